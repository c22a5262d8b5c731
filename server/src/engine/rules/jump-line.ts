import type { BlockRule } from '../rule.ts';

export const jumpLine: BlockRule = {
  id: 'jump-line',
  scope: 'block',
  family: 'structure',
  title: { zh: '转版说明', en: 'Jump line' },
  message: { zh: '“{line}”是转版说明，不是正文', en: '“{line}” says where the story goes on and is no part of it' },
  why: {
    zh: '“上接”“下转”是给读报的人看的。文章在语料里应当连起来，留着它就把一篇文章断成两截。',
    en: 'A jump line guides the reader of a paper. In a corpus the story should be whole, and the line only cuts it in two.',
  },
  severity: 'hint',
  safety: 'none',
  triggers: [
    [0x63a5, 0x63a5],
    [0x8f6c, 0x8f6c],
    [0x8f49, 0x8f49],
  ],
  examples: [
    {
      bad: '全市党员干部冲锋在前，日夜值守在防控的第一线，筑起坚强堡垒。\n⟦（下转第四版）⟧\n',
    },
    { bad: '他说，下转第四版的文章写得很好，希望大家都读一读，多提意见。\n' },
  ],
  *check(block, { role }) {
    if (role !== 'continuation') return;
    yield { ...block.rawSpan(0, block.text.length), data: { line: block.text } };
  },
};
