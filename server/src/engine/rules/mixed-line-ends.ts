import type { DocumentRule } from '../rule.ts';

/** In the order in which a tie is decided. */
const LINE_ENDS = ['\n', '\r\n', '\r'] as const;
const NAMES: Readonly<Record<string, string>> = { '\n': 'LF', '\r\n': 'CRLF', '\r': 'CR' };

export const mixedLineEnds: DocumentRule = {
  id: 'mixed-line-ends',
  scope: 'document',
  family: 'encoding',
  title: { zh: '换行符不统一', en: 'Line ends of several kinds' },
  message: {
    zh: '全文多用 {most} 换行，有 {count} 处不同',
    en: 'The lines of this file end with {most}, but for {count}',
  },
  why: {
    zh: '不同系统的文件拼在一起，换行符就有几种（LF、CRLF、CR）。只认一种的程序会把几行读成一行，或在行末多出一个控制字符。',
    en: 'When files of different systems are put together, lines end in several ways (LF, CRLF, CR). A program that knows one of them reads several lines as one, or sees a control character at their end.',
  },
  severity: 'warning',
  safety: 'safe',
  triggers: [[0x0d, 0x0d]],
  examples: [
    { bad: '天下大势，⟦\r\n⟧分久必合。\n合久必分。\n', good: '天下大势，\n分久必合。\n合久必分。\n' },
    { bad: '天下大势，\r\n分久必合。\r\n', note: { zh: '统一用 CRLF', en: 'CRLF throughout' } },
  ],
  *check({ layout: { lines, starts } }) {
    const count = (eol: string): number => lines.filter((line) => line.eol === eol).length;
    const most = LINE_ENDS.reduce((best, eol) => (count(eol) > count(best) ? eol : best));
    const edits = lines.flatMap(({ eol, text }, index) => {
      const start = (starts[index] ?? 0) + text.length;
      return eol === '' || eol === most ? [] : [{ start, end: start + eol.length, text: most }];
    });
    const [first] = edits;
    if (first === undefined) return;
    yield {
      start: first.start,
      end: first.end,
      data: { most: NAMES[most] ?? '', count: String(edits.length) },
      fixes: [{ edits, title: { zh: `统一为 ${NAMES[most] ?? ''}`, en: `Use ${NAMES[most] ?? ''} throughout` } }],
    };
  },
};
