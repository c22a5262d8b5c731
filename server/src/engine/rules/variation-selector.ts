import type { LineRule } from '../rule.ts';
import { codePointsOf } from '../text/code-point.ts';

/** Selectors after Han and after Chinese marks. What stands after an emoji chooses its colour and is left alone. */
const RUN = /(?<=[\p{Script=Han}\u3001-\u3011，！：；？．（）“”‘’…—])(?:[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]){1,1000}/gu;

export const variationSelector: LineRule = {
  id: 'variation-selector',
  scope: 'lines',
  family: 'encoding',
  title: { zh: '异体选择符', en: 'Variation selector' },
  message: { zh: '字后面有看不见的异体选择符 {codes}', en: 'An invisible variation selector follows the character: {codes}' },
  why: {
    zh: '异体选择符（U+FE00–FE0F、U+E0100–E01EF）指定前一个字用哪种字形，自己看不见。有了它，词就查不到、比不上。古籍和人名用字的文本可能需要它，所以要人看过。',
    en: 'Variation selectors (U+FE00–FE0F, U+E0100–E01EF) choose a shape of the character before them and are invisible. They break searches and comparisons. Philological texts and registers of names may need them, so a person decides.',
  },
  severity: 'hint',
  safety: 'review',
  triggers: [
    [0xfe00, 0xfe0f],
    [0xdb40, 0xdb40],
  ],
  examples: [
    { bad: '葛⟦\u{e0100}⟧城市在日本，邊⟦\ufe00⟧是姓。', good: '葛城市在日本，邊是姓。' },
    { bad: '我❤\ufe0f你', note: { zh: '表情符号要它', en: 'emoji need it' } },
  ],
  *check(text) {
    for (const { 0: found, index: start } of text.matchAll(RUN)) {
      const end = start + found.length;
      yield { start, end, data: { codes: codePointsOf(found) }, fixes: [{ edits: [{ start, end, text: '' }] }] };
    }
  },
};
