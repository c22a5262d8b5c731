import type { BlockRule } from '../rule.ts';
import { rangesOf } from '../text/character.ts';

export const markBetweenQuotations: BlockRule = {
  id: 'mark-between-quotations',
  scope: 'block',
  family: 'punctuation',
  title: { zh: '并列引号、书名号之间的顿号', en: 'Mark between quotations in a row' },
  message: { zh: '“{found}”之间通常不用顿号', en: 'No 、 is usual in “{found}”' },
  why: {
    zh: '标有引号或书名号的并列成分之间通常不用顿号（GB/T 15834—2011 第 4.5 条）；有括注隔开时可以用。这是体例问题，默认不查，需要时在设置里打开。',
    en: 'Between quotations or titles in a row 、 is not usual (GB/T 15834—2011, 4.5), unless a remark in brackets stands between them. This is a matter of house style, not looked at by default; the settings switch it on.',
  },
  severity: 'off',
  safety: 'review',
  triggers: rangesOf('、'),
  examples: [
    { bad: '“日”⟦、⟧“月”都是象形字，《红楼梦》⟦、⟧《西游记》都是小说。\n', good: '“日”“月”都是象形字，《红楼梦》《西游记》都是小说。\n' },
    { bad: '《论语》（节选）、《孟子》和“日”“月”\n' },
  ],
  *check(block) {
    for (const { index } of block.text.matchAll(/(?<=[”’》])、(?=[“‘《])/g)) {
      const span = block.rawSpan(index, index + 1);
      yield {
        ...span,
        data: { found: block.text.slice(index - 1, index + 2) },
        fixes: [{ edits: [{ ...span, text: '' }], title: { zh: '删去顿号', en: 'Remove the mark' } }],
      };
    }
  },
};
