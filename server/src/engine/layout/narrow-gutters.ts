import { CJK, classAt } from '../text/character.ts';
import { type Gap, cellsIn, gapsOf } from './gap.ts';
import { type Gutter, type GutterKind, type Row, guttersAmong } from './gutter.ts';
import { Signs } from './line-signs.ts';
import { Units } from './line-units.ts';
import { type Line, measure as measured, printed } from './line.ts';

/** Narrowest column, in cells. */
const NARROWEST = 12;
/** By how many cells lines of a column differ in width when they are full: half-width characters, marks that were squeezed. */
const LOOSE = 2;
/** By how many cells a line is wider than its column at most. */
const OVERFULL = 3;

/** A single space between columns, behind lines that fill theirs. */
export const narrowGutters: GutterKind = {
  sign: Signs.spaces,
  isAligned: false,
  in: (line) => (mayHoldSpace(line) ? guttersAmong(line, spacesIn) : NONE),
  isAlike: (one, other) => Math.min(one.left, other.left) >= NARROWEST && Math.abs(one.left - other.left) <= LOOSE,
  isParted,
  trails: () => false,
  read: (rows, measure) => {
    const mixed = rows.filter((row) => isParted(row, measure));
    return {
      mixed: mixed.map(({ number }) => number),
      parted: [],
      cells: mixed.map((row) => ({ number: row.number, line: measured(firstPiece(row, measure), row.line.eol) })),
    };
  },
};

const NONE: readonly Gutter[] = [];

/** Most lines have no space between two characters of Chinese, or are too short for two columns: their gaps need not be measured. */
function mayHoldSpace({ text, any, first, last, width, stretched, segmented }: Line): boolean {
  if ((any & Units.space) === 0 || stretched || segmented || 2 * width <= NARROWEST) return false;
  for (let at = text.indexOf(' ', first); at >= 0 && at < last; at = text.indexOf(' ', at + 1)) if (isChinese(text, at - 1)) return true;
  return false;
}

function isChinese(text: string, at: number): boolean {
  return (classAt(text, at) & CJK) !== 0;
}

/** The spaces between two characters of Chinese. */
function spacesIn(line: Line): readonly Gap[] {
  const { text } = line;
  return gapsOf(line, 1).filter(({ start, end, width }) => start > 0 && width < 3 && isChinese(text, start - 1) && isChinese(text, end));
}

/** Whether a column ends at one of the spaces, or the row is wider than a column. */
function isParted({ line, gutters }: Row, measure: number): boolean {
  if (gutters.length === 0) return false;
  return gutters.some(({ left }) => Math.abs(left - measure) <= LOOSE) || cellsIn(printed(line)) > measure + OVERFULL;
}

/** What stands before the space that is nearest to the end of the first column. */
function firstPiece({ line, gutters }: Row, measure: number): string {
  const distance = ({ cell, width }: Gutter): number => Math.abs(cell - width - measure);
  const nearest = gutters.reduce<Gutter | undefined>(
    (best, gutter) => (best === undefined || distance(gutter) < distance(best) ? gutter : best),
    undefined,
  );
  return line.text.slice(line.first, nearest?.start ?? line.last);
}
