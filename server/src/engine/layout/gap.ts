import { CJK, SPACE, classAt } from '../text/character.ts';
import type { Line } from './line.ts';

/** A run of white space before a piece of text: inside a line, or its indent. */
export interface Gap {
  /** Code units `[start, end)` of the white space. */
  readonly start: number;
  readonly end: number;
  /** Where the piece behind it begins, counted in characters, as poppler aligns, and in cells, as a terminal does: Han 2, ASCII 1. */
  readonly character: number;
  readonly cell: number;
  /** Cells of white space. */
  readonly width: number;
}

/** The runs of white space of `line` at least `narrowest` cells wide, the indent too; a tab reaches to the next multiple of eight. */
export function gapsOf(line: Line, narrowest: number): readonly Gap[] {
  const { text } = line;
  const gaps: Gap[] = [];
  let cell = 0;
  for (let at = 0; at < line.last; at++) {
    if ((classAt(text, at) & SPACE) === 0) {
      cell += cellsOf(text, at);
      continue;
    }
    const [start, from] = [at, cell];
    for (; (classAt(text, at) & SPACE) !== 0; at++) cell += text.charCodeAt(at) === TAB ? 8 - (cell % 8) : cellsOf(text, at);
    if (cell - from >= narrowest) gaps.push({ start, end: at, character: at, cell, width: cell - from });
    at--;
  }
  return gaps;
}

const TAB = 0x09;
const FORM_FEED = 0x0c;

/** The width of `text` in cells; tabs count one. */
export function cellsIn(text: string): number {
  let cells = 0;
  for (let at = 0; at < text.length; at++) cells += cellsOf(text, at);
  return cells;
}

function cellsOf(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit === FORM_FEED || (unit >= 0xdc00 && unit <= 0xdfff)) return 0;
  return unit >= 0x2e80 || (classAt(text, at) & CJK) !== 0 ? 2 : 1;
}
