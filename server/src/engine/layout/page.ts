import { type ColumnMeasure, REACH as COLUMN_REACH, columnsOf, slackOf } from './column.ts';
import { LineFacts } from './facts.ts';
import type { BreakCohesion, Page, ParagraphOpening } from './evidence.ts';
import { type Line, isBlank } from './line.ts';
import { cohesionBetween, shortWordBetween } from '../text/words.ts';
import { NOTHING_OPEN, type OpenState, readOn } from './quotation.ts';
import { lastIndex } from './search.ts';
import { type Range, type Splice, shiftOf, splicedInPlace, widened } from './splice.ts';

/** The printed lines of a text as a page, their numbers in the text, counted from 0, and what was counted on the way. */
export interface PageReading {
  readonly page: Page;
  readonly numbers: readonly number[];
  readonly tally: Tally;
}

export function readPage(lines: readonly Line[]): PageReading {
  const numbers = printedNumbers(lines, 0, lines.length);
  const facts = factsAt(lines, numbers);
  const columns = columnsOf(facts);
  const blanks = blanksOf(numbers, 0, numbers.length - 1);
  const cohesions = cohesionsOf(facts, 0, blanks.length);
  const openings = openingsOf(facts, columns, 0, facts.length);
  const tally = counted({ facts, columns, blanks, openings });
  const characters = charactersIn(facts);
  return { page: { facts, columns, characters, blanks, cohesions, openings, ...sharesOf(tally) }, numbers, tally };
}

/** A page that was read again after a change: which of its printed lines are new, and how many lines were read for that. */
export interface PageRereading extends PageReading {
  readonly changed: Splice;
  readonly facts: number;
}

/**
 * The page of `lines`, of which `change` renewed some since `earlier` was read, whose lists become those of the new page; `undefined`
 * when so much has changed that the whole page looks different.
 */
export function rereadPage(
  lines: readonly Line[],
  earlier: { readonly judged: { readonly page: Page }; readonly numbers: readonly number[]; readonly tally: Tally },
  change: Splice,
): PageRereading | undefined {
  const { page: old } = earlier.judged;
  const printedBefore = (line: number): number => lastIndex(earlier.numbers, (number) => number < line) + 1;
  const from = printedBefore(change.from);
  const removed = printedBefore(change.from + change.removed) - from;
  const renewed = printedNumbers(lines, change.from, change.from + change.added);
  const changed: Splice = { from, removed, added: renewed.length };
  const length = old.facts.length + shiftOf(changed);
  const within = (reach: number, end: number): Range => ({
    from: Math.max(0, from - reach),
    to: Math.min(end, from + renewed.length + reach),
  });
  const near = within(COLUMN_REACH, length);
  const opened = within(COLUMN_REACH + 1, length);
  const beside = within(1, length - 1);
  const across = within(2, length - 1);
  const gone = (range: Range): Range => ({ from: range.from, to: range.to - shiftOf(changed) });
  const countedBefore = counted({
    facts: at(old.facts, { from, to: from + removed }),
    columns: at(old.columns, gone(near)),
    blanks: at(old.blanks, gone(beside)),
    openings: at(old.openings, gone(opened)),
  });

  const numbers = moved(splicedInPlace(earlier.numbers, changed, renewed), from + renewed.length, shiftOf(change));
  const fresh = factsAt(lines, renewed);
  const facts = splicedInPlace(old.facts, changed, fresh);
  const characters = splicedInPlace(old.characters, changed, charactersIn(fresh));
  const columns = splicedInPlace(old.columns, widened(changed, near), columnsOf(facts, near.from, near.to));
  const openings = splicedInPlace(old.openings, widened(changed, opened), openingsOf(facts, columns, opened.from, opened.to));
  const blanks = splicedInPlace(old.blanks, widened(changed, beside), blanksOf(numbers, beside.from, beside.to));
  const cohesions = splicedInPlace(old.cohesions, widened(changed, across), cohesionsOf(facts, across.from, across.to));

  const countedNow = counted({ facts: fresh, columns: at(columns, near), blanks: at(blanks, beside), openings: at(openings, opened) });
  const tally = sum(earlier.tally, difference(countedNow, countedBefore));
  const shares = sharesOf(tally);
  if (SHARES.some((name) => shares[name] !== old[name])) return undefined;
  return { page: { facts, columns, characters, blanks, cohesions, openings, ...shares }, numbers, tally, changed, facts: renewed.length };
}

/** `numbers` with those from `first` on moved by `shift`, in place. */
function moved(numbers: readonly number[], first: number, shift: number): readonly number[] {
  const own = numbers as number[];
  if (shift !== 0) for (let index = first; index < own.length; index++) own[index] = (own[index] ?? 0) + shift;
  return own;
}

function factsAt(lines: readonly Line[], numbers: readonly number[]): LineFacts[] {
  const facts: LineFacts[] = [];
  for (const number of numbers) {
    const line = lines[number];
    if (line !== undefined) facts.push(new LineFacts(line));
  }
  return facts;
}

function charactersIn(facts: readonly LineFacts[]): number[] {
  return facts.map(({ line }) => line.characters);
}

function at<T>(items: readonly T[], { from, to }: Range): readonly T[] {
  return items.slice(from, to);
}

/** The numbers of the printed lines among `[from, to)`. */
function printedNumbers(lines: readonly Line[], from: number, to: number): number[] {
  const numbers: number[] = [];
  for (let number = from; number < to; number++) {
    const line = lines[number];
    if (line !== undefined && !isBlank(line)) numbers.push(number);
  }
  return numbers;
}

/** How many blank lines stand after each of the printed lines `[from, to)`. */
function blanksOf(numbers: readonly number[], from: number, to: number): number[] {
  const blanks: number[] = [];
  for (let index = from; index < to; index++) blanks.push((numbers[index + 1] ?? 0) - (numbers[index] ?? 0) - 1);
  return blanks;
}

/** No word at all: one object for all the breaks of which this is true. */
const NO_WORDS: BreakCohesion = { two: 0, three: 0, four: 0, tail: 0, head: 0, beyond: 0 };

/** What the words say of the breaks after the printed lines `[from, to)`. */
function cohesionsOf(facts: readonly LineFacts[], from: number, to: number): BreakCohesion[] {
  const cohesions: BreakCohesion[] = [];
  let next = facts[from + 1]?.head ?? '';
  for (let index = from; index < to; index++) {
    const tail = facts[index]?.tail ?? '';
    const { two, three, four, tail: ends, head } = cohesionBetween(tail, next);
    next = facts[index + 2]?.head ?? '';
    const beyond = shortWordBetween(tail, next);
    const isAny = (two | three | four | ends | head | beyond) !== 0;
    cohesions.push(isAny ? { two, three, four, tail: ends, head, beyond } : NO_WORDS);
  }
  return cohesions;
}

/** What the little that is known of the whole file rests on: counts of gaps and lines. */
export interface Tally {
  readonly gaps: number;
  readonly blankGaps: number;
  readonly lines: number;
  readonly indented: number;
  readonly inColumn: number;
  readonly flush: number;
  readonly opened: number;
}

function counted({ facts, columns, blanks, openings }: Pick<Page, 'facts' | 'columns' | 'blanks' | 'openings'>): Tally {
  let [blankGaps, indented, inColumn, flush, opened] = [0, 0, 0, 0, 0];
  for (const blank of blanks) if (blank > 0) blankGaps++;
  for (const { line } of facts) if (line.indent > 0) indented++;
  for (const { measure } of columns) if (measure > 0) inColumn++;
  for (const opening of openings) {
    if (opening === 'flush') flush++;
    if (opening !== 'none') opened++;
  }
  return { gaps: blanks.length, blankGaps, lines: columns.length, indented, inColumn, flush, opened };
}

function sum(one: Tally, other: Tally): Tally {
  return eachCount((name) => one[name] + other[name]);
}

function difference(one: Tally, other: Tally): Tally {
  return eachCount((name) => one[name] - other[name]);
}

function eachCount(value: (name: keyof Tally) => number): Tally {
  return {
    gaps: value('gaps'),
    blankGaps: value('blankGaps'),
    lines: value('lines'),
    indented: value('indented'),
    inColumn: value('inColumn'),
    flush: value('flush'),
    opened: value('opened'),
  };
}

const SHARES = ['blankShare', 'indentShare', 'columnShare', 'flushShare'] as const;
/** Fewer paragraphs than this do not show a habit. */
const HABIT = 3;

/** In coarse steps, so that an edit somewhere does not move a break elsewhere. */
function sharesOf({ gaps, blankGaps, lines, indented, inColumn, flush, opened }: Tally): Pick<Page, (typeof SHARES)[number]> {
  const share = (part: number, whole: number): number => Math.round((20 * part) / Math.max(1, whole)) / 20;
  return {
    blankShare: share(blankGaps, gaps),
    indentShare: share(indented, lines),
    columnShare: share(inColumn, lines),
    flushShare: opened < HABIT ? -1 : Math.round((5 * flush) / opened) / 5,
  };
}

/** By how many em a line must be too short to have ended anything but its paragraph, and may be to have the full measure. */
const SHORT = 3;
const FULL = 1;

/** How paragraphs are seen to begin with the printed lines `[from, to)`. */
function openingsOf(facts: readonly LineFacts[], columns: readonly ColumnMeasure[], from: number, to: number): ParagraphOpening[] {
  const openings: ParagraphOpening[] = [];
  for (let index = from; index < to; index++) {
    const before = index > 0 ? facts[index - 1] : undefined;
    const measureBefore = index > 0 ? (columns[index - 1]?.measure ?? 0) : 0;
    const line = facts[index];
    const measure = columns[index]?.measure ?? 0;
    const ended = before?.ending === 'terminal' && measureBefore > 0 && slackOf(before.line, measureBefore) >= SHORT;
    if (!ended || line === undefined || measure === 0 || line.line.stretched) openings.push('none');
    else openings.push(slackOf(line.line, measure) <= FULL ? 'flush' : 'indented');
  }
  return openings;
}

/**
 * What is open after each of the lines `[from, to)`, when a block ends wherever `ends` says so; `before` is what is open after the
 * line before them. A block that runs on for very long without an end does not keep a quotation open for ever: one that was not
 * closed within `LONGEST` lines never will be.
 */
export function quotationsOf(
  { facts }: Page,
  ends: (index: number) => boolean,
  from = 0,
  to = facts.length,
  before = NOTHING_OPEN,
): OpenState[] {
  const states: OpenState[] = [];
  let open = before;
  for (let index = from; index < to; index++) {
    if (open !== NOTHING_OPEN && (open.lines > LONGEST || ends(index - 1))) open = NOTHING_OPEN;
    open = readOn(open, facts[index]?.line.marks ?? '');
    states.push(open);
  }
  return states;
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
