import { type Line, measure } from './line.ts';

/** The lines of `text`. Line ends are `\n`, `\r\n` and `\r`, as the Language Server Protocol counts them. A text has at least one line. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== 0x0a && unit !== 0x0d) continue;
    const end = unit === 0x0d && text.charCodeAt(at + 1) === 0x0a ? at + 2 : at + 1;
    lines.push(measure(text.slice(start, at), text.slice(at, end)));
    start = end;
    at = end - 1;
  }
  lines.push(measure(text.slice(start), ''));
  return lines;
}

/** Offset of the first code unit of each line, and at last the length of the text. */
export function startsOf(lines: readonly Line[], origin = 0): number[] {
  const starts = [origin];
  let at = origin;
  for (const line of lines) starts.push((at += line.text.length + line.eol.length));
  return starts;
}

/** The number of the line that holds the offset `at`: the last one that starts at or before it. `starts` comes from `startsOf`. */
export function lineAt(starts: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
