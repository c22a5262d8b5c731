import { jointEdit } from '../layout/block.ts';
import { reasonText } from '../layout/reasons.ts';
import type { BlockRule } from '../rule.ts';

export const uncertainBreak: BlockRule = {
  id: 'uncertain-break',
  scope: 'block',
  family: 'join',
  title: { zh: '断连不明', en: 'Uncertain break' },
  message: { zh: '这两行也许相连，请看上下文决定', en: 'These two lines may belong together; please decide' },
  why: {
    zh: '行宽、标点和缩进都不足以判断这里是段末还是断行。连错了会毁掉一段文字，所以留给人来定。',
    en: 'Width, marks and indents do not tell whether a paragraph ends here. A wrong join spoils a text, so a person decides.',
  },
  severity: 'info',
  safety: 'review',
  oneByOne: true,
  examples: [
    { bad: '村里的老人说，这条路修了三年，⟦\n⟧现在终于通车了。\n' },
    { bad: '与会代表围绕人才引进展开了讨论。\n会议还听取了有关部门的工作汇报。\n' },
  ],
  *check({ endBreak, lines, lineStarts }, { next }) {
    const [last, first] = [lines.at(-1), next?.lines[0]];
    if (endBreak?.verdict !== 'unsure' || last === undefined || first === undefined || next === undefined) return;
    const edit = jointEdit(last, lineStarts.at(-1) ?? 0, first, next.start);
    yield {
      start: edit.start,
      end: edit.end,
      fixes: [{ edits: [edit], title: { zh: '与下一行连起来', en: 'Join with the next line' } }],
      related: endBreak.reasons.slice(0, 4).map((reason) => ({ start: edit.start, end: edit.end, message: reasonText(reason) })),
    };
  },
};
