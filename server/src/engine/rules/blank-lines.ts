import type { Passage } from '../layout/block.ts';
import { isBlank } from '../layout/line.ts';
import type { Line } from '../layout/layout.ts';
import type { DocumentRule, Problem, Reading } from '../rule.ts';

const MESSAGES = {
  leading: { zh: '文首有 {lines} 个空行', en: 'Blank lines before the text ({lines})' },
  trailing: { zh: '文末有 {lines} 个空行', en: 'Blank lines after the text ({lines})' },
  between: { zh: '段落之间多出 {lines} 个空行', en: 'Superfluous blank lines between two blocks ({lines})' },
};

/** Share of a text's gaps that are blank from which on blank lines mean nothing, and of those where a paragraph goes on below which its lines are whole. */
const EVERY_LINE = 0.5;
const WHOLE_LINES = 0.1;

export const blankLines: DocumentRule = {
  id: 'blank-lines',
  scope: 'document',
  family: 'artefact',
  title: { zh: '多余空行', en: 'Superfluous blank lines' },
  message: MESSAGES.between,
  why: {
    zh: '文首文末的空行和连续的空行是版面留下的：图片、分栏和页边。段落之间以空行分隔的文件，一个空行就够了。',
    en: 'Blank lines at the ends of a file and several in a row are left over from the page: pictures, columns, margins. Where a file separates blocks by blank lines, one is enough.',
  },
  severity: 'hint',
  safety: 'safe',
  examples: [
    { bad: '⟦\n\n⟧天下大势。\n\n⟦\n\n⟧分久必合。\n\n合久必分。\n⟦\n\n⟧', good: '天下大势。\n\n分久必合。\n\n合久必分。\n' },
    {
      bad: '轻轻的一个吻\n已经打动我的心\n深深的一段情\n教我思念到如今\n\n你问我爱你有多深\n我爱你有几分\n你去想一想\n月亮代表我的心\n',
      note: { zh: '诗节之间的空行', en: 'a blank line between stanzas' },
    },
  ],
  *check({ layout: { lines, starts, blocks }, profile, byBlock }: Reading) {
    const span = (from: number, to: number): { start: number; end: number } => ({ start: starts[from] ?? 0, end: starts[to] ?? 0 });
    const first = blocks[0]?.firstLine;
    const last = blocks.at(-1)?.lastLine;
    if (first === undefined || last === undefined || profile.form === 'subtitles') return;
    if (first > 0) yield removal(span(0, first), MESSAGES.leading, first);
    // Who writes a paragraph on a line, Markdown or verse parts scenes, lists and stanzas by a blank line.
    const meansNothing = profile.blankShare >= EVERY_LINE;
    const isWritten = profile.lineation === 'paragraphs' || profile.form !== 'prose' || (!meansNothing && profile.joinShare < WHOLE_LINES);
    const everywhere = profile.blankSeparated || isWritten ? 1 : 0;
    for (const index of byBlock.where(hasBlanksBehind)) {
      const block = blocks[index];
      if (block?.endBreak === undefined) continue;
      const wanted = block.endBreak.apart && !meansNothing ? 1 : everywhere;
      const excess = block.blanksAfter - wanted;
      if (excess <= 0) continue;
      // The first blank line stays, and with it its line end; what follows goes.
      const from = block.lastLine + 1;
      yield removal(span(from + wanted, from + block.blanksAfter), MESSAGES.between, excess);
    }
    const tail = lines.slice(last + 1);
    if (tail.length > 0 && tail.every(isBlank) && hasContent(tail))
      yield removal(span(last + 1, lines.length), MESSAGES.trailing, tail.filter(({ eol }) => eol !== '').length || 1);
  },
};

function hasBlanksBehind({ blanksAfter }: Passage): boolean {
  return blanksAfter > 0;
}

/** The empty rest after the last line end is no blank line. */
function hasContent(tail: readonly Line[]): boolean {
  return tail.length > 1 || (tail[0]?.text ?? '') !== '';
}

function removal(span: { readonly start: number; readonly end: number }, message: Problem['message'], lines: number): Problem {
  return {
    ...span,
    ...(message && { message }),
    data: { lines: String(lines) },
    fixes: [{ edits: [{ ...span, text: '' }], title: { zh: '删去空行', en: 'Remove the blank lines' } }],
  };
}
