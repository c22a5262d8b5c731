import { newMarks } from '../new-marks.ts';
import type { BlockRule } from '../rule.ts';
import { bracketsOf } from '../text/brackets.ts';
import { rangesOf } from '../text/character.ts';

export const nestedTitleMark: BlockRule = {
  id: 'nested-title-mark',
  scope: 'block',
  family: 'punctuation',
  title: { zh: '书名号套用', en: 'Title inside a title' },
  message: { zh: '书名号里面再用书名号，里面一层应为“{open}{close}”', en: 'A title inside a title takes {open}{close}' },
  why: {
    zh: '书名号里面还要用书名号时，外面一层用双书名号，里面一层用单书名号；再套一层又用双书名号（GB/T 15834—2011）。',
    en: 'Where titles nest, the outer one takes double and the inner one single marks, and a third level double ones again (GB/T 15834—2011).',
  },
  severity: 'info',
  safety: 'review',
  triggers: rangesOf('《〈'),
  examples: [
    { bad: '印发《关于⟦《实施方案》⟧的通知》。\n', good: '印发《关于〈实施方案〉的通知》。\n' },
    { bad: '《〈中国工人〉发刊词》发表于1940年，收入《转发〈关于《条例》的通知〉的通知》。\n' },
  ],
  *check(block) {
    const { pairs, alone } = bracketsOf(block.text);
    // Where a mark is missing, what looks nested is not.
    if (alone.some(({ mark }) => '《》〈〉'.includes(mark))) return;
    for (const { start, end, mark, within } of pairs) {
      if (within !== mark || (mark !== '《' && mark !== '〈')) continue;
      const inner = mark === '《' ? (['〈', '〉'] as const) : (['《', '》'] as const);
      const [open, close] = inner;
      yield { ...block.rawSpan(start, end), data: { open, close }, fixes: [newMarks(block, { start, end }, inner)] };
    }
  },
};
