import { cellsIn } from './gap.ts';
import { type Row, innerOf, partedBy } from './gutter.ts';

/** A piece of a row between two gutters, and where it stands on the page. */
export interface Piece {
  readonly text: string;
  /** Where it begins in its line, in code units. */
  readonly start: number;
  /** From its first to behind its last character: in characters, as poppler aligns columns, or in cells, as a terminal does. */
  readonly from: number;
  readonly to: number;
}

/** Rows on each side that tell where the column of a row begins. */
export const REACH = 6;

/** The pieces of each row, at the places by which the columns of all of them are aligned. */
export function piecesOf(rows: readonly Row[], inCells = isAlignedByCells(rows)): readonly (readonly Piece[])[] {
  return rows.map((row) => piecesIn(row, inCells));
}

/** Whether two pieces stand in one column: at least half, or another `share`, of the shorter one under or over the other. */
export function isInColumn(one: Width, other: Width, share = 0.5): boolean {
  const common = Math.min(one.to, other.to) - Math.max(one.from, other.from);
  return common > 0 && common >= share * Math.min(one.to - one.from, other.to - other.from);
}

/** From where to where something stands on the page. */
type Width = Pick<Piece, 'from' | 'to'>;

function piecesIn({ line, gutters }: Row, inCells: boolean): readonly Piece[] {
  const inner = innerOf(gutters);
  return partedBy(inner, line).map((text, index) => {
    const gutter = inner[index - 1];
    const from = gutter === undefined ? line.first : inCells ? gutter.cell : gutter.character;
    return { text, start: gutter?.end ?? line.first, from, to: from + (inCells ? cellsIn(text) : text.length) };
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

/** Whether the columns of neighbouring rows begin at the same cell more often than at the same character. */
export function isSteadyInCells(rows: readonly Row[]): boolean {
  let [cells, characters] = [0, 0];
  rows.forEach(({ gutters }, index) => {
    const below = rows[index + 1]?.gutters ?? [];
    for (const gutter of gutters) {
      if (below.some(({ cell }) => Math.abs(cell - gutter.cell) <= 1)) cells++;
      if (below.some(({ character }) => Math.abs(character - gutter.character) <= 1)) characters++;
    }
  });
  return cells > characters;
}
