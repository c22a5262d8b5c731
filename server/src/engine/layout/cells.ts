import { cellsIn } from './gap.ts';
import { type Cell, type Row, innerOf, partedBy } from './gutter.ts';
import { measure, printed } from './line.ts';

/** A piece of a row between two gutters, and where it stands on the page. */
interface Piece {
  readonly text: string;
  /** From its first to behind its last character: in characters, as poppler aligns columns, or in cells, as a terminal does. */
  readonly from: number;
  readonly to: number;
}

/** Rows on each side that tell where the column of a row begins, and among which a row of one column only is looked for. */
const REACH = 6;
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
    const inCells = isAlignedByCells(rows);
    this.pieces = rows.map((row) => piecesOf(row, inCells));
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

/** Whether two pieces stand in one column: at least half of the shorter one under or over the other. */
function isInColumn(one: Piece, other: Piece): boolean {
  const common = Math.min(one.to, other.to) - Math.max(one.from, other.from);
  return 2 * common >= Math.min(one.to - one.from, other.to - other.from);
}

function piecesOf({ line, gutters }: Row, inCells: boolean): readonly Piece[] {
  const inner = innerOf(gutters);
  return partedBy(inner, line).map((text, index) => {
    const gutter = inner[index - 1];
    const from = gutter === undefined ? line.first : inCells ? gutter.cell : gutter.character;
    return { text, from, to: from + (inCells ? cellsIn(text) : text.length) };
  });
}

/** Whether columns begin at the same cell rather than at the same character. Where all is Chinese, lines with nothing beside them tell. */
function isAlignedByCells(rows: readonly Row[]): boolean {
  let [cells, characters] = [0, 0];
  rows.forEach(({ line }, index) => {
    if (line.first === 0) return;
    for (const { gutters } of rows.slice(Math.max(0, index - REACH), index + REACH + 1)) {
      for (const { start, cell, character } of gutters) {
        if (start === 0) continue;
        if (Math.abs(cell - line.first) <= 1) cells++;
        if (Math.abs(character - line.first) <= 1) characters++;
      }
    }
  });
  return cells > characters;
}
