import { isBlank } from '../layout/line.ts';
import type { DocumentRule } from '../rule.ts';

export const finalNewline: DocumentRule = {
  id: 'final-newline',
  scope: 'document',
  family: 'artefact',
  title: { zh: '文末缺换行', en: 'No line end at the end of the file' },
  message: { zh: '最后一行没有换行', en: 'The last line has no line end' },
  why: {
    zh: '文件接在一起时，没有换行的末行会和下一篇的首行连成一句。',
    en: 'When files are put together, a last line without a line end runs into the first line of the next text.',
  },
  severity: 'hint',
  safety: 'safe',
  examples: [{ bad: '天下大势，分久必合⟦。⟧', good: '天下大势，分久必合。\n' }, { bad: '天下大势，分久必合。\n' }],
  *check({ layout: { lines }, text }) {
    const last = lines.at(-1);
    if (last === undefined || isBlank(last)) return;
    const eol = lines[0]?.eol ?? '';
    const end = text.length;
    // The last character, both halves of it.
    const start = end - (/[\udc00-\udfff]$/.test(text.slice(-1)) && /[\ud800-\udbff]/.test(text.charAt(end - 2)) ? 2 : 1);
    yield {
      start,
      end,
      fixes: [{ edits: [{ start: end, end, text: eol === '' ? '\n' : eol }], title: { zh: '补上换行', en: 'Add the line end' } }],
    };
  },
};
