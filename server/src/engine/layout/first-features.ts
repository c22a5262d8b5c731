import { CLOSING, DIGIT, HAN, LATIN, NEVER_FIRST, NEVER_FIRST_FOLDED, OPENING } from '../text/character.ts';
import { UnitSet } from '../text/unit-set.ts';
import { FIRST_LINE_INDENT, slackOf } from './column.ts';
import { type Opening, isSpeaker } from './cues.ts';
import { type Page, UNKNOWN, clamp, endingCode, openCode } from './evidence.ts';
import { type LineFacts, overlaps } from './facts.ts';
import { First } from './features.ts';
import { blankNearby, indentNearby, rankOf, wordsNearby } from './neighbours.ts';
import { Units } from './line-units.ts';
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
}

/**
 * Writes what the first look tells of the break after line `index` to `row` from `start` on, each feature at its place. Yes is 1, no
 * is 0. Nothing is made on the way but the place: there are a hundred features, and a text may have a million breaks.
 */
export function firstFeatures(page: Page, index: number, open: OpenMarks, row: Float64Array, start = 0): void {
  const { facts, columns } = page;
  const before = facts[index];
  const after = facts[index + 1];
  if (before === undefined || after === undefined) return;
  const place: Place = {
    page,
    index,
    open,
    before,
    after,
    previous: index > 0 ? facts[index - 1] : undefined,
    next: facts[index + 2],
    measure: columns[index]?.measure ?? 0,
    measureAfter: columns[index + 1]?.measure ?? 0,
  };
  writeWidths(place, row, start);
  writeEnds(place, row, start);
  writeRoles(place, row, start);
  writeGaps(place, row, start);
  writeMarksAndWords(place, row, start);
}

function writeWidths({ page, index, before, after, previous, next, measure, measureAfter }: Place, row: Float64Array, start: number): void {
  const slack = slackIn(measure, before);
  row[start + First.measure] = measure;
  row[start + First.agreement] = page.columns[index]?.share ?? 0;
  row[start + First.slack] = slack;
  row[start + First.squeezedSlack] = inColumn(measure, measure - before.line.squeezed - before.line.indent);
  // The line is full when the first thing of the next line did not fit on it any more.
  row[start + First.room] = inColumn(measure, slack - after.firstUnit + 1);
  row[start + First.firstRoom] = inColumn(measure, Math.abs(slack - FIRST_LINE_INDENT) - after.firstUnit + 1);
  row[start + First.slackAhead] = inColumn(measureAfter, slackOf(before.line, measureAfter));
  row[start + First.deficit] = inColumn(measureAfter, measureAfter - after.line.width - after.line.indent);
  row[start + First.squeezedDeficit] = inColumn(measureAfter, measureAfter - after.line.squeezed - after.line.indent);
  row[start + First.agreementAhead] = page.columns[index + 1]?.share ?? 0;
  row[start + First.columnChange] = measure === 0 || measureAfter === 0 ? UNKNOWN : clamp(measureAfter - measure);
  row[start + First.width] = widthOf(before);
  row[start + First.widthAfter] = widthOf(after);
  row[start + First.narrowing] = clamp(widthOf(before) - widthOf(after));
  row[start + First.narrowingBefore] = clamp(widthOf(previous) - widthOf(before));
  row[start + First.narrowingAfter] = clamp(widthOf(after) - widthOf(next));
  row[start + First.rank] = rankOf(page, index);
  row[start + First.rankAfter] = rankOf(page, index + 1);
  row[start + First.stretched] = Number(before.line.stretched);
  row[start + First.stretchedAfter] = Number(after.line.stretched);
  row[start + First.columnShare] = page.columnShare;
  row[start + First.slackPrevious] = slackIn(measure, previous);
  // Some extractors begin a new line where the type changes: the pieces of a printed line make up its measure.
  row[start + First.pieceSlack] = pieceSlack(measureAfter, before, after);
  row[start + First.pieceSlackBefore] = pieceSlack(measure, previous, before);
  row[start + First.mergedSlack] = mergedSlack(measure, previous, before);
  row[start + First.slackNext] = slackIn(measureAfter, next);
}

const COLONS = new UnitSet('：:');
/** What a line begins with that goes on from the one before. */
export const CANNOT_BEGIN = new UnitSet(NEVER_FIRST + NEVER_FIRST_FOLDED);

function writeEnds({ before, after, previous, next }: Place, row: Float64Array, start: number): void {
  row[start + First.ending] = endingCode(before.ending);
  row[start + First.terminal] = Number(before.ending === 'terminal');
  row[start + First.running] = Number(before.ending === 'running');
  row[start + First.pause] = Number(before.ending === 'pause');
  row[start + First.colon] = Number(COLONS.hasAt(before.text, before.text.length - 1));
  row[start + First.closingBefore] = Number((before.first & CLOSING) !== 0);
  row[start + First.endingAfter] = endingCode(after.ending);
  row[start + First.terminalAfter] = Number(after.ending === 'terminal');
  row[start + First.terminalBefore] = Number(previous === undefined || previous.ending === 'terminal');
  row[start + First.terminalNext] = Number(next === undefined || next.ending === 'terminal');
  row[start + First.stops] = before.stops;
  row[start + First.commas] = before.commas;
  row[start + First.stopsAfter] = after.stops;
  row[start + First.commasAfter] = after.commas;
  row[start + First.lastHan] = bit(before.last, HAN);
  row[start + First.lastDigit] = bit(before.last, DIGIT);
  row[start + First.lastLatin] = bit(before.last, LATIN);
  row[start + First.lastClosing] = bit(before.last, CLOSING);
  row[start + First.firstClosing] = Number(CANNOT_BEGIN.hasAt(after.text, 0));
  row[start + First.firstOpening] = bit(after.first, OPENING);
  row[start + First.firstDigit] = bit(after.first, DIGIT);
  row[start + First.firstLatin] = bit(after.first, LATIN);
  row[start + First.secondMark] = Number(CANNOT_BEGIN.hasAt(after.text, 1));
}

function writeRoles({ before, after, previous, next }: Place, row: Float64Array, start: number): void {
  row[start + First.byline] = Number(before.byline) + Number(before.bylineTail);
  row[start + First.bylineAfter] = Number(after.byline);
  row[start + First.bylinePrevious] = Number(previous?.byline ?? false);
  row[start + First.bylineNext] = Number(next?.byline ?? false);
  row[start + First.names] = Number(before.nameList);
  row[start + First.namesAfter] = Number(after.nameList);
  row[start + First.opening] = openingCode(before);
  row[start + First.openingAfter] = openingCode(after);
  row[start + First.openingNext] = openingCode(next);
  row[start + First.separators] = before.separators;
  row[start + First.separatorsAfter] = after.separators;
  row[start + First.solidNames] = before.solidNames;
  row[start + First.solidNamesAfter] = after.solidNames;
  row[start + First.solidNamesNext] = next?.solidNames ?? 0;
  row[start + First.creditEnd] = Number(before.creditEnd);
  row[start + First.creditEndAfter] = Number(after.creditEnd);
  row[start + First.runningHead] = Number(before.runningHead);
  row[start + First.runningHeadAfter] = Number(after.runningHead);
  row[start + First.speakerAfter] = Number((after.line.any & Units.colons) !== 0 && isSpeaker(after.text));
  row[start + First.repeated] = commonStart(before, after);
  row[start + First.latinShare] = before.line.ascii / (before.line.ascii + before.line.han + 1);
}

function writeGaps({ page, index, before, after, next }: Place, row: Float64Array, start: number): void {
  row[start + First.blank] = blanksAt(page, index);
  row[start + First.blankBefore] = blanksAt(page, index - 1);
  row[start + First.blankAfter] = blanksAt(page, index + 1);
  row[start + First.blankShare] = page.blankShare;
  row[start + First.blankNearby] = blankNearby(page, index);
  row[start + First.indentNearby] = indentNearby(page, index);
  row[start + First.indentShare] = page.indentShare;
  row[start + First.indent] = indentOf(before);
  row[start + First.indentAfter] = indentOf(after);
  row[start + First.indentNext] = indentOf(next);
  // A headline stands at the top of a page; further down the place tells nothing.
  row[start + First.flushShare] = page.flushShare;
  row[start + First.fromStart] = Math.min(3, index);
}

function writeMarksAndWords({ page, index, open, before, after, next }: Place, row: Float64Array, start: number): void {
  const cohesion = page.cohesions[index];
  row[start + First.quotationOpen] = openCode(open, after);
  row[start + First.bracketOpen] = Number(open.bracket !== undefined);
  row[start + First.overlap] = Number(overlaps(before.text, after.text));
  row[start + First.word2] = cohesion?.two ?? 0;
  row[start + First.word3] = cohesion?.three ?? 0;
  row[start + First.word4] = cohesion?.four ?? 0;
  row[start + First.wordTail] = cohesion?.tail ?? 0;
  row[start + First.wordHead] = cohesion?.head ?? 0;
  row[start + First.startLikeness] = after.startLikeness;
  row[start + First.startLikenessBefore] = before.startLikeness;
  row[start + First.startLikenessNext] = next?.startLikeness ?? 0;
  row[start + First.endLikeness] = before.endLikeness;
  row[start + First.endLikenessAfter] = after.endLikeness;
  row[start + First.wordBeyond] = cohesion?.beyond ?? 0;
  row[start + First.wordBehind] = index > 0 ? (page.cohesions[index - 1]?.beyond ?? 0) : 0;
  row[start + First.wordsNearby] = wordsNearby(page, index);
}

/** `width` as far as it tells, where a column is known to compare it with. */
function inColumn(measure: number, width: number): number {
  return measure === 0 ? UNKNOWN : clamp(width);
}

/** Slack of two lines side by side. */
function pieceSlack(measure: number, one: LineFacts | undefined, other: LineFacts): number {
  return measure === 0 || one === undefined ? UNKNOWN : clamp(measure - one.line.width - one.line.indent - other.line.width);
}

/** Slack of the line when it is what was wrapped off the line before: some extractors set a closing mark that hangs on a line of its own. */
function mergedSlack(measure: number, previous: LineFacts | undefined, before: LineFacts): number {
  return (before.first & CLOSING) === 0 ? UNKNOWN : pieceSlack(measure, previous, before);
}

function slackIn(measure: number, facts: LineFacts | undefined): number {
  return measure === 0 || facts === undefined ? UNKNOWN : clamp(slackOf(facts.line, measure));
}

/** Most characters that are compared. */
const COMPARED = 8;

/** Characters with which both lines begin, their numbers and bullets left out: a heading is often taken up by its text. */
function commonStart(before: LineFacts, after: LineFacts): number {
  const most = Math.min(COMPARED, before.text.length - before.stem, after.text.length - after.stem);
  let length = 0;
  while (length < most && before.text.charCodeAt(before.stem + length) === after.text.charCodeAt(after.stem + length)) length++;
  return length;
}

const OPENINGS: readonly Opening[] = [
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
];

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
  return index < 0 ? 4 : Math.min(4, blanks[index] ?? 4);
}

function bit(bits: number, mask: number): number {
  return Number((bits & mask) !== 0);
}
