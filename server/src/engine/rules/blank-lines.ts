import { isBlank } from '../layout/line.ts';
import type { Line } from '../layout/layout.ts';
import type { DocumentRule, Problem, Reading } from '../rule.ts';

const MESSAGES = {
  leading: { zh: '文首有 {lines} 个空行', en: 'Blank lines before the text ({lines})' },
  trailing: { zh: '文末有 {lines} 个空行', en: 'Blank lines after the text ({lines})' },
  between: { zh: '段落之间多出 {lines} 个空行', en: 'Superfluous blank lines between two blocks ({lines})' },
};

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
  examples: [{ bad: '⟦\n\n⟧天下大势。\n\n⟦\n\n⟧分久必合。\n\n合久必分。\n⟦\n\n⟧', good: '天下大势。\n\n分久必合。\n\n合久必分。\n' }],
  *check({ layout: { lines, starts, breaks, blocks }, profile }: Reading) {
    const span = (from: number, to: number): { start: number; end: number } => ({ start: starts[from] ?? 0, end: starts[to] ?? 0 });
    const first = blocks[0]?.firstLine;
    const last = blocks.at(-1)?.lastLine;
    if (first === undefined || last === undefined || profile.form === 'subtitles') return;
    if (first > 0) yield removal(span(0, first), MESSAGES.leading, first);
    // Who writes a paragraph on a line, or Markdown, parts scenes and lists by a blank line.
    const isWritten = profile.lineation === 'paragraphs' || profile.form !== 'prose';
    const wanted = profile.blankSeparated || isWritten ? 1 : 0;
    for (const { before, after, verdict } of breaks) {
      const excess = after - before - 1 - wanted;
      if (verdict === 'join' || excess <= 0) continue;
      // The first blank line stays, and with it its line end; what follows goes.
      yield removal(span(before + 1 + wanted, after), MESSAGES.between, excess);
    }
    const tail = lines.slice(last + 1);
    if (tail.length > 0 && tail.every(isBlank) && hasContent(tail))
      yield removal(span(last + 1, lines.length), MESSAGES.trailing, tail.filter(({ eol }) => eol !== '').length || 1);
  },
};

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
