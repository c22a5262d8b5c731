import type { Span } from '../span.ts';
import { type Gutter, type GutterKind, type RegionReading, type Row, innerOf, partedBy } from './gutter.ts';
import { lineWith, signsOf } from './line-signs.ts';
import type { Line } from './line.ts';
import { narrowGutters } from './narrow-gutters.ts';
import { Pieces } from './prose.ts';
import { wideGutters } from './wide-gutters.ts';

/** Lines `[first, last]`, counted from 0, on which columns stand side by side. */
export interface InterleavedRegion extends RegionReading {
  readonly first: number;
  readonly last: number;
  /** Columns beside each other, at least 2. */
  readonly columns: number;
  /** Whether the columns stand at their places on the page, so that they can be told apart. */
  readonly isAligned: boolean;
}

/** A text, its lines and where each of them starts, with the regions in it. */
interface InterleavedText {
  readonly lines: readonly Line[];
  readonly starts: readonly number[];
  readonly interleaved: readonly InterleavedRegion[];
}

/** Printed neighbours on each side, and how many of them must have a gutter at the same place. */
const REACH = 10;
const AGREEING = 3;
/** Printed lines in a row that may be without a common gutter inside a region: a headline, a picture, the tail of a column. */
const BRIDGE = 8;
/** Fewest gutters with text on both sides. */
const FEWEST = 4;

/**
 * The regions in which pages were extracted as they look (`pdftotext -layout`), so that one line holds lines of several
 * columns. Tables, lists and bylines have gaps too; columns are told by what stands between the gaps: pieces of prose that run on.
 * Some programs leave a single space between columns, which counts where no region is known by wider gutters.
 */
export function interleavedRegions(lines: readonly Line[], signs = signsOf(lines)): readonly InterleavedRegion[] {
  const wide = regionsBy(wideGutters, lines, signs);
  const narrow = regionsBy(narrowGutters, lines, signs).filter(({ first, last }) =>
    wide.every((one) => one.last < first || last < one.first),
  );
  return narrow.length === 0 ? wide : [...wide, ...narrow].sort((one, other) => one.first - other.first);
}

/** A place where white space keeps columns apart: `isAligned` where they stand in line, so that a little more or less moves none into another. */
export interface ColumnPlace extends Span {
  readonly isAligned: boolean;
}

/** The places where white space keeps columns apart, in order: regions of aligned columns, and lines on which a single space parts them. */
export function columnPlaces({ lines, starts, interleaved }: InterleavedText): readonly ColumnPlace[] {
  const place = (first: number, last: number, isAligned: boolean): ColumnPlace => ({
    start: starts[first] ?? 0,
    end: (starts[last] ?? 0) + (lines[last]?.text.length ?? 0),
    isAligned,
  });
  return interleaved.flatMap(({ first, last, isAligned, mixed }) =>
    isAligned ? [place(first, last, true)] : mixed.map((number) => place(number, number, false)),
  );
}

/** Whether the line may hold pieces of several columns that a single space parts. */
export function mayHoldNarrowGutter(line: Line): boolean {
  return narrowGutters.in(line).length > 0;
}

/** Whether some of `lines`, which stand near each other, may belong to a region with such gutters. */
export function mayHoldNarrowRegion(lines: readonly Line[]): boolean {
  return lines.filter((line) => narrowGutters.in(line).some((gutter) => narrowGutters.isAlike(gutter, gutter))).length > AGREEING;
}

/** The printed lines of a text, made rows when they are asked for: most lines of most texts have no gutters. */
class Rows {
  private readonly numbers: number[] = [];
  /** The gutters of the rows that have some, in order. */
  readonly gutters = new Map<number, readonly Gutter[]>();

  constructor(
    kind: GutterKind,
    private readonly lines: readonly Line[],
    signs: Uint8Array,
  ) {
    for (let number = 0; number < signs.length; number++) {
      if (signs[number] === 0) continue;
      const line = lineWith(kind.sign, lines, signs, number);
      const gutters = line === undefined ? NONE : kind.in(line);
      if (gutters.length > 0) this.gutters.set(this.numbers.length, gutters);
      this.numbers.push(number);
    }
  }

  at(index: number): Row | undefined {
    const number = this.numbers[index];
    const line = number === undefined ? undefined : this.lines[number];
    return number === undefined || line === undefined ? undefined : { number, line, gutters: this.gutters.get(index) ?? NONE };
  }

  slice(from: number, to: number): readonly Row[] {
    return Array.from({ length: Math.max(0, to - from) }, (_, at) => this.at(from + at)).filter((row) => row !== undefined);
  }
}

function regionsBy(kind: GutterKind, lines: readonly Line[], signs: Uint8Array): readonly InterleavedRegion[] {
  const rows = new Rows(kind, lines, signs);
  const regions: InterleavedRegion[] = [];
  let from = 0;
  for (const run of runsOf(rows, kind)) {
    if (!isProse(run)) continue;
    const measure = measureOf(run);
    const { start, end } = grown(rows, from, run, (row) => kind.isParted(row, measure));
    const [above, below] = trailing(rows, from, start, end, kind);
    regions.push({
      first: rows.at(start)?.number ?? 0,
      last: rows.at(end - 1)?.number ?? 0,
      columns: columnsIn(run),
      isAligned: kind.isAligned,
      ...kind.read(rows.slice(above, below), measure),
    });
    from = below;
  }
  return regions;
}

/** The rows `[start, end)` of a region with those above and below on which one of its columns goes on. */
function trailing(rows: Rows, from: number, start: number, end: number, kind: GutterKind): readonly [number, number] {
  const goesOn = (row: Row | undefined): boolean => row !== undefined && kind.trails(row);
  while (start > from && goesOn(rows.at(start - 1))) start--;
  while (goesOn(rows.at(end))) end++;
  return [start, end];
}

/** A row, by its index, and those of its gutters that rows around it share. */
interface AlignedRow {
  readonly index: number;
  readonly line: Line;
  readonly aligned: readonly Gutter[];
}

/** The rows with aligned gutters, parted where too many without one stand between. */
function runsOf(rows: Rows, kind: GutterKind): readonly (readonly AlignedRow[])[] {
  const runs: AlignedRow[][] = [];
  for (const index of rows.gutters.keys()) {
    const aligned = alignedGutters(rows, index, kind);
    const line = rows.at(index)?.line;
    if (aligned.length === 0 || line === undefined) continue;
    const run = runs.at(-1);
    if (run !== undefined && index - (run.at(-1)?.index ?? 0) <= BRIDGE + 1) run.push({ index, line, aligned });
    else runs.push([{ index, line, aligned }]);
  }
  return runs;
}

const NONE: readonly Gutter[] = [];

/** The gutters of row `index` that enough of the rows around it have at the same place. */
function alignedGutters({ gutters }: Rows, index: number, kind: GutterKind): readonly Gutter[] {
  const own = (gutters.get(index) ?? NONE).filter((gutter) => kind.isAlike(gutter, gutter));
  if (own.length === 0) return NONE;
  const around = Array.from({ length: 2 * REACH + 1 }, (_, at) => gutters.get(index - REACH + at) ?? NONE);
  // The row agrees with itself.
  return own.filter((gutter) => around.filter((row) => row.some((other) => kind.isAlike(other, gutter))).length > AGREEING);
}

/** Whether prose stands on both sides of the gutters. */
function isProse(run: readonly AlignedRow[]): boolean {
  const [left, right] = [new Pieces(), new Pieces()];
  for (const { line, aligned } of run) {
    const pieces = partedBy(innerOf(aligned), line);
    for (let index = 1; index < pieces.length; index++) {
      left.add(pieces[index - 1] ?? '');
      right.add(pieces[index] ?? '');
    }
  }
  return left.count >= FEWEST && left.areProse && right.areProse;
}

/** The width that the middle one of the pieces before the gutters has, in cells. */
function measureOf(run: readonly AlignedRow[]): number {
  const widths = run.flatMap(({ aligned }) => aligned.map(({ left }) => left)).sort((one, other) => one - other);
  return widths[widths.length >> 1] ?? 0;
}

/** The greatest number of columns that a quarter of the rows show. */
function columnsIn(run: readonly AlignedRow[]): number {
  const counts = run.map(({ aligned }) => aligned.length).sort((a, b) => b - a);
  return 1 + (counts[Math.floor(counts.length / 4)] ?? 1);
}

/** The rows of `run`, and beside them those with gutters at other places: a headline shifts what stands beside it. */
function grown(
  rows: Rows,
  from: number,
  run: readonly AlignedRow[],
  isParted: (row: Row) => boolean,
): { readonly start: number; readonly end: number } {
  const [first, last] = [run[0]?.index ?? 0, run.at(-1)?.index ?? 0];
  const parted = (index: number): boolean => {
    const row = rows.at(index);
    return row !== undefined && row.gutters.length > 0 && isParted(row);
  };
  let [start, end] = [Math.max(first, from), last + 1];
  while (start > Math.max(from, first - BRIDGE) && parted(start - 1)) start--;
  while (end <= last + BRIDGE && parted(end)) end++;
  return { start, end: Math.max(start, end) };
}
