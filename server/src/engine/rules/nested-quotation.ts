import { newMarks } from '../new-marks.ts';
import type { BlockRule } from '../rule.ts';
import { rangesOf } from '../text/character.ts';
import { quotationsOf } from '../text/quotation.ts';

const INNER: ReadonlyMap<string, readonly [open: string, close: string]> = new Map([
  ['“', ['‘', '’']],
  ['「', ['『', '』']],
]);

export const nestedQuotation: BlockRule = {
  id: 'nested-quotation',
  scope: 'block',
  family: 'punctuation',
  title: { zh: '引号套用', en: 'Quotation inside a quotation' },
  message: { zh: '引号里面再用引号，里面一层应为“{open}{close}”', en: 'A quotation inside a quotation takes {open}{close}' },
  why: {
    zh: '引号里面还要用引号时，外面一层用双引号，里面一层用单引号（GB/T 15834—2011 第 4.8 条）。',
    en: 'Where quotations nest, the outer one takes double and the inner one single marks (GB/T 15834—2011, 4.8).',
  },
  severity: 'info',
  safety: 'review',
  triggers: rangesOf('“「'),
  examples: [
    { bad: '“接下来，还将对⟦“防疫地图”⟧优化升级。”\n', good: '“接下来，还将对‘防疫地图’优化升级。”\n' },
    { bad: '“接下来，还将对‘防疫地图’优化升级。”“好。”\n' },
  ],
  *check(block) {
    const { pairs, alone } = quotationsOf(block.text);
    // Where a mark is missing, what looks nested is not.
    if (alone.length > 0) return;
    for (const { start, end, mark, within } of pairs) {
      const inner = INNER.get(mark);
      if (within !== mark || inner === undefined) continue;
      const [open, close] = inner;
      yield { ...block.rawSpan(start, end), data: { open, close }, fixes: [newMarks(block, { start, end }, inner)] };
    }
  },
};
