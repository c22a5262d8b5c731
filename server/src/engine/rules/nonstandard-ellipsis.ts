import type { BlockRule, Problem, Safety } from '../rule.ts';
import { CJK, DIGIT, HAN, LATIN, classAt, rangesOf } from '../text/character.ts';
import { isSeriesEllipsis } from '../text/context.ts';
import { UnitSet } from '../text/unit-set.ts';

const ELLIPSIS = '……';
/** Half an ellipsis each: the midline ellipsis is a mathematical operator that PDF fonts put for it. */
const MIDLINE = '⋯';
/** Dots that three to six of make an ellipsis: more of them lead to a page number. */
const DOTS = '.。．·・•‧∙';
const FEWEST = 3;
const MOST = 6;

export const nonstandardEllipsis: BlockRule = {
  id: 'nonstandard-ellipsis',
  scope: 'block',
  family: 'punctuation',
  title: { zh: '不规范的省略号', en: 'Nonstandard ellipsis' },
  message: { zh: '省略号写成了“{found}”，应为“{expected}”', en: 'The ellipsis is written “{found}”; it should be “{expected}”' },
  why: {
    zh: '省略号是六个连点，占两个字的位置（GB/T 15834—2011 第 4.11 条）。PDF 字体常用数学符号 U+22EF 代替它，键盘上则常打成句点或间隔号。只有一半的，也可能是识别漏了字，由人决定。',
    en: 'The ellipsis has six dots in the place of two characters (GB/T 15834—2011, 4.11). PDF fonts put the mathematical operator U+22EF for it, keyboards full stops or middle dots. Where half of it stands, something may be lost: a person decides.',
  },
  severity: 'info',
  safety: 'safe',
  triggers: rangesOf(`${MIDLINE}…‥${DOTS}`),
  substitutes: [
    [MIDLINE, '…'],
    ...Array.from(DOTS).flatMap((dot) => [3, 4, 5, 6].map((count) => [dot.repeat(count), ELLIPSIS] as const)),
    ['‥‥', ELLIPSIS],
    ['‥‥‥', ELLIPSIS],
  ],
  examples: [
    { bad: '送上暖宝宝⟦⋯⋯⟧连日来\n', good: '送上暖宝宝……连日来\n' },
    { bad: '等等⟦。。。⟧\n\n等等⟦...⟧\n\n等等⟦······⟧\n', good: '等等……\n\n等等……\n\n等等……\n' },
    { bad: '他想了想⟦…⟧没有说话⟦………⟧\n', good: '他想了想……没有说话……\n', note: { zh: '由人决定', en: 'a person decides' } },
    { bad: '等等……\nVersion 1...2\n', note: { zh: '规范的和外文里的不动', en: 'good ones and Latin ones stay' } },
    { bad: '第一章 总则......12\n第二章 分则………34\n', note: { zh: '目录的引导点', en: 'leaders of a table of contents' } },
    { bad: '数列1, 2, ⋯, n的和是1 + 2 + ⋯ + n，i＝1，2，…，m；a1、a2、⋯、an。\n', note: { zh: '数学', en: 'mathematics' } },
  ],
  *check(block) {
    const { text } = block;
    if (!OTHER_DOTS.occursIn(text) && !text.includes('。。')) return;
    // A full stop may follow an ellipsis, so a run of full stops is looked at by itself.
    for (const { 0: found, index: start } of text.matchAll(/。{3,}|[⋯…‥.．·・•‧∙]+/g)) {
      const proper = properForm(text, start, found);
      if (proper === undefined || isSeriesEllipsis(text, start, start + found.length)) continue;
      const span = block.rawSpan(start, start + found.length);
      yield {
        ...span,
        data: { found, expected: proper.text },
        fixes: [{ edits: [{ ...span, text: proper.text }] }],
        ...(proper.safety === 'review' && { safety: 'review' as const }),
      } satisfies Problem;
    }
  },
};

/** Few texts have any of these but full stops. */
const OTHER_DOTS = new UnitSet(`${MIDLINE}…‥${DOTS.replace('。', '')}`);

/** What the run of dots `found` at `start` should be; `undefined` where it is right or no ellipsis. */
function properForm(text: string, start: number, found: string): { readonly text: string; readonly safety: Safety } | undefined {
  const [first = ''] = found;
  const count = found.length;
  const before = classAt(text, start - 1);
  const after = classAt(text, start + count);
  const isAlike = found === first.repeat(count);
  if ((after & DIGIT) !== 0 && found !== ELLIPSIS && first !== MIDLINE) return undefined;
  if (isAlike && first === MIDLINE) {
    const inChinese = ((before | after) & CJK) !== 0;
    return inChinese ? { text: '…'.repeat(count), safety: 'safe' } : undefined;
  }
  if (isAlike && first === '…') {
    if (count % 2 === 0 || count > MOST || (before & LATIN) !== 0) return undefined;
    return { text: ELLIPSIS, safety: 'review' };
  }
  // After Latin text dots are Latin; at the beginning they introduce what is Chinese.
  const inChinese = (before & CJK) !== 0 || (start === 0 && (after & HAN) !== 0);
  if (!inChinese || count > MOST) return undefined;
  if (isAlike && first === '‥') return { text: ELLIPSIS, safety: count === 1 ? 'review' : 'safe' };
  if (count < FEWEST) return undefined;
  return { text: ELLIPSIS, safety: isAlike ? 'safe' : 'review' };
}
