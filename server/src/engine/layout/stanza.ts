import type { Page } from './evidence.ts';
import type { LineFacts } from './facts.ts';
import { IN_COLUMNS } from './verdict.ts';
import type { Range } from './splice.ts';
import { WIDEST_VERSE } from './verse.ts';

/** Fewest and most lines of a stanza. */
const FEWEST = 4;
export const MOST_LINES = 20;
/** By how many em a line may be narrower than the widest one and be as wide, and the share of such lines from which on they may be a column. */
const NEAR = 1.5;
const EVEN = 0.5;
/** Fewer lines than this may be a poem by themselves, which looks like a column where its lines are much of one width. */
const WHOLE_POEM = 30;
/** By how many em a line must fall short of the widest to be no line of a column, in which only the last one of a paragraph does. */
const SHORT = 2;
/** Share of the line ends of a poem that seem to cut a word: 无人肯收 / 到那时. In prose it is one in three. */
const CHANCE = 0.2;
/** What a line of verse does not hold: the end of a sentence inside it, what somebody says, numbers, letters. */
const PROSE = /[。！？；…]\S|[：:“”‘’「」『』（）()]|[\dA-Za-z]/;

/**
 * Calls `visit` with the lines `[start, end)` of each stanza that reaches into `range`: some lines between two blank ones, of different
 * widths, whose ends cut no word and that hold no sentence end, in a text that is not set in columns. Of 350 such groups of lines on typeset pages one was a paragraph.
 * In a text of few lines their widths may be alike, where no sentence ends on any of them: such a text is whole, and no model knows it better.
 */
export function eachStanza(page: Page, { from, to }: Range, visit: (start: number, end: number, isWhole: boolean) => void): void {
  const { facts, blanks, columnShare } = page;
  if (columnShare > IN_COLUMNS && facts.length >= WHOLE_POEM) return;
  let start = from > MOST_LINES ? undefined : 0;
  const last = Math.min(facts.length, to + MOST_LINES);
  for (let index = Math.max(0, from - MOST_LINES - 1); index < last; index++) {
    if (index + 1 < facts.length && blanks[index] === 0) continue;
    if (start !== undefined && isStanza(page, start, index + 1)) visit(start, index + 1, facts.length < WHOLE_POEM);
    start = index + 1;
  }
}

function isStanza(page: Page, start: number, end: number): boolean {
  if (end - start < FEWEST || end - start > MOST_LINES) return false;
  const lines = page.facts.slice(start, end);
  const widest = lines.reduce((most, { line }) => Math.max(most, line.width), 0);
  if (widest > WIDEST_VERSE || lines.some(({ line, text }) => line.stretched || PROSE.test(text))) return false;
  // Words of three characters are made by chance where one line of verse takes up the other: 还有 / 没有.
  const cut = page.cohesions.slice(start, end - 1).filter(({ two, four }) => two > 1 || four > 0).length;
  if (isWholePoem(page, lines, widest)) return cut <= CHANCE * (lines.length - 1);
  const isEven = lines.filter(({ line }) => line.width > widest - NEAR).length >= EVEN * lines.length;
  return cut === 0 && !isEven && page.columnShare <= IN_COLUMNS;
}

/** Whether the lines are those of a short text in which no sentence ends, and not only the last of them is too short for a column. */
function isWholePoem({ facts }: Page, lines: readonly LineFacts[], widest: number): boolean {
  if (facts.length >= WHOLE_POEM || lines.some(({ ending }) => ending === 'terminal')) return false;
  return lines.slice(0, -1).some(({ line }) => line.width <= widest - SHORT);
}
