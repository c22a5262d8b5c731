import { jointEdit } from '../layout/block.ts';
import { type Line, printed } from '../layout/line.ts';
import { reasonText } from '../layout/reasons.ts';
import type { BlockRule, Fix } from '../rule.ts';
import type { Edit } from '../span.ts';

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
    {
      bad: '　　今年论坛的主题是加强对话、扩大开放，会上最常听到的一个词就是合作二字，inter⟦\n⟧national一词写在每个人的胸牌上面，各国代\n表对international合作充满了信心，希望本\n次大会取得丰硕的成果。\n',
      good: '　　今年论坛的主题是加强对话、扩大开放，会上最常听到的一个词就是合作二字，international一词写在每个人的胸牌上面，各国代\n表对international合作充满了信心，希望本\n次大会取得丰硕的成果。\n',
      note: { zh: '一个词也许被断成两半', en: 'a word may have been cut in two' },
    },
    {
      bad: '江川市第三小学家长委员会会议纪要\n时间：2021年3月5日下午3:00\n地点：学校二楼会议室\n主持：王建国　记录：李秀英\n\n今天主要讨论春游和校服两件事，请大家发表意见。\n',
      note: { zh: '纪要的各项', en: 'the fields of minutes' },
    },
    { bad: '与会代表围绕人才引进展开了讨论。\n会议还听取了有关部门的工作汇报。\n' },
  ],
  *check({ endBreak, lines, lineStarts, text }, { next }) {
    const [last, first] = [lines.at(-1), next?.lines[0]];
    if (endBreak?.verdict !== 'unsure' || last === undefined || first === undefined || next === undefined) return;
    const edit = jointEdit(last, lineStarts.at(-1) ?? 0, first, next.start);
    yield {
      start: edit.start,
      end: edit.end,
      fixes: joins(edit, { last, first, texts: [text, next.text] }),
      related: endBreak.reasons.slice(0, 4).map((reason) => ({ start: edit.start, end: edit.end, message: reasonText(reason) })),
    };
  },
};

/** The ways to join the two lines: where Latin letters meet, a word may have been cut in two. It was if one of `texts` has it whole. */
function joins(
  edit: Edit,
  { last, first, texts }: { readonly last: Line; readonly first: Line; readonly texts: readonly string[] },
): Fix[] {
  const plain: Fix = { edits: [edit], title: { zh: '与下一行连起来', en: 'Join with the next line' } };
  if (edit.text !== ' ') return [plain];
  const solid: Fix = { edits: [{ ...edit, text: '' }], title: { zh: '与下一行连成一个词', en: 'Join with the next line into one word' } };
  const word =
    (/[\p{Lu}\p{Ll}]{1,40}$/u.exec(printed(last).slice(-40))?.[0] ?? '') + (/^[\p{Lu}\p{Ll}]{1,40}/u.exec(printed(first))?.[0] ?? '');
  return texts.some((text) => text.toLowerCase().includes(word.toLowerCase())) ? [solid, plain] : [plain, solid];
}
