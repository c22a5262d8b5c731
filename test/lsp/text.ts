import type { Position, TextEdit } from 'vscode-languageserver/node';

/** `text` after `edits`, all meant for `text` as it is, counted in UTF-16. */
export function applied(text: string, edits: readonly TextEdit[]): string {
  const inOrder = edits
    .map(({ range, newText }) => ({ start: offsetOf(text, range.start), end: offsetOf(text, range.end), newText }))
    .sort((a, b) => b.start - a.start || b.end - a.end);
  let last = text.length;
  for (const { start, end, newText } of inOrder) {
    if (end > last) throw new RangeError(`edits overlap at ${end}`);
    text = text.slice(0, start) + newText + text.slice(end);
    last = start;
  }
  return text;
}

const LINE = /[^\r\n]*(?:\r\n|\r|\n|$)/g;

export function offsetOf(text: string, { line, character }: Position): number {
  const lines = linesOf(text);
  const before = lines.slice(0, line).join('').length;
  return before + Math.min(character, lines[line]?.replace(/[\r\n]+$/, '').length ?? 0);
}

export function positionOf(text: string, offset: number): Position {
  const lines = linesOf(text.slice(0, offset));
  const line = lines.length - 1;
  return { line, character: lines[line]?.length ?? 0 };
}

/** The lines of `text` with their line ends; after the last line end an empty one. */
export function linesOf(text: string): string[] {
  const lines = text.match(LINE) ?? [];
  // The pattern matches once more, empty, at the end of a text whose last line has no line end.
  return lines.length > 1 && !/[\r\n]$/.test(lines.at(-2) ?? '') ? lines.slice(0, -1) : lines;
}
