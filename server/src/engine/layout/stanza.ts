import type { Page } from './evidence.ts';
import { IN_COLUMNS } from './verdict.ts';
import type { Range } from './splice.ts';
import { WIDEST_VERSE } from './verse.ts';
import { cutsWord } from '../text/words.ts';

/** Fewest and most lines of a stanza. */
const FEWEST = 4;
export const MOST_LINES = 20;
/** By how many em a line may be narrower than the widest one and be as wide, and the share of such lines from which on they may be a column. */
const NEAR = 1.5;
const EVEN = 0.5;
/** Most of the line ends that may cut a word: `还有 / 没有` looks like `有没有`. */
const CUT_SHARE = 0.25;

/**
 * Calls `visit` with the lines `[start, end)` of each stanza that reaches into `range`: some lines between two blank ones, of different
 * widths, whose ends hardly cut a word, in a text that is not set in columns. Of 350 such groups of lines on typeset pages one was a paragraph.
 */
export function eachStanza(page: Page, { from, to }: Range, visit: (start: number, end: number) => void): void {
  const { facts, blanks, columnShare } = page;
  if (columnShare > IN_COLUMNS) return;
  let start = from > MOST_LINES ? undefined : 0;
  const last = Math.min(facts.length, to + MOST_LINES);
  for (let index = Math.max(0, from - MOST_LINES - 1); index < last; index++) {
    if (index + 1 < facts.length && blanks[index] === 0) continue;
    if (start !== undefined && isStanza(page, start, index + 1)) visit(start, index + 1);
    start = index + 1;
  }
}

function isStanza({ facts, cohesions }: Page, start: number, end: number): boolean {
  if (end - start < FEWEST || end - start > MOST_LINES) return false;
  const lines = facts.slice(start, end).map(({ line }) => line);
  const widest = lines.reduce((most, { width }) => Math.max(most, width), 0);
  if (widest > WIDEST_VERSE || lines.some(({ stretched }) => stretched)) return false;
  if (lines.filter(({ width }) => width > widest - NEAR).length >= EVEN * lines.length) return false;
  return cohesions.slice(start, end - 1).filter(cutsWord).length <= CUT_SHARE * (end - 1 - start);
}
