import { CLOSING, HAN, OPENING, SPACE, TERMINAL, classAt } from '../text/character.ts';
import { endLikeness, startLikeness } from '../text/sentence-edge.ts';
import { type Opening, bylineTailAt, endsWithCredit, isBylineLike, isNameList, openingOf, solidNames } from './cues.ts';
import { isBareNumber, isPageNumber, isRunningHead } from '../text/page-marks.ts';
import { type Line, measure, printed } from './line.ts';
import { pairedMarks } from './quotation.ts';
import { UnitSet } from '../text/unit-set.ts';
import { WORD_EDGE, readable } from '../text/words.ts';

/** How a printed line ends, as far as it matters for what may follow. */
export type Ending = 'terminal' | 'quotation' | 'pause' | 'stop' | 'opening' | 'running';

/** What a line shows by itself, whatever stands around it. */
export interface LineFacts {
  readonly line: Line;
  /** What is printed, without the typesetter's spaces at the edges. */
  readonly text: string;
  readonly ending: Ending;
  readonly opening: Opening | undefined;
  readonly byline: boolean;
  readonly nameList: boolean;
  /** A byline was run into the end of the line. */
  readonly bylineTail: boolean;
  /** Width in em of what has to stay together at the beginning of the line. */
  readonly firstUnit: number;
  /** Full stops, and commas, inside the line. */
  readonly stops: number;
  readonly commas: number;
  /** Class bits of the first two and of the last character. */
  readonly first: number;
  readonly second: number;
  readonly last: number;
  /** Separator spaces between Han characters, as in lists of names and two-part headlines. */
  readonly separators: number;
  /** The line ends as a caption does that names who took or drew the picture. */
  readonly creditEnd: boolean;
  /** The line is the head or the foot of a page: its date, its number, the name of the paper. */
  readonly runningHead: boolean;
  /** People, when the line is nothing but their names, set without spaces; else 0. */
  readonly solidNames: number;
  /** Log-odds that a sentence begins with the first character, and ends with the last one. */
  readonly startLikeness: number;
  readonly endLikeness: number;
  /** Its quotation marks and brackets, in order. */
  readonly marks: string;
  /** Nothing but Han characters and white space is on it. */
  readonly unmarked: boolean;
  /** Where its words begin, behind a number or a bullet. */
  readonly stem: number;
  /** Its first and its last three code units as they are read: what words are made with across a line end. */
  readonly head: string;
  readonly tail: string;
  /** Its characters by `charactersOf`. */
  readonly characters: number;
}

export function factsOf(line: Line): LineFacts {
  const text = printed(line);
  // What a stretched line says, it says without the spaces that justify it.
  const solid = line.stretched ? text.replace(/\s+/g, '') : text;
  return {
    line,
    text,
    ending: endingOf(text),
    opening: openingOf(solid),
    byline: isBylineLike(solid),
    nameList: !line.stretched && isNameList(text),
    bylineTail: bylineTailAt(text) >= 0,
    firstUnit: firstUnitWidth(text),
    stops: count(text, STOPS),
    commas: count(text, COMMAS),
    first: classAt(text, 0),
    second: classAt(text, 1),
    last: classAt(text, text.length - 1),
    separators: line.stretched ? 0 : separatorsOf(text),
    creditEnd: endsWithCredit(solid),
    runningHead: isRunningHead(text) || isPageNumber(text) || isBareNumber(text),
    solidNames: solidNames(text),
    startLikeness: startLikeness(text),
    endLikeness: endLikeness(text),
    marks: pairedMarks(line),
    unmarked: isUnmarked(text),
    stem: stemOf(text),
    head: readable(text.slice(0, WORD_EDGE)),
    tail: readable(text.slice(-WORD_EDGE)),
    characters: charactersOf(text),
  };
}

/** A bit for each of the characters of `text`, several of which share one: a line that lacks a bit of a term does not hold the term. */
export function charactersOf(text: string): number {
  let bits = 0;
  for (let at = 0; at < text.length; at++) bits |= 1 << (text.charCodeAt(at) % 31);
  return bits;
}

const STOPS = new UnitSet('。！？!?');
const COMMAS = new UnitSet('，,；;');
const UNMARKED = new UnitSet(/[\p{Script=Han}\s\ud800-\udfff]/u);

/** Whether nothing but Han characters and white space is printed. */
export function isUnmarked(text: string): boolean {
  return UNMARKED.covers(text) && !/[^\p{Script=Han}\s]/u.test(text);
}

/** How the printed line `text` ends. */
export function endingOf(text: string): Ending {
  let at = text.length - 1;
  if ((classAt(text, at) & OPENING) !== 0 || OPENING_BRACKET.hasAt(text, at)) return 'opening';
  let closed = false;
  while (at > 0 && ((classAt(text, at) & CLOSING) !== 0 || CLOSING_BRACKET.hasAt(text, at))) {
    closed = true;
    at--;
  }
  if ((classAt(text, at) & TERMINAL) !== 0 || HALF_WIDTH_TERMINALS.hasAt(text, at)) return 'terminal';
  if (closed) return QUOTATION_ENDS.hasAt(text, text.length - 1) ? 'quotation' : 'running';
  if (PAUSES.hasAt(text, at)) return 'pause';
  return CLAUSE_ENDS.hasAt(text, at) ? 'stop' : 'running';
}

const OPENING_BRACKET = new UnitSet('(');
const CLOSING_BRACKET = new UnitSet(')');
const HALF_WIDTH_TERMINALS = new UnitSet('!?');
const QUOTATION_ENDS = new UnitSet('”’」』');
const PAUSES = new UnitSet('，、,');
const CLAUSE_ENDS = new UnitSet('；：…⋯;:—');

/** A number or word, a mark with its neighbour, else one character: what would have had to fit on the line before. */
function firstUnitWidth(text: string): number {
  // Most lines begin with two Han characters.
  if ((classAt(text, 0) & classAt(text, 1) & HAN) !== 0) return 1;
  const unit = /^[“‘（《「『(]{0,2}(?:[\dA-Za-z.,%]+|\S)[，。、；：？！”’）》」』,.;:?!)]{0,3}/.exec(text.slice(0, 24))?.[0] ?? '';
  return Math.max(1, measure(unit, '').squeezed);
}

/** Most characters before the words of a line that are passed over. */
const LONGEST_NUMBER = 8;
const LETTERS = new UnitSet(/[\p{Script=Han}A-Za-z]/u);
const SURROGATES = new UnitSet(/[\ud800-\udfff]/);

function stemOf(text: string): number {
  let at = 0;
  while (at < LONGEST_NUMBER && at < text.length && !LETTERS.hasAt(text, at)) {
    if (SURROGATES.hasAt(text, at)) return /^[^\p{Script=Han}A-Za-z]{0,8}/u.exec(text)?.[0].length ?? 0;
    at++;
  }
  return at;
}

function separatorsOf(text: string): number {
  let separators = 0;
  for (let at = 1; at + 1 < text.length && at < 80; at++) {
    if ((classAt(text, at) & SPACE) !== 0 && (classAt(text, at - 1) & HAN) !== 0 && (classAt(text, at + 1) & HAN) !== 0) separators++;
  }
  return separators;
}

/** Longest line on which marks are counted. */
const COUNTED = 400;

function count(text: string, marks: UnitSet): number {
  return text.length > COUNTED ? 5 : marks.countIn(text);
}

/** Whether the end of one line is repeated at the beginning of the next: text boxes overlap there, or text between them is lost. */
export function overlaps(before: string, after: string): boolean {
  const last = before.charCodeAt(before.length - 1);
  for (let length = 2; length <= Math.min(8, before.length, after.length); length++) {
    if (after.charCodeAt(length - 1) !== last) continue;
    const repeated = after.slice(0, length);
    if (before.endsWith(repeated) && /^\p{Script=Han}+$/u.test(repeated) && new Set(repeated).size > 1) return true;
  }
  return false;
}
