import type { Span } from '../../engine/index.ts';
import { columnsOf, visible } from '../width.ts';

/** A line of the text as it is shown, and what stands below it. */
export interface Excerpt {
  readonly source: string;
  /** As wide as what stands before the problem, in full-width spaces under full-width characters. */
  readonly padding: string;
  readonly underline: string;
}

/** One character as it is shown. */
interface Cell {
  readonly start: number;
  readonly shown: string;
  readonly columns: number;
}

const CUT = '…';
const LINE_END = '⏎';

/**
 * The line of `text` that spans `line` (without its line end), cut to about `columns` around `problem`. Costs what is shown,
 * however long the line is.
 */
export function excerpt(text: string, line: Span, problem: Span, columns: number): Excerpt {
  const start = Math.min(Math.max(problem.start, line.start), line.end);
  // What stands before the problem may take two thirds of the room, and all that the rest does not need.
  const ahead = columnsIn(cellsAfter(text, start, line.end, columns));
  const before = cellsBefore(text, start, line.start, columns - Math.min(ahead, Math.ceil(columns / 3)));
  const after = cellsAfter(text, start, line.end, columns - columnsIn(before));
  const from = before[0]?.start ?? start;
  const last = after.at(-1) ?? before.at(-1);
  const cutBefore = from > line.start;
  const cutAfter = last !== undefined && last.start + lengthAt(text, last.start) < line.end;
  // A line end can be seen only where it is what the problem is about.
  const concernsLineEnd = !cutAfter && line.end < text.length && (problem.end > line.end || start === line.end);
  if (concernsLineEnd) after.push({ start: line.end, shown: LINE_END, columns: 1 });
  const marked = after.filter((cell) => cell.start < problem.end);
  return {
    source: (cutBefore ? CUT : '') + [...before, ...after].map((cell) => cell.shown).join('') + (cutAfter ? CUT : ''),
    padding: (cutBefore ? ' ' : '') + before.map(paddingOf).join(''),
    // A problem between two characters still gets its mark.
    underline: '^'.repeat(Math.max(1, columnsIn(marked))),
  };
}

/** The characters from `at` up to `end` that fit into `columns`. */
function cellsAfter(text: string, at: number, end: number, columns: number): Cell[] {
  const cells: Cell[] = [];
  while (at < end) {
    const cell = cellAt(text, at);
    columns -= cell.columns;
    if (columns < 0) break;
    cells.push(cell);
    at += lengthAt(text, at);
  }
  return cells;
}

/** The characters from `start` up to `at` that fit into `columns`, those next to `at` first to be taken. */
function cellsBefore(text: string, at: number, start: number, columns: number): Cell[] {
  const cells: Cell[] = [];
  while (at > start) {
    at -= at - 2 >= start && lengthAt(text, at - 2) === 2 ? 2 : 1;
    const cell = cellAt(text, at);
    columns -= cell.columns;
    if (columns < 0) break;
    cells.push(cell);
  }
  return cells.reverse();
}

function cellAt(text: string, at: number): Cell {
  const code = text.codePointAt(at) ?? 0;
  const character = String.fromCodePoint(code);
  // Most characters are Han, and need no closer look.
  if (code >= 0x4e00 && code <= 0x9fff) return { start: at, shown: character, columns: 2 };
  const shown = visible(character);
  return { start: at, shown, columns: columnsOf(shown) };
}

/** Code units of the character at `at`. */
function lengthAt(text: string, at: number): 1 | 2 {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function columnsIn(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.columns, 0);
}

/** A full-width space where the character is full-width, since not every font makes it exactly two half-width ones. */
function paddingOf(cell: Cell): string {
  return cell.columns === 2 && cell.shown.length <= 2 ? '\u3000' : ' '.repeat(cell.columns);
}
