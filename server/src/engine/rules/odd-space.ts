import type { BlockRule, Problem } from '../rule.ts';
import { rangesOf } from '../text/character.ts';

/** White space that looks like an ordinary space: no-break, Ogham, en and em spaces and their fractions, narrow and mathematical ones. */
const ODD = '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f';
const ODD_RUN = new RegExp(`[${ODD}]+`, 'g');

export const oddSpace: BlockRule = {
  id: 'odd-space',
  scope: 'block',
  family: 'artefact',
  title: { zh: '特殊空格', en: 'Odd space' },
  message: { zh: '这里的空格是 {code}，应当用普通空格', en: 'This space is {code}; an ordinary one belongs here' },
  why: {
    zh: '网页和 PDF 里的不换行空格、半角和全角宽度的西文空格看上去与普通空格一样，检索和分列时却对不上。人名、标题和外文单词之间的空格保留，换成普通空格。',
    en: 'No-break spaces and spaces of the width of an en or em come from web pages and PDFs. They look like ordinary ones, but searching and splitting miss them. Where the space itself is meant, between names, the halves of a headline and Latin words, it becomes an ordinary one.',
  },
  severity: 'info',
  safety: 'safe',
  triggers: rangesOf(ODD),
  examples: [
    { bad: '记者⟦\u00a0⟧黄合⟦\u2003⟧通讯员⟦\u00a0⟧勇祖轩\n', good: '记者 黄合 通讯员 勇祖轩\n' },
    { bad: '姓名\t籍贯\n张三\t湖北\n李四\t江西\n', note: { zh: '制表符分开表格的栏', en: 'tabs part the cells of a table' } },
    { bad: '记者　黄合\n', note: { zh: '全角空格是中文排印用的', en: 'the ideographic space is what Chinese is set with' } },
  ],
  *check(block) {
    for (const [index, { text }] of block.lines.entries()) {
      const origin = block.lineStarts[index] ?? 0;
      // The spaces that go altogether are found by the rules on stray spaces.
      const meant = block.spaces(index).filter(({ kind }) => kind === 'separator' || kind === 'doubtful');
      for (const { start, end } of meant) yield* oddIn(text.slice(start, end), origin + start);
    }
  },
};

/** The odd runs of the white space `text`, which starts at `origin`. They keep their number: a gap between columns stays wide. */
function* oddIn(text: string, origin: number): Generator<Problem> {
  for (const { 0: run, index } of text.matchAll(ODD_RUN)) {
    const code = `U+${run.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    const span = { start: origin + index, end: origin + index + run.length };
    yield {
      ...span,
      data: { code },
      fixes: [{ edits: [{ ...span, text: ' '.repeat(run.length) }], title: { zh: '换成普通空格', en: 'Make it an ordinary space' } }],
    };
  }
}
