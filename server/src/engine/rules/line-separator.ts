import type { LineRule } from '../rule.ts';
import { codePointsOf } from '../text/code-point.ts';

/** Line separator, paragraph separator, line tabulation. */
const RUN = /[\u2028\u2029\v]+/g;
const LINE_END = /\r\n?|\n|$/g;

export const lineSeparator: LineRule = {
  id: 'line-separator',
  scope: 'lines',
  family: 'encoding',
  title: { zh: '特殊换行符', en: 'Line separator' },
  message: { zh: '这里用 {codes} 换行，应改为普通换行', en: 'The line is parted by {codes}; it should be an ordinary line end' },
  why: {
    zh: '排版软件和文字处理软件用 U+2028、U+2029 和 U+000B 表示换行。有的程序当换行，有的不当，行数和段落就对不上。',
    en: 'Typesetting programs and word processors part lines by U+2028, U+2029 and U+000B. Some programs take them for line ends and some do not, so that lines and paragraphs differ.',
  },
  severity: 'warning',
  safety: 'safe',
  triggers: [
    [0x2028, 0x2029],
    [0x0b, 0x0b],
  ],
  claims: true,
  examples: [
    { bad: '天下大势，⟦\u2028⟧分久必合。⟦\u000b⟧合久必分。\n', good: '天下大势，\n分久必合。\n合久必分。\n' },
    { bad: '天下大势，\n分久必合。\n' },
  ],
  *check(text) {
    let eol = '';
    let known = -1;
    for (const { 0: found, index: start } of text.matchAll(RUN)) {
      const end = start + found.length;
      if (end > known) {
        LINE_END.lastIndex = end;
        const next = LINE_END.exec(text);
        known = next?.index ?? text.length;
        // As the line ends that holds it.
        eol = next === null || next[0] === '' ? '\n' : next[0];
      }
      yield {
        start,
        end,
        data: { codes: codePointsOf(found) },
        fixes: [{ edits: [{ start, end, text: eol.repeat(found.length) }] }],
      };
    }
  },
};
