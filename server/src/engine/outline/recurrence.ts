import type { Range } from '../layout/splice.ts';
import { CUES, LOOK_NAMES, type Look } from './look.ts';

/**
 * What recurs in a file: section heads are alike among each other, and what begins like them but is long is a list. Counted
 * coarsely, so that few edits change it.
 */
export interface Recurrence {
  /** For each cue, how many headings begin with it, and how many longer blocks, up to `MOST`. */
  readonly headings: readonly number[];
  readonly texts: readonly number[];
  /** Headings that stand alone between running text, up to `MOST`. */
  readonly alone: number;
  /** Of these, how many begin with each kind of mark, up to `MOST`. */
  readonly marks: readonly number[];
  /** Shares of the blocks that look like headings, and that end as sentences do, in tenths. */
  readonly headingShare: number;
  readonly sentenceShare: number;
}

export const RECURRENCE_NAMES = [
  'alikeHeadings',
  'alikeTexts',
  'alone',
  'headingShare',
  'sentenceShare',
  'sameMark',
  'otherMarks',
] as const;

const MOST = 6;
const CUES_AT = CUES.map((cue) => LOOK_NAMES.indexOf(cue));
const [HEADING, TERMINAL, LINES, MARK] = ['heading', 'terminal', 'lines', 'mark'].map((name) => LOOK_NAMES.indexOf(name)) as [
  number,
  number,
  number,
  number,
];
/** Kinds of marks. */
const KINDS = 9;

/** Where the counts of each sort begin in what `countRecurring` returns: one for each cue, one for each kind of mark, and single ones. */
const TEXTS_FROM = CUES.length;
const MARKS_FROM = 2 * CUES.length;
const ALONE = MARKS_FROM + KINDS;
const HEADS = ALONE + 1;
const SENTENCES = ALONE + 2;
/** No counts at all. */
export const NOTHING_RECURS: readonly number[] = new Array<number>(SENTENCES + 1).fill(0);
/** A heading stands alone by the blocks on both sides of it. */
export const REACH = 1;

/** What is counted of the looks in `range`: numbers that can be added up. */
export function countRecurring(looks: readonly Look[], { from, to }: Range): readonly number[] {
  const counts = NOTHING_RECURS.slice();
  const count = (at: number): void => {
    counts[at] = (counts[at] ?? 0) + 1;
  };
  for (let index = from; index < to; index++) {
    const look = looks[index];
    if (look === undefined) continue;
    const isHeading = look[HEADING] === 1;
    if (isHeading) count(HEADS);
    if (look[TERMINAL] === 1) count(SENTENCES);
    if (isHeading && isText(looks[index - 1]) && isText(looks[index + 1])) {
      count(ALONE);
      count(MARKS_FROM + (look[MARK] ?? 0));
    }
    const cue = cueOf(look);
    if (cue >= 0) count(isHeading ? cue : TEXTS_FROM + cue);
  }
  return counts;
}

export function recurrenceOf(looks: readonly Look[]): Recurrence {
  return recurrenceFrom(countRecurring(looks, { from: 0, to: looks.length }), looks.length);
}

/** What recurs among so many looks, of which `counts` was counted. */
export function recurrenceFrom(counts: readonly number[], looks: number): Recurrence {
  const few = counts.map((count) => Math.min(MOST, count));
  const tenths = (at: number): number => Math.round((10 * (counts[at] ?? 0)) / Math.max(1, looks));
  return {
    headings: few.slice(0, TEXTS_FROM),
    texts: few.slice(TEXTS_FROM, MARKS_FROM),
    alone: few[ALONE] ?? 0,
    marks: few.slice(MARKS_FROM, ALONE),
    headingShare: tenths(HEADS),
    sentenceShare: tenths(SENTENCES),
  };
}

/** What recurs, as it concerns a block that looks like `look`: one number for each of `RECURRENCE_NAMES`. */
export function recurrenceFor(look: Look | undefined, { headings, texts, alone, marks, ...shares }: Recurrence): number[] {
  const cue = look === undefined ? -1 : cueOf(look);
  const mark = look?.[MARK] ?? 0;
  const others = marks.filter((count, kind) => kind > 0 && kind !== mark && count > 1);
  return [
    headings[cue] ?? -1,
    texts[cue] ?? -1,
    alone,
    shares.headingShare,
    shares.sentenceShare,
    marks[mark] ?? 0,
    Math.max(0, ...others),
  ];
}

export function isSameRecurrence(one: Recurrence, other: Recurrence): boolean {
  const numbers = ({ headings, texts, marks, ...rest }: Recurrence): string =>
    [...headings, ...texts, ...marks, ...Object.values(rest)].join();
  return numbers(one) === numbers(other);
}

function cueOf(look: Look): number {
  return CUES_AT.findIndex((at) => look[at] === 1);
}

function isText(look: Look | undefined): boolean {
  return look !== undefined && (look[TERMINAL] === 1 || (look[LINES] ?? 0) > 2);
}
