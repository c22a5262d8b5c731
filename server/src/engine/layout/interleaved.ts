import { type Gap, gapsOf } from './gap.ts';
import { type Line, isBlank } from './line.ts';
import { Pieces } from './prose.ts';

/** Lines `[first, last]`, counted from 0, on which columns stand side by side. */
export interface InterleavedRegion {
  readonly first: number;
  readonly last: number;
  /** Columns beside each other, at least 2. */
  readonly columns: number;
  /** The lines that hold pieces of several columns, or a piece of another column than the line beside them. The others are lines of one column. */
  readonly mixed: readonly number[];
}

/** Narrowest white space between two columns, in cells: two spaces part names, and end a line that was stretched. */
const GUTTER = 3;
/** An indent in cells from which on the columns to the left may have ended or hold a picture. */
const DEEP_INDENT = 12;
/** Longest line that is looked at, in code units, and most gaps on one: nothing wider is a page. */
const LONGEST = 600;
const MOST_GAPS = 12;
/** Printed neighbours on each side, and how many of them must have a gap at the same place. */
const REACH = 6;
const AGREEING = 3;
/** Printed lines in a row that may be without a common gutter inside a region: a headline, a picture, the tail of a column. */
const BRIDGE = 4;
/** Fewest gutters with text on both sides. */
const FEWEST = 4;

/** A printed line. */
interface Row {
  readonly number: number;
  readonly line: Line;
  /** The gaps that may be gutters. */
  readonly gaps: readonly Gap[];
}

/**
 * The regions in which pages were extracted as they look (`pdftotext -layout`), so that one line holds lines of several
 * columns. Tables, lists and bylines have gaps too; columns are told by what stands between the gaps: pieces of prose that run on.
 */
export function interleavedRegions(lines: readonly Line[]): readonly InterleavedRegion[] {
  const rows: Row[] = [];
  lines.forEach((line, number) => {
    if (!isBlank(line)) rows.push({ number, line, gaps: guttersOf(line) });
  });
  const regions: InterleavedRegion[] = [];
  let from = 0;
  for (const run of runsOf(rows)) {
    if (!isProse(run)) continue;
    const { start, end } = grown(rows, from, run);
    from = end;
    const region = rows.slice(start, end);
    regions.push({ first: region[0]?.number ?? 0, last: region.at(-1)?.number ?? 0, columns: columnsIn(run), mixed: mixedLines(region) });
  }
  return regions;
}

const NO_GAPS: readonly Gap[] = [];

function guttersOf(line: Line): readonly Gap[] {
  if (line.text.length > LONGEST || !line.wideSpaces) return NO_GAPS;
  const gaps = gapsOf(line, GUTTER).filter(({ start, cell }) => start > 0 || cell >= DEEP_INDENT);
  return gaps.length > MOST_GAPS ? NO_GAPS : gaps;
}

/** A row, by its index, and those of its gaps that rows around it share. */
interface AlignedRow {
  readonly index: number;
  readonly line: Line;
  readonly aligned: readonly Gap[];
}

/** The rows with aligned gaps, parted where too many without one stand between. */
function runsOf(rows: readonly Row[]): readonly (readonly AlignedRow[])[] {
  const runs: AlignedRow[][] = [];
  rows.forEach(({ line }, index) => {
    const aligned = alignedGaps(rows, index);
    if (aligned.length === 0) return;
    const run = runs.at(-1);
    if (run !== undefined && index - (run.at(-1)?.index ?? 0) <= BRIDGE + 1) run.push({ index, line, aligned });
    else runs.push([{ index, line, aligned }]);
  });
  return runs;
}

/** The gaps of row `index` that enough of the rows around it have at the same place. */
function alignedGaps(rows: readonly Row[], index: number): readonly Gap[] {
  const own = rows[index]?.gaps ?? NO_GAPS;
  if (own.length === 0) return NO_GAPS;
  const around = rows.slice(Math.max(0, index - REACH), index + REACH + 1);
  // The row agrees with itself.
  const agree = (test: (other: Gap) => boolean): boolean => around.filter(({ gaps }) => gaps.some(test)).length > AGREEING;
  const near = (one: number, other: number): boolean => Math.abs(one - other) <= 1;
  return own.filter((gap) => agree(({ character }) => near(character, gap.character)) || agree(({ cell }) => near(cell, gap.cell)));
}

/** Whether prose stands on both sides of the gaps. */
function isProse(run: readonly AlignedRow[]): boolean {
  const [left, right] = [new Pieces(), new Pieces()];
  for (const { line, aligned } of run) {
    const pieces = piecesOf(line, aligned);
    for (let index = 1; index < pieces.length; index++) {
      left.add(pieces[index - 1] ?? '');
      right.add(pieces[index] ?? '');
    }
  }
  return left.count >= FEWEST && left.areProse && right.areProse;
}

/** What the gaps part; nothing stands before an indent. */
function piecesOf({ text, first, last }: Line, gaps: readonly Gap[]): readonly string[] {
  const inner = gaps.filter(({ start }) => start > 0);
  return [...inner, undefined].map((gap, index) => text.slice(inner[index - 1]?.end ?? first, gap?.start ?? last));
}

/** The greatest number of columns that a quarter of the rows show. */
function columnsIn(run: readonly AlignedRow[]): number {
  const counts = run.map(({ aligned }) => aligned.length).sort((a, b) => b - a);
  return 1 + (counts[Math.floor(counts.length / 4)] ?? 1);
}

/** The rows of `run`, and beside them those that are parted too, though not at the common place: a headline shifts what stands beside it. */
function grown(rows: readonly Row[], from: number, run: readonly AlignedRow[]): { readonly start: number; readonly end: number } {
  const [first, last] = [run[0]?.index ?? 0, run.at(-1)?.index ?? 0];
  const parted = (index: number): boolean => isParted(rows[index]);
  let [start, end] = [Math.max(first, from), last + 1];
  while (start > Math.max(from, first - BRIDGE) && parted(start - 1)) start--;
  while (end <= last + BRIDGE && parted(end)) end++;
  return { start, end: Math.max(start, end) };
}

function isParted(row: Row | undefined): boolean {
  return row !== undefined && row.gaps.some(({ start }) => start > 0);
}

/** The line numbers of the rows that are more than one column's. */
function mixedLines(region: readonly Row[]): readonly number[] {
  const mixed = new Set<number>();
  let model = region.find(isParted);
  let above: Row | undefined;
  for (const row of region) {
    if (isParted(row)) model = row;
    if (isParted(row) || (model !== undefined && spansGutter(row, model))) mixed.add(row.number);
    else if (above !== undefined && !overlap(above.line, row.line)) mixed.add(above.number).add(row.number);
    above = row;
  }
  return [...mixed];
}

/** Whether what is printed on `row` goes on where `model` has a gutter: a headline over two columns, or a gutter of one space. */
function spansGutter({ line }: Row, model: Row): boolean {
  return model.gaps.some(({ start, character }) => start > 0 && line.first < character && character < line.last);
}

function overlap(one: Line, other: Line): boolean {
  return one.first < other.last && other.first < one.last;
}
