import { CLOSING, HAN, OPENING, SPACE, TERMINAL, classAt } from '../text/character.ts';
import { endLikeness, startLikeness } from '../text/sentence-edge.ts';
import { CREDIT_BRACKETS, type Opening, bylineTailAt, endsWithCredit, isBylineLike, isNameList, openingOf, solidNames } from './cues.ts';
import { isBareNumber, isPageNumber, isRunningHead } from '../text/page-marks.ts';
import { type Line, measure, printed } from './line.ts';
import { UNMARKED_UNITS, Units } from './line-units.ts';
import { UnitSet } from '../text/unit-set.ts';
import { WORD_EDGE, readable } from '../text/words.ts';

/** How a printed line ends, as far as it matters for what may follow. */
export type Ending = 'terminal' | 'quotation' | 'pause' | 'stop' | 'opening' | 'running';

/** What a line shows by itself, whatever stands around it. What a table tells is looked up when it is asked for. */
export class LineFacts {
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
  /** Separator spaces between Han characters, as in lists of names and two-part headlines. */
  readonly separators: number;
  /** The line ends as a caption does that names who took or drew the picture. */
  readonly creditEnd: boolean;
  /** The line is the head or the foot of a page: its date, its number, the name of the paper. */
  readonly runningHead: boolean;
  /** People, when the line is nothing but their names, set without spaces; else 0. */
  readonly solidNames: number;
  /** Nothing but Han characters and white space is on it. */
  readonly unmarked: boolean;
  /** Where its words begin, behind a number or a bullet. */
  readonly stem: number;

  constructor(readonly line: Line) {
    const text = printed(line);
    // What a stretched line says, it says without the spaces that justify it.
    const solid = line.stretched ? text.replace(/\s+/g, '') : text;
    const { any, all } = line;
    this.text = text;
    this.ending = endingOf(text);
    this.opening = openingOf(solid);
    this.byline = mayBeByline(solid, line) && isBylineLike(solid);
    this.nameList = !line.stretched && (all & Units.names) !== 0 && isNameList(text);
    this.bylineTail = (any & Units.gaps) !== 0 && bylineTailAt(text) >= 0;
    this.firstUnit = firstUnitWidth(text);
    this.separators = line.stretched || (any & Units.white) === 0 ? 0 : separatorsOf(text);
    this.creditEnd = endsWithCredit(solid);
    this.runningHead = isInMargin(text, line);
    this.solidNames = (all & Units.unmarked) === 0 ? 0 : solidNames(text);
    this.unmarked = (all & Units.unmarked) !== 0 && isUnmarked(text);
    this.stem = stemOf(text);
  }

  /** Full stops, and commas, inside the line. */
  get stops(): number {
    return this.text.length > COUNTED ? MANY : this.line.stops;
  }

  get commas(): number {
    return this.text.length > COUNTED ? MANY : this.line.commas;
  }

  /** Class bits of the first and of the last character. */
  get first(): number {
    return classAt(this.text, 0);
  }

  get last(): number {
    return classAt(this.text, this.text.length - 1);
  }

  /** Log-odds that a sentence begins with the first character, and ends with the last one. */
  get startLikeness(): number {
    return startLikeness(this.text);
  }

  get endLikeness(): number {
    return endLikeness(this.text);
  }

  /** Its first and its last three code units as they are read: what words are made with across a line end. */
  get head(): string {
    return readable(this.text.slice(0, WORD_EDGE));
  }

  get tail(): string {
    return readable(this.text.slice(-WORD_EDGE));
  }
}

/** Longest line on which marks are counted, and what stands for their number on a longer one. */
const COUNTED = 400;
const MANY = 5;

/** Whether the test for a byline is worth its while. */
function mayBeByline(text: string, { all, stretched }: Line): boolean {
  return (all & Units.credit) !== 0 || stretched || CREDIT_BRACKETS.hasAt(text, 0);
}

/** Whether the line is what stands in the margin of a page. */
function isInMargin(text: string, { any, all }: Line): boolean {
  return (
    ((any & Units.plates) !== 0 && (all & Units.head) !== 0 && isRunningHead(text)) ||
    ((any & Units.numerals) !== 0 && (all & Units.folio) !== 0 && isPageNumber(text)) ||
    isBareNumber(text)
  );
}

/** Whether nothing but Han characters and white space is printed. */
export function isUnmarked(text: string): boolean {
  return UNMARKED_UNITS.covers(text) && !/[^\p{Script=Han}\s]/u.test(text);
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
