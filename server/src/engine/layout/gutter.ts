import type { Gap } from './gap.ts';
import type { Line } from './line.ts';

/** White space that may part two columns. */
export interface Gutter extends Gap {
  /** Cells from the gutter before it, or from the beginning of the line. */
  readonly left: number;
}

/** A printed line. */
export interface Row {
  readonly number: number;
  readonly line: Line;
  readonly gutters: readonly Gutter[];
}

/** The text of a column that stands for a whole line when the lines around are judged: what is beside it goes on elsewhere. */
export interface Cell {
  readonly number: number;
  readonly line: Line;
}

/** What the rows of a region are. */
export interface RegionReading {
  /** The lines that hold pieces of several columns. The others are lines of one column. */
  readonly mixed: readonly number[];
  /** The lines of one column below which a line of another column follows. */
  readonly parted: readonly number[];
  readonly cells: readonly Cell[];
}

/** One way in which programs leave white space between columns. */
export interface GutterKind {
  /** The sign of the lines that may have them. */
  readonly sign: number;
  /** Whether they keep the columns at their places on the page. */
  readonly isAligned: boolean;
  /** The gutters that may stand on the line. */
  in(line: Line): readonly Gutter[];
  /** Whether two rows have them at the same place. */
  isAlike(one: Gutter, other: Gutter): boolean;
  /** Whether the row holds pieces of several columns, the first of which is `measure` cells wide. */
  isParted(row: Row, measure: number): boolean;
  /** Whether the row may go on with a column beside columns that have ended, above or below a region. */
  trails(row: Row): boolean;
  read(rows: readonly Row[], measure: number): RegionReading;
}

/** Longest line that is looked at, in code units, and most gutters on one: nothing wider is a page. */
const LONGEST = 600;
const MOST = 12;

const NONE: readonly Gutter[] = [];

/** The gutters of a line that part two pieces: nothing stands before an indent. */
export function innerOf(gutters: readonly Gutter[]): readonly Gutter[] {
  return gutters.filter(({ start }) => start > 0);
}

/** The pieces of the line that its `inner` gutters part, one more than there are gutters. */
export function partedBy(inner: readonly Gutter[], { text, first, last }: Line): readonly string[] {
  return [...inner, undefined].map((gutter, index) => text.slice(inner[index - 1]?.end ?? first, gutter?.start ?? last));
}

/** Those of the `gaps` of `line` that may be gutters; none where the line is no line of a page. */
export function guttersAmong(line: Line, gaps: (line: Line) => readonly Gap[]): readonly Gutter[] {
  if (line.text.length > LONGEST) return NONE;
  const found = gaps(line);
  if (found.length === 0 || found.length > MOST) return NONE;
  return found.map((gap, index) => ({ ...gap, left: gap.cell - gap.width - (found[index - 1]?.cell ?? 0) }));
}
