import type { Page } from './evidence.ts';
import { IN_COLUMNS } from './verdict.ts';
import type { Range } from './splice.ts';
import { WIDEST_VERSE } from './verse.ts';

/** Fewest and most lines of a stanza. */
const FEWEST = 4;
export const MOST_LINES = 20;
/** By how many em a line may be narrower than the widest one and be as wide, and the share of such lines from which on they may be a column. */
const NEAR = 1.5;
const EVEN = 0.5;
/** What a line of verse does not hold: the end of a sentence inside it, what somebody says, numbers, letters. */
const PROSE = /[。！？；…]\S|[：:“”‘’「」『』（）()]|[\dA-Za-z]/;

/**
 * Calls `visit` with the lines `[start, end)` of each stanza that reaches into `range`: some lines between two blank ones, of different
 * widths, whose ends cut no word and that hold no sentence end, in a text that is not set in columns. Of 350 such groups of lines on typeset pages one was a paragraph.
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
  const lines = facts.slice(start, end);
  const widest = lines.reduce((most, { line }) => Math.max(most, line.width), 0);
  if (widest > WIDEST_VERSE || lines.some(({ line, text }) => line.stretched || PROSE.test(text))) return false;
  if (lines.filter(({ line }) => line.width > widest - NEAR).length >= EVEN * lines.length) return false;
  // Words of three characters are made by chance where one line of verse takes up the other: 还有 / 没有.
  return !cohesions.slice(start, end - 1).some(({ two, four }) => two > 1 || four > 0);
}
