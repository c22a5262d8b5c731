import { isRunningHead } from '../text/page-marks.ts';
import type { Edit } from '../span.ts';
import type { Row } from './gutter.ts';
import { type InterleavedRegion, interleavedRegions } from './interleaved.ts';
import { type Line, isBlank, printed } from './line.ts';
import { type Piece, isSteadyInCells, piecesOf } from './pieces.ts';
import { inReadingOrder } from './reading-order.ts';
import { splitLines, startsOf } from './split.ts';
import { type Strand, strandsOf } from './strands.ts';
import { wideGutters } from './wide-gutters.ts';

/** Rows without a line in a column that keep a blank line there. */
const BLANK_ROWS = 3;
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
  const { first, last, isAligned } = region;
  if (!isAligned) return undefined;
  const known = keptTexts.get(region);
  const text = known ?? textOf(lines.slice(first, last + 1));
  if (known === undefined) keptTexts.set(region, text);
  return { start: starts[first] ?? 0, end: (starts[last] ?? 0) + (lines[last]?.text.length ?? 0), text };
}

/** What was made of each region: as long as nothing in it changes, it stays the same object under edits. */
const keptTexts = new WeakMap<InterleavedRegion, string>();

/** The text of the lines of a region, its columns below one another. */
function textOf(lines: readonly Line[]): string {
  const eol = lines[0]?.eol ?? '';
  const rows = lines.map((line, number): Row => ({ number, line, gutters: wideGutters.in(line) })).filter(({ line }) => !isBlank(line));
  const columns = inReadingOrder(strandsIn(rows)).map((strand) => linesOf(strand).join(eol));
  return columns.join(eol + eol);
}

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

function linesOf({ pieces }: Strand): readonly string[] {
  const edge = commonest(pieces.map(({ from }) => from));
  return pieces.flatMap(({ text, from, row }, index) => {
    const gap = row - (pieces[index - 1]?.row ?? row);
    const indent = from - edge >= INDENT ? ' '.repeat(from - edge) : '';
    return [...(gap > BLANK_ROWS ? [''] : []), indent + text];
  });
}

/** The number that occurs most often; of several the least. */
function commonest(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort(([one, many], [other, more]) => more - many || one - other)[0]?.[0] ?? 0;
}
