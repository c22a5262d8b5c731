import { bylineTailAt, endsWithCredit, isCredited, isNameList, openingOf, solidNames } from '../layout/cues.ts';
import { endingOf } from '../layout/facts.ts';
import type { Block } from '../layout/layout.ts';

import { imprintOf } from '../text/imprint.ts';
import { isPageNumber, isRunningHead } from '../text/page-marks.ts';
import { endLikeness, startLikeness } from '../text/sentence-edge.ts';
import { UnitSet } from '../text/unit-set.ts';
import { readable } from '../text/words.ts';
import {
  type People,
  endsWithPicture,
  isBalanced,
  isBoxHead,
  isCutMarks,
  endsWithInstalment,
  isLabelLike,
  isMasthead,
  peopleIn,
  pictureAt,
} from './wording.ts';

/** What a block is compared with. */
export interface Page {
  /** Usual width of a printed line in em, 0 where the text is not set in columns. */
  readonly column: number;
  /** Blocks are indented as a rule, so that an indent tells nothing. */
  readonly indented: boolean;
  /** Blocks are separated by blank lines. */
  readonly blankSeparated: boolean;
  /** There is running text, as verse, lists and tables have none. */
  readonly hasText: boolean;
}

/** What a block shows by itself: one number for each of `LOOK_NAMES`. */
export type Look = Float64Array;

/** What the features are read from. */
interface Seen {
  readonly block: Block;
  readonly page: Page;
  /** The first printed line, with its inner spaces. */
  readonly raw: string;
  /** The beginning of the logical text. */
  readonly text: string;
  readonly opening: string | undefined;
  readonly ending: string;
  readonly width: number;
  readonly oneLine: boolean;
  readonly people: People;
  readonly counts: Readonly<Record<Counted, number>>;
}

/** The dash before a subhead, as readers of scans have it. */
const MISREAD_DASH = /^一{2}/;
/** Characters of a block that are read: its beginning shows what it is. */
const READ = 160;
const MOST_LINES = 12;
const WIDEST = 120;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const relative = (width: number, { column }: Page): number => (column > 0 ? Math.min(4, width / column) : 0);

/** The announcements at the beginning of a line that are features by themselves. */
export const CUES = ['dateline', 'caption', 'credit', 'subhead', 'bullet', 'ordinal', 'enumeration', 'lettered', 'question'] as const;

/** The characters that are counted: a look at each one of a block tells for all sorts. */
const COUNTED = {
  sentences: '。；',
  commas: '，,',
  lists: '、',
  quotations: '“「',
  digits: '0123456789',
  latin: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
  // Words that clauses are made with, and that headings go without.
  grammar: '的了是在和与與为為等及着著过過也都就而被将將其',
} as const;
type Counted = keyof typeof COUNTED;

/** For each code unit the number of its sort, counted from 1; 0 for none. */
const SORTS = new Uint8Array(0x10000);
Object.values(COUNTED).forEach((characters, sort) => {
  for (let at = 0; at < characters.length; at++) SORTS[characters.charCodeAt(at)] = sort + 1;
});

function countedIn(text: string): Readonly<Record<Counted, number>> {
  const counts = new Uint8Array(Object.keys(COUNTED).length + 1);
  for (let at = 0; at < text.length; at++) {
    const sort = SORTS[text.charCodeAt(at)] ?? 0;
    counts[sort] = (counts[sort] ?? 0) + 1;
  }
  const [, sentences = 0, commas = 0, lists = 0, quotations = 0, digits = 0, latin = 0, grammar = 0] = counts;
  return { sentences, commas, lists, quotations, digits, latin, grammar };
}

const share = (count: number, text: string): number => (text === '' ? 0 : count / text.length);

const FEATURES: Readonly<Record<string, (seen: Seen) => number>> = {
  lines: ({ block }) => Math.min(MOST_LINES, block.lines.length),
  width: ({ width }) => Math.min(WIDEST, width),
  first: ({ block, page }) => relative(block.lines[0]?.width ?? 0, page),
  widest: ({ block, page }) => relative(Math.max(...block.lines.slice(0, MOST_LINES).map(({ squeezed }) => squeezed)), page),
  last: ({ block, page }) => relative(block.lines.at(-1)?.width ?? 0, page),
  printed: ({ page }) => Number(page.column > 0),
  indent: ({ block }) => block.lines[0]?.indent ?? 0,
  stretched: ({ block }) => Number(block.lines[0]?.stretched ?? false),
  blanks: ({ block }) => Math.min(4, block.blanksAfter),
  // Two lines of one headline: no blank line stands between them in a text that separates its blocks by blank lines.
  together: ({ block, page }) => Number(page.blankSeparated && block.blanksAfter === 0),
  heading: ({ text, width }) => Number(isHeadingLike(text, width)),
  terminal: ({ ending }) => Number(ending === 'terminal'),
  shouts: ({ text }) => Number(/[！？!?][”’」』]?$/.test(text)),
  pause: ({ ending }) => Number(ending === 'pause'),
  running: ({ ending }) => Number(ending === 'running'),
  sentences: ({ counts }) => counts.sentences,
  commas: ({ counts }) => counts.commas,
  lists: ({ counts }) => counts.lists,
  colon: ({ text }) => (text.search(/[：:]/) + 1) / 10,
  quotations: ({ counts }) => counts.quotations,
  quoted: ({ text }) => Number(/^[“「].*[”」]$/.test(text)),
  bracketed: ({ text }) => Number(/^[（(【［].*[）)】］]$/.test(text)),
  digits: ({ counts, text }) => share(counts.digits, text),
  latin: ({ counts, text }) => share(counts.latin, text),
  grammar: ({ counts, text }) => share(counts.grammar, text),
  spaces: ({ raw, oneLine }) => (oneLine ? Math.min(6, count(raw, /\S[ \u3000]+(?=\S)/g)) : 0),
  credited: ({ raw, oneLine }) => Number(oneLine && isCredited(unbracketed(raw))),
  names: ({ raw, oneLine }) => Number(oneLine && isNameList(unmarked(raw))),
  solidNames: ({ text, oneLine }) => (oneLine ? solidNames(unmarked(text)) : 0),
  creditEnd: ({ block }) => Number(endsWithCredit(block.text)),
  craft: ({ text }) => (text.search(/本[报報]|[记記]者|通[讯訊][员員]|评论员|評論員|[摄攝]|供[图圖]/) + 1) / 10,
  people: ({ people: { names } }) => names,
  writers: ({ people: { writers } }) => writers,
  pictures: ({ people: { pictures } }) => pictures,
  staff: ({ people: { staff } }) => staff,
  strangers: ({ people: { others } }) => others,
  pictureAt: ({ text }) => pictureAt(text),
  pictureEnd: ({ block }) => Number(endsWithPicture(block.text)),
  signed: ({ block }) => Number(bylineTailAt(block.text) >= 0),
  label: ({ text, width }) => Number(width <= WIDEST_LABEL && isLabelLike(text)),
  box: ({ text }) => Number(isBoxHead(text)),
  masthead: ({ text }) => Number(isMasthead(text)),
  instalment: ({ text }) => Number(endsWithInstalment(text)),
  cutMarks: ({ text }) => Number(isCutMarks(text)),
  balanced: ({ raw, oneLine }) => Number(oneLine && isBalanced(raw)),
  starts: ({ text }) => startLikeness(text),
  ends: ({ text }) => endLikeness(text),
  apart: ({ page }) => Number(page.blankSeparated),
  mark: ({ text }) => markOf(text),
  date: ({ text }) => Number(/^[（(]?\d{4}年\d{1,2}月\d{1,2}日[）)]?$/.test(text)),
  furniture: ({ raw, oneLine }) => Number(oneLine && (isRunningHead(raw) || isPageNumber(raw))),
  imprint: ({ raw, oneLine }) => Number(oneLine && imprintOf(raw) !== undefined),
  ...Object.fromEntries(CUES.map((cue) => [cue, ({ opening }: Seen) => Number(opening === cue)])),
};

/** What the numbers of a look are called. */
export const LOOK_NAMES: readonly string[] = Object.keys(FEATURES);
const READERS = Object.values(FEATURES);

/** What `block` shows by itself on its page. */
export function lookOf(block: Block, page: Page): Look {
  const line = block.lines[0];
  const raw = line === undefined ? '' : readable(line.text.slice(line.first, line.last));
  const text = readable(block.text.slice(0, READ));
  const seen: Seen = {
    block,
    page,
    raw,
    text,
    opening: openingOf(raw) ?? (MISREAD_DASH.test(raw) ? 'subhead' : undefined),
    ending: endingOf(block.text),
    width: widthOf(block),
    oneLine: block.lines.length === 1,
    people: peopleIn(block.lines.length === 1 ? raw : text),
    counts: countedIn(text),
  };
  const look = new Float64Array(READERS.length);
  for (let feature = 0; feature < READERS.length; feature++) look[feature] = READERS[feature]?.(seen) ?? 0;
  return look;
}

/** Width of the whole block in em. */
export function widthOf({ lines }: Pick<Block, 'lines'>): number {
  let width = 0;
  for (const line of lines) width += line.width;
  return width;
}

/** Widest label, in em. */
const WIDEST_LABEL = 16;
/** Widest heading, in em: two printed lines of display type. */
const WIDEST_HEADING = 34;

/** Short, without a full stop, without the comma that running text would have by then. */
function isHeadingLike(text: string, width: number): boolean {
  if (width > WIDEST_HEADING || /[。；;]/.test(text) || /[，、,：:—]$/.test(text)) return false;
  if (/[！？!?][”’」』]$/.test(text) && width > 20) return false;
  // The end of an enumeration that was cut: only a number stands before 、 at the beginning of a heading.
  if (/^[^一二三四五六七八九十\d]、/.test(text)) return false;
  return width <= 24 || count(text, /[，,]/g) <= 2;
}

/** What a heading begins with: lists of one page begin alike. */
const MARKS: readonly UnitSet[] = [
  new UnitSet(/[一二三四五六七八九十]/),
  new UnitSet(/\d/),
  new UnitSet(/[A-Za-z]/),
  new UnitSet(/[\u2460-\u24ff\u3220-\u3229]/),
  new UnitSet(/[\u2500-\u27bf]/),
  new UnitSet('（('),
  new UnitSet('【［[〔《〈'),
  new UnitSet('“‘「『"'),
];

/** The kind of the first character, counted from 1; 0 for running text's. */
function markOf(text: string): number {
  // 一 begins many a plain heading: only what stands apart is a number.
  const kind = MARKS.findIndex((set) => set.hasAt(text, 0)) + 1;
  return kind === 1 && !/^..?[、.． \u3000]/.test(text) ? 0 : kind;
}

function unbracketed(text: string): string {
  return text.replace(/^[（(]|[）)]$/g, '');
}

/** Without the brackets or the ornament of a byline. */
function unmarked(text: string): string {
  return unbracketed(text).replace(/^[□■●○◎◇◆△▲][ \u3000]?/, '');
}
