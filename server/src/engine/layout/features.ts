import { CLOSING, DIGIT, HAN, LATIN, OPENING } from '../text/character.ts';
import { cohesionOf } from '../text/words.ts';
import { type ColumnMeasure, FIRST_LINE_INDENT, slackOf } from './column.ts';
import type { Ending, LineFacts } from './facts.ts';

/** A page as printed lines, and the little that is known of the whole file. */
export interface Page {
  readonly facts: readonly LineFacts[];
  readonly columns: readonly ColumnMeasure[];
  /** Blank lines after each printed line. */
  readonly blanks: readonly number[];
  /** Share of the file's gaps that hold a blank line; of its lines that are indented; that stand in a column. */
  readonly blankShare: number;
  readonly indentShare: number;
  readonly columnShare: number;
}

/** What is open after a line, outermost quotation and innermost bracket. */
export interface OpenMarks {
  readonly quotation: string | undefined;
  readonly bracket: string | undefined;
}

/** Stands for a width that is not known: wider than any. */
const UNKNOWN = 40;
/** Neighbours on each side that a line's width is ranked among. */
const RANK_REACH = 8;

const ENDINGS: readonly Ending[] = ['terminal', 'quotation', 'pause', 'stop', 'opening', 'running'];
const OPENINGS = ['dateline', 'editorNote', 'continuation', 'credit', 'subhead', 'bullet', 'ordinal', 'enumeration', 'lettered'] as const;

/** What the first look tells of the break after line `index`, by name. Every value is a number; yes is 1, no is 0. */
export function featuresOf(page: Page, index: number, quotation: OpenMarks): Record<string, number> {
  const at = (offset: number): LineFacts | undefined => page.facts[index + offset];
  const [before, after] = [at(0), at(1)];
  if (before === undefined || after === undefined) return {};
  return {
    ...widths(page, index, before, after),
    ...ends(before, after, at(-1), at(2)),
    ...roles(before, after, at(-1), at(2)),
    ...gaps(page, index),
    ...marks(before, after, quotation),
    ...words(before, after),
  };
}

function widths(page: Page, index: number, before: LineFacts, after: LineFacts): Record<string, number> {
  const column = page.columns[index];
  const next = page.columns[index + 1];
  const measure = column?.measure ?? 0;
  const measureAfter = next?.measure ?? 0;
  const slack = measure === 0 ? UNKNOWN : clamp(slackOf(before.line, measure));
  const overhang = after.firstUnit - 1;
  const width = (offset: number): number => Math.min(60, page.facts[index + offset]?.line.width ?? 0);
  return {
    measure,
    agreement: column?.share ?? 0,
    slack,
    squeezedSlack: measure === 0 ? UNKNOWN : clamp(measure - before.line.squeezed - before.line.indent),
    room: measure === 0 ? UNKNOWN : clamp(slack - overhang),
    firstRoom: measure === 0 ? UNKNOWN : clamp(Math.abs(slack - FIRST_LINE_INDENT) - overhang),
    slackAhead: measureAfter === 0 ? UNKNOWN : clamp(slackOf(before.line, measureAfter)),
    deficit: measureAfter === 0 ? UNKNOWN : clamp(measureAfter - after.line.width - after.line.indent),
    squeezedDeficit: measureAfter === 0 ? UNKNOWN : clamp(measureAfter - after.line.squeezed - after.line.indent),
    agreementAhead: next?.share ?? 0,
    columnChange: measure === 0 || measureAfter === 0 ? UNKNOWN : clamp(measureAfter - measure),
    width: width(0),
    widthAfter: width(1),
    narrowing: clamp(width(0) - width(1)),
    narrowingBefore: clamp(width(-1) - width(0)),
    narrowingAfter: clamp(width(1) - width(2)),
    rank: rankOf(page, index),
    rankAfter: rankOf(page, index + 1),
    stretched: Number(before.line.stretched),
    stretchedAfter: Number(after.line.stretched),
    columnShare: page.columnShare,
  };
}

/** Share of the lines around line `index` that are wider than it by an em and more. */
function rankOf(page: Page, index: number): number {
  const own = page.facts[index]?.line;
  let wider = 0;
  let all = 0;
  for (let at = Math.max(0, index - RANK_REACH); own !== undefined && at <= Math.min(page.facts.length - 1, index + RANK_REACH); at++) {
    const line = page.facts[at]?.line;
    if (at === index || line === undefined) continue;
    all++;
    if (line.width >= own.width + 1) wider++;
  }
  return all === 0 ? 0 : wider / all;
}

function ends(before: LineFacts, after: LineFacts, previous: LineFacts | undefined, next: LineFacts | undefined): Record<string, number> {
  return {
    ending: ENDINGS.indexOf(before.ending),
    terminal: Number(before.ending === 'terminal'),
    running: Number(before.ending === 'running'),
    pause: Number(before.ending === 'pause'),
    endingAfter: ENDINGS.indexOf(after.ending),
    terminalAfter: Number(after.ending === 'terminal'),
    terminalBefore: Number(previous === undefined || previous.ending === 'terminal'),
    terminalNext: Number(next === undefined || next.ending === 'terminal'),
    stops: before.stops,
    commas: before.commas,
    stopsAfter: after.stops,
    commasAfter: after.commas,
    lastHan: bit(before.last, HAN),
    lastDigit: bit(before.last, DIGIT),
    lastLatin: bit(before.last, LATIN),
    lastClosing: bit(before.last, CLOSING),
    firstClosing: Number((after.first & CLOSING) !== 0 || /^[，。、；：？！,.;?!%％‰℃]/.test(after.text)),
    firstOpening: bit(after.first, OPENING),
    firstDigit: bit(after.first, DIGIT),
    firstLatin: bit(after.first, LATIN),
    secondMark: Number(/^.[，。、；：？！”’）》」』,.;?!]/.test(after.text)),
  };
}

function roles(before: LineFacts, after: LineFacts, previous: LineFacts | undefined, next: LineFacts | undefined): Record<string, number> {
  return {
    byline: Number(before.byline) + Number(before.bylineTail),
    bylineAfter: Number(after.byline),
    bylinePrevious: Number(previous?.byline ?? false),
    bylineNext: Number(next?.byline ?? false),
    names: Number(before.nameList),
    namesAfter: Number(after.nameList),
    opening: openingCode(before),
    openingAfter: openingCode(after),
    openingNext: openingCode(next),
    separators: before.separators,
    separatorsAfter: after.separators,
    latinShare: before.line.ascii / (before.line.ascii + before.line.han + 1),
  };
}

function openingCode(facts: LineFacts | undefined): number {
  return facts?.opening === undefined ? 0 : OPENINGS.indexOf(facts.opening) + 1;
}

function gaps(page: Page, index: number): Record<string, number> {
  const blank = (offset: number): number => Math.min(4, page.blanks[index + offset] ?? 4);
  const indent = (offset: number): number => Math.min(6, page.facts[index + offset]?.line.indent ?? 0);
  return {
    blank: blank(0),
    blankBefore: blank(-1),
    blankAfter: blank(1),
    blankShare: page.blankShare,
    blankNearby: nearby(page.blanks, index, (blanks) => blanks > 0),
    indentNearby: nearby(page.facts, index, ({ line }) => line.indent > 0),
    indentShare: page.indentShare,
    indent: indent(0),
    indentAfter: indent(1),
    indentNext: indent(2),
    fromStart: Math.min(8, index),
    toEnd: Math.min(8, page.facts.length - 2 - index),
  };
}

/** Share of the items around `index`, itself left out, that pass the test. */
function nearby<T>(items: readonly T[], index: number, test: (item: T) => boolean): number {
  let passed = 0;
  let all = 0;
  for (let at = Math.max(0, index - RANK_REACH); at <= Math.min(items.length - 1, index + RANK_REACH); at++) {
    const item = items[at];
    if (at === index || item === undefined) continue;
    all++;
    if (test(item)) passed++;
  }
  return all === 0 ? 0 : passed / all;
}

function marks(before: LineFacts, after: LineFacts, quotation: OpenMarks): Record<string, number> {
  const { quotation: open, bracket } = quotation;
  return {
    quotationOpen: open === undefined ? 0 : after.text.startsWith(open) ? 2 : 1,
    bracketOpen: Number(bracket !== undefined),
    overlap: Number(overlaps(before.text, after.text)),
  };
}

function words(before: LineFacts, after: LineFacts): Record<string, number> {
  const { two, three, four, tail, head } = cohesionOf(before.text, after.text);
  return { word2: two, word3: three, word4: four, wordTail: tail, wordHead: head };
}

/** Whether the end of one line is repeated at the beginning of the next: text boxes overlap there, or text between them is lost. */
function overlaps(before: string, after: string): boolean {
  for (let length = 2; length <= Math.min(8, before.length, after.length); length++) {
    const repeated = after.slice(0, length);
    if (before.endsWith(repeated) && /^\p{Script=Han}+$/u.test(repeated) && new Set(repeated).size > 1) return true;
  }
  return false;
}

function bit(bits: number, mask: number): number {
  return Number((bits & mask) !== 0);
}

function clamp(value: number): number {
  return Math.max(-12, Math.min(24, value));
}

/** What the first pass makes of the lines around the break: `joins` is its probability of a join after each line. */
export function secondFeatures(page: Page, index: number, joins: readonly number[], quotation: OpenMarks): Record<string, number> {
  const join = (offset: number): number => joins[index + offset] ?? 0;
  let length = 1;
  while (length < 12 && join(-length) >= 0.5) length++;
  let ahead = 1;
  while (ahead < 12 && join(ahead) >= 0.5) ahead++;
  const last = page.facts[Math.min(page.facts.length - 1, index + ahead)];
  const [before, after] = [page.facts[index], page.facts[index + 1]];
  const column = page.columns[index]?.measure ?? 0;
  return {
    first: join(0),
    first1: join(1),
    firstMinus1: join(-1),
    first2: join(2),
    firstMinus2: join(-2),
    length,
    ahead,
    /** How the text that would be joined ends. */
    aheadEnding: last === undefined ? 0 : ENDINGS.indexOf(last.ending),
    startSlack: column === 0 || before === undefined ? UNKNOWN : clamp(slackOf(before.line, column) - (length === 1 ? FIRST_LINE_INDENT : 0)),
    openInBlock: quotation.quotation === undefined ? 0 : after?.text.startsWith(quotation.quotation) === true ? 2 : 1,
    bracketInBlock: Number(quotation.bracket !== undefined),
  };
}
