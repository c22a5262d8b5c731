import { columnsOf, slackOf } from './column.ts';
import { factsOf } from './facts.ts';
import type { OpenMarks, Page } from './features.ts';
import { type Line, isBlank } from './line.ts';
import { cohesionOf } from '../text/words.ts';
import { QuotationState } from './quotation.ts';

/** The printed lines of a text as a page, and their numbers in the text, counted from 0. */
export function readPage(lines: readonly Line[]): { readonly page: Page; readonly numbers: readonly number[] } {
  const numbers: number[] = [];
  const shown: Line[] = [];
  lines.forEach((line, number) => {
    if (isBlank(line)) return;
    numbers.push(number);
    shown.push(line);
  });
  const blanks = numbers.slice(1).map((number, index) => number - (numbers[index] ?? 0) - 1);
  const columns = columnsOf(shown);
  // In coarse steps, so that an edit somewhere does not move a break elsewhere.
  const share = <T>(items: readonly T[], test: (item: T) => boolean): number =>
    Math.round((20 * items.filter(test).length) / Math.max(1, items.length)) / 20;
  const facts = shown.map(factsOf);
  const page: Page = {
    facts,
    columns,
    blanks,
    cohesions: blanks.map((_, index) => cohesionOf(facts[index]?.text ?? '', facts[index + 1]?.text ?? '')),
    beyond: facts.slice(2).map(({ text }, index) => {
      const { two, three } = cohesionOf(facts[index]?.text ?? '', text);
      return Math.max(two, three);
    }),
    blankShare: share(blanks, (blank) => blank > 0),
    indentShare: share(shown, (line) => line.indent > 0),
    columnShare: share(columns, ({ measure }) => measure > 0),
  };
  return { page, numbers };
}

/**
 * Which quotations are open after each line, when a block ends wherever `ends` says so. A block that runs on for very long
 * without an end does not keep a quotation open for ever: one that was not closed within `LONGEST` lines never will be.
 */
export function quotationsOf({ facts }: Page, ends: (index: number) => boolean): readonly OpenMarks[] {
  const state = new QuotationState();
  let since = 0;
  return facts.map(({ line }, index) => {
    state.read(line);
    const open = { quotation: state.quotation, bracket: state.bracket };
    since = open.quotation === undefined && open.bracket === undefined ? 0 : since + 1;
    if (ends(index) || since > LONGEST) {
      state.reset();
      since = 0;
    }
    return open;
  });
}

const LONGEST = 24;

/** Whether a block ends after line `index` as far as one look tells: a byline, or a sentence that ends before the line is full. */
export function endsAtFirstLook({ facts, columns }: Page, index: number): boolean {
  const line = facts[index];
  const column = columns[index];
  if (line === undefined || column === undefined) return true;
  if (line.byline || line.bylineTail) return true;
  return line.ending === 'terminal' && (column.measure === 0 || slackOf(line.line, column.measure) > 1.3);
}
