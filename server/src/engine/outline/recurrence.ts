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

export function recurrenceOf(looks: readonly Look[]): Recurrence {
  const headings = CUES.map(() => 0);
  const texts = CUES.map(() => 0);
  const marks = new Array<number>(KINDS).fill(0);
  let [alone, heads, sentences] = [0, 0, 0];
  looks.forEach((look, index) => {
    const isHeading = look[HEADING] === 1;
    if (isHeading) heads++;
    if (look[TERMINAL] === 1) sentences++;
    if (isHeading && isText(looks[index - 1]) && isText(looks[index + 1])) {
      const mark = look[MARK] ?? 0;
      alone++;
      marks[mark] = Math.min(MOST, (marks[mark] ?? 0) + 1);
    }
    const cue = cueOf(look);
    const counts = isHeading ? headings : texts;
    if (cue >= 0) counts[cue] = Math.min(MOST, (counts[cue] ?? 0) + 1);
  });
  const tenths = (count: number): number => Math.round((10 * count) / Math.max(1, looks.length));
  return { headings, texts, alone: Math.min(MOST, alone), marks, headingShare: tenths(heads), sentenceShare: tenths(sentences) };
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
