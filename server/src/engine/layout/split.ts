import type { Edit } from '../span.ts';
import { type Line, measure, measureIn } from './line.ts';
import type { Splice } from './splice.ts';

/** The lines of `text`. Line ends are `\n`, `\r\n` and `\r`, as the Language Server Protocol counts them. A text has at least one line. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  const empty = measure('', '\n');
  let start = 0;
  let feed = placeOf(text, '\n', 0);
  let carriage = placeOf(text, '\r', 0);
  for (;;) {
    const at = Math.min(feed, carriage, text.length);
    const eol = at === text.length ? '' : at === feed ? '\n' : feed === at + 1 ? '\r\n' : '\r';
    // A line holds no position: one object serves for all that are empty.
    lines.push(start === at && eol === '\n' ? empty : measureIn(text, start, at, eol));
    if (eol === '') return lines;
    start = at + eol.length;
    if (feed < start) feed = placeOf(text, '\n', start);
    if (carriage < start) carriage = placeOf(text, '\r', start);
  }
}

/** Where `unit` stands next, from `from` on; `Infinity` where it does not: strings are searched faster than they are read. */
function placeOf(text: string, unit: string, from: number): number {
  const at = text.indexOf(unit, from);
  return at < 0 ? Infinity : at;
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

/** How many lines at the beginning, and how many at the end, are the same in both. */
export function sameEnds(old: readonly Line[], renewed: readonly Line[]): { readonly head: number; readonly tail: number } {
  const most = Math.min(old.length, renewed.length);
  const same = (a: Line | undefined, b: Line | undefined): boolean => a !== undefined && a.text === b?.text && a.eol === b.eol;
  let head = 0;
  while (head < most && same(old[head], renewed[head])) head++;
  let tail = 0;
  while (tail < most - head && same(old.at(-1 - tail), renewed.at(-1 - tail))) tail++;
  return { head, tail };
}

/** The line starts after `change` has put `added` in place of other lines. */
export function movedStarts(starts: readonly number[], { from, removed }: Splice, added: readonly Line[]): number[] {
  const renewed = startsOf(added, starts[from]);
  const shift = (renewed.at(-1) ?? 0) - (starts[from + removed] ?? 0);
  if (added.length !== removed) {
    const behind = starts.slice(from + removed + 1);
    for (let line = 0; line < behind.length; line++) behind[line] = (behind[line] ?? 0) + shift;
    return starts.slice(0, from).concat(renewed, behind);
  }
  const result = starts.slice();
  for (let line = 0; line < renewed.length; line++) result[from + line] = renewed[line] ?? 0;
  if (shift !== 0) for (let line = from + removed + 1; line < result.length; line++) result[line] = (result[line] ?? 0) + shift;
  return result;
}

/** The text of `lines`. */
export function joinedLines(lines: readonly Pick<Line, 'text' | 'eol'>[]): string {
  let text = '';
  for (const line of lines) text += line.text + line.eol;
  return text;
}

/** The lines that an edit touches: number of the first, how many there were, and what they become. */
export function splitAgain(
  lines: readonly Line[],
  starts: readonly number[],
  edit: Edit,
): { readonly first: number; readonly count: number; readonly renewed: Line[] } {
  // An edit beside `\r` or `\n` can join or part the two of a CRLF, so the lines next to it count as touched.
  const first = Math.max(0, lineAt(starts, edit.start) - 1);
  const last = Math.min(lines.length - 1, lineAt(starts, edit.end) + 1);
  const from = starts[first] ?? 0;
  const text = joinedLines(lines.slice(first, last + 1));
  const renewed = splitLines(text.slice(0, edit.start - from) + edit.text + text.slice(edit.end - from));
  // The touched text ends at a line start, where splitting leaves an empty last line, unless it ends the document.
  if (last + 1 < lines.length) renewed.pop();
  return { first, count: last + 1 - first, renewed };
}
