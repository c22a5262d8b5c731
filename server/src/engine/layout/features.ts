import { CLOSING, DIGIT, HAN, LATIN, OPENING } from '../text/character.ts';
import { FIRST_LINE_INDENT, slackOf } from './column.ts';
import { isSpeaker } from './cues.ts';
import { type BreakCohesion, ENDINGS, type Page, UNKNOWN, clamp, openCode } from './evidence.ts';
import { type LineFacts, overlaps } from './facts.ts';
import type { OpenMarks } from './quotation.ts';

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

/** Neighbours on each side that a line is compared with. */
export const REACH = 8;

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
  // Some extractors begin a new line where the type changes: the pieces of a printed line make up its measure.
  ['pieceSlack', ({ measureAfter, before, after }) => pieceSlack(measureAfter, before, after)],
  ['pieceSlackBefore', ({ measure, previous, before }) => pieceSlack(measure, previous, before)],
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

/** Slack of two lines side by side. */
function pieceSlack(measure: number, one: LineFacts | undefined, other: LineFacts): number {
  return measure === 0 || one === undefined ? UNKNOWN : clamp(measure - one.line.width - one.line.indent - other.line.width);
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
  return (before.first & CLOSING) === 0 ? UNKNOWN : pieceSlack(measure, previous, before);
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
