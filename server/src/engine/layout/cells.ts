import type { Cell, Row } from './gutter.ts';
import { measure, printed } from './line.ts';
import { type Piece, REACH, isInColumn, piecesOf } from './pieces.ts';

/** Rows on each side among which a row of one column only is looked for. */
const NEIGHBOURHOOD = 12;
/** By how many characters a line of a column may be indented. */
const DEEPEST = 6;

/** The rows of a region as pieces of columns. */
export class Columns {
  private readonly pieces: readonly (readonly Piece[])[];

  /** `isMixed` tells whether a row holds pieces of several columns. */
  constructor(
    private readonly rows: readonly Row[],
    private readonly isMixed: (row: Row) => boolean,
  ) {
    this.pieces = piecesOf(rows);
  }

  /** Whether row `index`, which is one column's, stands in another column than the one below, which is one column's too. */
  isParted(index: number): boolean {
    const [own] = this.pieces[index] ?? [];
    const [below] = this.pieces[index + 1] ?? [];
    return own !== undefined && below !== undefined && !isInColumn(own, below);
  }

  /**
   * What stands for each line: a line of one column, indented from the edge of that column, not of the page; of several, the piece in the
   * column of the nearest line that is one column's.
   */
  get cells(): readonly Cell[] {
    const nearest = this.nearestSingles();
    return this.rows.flatMap((row, index) => {
      const column = this.pieces[nearest[index] ?? index]?.[0];
      const own = this.pieces[index] ?? [];
      const piece = own.find((one) => column !== undefined && isInColumn(one, column)) ?? own[0];
      if (piece === undefined) return [];
      const indent = piece.from - this.edgeOf(piece, index);
      if (indent === row.line.first && piece.text === printed(row.line)) return [];
      return [{ number: row.number, line: measure(' '.repeat(indent) + piece.text, row.line.eol) }];
    });
  }

  /** For each row, which row of one column stands nearest to it: itself where it is one. */
  private nearestSingles(): readonly (number | undefined)[] {
    const nearest = new Array<number | undefined>(this.rows.length).fill(undefined);
    const pass = (index: number, last: number | undefined): number | undefined => {
      const row = this.rows[index];
      const single = row !== undefined && !this.isMixed(row) ? index : last;
      const known = nearest[index];
      const isNearer = single !== undefined && (known === undefined || Math.abs(single - index) < Math.abs(known - index));
      if (isNearer && Math.abs(single - index) <= NEIGHBOURHOOD) nearest[index] = single;
      return single;
    };
    let last: number | undefined;
    for (let index = 0; index < this.rows.length; index++) last = pass(index, last);
    last = undefined;
    for (let index = this.rows.length - 1; index >= 0; index--) last = pass(index, last);
    return nearest;
  }

  /** Where the column begins that `piece` of row `index` stands in. */
  private edgeOf(piece: Piece, index: number): number {
    let edge = piece.from;
    for (let at = Math.max(0, index - REACH); at <= index + REACH; at++) {
      for (const other of this.pieces[at] ?? []) {
        if (other.from < edge && other.from >= piece.from - DEEPEST && isInColumn(piece, other)) edge = other.from;
      }
    }
    return edge;
  }
}
