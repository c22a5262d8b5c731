import type { LineRule } from '../rule.ts';
import { rangesOf } from '../text/character.ts';

const ELLIPSIS = '……';
/** Half an ellipsis each: the midline ellipsis is a mathematical operator that PDF fonts put for it. */
const MIDLINE = '⋯';

export const nonstandardEllipsis: LineRule = {
  id: 'nonstandard-ellipsis',
  scope: 'lines',
  family: 'punctuation',
  title: { zh: '不规范的省略号', en: 'Nonstandard ellipsis' },
  message: { zh: '省略号写成了“{found}”，应为“……”', en: 'The ellipsis is written “{found}”; it should be “……”' },
  why: {
    zh: '省略号是六个连点，占两个字的位置（GB/T 15834—2011 第 4.11 条）。PDF 字体常用数学符号 U+22EF 代替它，键盘上则常打成句点。',
    en: 'The ellipsis has six dots in the place of two characters (GB/T 15834—2011, 4.11). PDF fonts put the mathematical operator U+22EF for it, keyboards full stops.',
  },
  severity: 'info',
  safety: 'safe',
  triggers: rangesOf('⋯…。.'),
  substitutes: new Map([
    [MIDLINE, '…'],
    ['......', ELLIPSIS],
    ['...', ELLIPSIS],
    ['。。。。。。', ELLIPSIS],
    ['。。。', ELLIPSIS],
  ]),
  examples: [
    { bad: '送上暖宝宝⟦⋯⋯⟧连日来\n', good: '送上暖宝宝……连日来\n' },
    { bad: '等等⟦。。。⟧\n等等⟦...⟧\n', good: '等等……\n等等……\n' },
    { bad: '等等……\nVersion 1...2\n', note: { zh: '规范的和外文里的不动', en: 'good ones and Latin ones stay' } },
  ],
  *check(text) {
    for (const { 0: found, index: start } of text.matchAll(
      /⋯{1,64}|(?<!…)…(?!…)|(?<=[\p{Script=Han}，！？”’）》])(?:\.{6}|\.{3})(?!\.)|(?<!。[^\S\r\n]{0,9})(?:。{6}|。{3})(?![^\S\r\n]{0,9}。)/gu,
    )) {
      const span = { start, end: start + found.length };
      const proper = found.startsWith(MIDLINE) ? '…'.repeat(found.length) : ELLIPSIS;
      yield {
        ...span,
        data: { found },
        fixes: [{ edits: [{ ...span, text: proper }] }],
        ...(found === '…' && { safety: 'review' as const }),
      };
    }
  },
};
