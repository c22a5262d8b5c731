import { Columns } from './cells.ts';
import { type Gap, gapsOf } from './gap.ts';
import { type Gutter, type GutterKind, type RegionReading, type Row, guttersAmong } from './gutter.ts';
import { Signs } from './line-signs.ts';
import type { Line } from './line.ts';

/** Narrowest white space between two columns, in cells: two spaces part names, and end a line that was stretched. */
const GUTTER = 3;
/** An indent in cells from which on the columns to the left may have ended or hold a picture. */
const DEEP_INDENT = 12;

/** White space that keeps columns at their places on the page. */
export const wideGutters: GutterKind = {
  sign: Signs.wideSpaces,
  isAligned: true,
  in: (line) => (line.wideSpaces ? guttersAmong(line, wideGaps) : NONE),
  isAlike: (one, other) => near(one.character, other.character) || near(one.cell, other.cell),
  isParted,
  trails: ({ gutters }) => gutters.length === 1 && gutters[0]?.start === 0,
  read,
};

const NONE: readonly Gutter[] = [];

function wideGaps(line: Line): readonly Gap[] {
  return gapsOf(line, GUTTER).filter(({ start, cell }) => start > 0 || cell >= DEEP_INDENT);
}

function near(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1;
}

function isParted({ gutters }: Row): boolean {
  return gutters.some(({ start }) => start > 0);
}

function read(rows: readonly Row[]): RegionReading {
  const mixed = mixedRows(rows);
  const columns = new Columns(rows, (row) => mixed.has(row));
  const parted = rows.filter((row, index) => {
    const below = rows[index + 1];
    return below !== undefined && !mixed.has(row) && !mixed.has(below) && columns.isParted(index);
  });
  return { mixed: numbersOf([...mixed]), parted: numbersOf(parted), cells: columns.cells };
}

function mixedRows(rows: readonly Row[]): ReadonlySet<Row> {
  const mixed = new Set<Row>();
  let model = rows.find(isParted);
  for (const row of rows) {
    if (isParted(row)) model = row;
    if (isParted(row) || (model !== undefined && spansGutter(row, model))) mixed.add(row);
  }
  return mixed;
}

function numbersOf(rows: readonly Row[]): readonly number[] {
  return rows.map(({ number }) => number);
}

/** Whether what is printed on `row` goes on where `model` has a gutter: a headline over two columns, or a gutter of one space. */
function spansGutter({ line }: Row, model: Row): boolean {
  return model.gutters.some(({ start, end }) => start > 0 && line.first <= start && end <= line.last);
}
