import type { Span } from '../span.ts';
import { cellsIn } from './gap.ts';
import { type Piece, isInColumn } from './pieces.ts';

/** Pieces of rows under one another, as they stand in one column: at most one of each row. */
export interface Strand {
  readonly pieces: readonly StrandPiece[];
  /** Its first row, and the one behind its last. */
  readonly top: number;
  readonly bottom: number;
}

export interface StrandPiece extends Piece {
  readonly row: number;
}

/** By how much a gutter of one space may be off the edge of the column behind it: programs count characters, but set whole points. */
const LOOSE = 5;
/** By how many cells a full line may be wider or narrower than others. */
const FULL = 2;
/** Share of a line that must stand below a column to belong to it. */
const UNDER = 0.3;
/** By how much a line may begin to the left of those above it, which are indented, and be longer than they are. */
const OUTDENT = 6;
/** Rows without a piece after which a column has ended: a picture stands there, or another story. */
const LONGEST_GAP = 4;
/** Last lines of a column that tell where it stands: over a page the places shift. */
const LAST = 6;

/**
 * The strands of some rows, each of which is given as its pieces from left to right; blank rows have none. All columns end before the
 * rows for which `isParted` holds. The rows are first read upwards, to see from the lines below where the first lines of columns are parted.
 */
export function strandsOf(rows: readonly (readonly Piece[])[], isParted: (row: number) => boolean): readonly Strand[] {
  const upwards = grown(rows.toReversed(), (row) => isParted(rows.length - row));
  const parted = rows.map((): Piece[] => []);
  for (const { pieces } of upwards) for (const { row, ...piece } of pieces) parted[rows.length - 1 - row]?.push(piece);
  for (const pieces of parted) pieces.sort((one, other) => one.from - other.from);
  return grown(parted, isParted);
}

function grown(rows: readonly (readonly Piece[])[], isParted: (row: number) => boolean): readonly Strand[] {
  const strands: GrowingStrand[] = [];
  let open: readonly GrowingStrand[] = [];
  rows.forEach((whole, row) => {
    open = isParted(row) ? [] : open.filter(({ bottom }) => row - bottom < LONGEST_GAP);
    const pieces = whole.flatMap((piece) => apart(open, piece));
    const next: GrowingStrand[] = [];
    for (const piece of pieces) {
      const strand = continuedBy(piece, pieces, open) ?? new GrowingStrand(row);
      if (strand.pieces.length === 0) strands.push(strand);
      next.push(strand);
    }
    // What a piece stands below without going on from it has ended, as under a headline over several columns.
    const isOver = (strand: GrowingStrand): boolean => pieces.some((piece) => strand.isOver(piece));
    open = [...open.filter((strand) => !next.includes(strand) && !isOver(strand)), ...next];
    pieces.forEach((piece, index) => next[index]?.add(piece, row));
  });
  return strands;
}

/** The strand that `piece` goes on with: the only one above it, which stands above no other piece of the row. */
function continuedBy(piece: Piece, row: readonly Piece[], open: readonly GrowingStrand[]): GrowingStrand | undefined {
  const above = open.filter((strand) => strand.isOver(piece));
  const [strand] = above;
  if (strand === undefined || above.length > 1 || !strand.mayHold(piece)) return undefined;
  return row.every((other) => other === piece || !strand.isOver(other)) ? strand : undefined;
}

/** The piece, or its parts: some gutters are a single space, behind a full line of one column or at the edge of the next. */
function apart(open: readonly GrowingStrand[], piece: Piece): readonly Piece[] {
  const [column, ...others] = open.filter((strand) => strand.isOver(piece)).sort((one, other) => one.from - other.from);
  const [next] = others;
  if (column === undefined || next === undefined) return [piece];
  const { text, start, from, to } = piece;
  const offs = spacesIn(text).map((space) => ({
    ...space,
    full: Math.abs(solidCells(text.slice(0, space.start)) - column.measure),
    edge: Math.min(...others.map((other) => Math.abs(placeOf(piece, space.end) - other.from))),
  }));
  const best = least(offs, ({ full }) => full, FULL) ?? least(offs, ({ edge }) => edge, LOOSE);
  if (best === undefined) return [piece];
  const left: Piece = { text: text.slice(0, best.start), start, from, to: placeOf(piece, best.start) };
  const right: Piece = { text: text.slice(best.end), start: start + best.end, from: placeOf(piece, best.end), to };
  return [left, right].flatMap((part) => apart(open, part));
}

/** The first of the items for which `size` is least, and at most `most`. */
function least<T>(items: readonly T[], size: (item: T) => number, most: number): T | undefined {
  let best: T | undefined;
  for (const item of items) if (size(item) <= most && (best === undefined || size(item) < size(best))) best = item;
  return best;
}

/** The width of a line in cells, without the spaces that justify it. */
function solidCells(text: string): number {
  return cellsIn(text.replace(/\s/g, ''));
}

/** The runs of white space inside a text. */
function spacesIn(text: string): readonly Span[] {
  return Array.from(text.matchAll(/(?<=\S)\s+(?=\S)/g), ({ 0: space, index }) => ({ start: index, end: index + space.length }));
}

/** Where the code unit `at` of the piece stands. */
function placeOf({ text, from, to }: Piece, at: number): number {
  return from + Math.round((at * (to - from)) / text.length);
}

class GrowingStrand implements Strand {
  readonly pieces: StrandPiece[] = [];
  bottom: number;
  /** Where its last lines begin and end. */
  from = 0;
  to = 0;
  /** The width of the widest of them in cells. */
  measure = 0;

  constructor(readonly top: number) {
    this.bottom = top;
  }

  add(piece: Piece, row: number): void {
    this.pieces.push({ ...piece, row });
    this.bottom = row + 1;
    const last = this.pieces.slice(-LAST);
    this.from = Math.min(...last.map((one) => one.from));
    this.to = Math.max(...last.map((one) => one.to));
    this.measure = Math.max(...last.map((one) => solidCells(one.text)));
  }

  /** Whether the piece stands below some of it, and not only at its edge. */
  isOver(piece: Piece): boolean {
    return isInColumn(this, piece, UNDER);
  }

  /** Whether the piece may be the next line: of a single line it is not known how wide the column is, and a line of letters has more characters. */
  mayHold({ text, from, to }: Piece): boolean {
    if (from < this.from - OUTDENT) return false;
    return this.pieces.length === 1 || to - from <= this.to - this.from + OUTDENT || solidCells(text) <= this.measure + FULL;
  }
}
