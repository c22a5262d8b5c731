import { imprintOf } from '../text/imprint.ts';
import { isRunningHead } from '../text/page-marks.ts';
import type { Edit, Span } from '../span.ts';
import type { Row } from './gutter.ts';
import { type InterleavedRegion, interleavedRegions } from './interleaved.ts';
import { type Line, isBlank, printed } from './line.ts';
import { type Piece, isSteadyInCells, piecesOf } from './pieces.ts';
import { inReadingOrder } from './reading-order.ts';
import { joinedLines, splitLines, startsOf } from './split.ts';
import { type Strand, strandsOf } from './strands.ts';
import { wideGutters } from './wide-gutters.ts';

/** Narrowest indent: what is less may be a column that is not aligned exactly. */
const INDENT = 2;
const FORM_FEED = '\f';

/** The columns of a text that stand side by side put below one another: an edit for each region whose columns can be told apart. */
export function unweavingOf(text: string): readonly Edit[] {
  const lines = splitLines(text);
  const starts = startsOf(lines);
  return interleavedRegions(lines)
    .map((region) => unwovenRegion(lines, starts, region))
    .filter((edit) => edit !== undefined);
}

/**
 * Puts the columns of a region below one another, in the order in which they are read. Each line keeps its indent from the edge of its column, and
 * a blank line stands where another column begins. No character is lost but white space. `undefined` where the columns are not aligned.
 */
export function unwovenRegion(lines: readonly Line[], starts: readonly number[], region: InterleavedRegion): Edit | undefined {
  const unwoven = unwovenLines(lines, region);
  if (unwoven === undefined) return undefined;
  const { first, last } = region;
  return { start: starts[first] ?? 0, end: starts[last + 1] ?? 0, text: joinedLines(unwoven) };
}

/** A line of a region whose columns stand below one another. */
export interface UnwovenLine {
  readonly text: string;
  readonly eol: string;
  /** The piece of a line that it holds; `undefined` on a blank line between two columns. */
  readonly origin: Origin | undefined;
}

/** Code units `[start, end)` of a line of a region, which is counted from the first one. */
export interface Origin extends Span {
  readonly row: number;
}

/** The lines that a region becomes, the same objects as long as no line of it changes; `undefined` where the columns are not aligned. */
export function unwovenLines(lines: readonly Line[], { first, last, isAligned }: InterleavedRegion): readonly UnwovenLine[] | undefined {
  const head = lines[first];
  if (!isAligned || head === undefined) return undefined;
  const own = lines.slice(first, last + 1);
  const known = keptRegions.get(head);
  if (known?.lines.length === own.length && known.lines.every((line, index) => line === own[index])) return known.unwoven;
  const unwoven = unwove(own);
  keptRegions.set(head, { lines: own, unwoven });
  return unwoven;
}

/** What was made of the lines of each region, which is called by the first of them. */
const keptRegions = new WeakMap<Line, { readonly lines: readonly Line[]; readonly unwoven: readonly UnwovenLine[] }>();

function unwove(lines: readonly Line[]): readonly UnwovenLine[] {
  const eol = lines[0]?.eol ?? '';
  const rows = lines.map(rowOf).filter(({ line }) => !isBlank(line));
  const unwoven = inReadingOrder(strandsIn(rows)).flatMap((strand, index) => [...(index === 0 ? [] : [BLANK]), ...linesOf(strand)]);
  return unwoven.map((line, index) => ({ ...line, eol: index === unwoven.length - 1 ? (lines.at(-1)?.eol ?? '') : eol }));
}

/** What belongs to the page as a whole has gaps, too, but no gutters. */
function rowOf(line: Line, number: number): Row {
  const isOfPage = isRunningHead(printed(line)) || imprintOf(printed(line)) === 'staff';
  return { number, line, gutters: isOfPage ? [] : wideGutters.in(line) };
}

const BLANK = { text: '', origin: undefined };

/** The strands of the rows, which are called by their lines. A page ends them all, and so does a gap that is wider than those between most rows. */
function strandsIn(rows: readonly Row[]): readonly Strand[] {
  const pieces = Array.from({ length: (rows.at(-1)?.number ?? 0) + 1 }, (): readonly Piece[] => []);
  piecesOf(rows, isSteadyInCells(rows)).forEach((own, index) => (pieces[rows[index]?.number ?? 0] = own));
  const gaps = rows.map(({ number }, index) => number - (rows[index - 1]?.number ?? number));
  const widest = 1 + ([...gaps].sort((one, other) => one - other)[gaps.length >> 1] ?? 0);
  const heads = rows.map(({ line }) => isRunningHead(printed(line)));
  const parted = rows.filter(
    ({ line }, index) =>
      heads[index] === true || heads[index - 1] === true || line.text.startsWith(FORM_FEED) || (gaps[index] ?? 0) > widest,
  );
  const begins = new Set(parted.map(({ number }) => number));
  return strandsOf(pieces, (row) => begins.has(row));
}

/** The lines of a column, indented from its edge. */
function linesOf({ pieces }: Strand): readonly Omit<UnwovenLine, 'eol'>[] {
  const edge = commonest(pieces.map(({ from }) => from));
  return pieces.map(({ text, start, from, row }) => ({
    text: (from - edge >= INDENT ? ' '.repeat(from - edge) : '') + text,
    origin: { row, start, end: start + text.length },
  }));
}

/** The number that occurs most often; of several the least. */
function commonest(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort(([one, many], [other, more]) => more - many || one - other)[0]?.[0] ?? 0;
}
