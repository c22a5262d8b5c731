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

export function offsetOf(text: string, { line, character }: Position): number {
  const lines = linesOf(text);
  const before = lines.slice(0, line).join('').length;
  return before + Math.min(character, visible(lines[line] ?? '').length);
}

export function positionOf(text: string, offset: number): Position {
  const lines = linesOf(text.slice(0, offset));
  const line = lines.length - 1;
  return { line, character: lines[line]?.length ?? 0 };
}

/** The lines of `text` with their line ends; after the last line end an empty one. */
export function linesOf(text: string): string[] {
  const lines: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const isEnd = text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n');
    if (!isEnd) continue;
    lines.push(text.slice(start, at + 1));
    start = at + 1;
  }
  return [...lines, text.slice(start)];
}

/** `line` without its line end. */
export function visible(line: string): string {
  return line.replace(/\r\n$|[\r\n]$/, '');
}
