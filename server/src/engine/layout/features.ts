import { CLOSING, DIGIT, HAN, LATIN, OPENING } from '../text/character.ts';
import type { Cohesion, WordLevel } from '../text/words.ts';
import { type ColumnMeasure, FIRST_LINE_INDENT, slackOf } from './column.ts';
import { isSpeaker } from './cues.ts';
import { type Ending, type LineFacts, overlaps } from './facts.ts';
import type { OpenMarks } from './quotation.ts';

/** What the words say of a break, and the level of the best word that the line before makes with the next line but one. */
export interface BreakCohesion extends Cohesion {
  readonly beyond: WordLevel;
}

/** A page as printed lines, and the little that is known of the whole file. */
export interface Page {
  readonly facts: readonly LineFacts[];
  readonly columns: readonly ColumnMeasure[];
  /** Blank lines after each printed line. */
  readonly blanks: readonly number[];
  /** What the words say of each break. */
  readonly cohesions: readonly BreakCohesion[];
  /** Share of the file's gaps that hold a blank line; of its lines that are indented; that stand in a column. */
  readonly blankShare: number;
  readonly indentShare: number;
  readonly columnShare: number;
  /** Share of its paragraphs that begin with a full line, -1 where too few are seen to begin: without an indent a full last line tells nothing. */
  readonly flushShare: number;
  /** For each printed line, whether a paragraph is seen to begin with it, and how. */
  readonly openings: readonly ParagraphOpening[];
}

/** A line after a short one that ends a sentence begins a paragraph: with the full measure or with less; `none` elsewhere. */
export type ParagraphOpening = 'flush' | 'indented' | 'none';

/** A break and the lines around it, with what several features ask for. Widths in em. */
interface Place {
  readonly page: Page;
  readonly index: number;
  readonly open: OpenMarks;
  readonly before: LineFacts;
  readonly after: LineFacts;
  readonly previous: LineFacts | undefined;
  readonly next: LineFacts | undefined;
  /** Measure of the column that the line before stands in, and the line after; 0 where there is none. */
  readonly measure: number;
  readonly measureAfter: number;
  readonly slack: number;
  readonly cohesion: BreakCohesion;
}

/** A feature of a break: its name and its value. Yes is 1, no is 0. */
type Feature<P> = readonly [name: string, value: (place: P) => number];

const NO_COHESION: BreakCohesion = { two: 0, three: 0, four: 0, tail: 0, head: 0, beyond: 0 };

/** Stands for a width that is not known: wider than any. */
const UNKNOWN = 40;
/** Neighbours on each side that a line is compared with. */
export const REACH = 8;

const ENDINGS: readonly Ending[] = ['terminal', 'quotation', 'pause', 'stop', 'opening', 'running'];
const OPENINGS = [
  'dateline',
  'editorNote',
  'continuation',
  'credit',
  'subhead',
  'bullet',
  'ordinal',
  'enumeration',
  'lettered',
  'caption',
  'question',
] as const;

const WIDTHS: readonly Feature<Place>[] = [
  ['measure', ({ measure }) => measure],
  ['agreement', ({ page, index }) => page.columns[index]?.share ?? 0],
  ['slack', ({ slack }) => slack],
  ['squeezedSlack', ({ measure, before }) => (measure === 0 ? UNKNOWN : clamp(measure - before.line.squeezed - before.line.indent))],
  // The line is full when the first thing of the next line did not fit on it any more.
  ['room', ({ measure, slack, after }) => (measure === 0 ? UNKNOWN : clamp(slack - after.firstUnit + 1))],
  [
    'firstRoom',
    ({ measure, slack, after }) => (measure === 0 ? UNKNOWN : clamp(Math.abs(slack - FIRST_LINE_INDENT) - after.firstUnit + 1)),
  ],
  ['slackAhead', ({ measureAfter, before }) => (measureAfter === 0 ? UNKNOWN : clamp(slackOf(before.line, measureAfter)))],
  ['deficit', ({ measureAfter, after }) => (measureAfter === 0 ? UNKNOWN : clamp(measureAfter - after.line.width - after.line.indent))],
  [
    'squeezedDeficit',
    ({ measureAfter, after }) => (measureAfter === 0 ? UNKNOWN : clamp(measureAfter - after.line.squeezed - after.line.indent)),
  ],
  ['agreementAhead', ({ page, index }) => page.columns[index + 1]?.share ?? 0],
  ['columnChange', ({ measure, measureAfter }) => (measure === 0 || measureAfter === 0 ? UNKNOWN : clamp(measureAfter - measure))],
  ['width', ({ before }) => widthOf(before)],
  ['widthAfter', ({ after }) => widthOf(after)],
  ['narrowing', ({ before, after }) => clamp(widthOf(before) - widthOf(after))],
  ['narrowingBefore', ({ previous, before }) => clamp(widthOf(previous) - widthOf(before))],
  ['narrowingAfter', ({ after, next }) => clamp(widthOf(after) - widthOf(next))],
  ['rank', ({ page, index }) => rankOf(page, index)],
  ['rankAfter', ({ page, index }) => rankOf(page, index + 1)],
  ['stretched', ({ before }) => Number(before.line.stretched)],
  ['stretchedAfter', ({ after }) => Number(after.line.stretched)],
  ['columnShare', ({ page }) => page.columnShare],
  ['slackPrevious', ({ measure, previous }) => slackIn(measure, previous)],
  ['mergedSlack', ({ measure, previous, before }) => mergedSlack(measure, previous, before)],
  ['slackNext', ({ measureAfter, next }) => slackIn(measureAfter, next)],
];

const ENDS: readonly Feature<Place>[] = [
  ['ending', ({ before }) => ENDINGS.indexOf(before.ending)],
  ['terminal', ({ before }) => Number(before.ending === 'terminal')],
  ['running', ({ before }) => Number(before.ending === 'running')],
  ['pause', ({ before }) => Number(before.ending === 'pause')],
  ['colon', ({ before }) => Number(/[：:]$/.test(before.text))],
  ['closingBefore', ({ before }) => Number((before.first & CLOSING) !== 0)],
  ['endingAfter', ({ after }) => ENDINGS.indexOf(after.ending)],
  ['terminalAfter', ({ after }) => Number(after.ending === 'terminal')],
  ['terminalBefore', ({ previous }) => Number(previous === undefined || previous.ending === 'terminal')],
  ['terminalNext', ({ next }) => Number(next === undefined || next.ending === 'terminal')],
  ['stops', ({ before }) => before.stops],
  ['commas', ({ before }) => before.commas],
  ['stopsAfter', ({ after }) => after.stops],
  ['commasAfter', ({ after }) => after.commas],
  ['lastHan', ({ before }) => bit(before.last, HAN)],
  ['lastDigit', ({ before }) => bit(before.last, DIGIT)],
  ['lastLatin', ({ before }) => bit(before.last, LATIN)],
  ['lastClosing', ({ before }) => bit(before.last, CLOSING)],
  ['firstClosing', ({ after }) => Number((after.first & CLOSING) !== 0 || /^[，。、；：？！,.;?!%％‰℃]/.test(after.text))],
  ['firstOpening', ({ after }) => bit(after.first, OPENING)],
  ['firstDigit', ({ after }) => bit(after.first, DIGIT)],
  ['firstLatin', ({ after }) => bit(after.first, LATIN)],
  ['secondMark', ({ after }) => Number(/^.[，。、；：？！”’）》」』,.;?!]/.test(after.text))],
];

const ROLES: readonly Feature<Place>[] = [
  ['byline', ({ before }) => Number(before.byline) + Number(before.bylineTail)],
  ['bylineAfter', ({ after }) => Number(after.byline)],
  ['bylinePrevious', ({ previous }) => Number(previous?.byline ?? false)],
  ['bylineNext', ({ next }) => Number(next?.byline ?? false)],
  ['names', ({ before }) => Number(before.nameList)],
  ['namesAfter', ({ after }) => Number(after.nameList)],
  ['opening', ({ before }) => openingCode(before)],
  ['openingAfter', ({ after }) => openingCode(after)],
  ['openingNext', ({ next }) => openingCode(next)],
  ['separators', ({ before }) => before.separators],
  ['separatorsAfter', ({ after }) => after.separators],
  ['solidNames', ({ before }) => before.solidNames],
  ['solidNamesAfter', ({ after }) => after.solidNames],
  ['solidNamesNext', ({ next }) => next?.solidNames ?? 0],
  ['creditEnd', ({ before }) => Number(before.creditEnd)],
  ['creditEndAfter', ({ after }) => Number(after.creditEnd)],
  ['runningHead', ({ before }) => Number(before.runningHead)],
  ['runningHeadAfter', ({ after }) => Number(after.runningHead)],
  ['speakerAfter', ({ after }) => Number(isSpeaker(after.text))],
  ['repeated', ({ before, after }) => commonStart(before.text, after.text)],
  ['latinShare', ({ before: { line } }) => line.ascii / (line.ascii + line.han + 1)],
];

const GAPS: readonly Feature<Place>[] = [
  ['blank', ({ page, index }) => blanksAt(page, index)],
  ['blankBefore', ({ page, index }) => blanksAt(page, index - 1)],
  ['blankAfter', ({ page, index }) => blanksAt(page, index + 1)],
  ['blankShare', ({ page }) => page.blankShare],
  ['blankNearby', ({ page, index }) => nearby(page.blanks, index, (blanks) => blanks > 0)],
  ['indentNearby', ({ page, index }) => nearby(page.facts, index, ({ line }) => line.indent > 0)],
  ['indentShare', ({ page }) => page.indentShare],
  ['indent', ({ before }) => indentOf(before)],
  ['indentAfter', ({ after }) => indentOf(after)],
  ['indentNext', ({ next }) => indentOf(next)],
  // A headline stands at the top of a page; further down the place tells nothing.
  ['flushShare', ({ page }) => page.flushShare],
  ['fromStart', ({ index }) => Math.min(3, index)],
];

const MARKS_AND_WORDS: readonly Feature<Place>[] = [
  ['quotationOpen', ({ open, after }) => openCode(open, after)],
  ['bracketOpen', ({ open }) => Number(open.bracket !== undefined)],
  ['overlap', ({ before, after }) => Number(overlaps(before.text, after.text))],
  ['word2', ({ cohesion }) => cohesion.two],
  ['word3', ({ cohesion }) => cohesion.three],
  ['word4', ({ cohesion }) => cohesion.four],
  ['wordTail', ({ cohesion }) => cohesion.tail],
  ['wordHead', ({ cohesion }) => cohesion.head],
  ['startLikeness', ({ after }) => after.startLikeness],
  ['startLikenessBefore', ({ before }) => before.startLikeness],
  ['startLikenessNext', ({ next }) => next?.startLikeness ?? 0],
  ['endLikeness', ({ before }) => before.endLikeness],
  ['endLikenessAfter', ({ after }) => after.endLikeness],
  ['wordBeyond', ({ page, index }) => page.cohesions[index]?.beyond ?? 0],
  ['wordBehind', ({ page, index }) => page.cohesions[index - 1]?.beyond ?? 0],
  ['wordsNearby', ({ page, index }) => wordsNearby(page, index)],
];

const FIRST: readonly Feature<Place>[] = [...WIDTHS, ...ENDS, ...ROLES, ...GAPS, ...MARKS_AND_WORDS];

/** Names of the features of the first look, in order. */
export const firstFeatureNames: readonly string[] = FIRST.map(([name]) => name);

/** What the first look tells of the break after line `index`, in the order of `firstFeatureNames`, written to `values` from `start` on. */
export function firstFeatures(page: Page, index: number, open: OpenMarks, values: Float64Array, start = 0): void {
  const at = (offset: number): LineFacts | undefined => page.facts[index + offset];
  const [before, after] = [at(0), at(1)];
  if (before === undefined || after === undefined) return;
  const measure = page.columns[index]?.measure ?? 0;
  const place: Place = {
    page,
    index,
    open,
    before,
    after,
    previous: at(-1),
    next: at(2),
    measure,
    measureAfter: page.columns[index + 1]?.measure ?? 0,
    slack: measure === 0 ? UNKNOWN : clamp(slackOf(before.line, measure)),
    cohesion: page.cohesions[index] ?? NO_COHESION,
  };
  for (let feature = 0; feature < FIRST.length; feature++) values[start + feature] = FIRST[feature]?.[1](place) ?? 0;
}

/** The break again, with what the first look made of the breaks around it. */
interface SecondPlace {
  readonly page: Page;
  readonly index: number;
  readonly open: OpenMarks;
  /** The probability of a join at a distance of `offset` breaks. */
  readonly join: (offset: number) => number;
  /** Lines of the block so far, and of what would be joined to it, at most `LONGEST`. */
  readonly length: number;
  readonly ahead: number;
}

/** Lines after which the length of a block tells no more. */
export const LONGEST = 12;

const SECOND: readonly Feature<SecondPlace>[] = [
  ['first', ({ join }) => join(0)],
  ['first1', ({ join }) => join(1)],
  ['firstMinus1', ({ join }) => join(-1)],
  ['first2', ({ join }) => join(2)],
  ['firstMinus2', ({ join }) => join(-2)],
  ['length', ({ length }) => length],
  ['ahead', ({ ahead }) => ahead],
  // How the text that would be joined ends.
  [
    'aheadEnding',
    ({ page, index, ahead }) => ENDINGS.indexOf(page.facts[Math.min(page.facts.length - 1, index + ahead)]?.ending ?? 'terminal'),
  ],
  ['startSlack', ({ page, index, length }) => startSlack(page, index, length === 1)],
  ['openInBlock', ({ page, index, open }) => openCode(open, page.facts[index + 1])],
  ['bracketInBlock', ({ open }) => Number(open.bracket !== undefined)],
  ['echo', ({ page, index, join }) => echo(page, index, join(0))],
];

/** Probabilities of the first look between which it is worth to look for terms. */
const OPEN = { from: 0.02, to: 0.98 } as const;

/** Whether the break cuts a term of this text; -1 where the first look was sure enough. */
function echo(page: Page, index: number, first: number): number {
  return first < OPEN.from || first > OPEN.to ? -1 : Number(cutTerm(page, index) !== undefined);
}

/** Printed lines on each side in which a term is looked for that the break may have cut. */
export const EARSHOT = 40;

/** Three characters around the break, of both lines, that stand together on a line nearby: a name or a term that no dictionary has. */
export function cutTerm({ facts }: Page, index: number): string | undefined {
  const [before, after] = [facts[index]?.text.slice(-2) ?? '', facts[index + 1]?.text.slice(0, 2) ?? ''];
  const cut = [before + after.slice(0, 1), before.slice(-1) + after].filter((term) => /^\p{Script=Han}{3}$/u.test(term));
  if (cut.length === 0) return undefined;
  const around = facts.slice(Math.max(0, index - EARSHOT), index + EARSHOT);
  return cut.find((term) => around.some(({ text }) => text.includes(term)));
}

/** Names of the features that the second look adds, in order. */
export const secondFeatureNames: readonly string[] = SECOND.map(([name]) => name);

/** What `joins`, the first look, makes of the breaks around the one after line `index`, in the order of `secondFeatureNames`, likewise. */
export function secondFeatures(
  page: Page,
  index: number,
  joins: readonly number[],
  open: OpenMarks,
  values: Float64Array,
  start = 0,
): void {
  const join = (offset: number): number => joins[index + offset] ?? 0;
  let length = 1;
  while (length < LONGEST && join(-length) >= 0.5) length++;
  let ahead = 1;
  while (ahead < LONGEST && join(ahead) >= 0.5) ahead++;
  const place: SecondPlace = { page, index, open, join, length, ahead };
  for (let feature = 0; feature < SECOND.length; feature++) values[start + feature] = SECOND[feature]?.[1](place) ?? 0;
}

/** Slack of the line, when it is known whether it is the first of its block and so lacks its indent. */
function startSlack({ columns, facts }: Page, index: number, isFirst: boolean): number {
  const measure = columns[index]?.measure ?? 0;
  const facts0 = facts[index];
  return measure === 0 || facts0 === undefined ? UNKNOWN : clamp(slackOf(facts0.line, measure) - (isFirst ? FIRST_LINE_INDENT : 0));
}

/** Most characters that are compared. */
const COMPARED = 8;

/** Characters with which both lines begin, their numbers and bullets left out: a heading is often taken up by its text. */
function commonStart(before: string, after: string): number {
  const [one, other] = [before, after].map((text) => text.replace(/^[^\p{Script=Han}A-Za-z]{0,8}/u, '').slice(0, COMPARED));
  let length = 0;
  while (length < (one ?? '').length && one?.[length] === other?.[length]) length++;
  return length;
}

/** Slack of the line when it is what was wrapped off the line before: some extractors set a closing mark that hangs on a line of its own. */
function mergedSlack(measure: number, previous: LineFacts | undefined, before: LineFacts): number {
  if (measure === 0 || previous === undefined || (before.first & CLOSING) === 0) return UNKNOWN;
  return clamp(measure - previous.line.width - previous.line.indent - before.line.width);
}

function slackIn(measure: number, facts: LineFacts | undefined): number {
  return measure === 0 || facts === undefined ? UNKNOWN : clamp(slackOf(facts.line, measure));
}

/** Share of the lines around line `index` that are wider than it by an em and more. */
function rankOf({ facts }: Page, index: number): number {
  const own = facts[index]?.line.width ?? 0;
  return nearby(facts, index, ({ line }) => line.width >= own + 1);
}

/** Share of the items around `index`, itself left out, that pass the test. */
function nearby<T>(items: readonly T[], index: number, test: (item: T) => boolean): number {
  let passed = 0;
  let all = 0;
  for (let at = Math.max(0, index - REACH); at <= Math.min(items.length - 1, index + REACH); at++) {
    const item = items[at];
    if (at === index || item === undefined) continue;
    all++;
    if (test(item)) passed++;
  }
  return all === 0 ? 0 : passed / all;
}

/**
 * Share of the line ends around the break that cut a word, of those that are in the middle of a sentence; -1 when they are too few.
 * Where lines follow each other as they were written, every third one does; where columns are mixed up, hardly any.
 */
function wordsNearby({ facts, cohesions }: Page, index: number): number {
  let cut = 0;
  let all = 0;
  for (let at = Math.max(0, index - REACH); at <= Math.min(cohesions.length - 1, index + REACH); at++) {
    const cohesion = cohesions[at];
    if (at === index || cohesion === undefined || facts[at]?.ending !== 'running') continue;
    all++;
    if (cohesion.two > 0 || cohesion.three > 0) cut++;
  }
  return all < 4 ? -1 : cut / all;
}

function openCode({ quotation }: OpenMarks, after: LineFacts | undefined): number {
  if (quotation === undefined) return 0;
  return after?.text.startsWith(quotation) === true ? 2 : 1;
}

function openingCode(facts: LineFacts | undefined): number {
  return facts?.opening === undefined ? 0 : OPENINGS.indexOf(facts.opening) + 1;
}

function widthOf(facts: LineFacts | undefined): number {
  return Math.min(60, facts?.line.width ?? 0);
}

function indentOf(facts: LineFacts | undefined): number {
  return Math.min(6, facts?.line.indent ?? 0);
}

function blanksAt({ blanks }: Page, index: number): number {
  return Math.min(4, blanks[index] ?? 4);
}

function bit(bits: number, mask: number): number {
  return Number((bits & mask) !== 0);
}

function clamp(value: number): number {
  return Math.max(-12, Math.min(24, value));
}
