import { type Block, type Passage, isBesideDoubt, jointEdit } from '../layout/block.ts';
import type { Role } from '../outline/role.ts';
import type { DocumentRule, Fix } from '../rule.ts';
import { NEVER_FIRST, rangesOf } from '../text/character.ts';
import { misdirected } from '../text/quotation.ts';

/** Halves of marks that may not be divided, and marks that may not stand at the end of a line. */
const HALVES = '—…⋯';
const NEVER_LAST = '（《“‘「『【〈〔';

export const markAtLineEdge: DocumentRule = {
  id: 'mark-at-line-edge',
  scope: 'document',
  family: 'punctuation',
  title: { zh: '标点不能在行首或行末', en: 'Mark at the wrong end of a line' },
  message: { zh: '“{mark}”不能出现在段落开头', en: '“{mark}” cannot begin a paragraph' },
  why: {
    zh: '点号和后引号、后括号、后书名号不出现在一行之首，前引号、前括号、前书名号不出现在一行之末，破折号和省略号不拆在两行（GB/T 15834—2011 第 5.1.1—5.1.4 条）。出现了，多半是断错了行或丢了文字。完整的破折号、省略号可以开头。',
    en: 'Pauses, stops and closing marks do not begin a line, opening marks do not end one, dashes and ellipses are not divided (GB/T 15834—2011, 5.1.1–5.1.4). Where they do, a line was broken wrongly or text was lost. Whole dashes and ellipses may begin a paragraph.',
  },
  severity: 'warning',
  safety: 'review',
  triggers: rangesOf(NEVER_FIRST + NEVER_LAST + HALVES),
  examples: [{ bad: '⟦，⟧全市党员干部迎难而上。\n' }, { bad: '全市党员干部发出⟦《⟧\n' }, { bad: '……说完他就走了。\n——来自一线的报告\n' }],
  *check({ layout: { blocks }, roles, byBlock }) {
    for (const index of byBlock.where(mayBeCut)) {
      const [previous, block, next] = [blocks[index - 1], blocks[index], blocks[index + 1]];
      if (block === undefined || roles[index] === 'fragment' || isBesideDoubt(block, previous)) continue;
      const { text } = block;
      const last = text.length - 1;
      const wrong = [
        ...(NEVER_FIRST.includes(text.charAt(0)) || (previous !== undefined && isDivided(previous.text, text))
          ? [{ at: 0, fix: joining(previous, roles[index - 1], block) }]
          : []),
        ...(last > 0 && NEVER_LAST.includes(text.charAt(last)) ? [{ at: last, fix: joining(block, roles[index], next) }] : []),
      ];
      if (wrong.length === 0) continue;
      const turned = new Set(misdirected(text).map(({ at }) => at));
      for (const { at, fix } of wrong) {
        if (turned.has(at)) continue;
        yield {
          ...block.rawSpan(at, at + 1),
          data: { mark: text.charAt(at) },
          ...(at > 0 && { message: { zh: '“{mark}”不能出现在段落末尾', en: '“{mark}” cannot end a paragraph' } }),
          fixes: fix,
        };
      }
    }
  },
};

/** Whether the passage begins with a mark that cannot stand there, or may be half of one, or ends so. */
function mayBeCut({ text }: Passage): boolean {
  const [first, last] = [text.charAt(0), text.charAt(text.length - 1)];
  return first !== '' && (NEVER_FIRST.includes(first) || HALVES.includes(first) || NEVER_LAST.includes(last));
}

/** Whether one half of a dash or an ellipsis ends `before`, and the other begins `after`. */
function isDivided(before: string, after: string): boolean {
  const half = after.charAt(0);
  return half !== '' && HALVES.includes(half) && after.charAt(1) !== half && before.endsWith(half) && !before.endsWith(half + half);
}

/** What joins two blocks, where the first one can go on. */
function joining(before: Block | undefined, role: Role | undefined, after: Block | undefined): readonly Fix[] {
  const [last, first] = [before?.lines.at(-1), after?.lines[0]];
  if (before === undefined || last === undefined || first === undefined || role === 'byline') return [];
  const edit = jointEdit(last, before.lineStarts.at(-1) ?? 0, first, after?.lineStarts[0] ?? 0);
  return [{ edits: [edit], title: { zh: '与相邻的一行连接', en: 'Join it to the line beside it' } }];
}
