import type { Verdict } from '../server/src/engine/index.ts';
import type { LabelledBreak } from './pages.ts';

/** What became of labelled breaks. Every field is a count, so that the counts of texts add up. */
export interface Counts {
  readonly texts: number;
  /** Breaks to join: joined, and missed. */
  readonly joined: number;
  readonly missed: number;
  /** Breaks to keep: kept, and wrongly joined. */
  readonly kept: number;
  readonly wrong: number;
  /** Breaks joined although something interrupts the block there, or although the text there is out of order. */
  readonly joinedCuts: number;
  readonly joinedDisorder: number;
  /** Paragraphs of two or more printed lines between two true boundaries; those with every decision in and around them right. */
  readonly paragraphs: number;
  readonly intact: number;
  /** Breaks that the engine calls a safe join, by label. */
  readonly safeJoins: number;
  readonly safeKeeps: number;
  readonly safeInterruptions: number;
  /** Breaks that are joined although the engine did not call them safe at first: other fixes changed its mind. By label. */
  readonly lateJoins: number;
  readonly lateKeeps: number;
  /** Breaks left to a person, and printed lines. */
  readonly unsure: number;
  readonly lines: number;
}

/** What the counts come to, each from 0 to 1, `NaN` where nothing was counted; `unsurePer100` is a number per 100 printed lines. */
export interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Counts joins across an interruption or disorder as wrong. */
  readonly f1WithCuts: number;
  /** Share of the true boundaries that are kept. */
  readonly keptRecall: number;
  /** Share of the paragraphs that are intact. */
  readonly intact: number;
  /** Share of the safe joins that are right: when only boundaries count as wrong, and when interruptions and disorder do too. */
  readonly safeRight: number;
  readonly safeRightStrict: number;
  /** Share of the true joins that are safe. */
  readonly coverage: number;
  readonly unsurePer100: number;
}

/** The decisions on a text, one for each labelled break. */
export interface Decisions {
  readonly joined: readonly boolean[];
  /** Of the engine; empty for a program that does not say how sure it is. */
  readonly verdicts: readonly (Verdict | undefined)[];
  readonly lines: number;
}

const NOTHING: Counts = {
  texts: 0,
  joined: 0,
  missed: 0,
  kept: 0,
  wrong: 0,
  joinedCuts: 0,
  joinedDisorder: 0,
  paragraphs: 0,
  intact: 0,
  safeJoins: 0,
  safeKeeps: 0,
  safeInterruptions: 0,
  lateJoins: 0,
  lateKeeps: 0,
  unsure: 0,
  lines: 0,
};

/** Counts the decisions on the `breaks` of one text. */
export function countDecisions(breaks: readonly LabelledBreak[], { joined, verdicts, lines }: Decisions): Counts {
  const count = (matches: (label: string, index: number) => boolean): number =>
    breaks.filter(({ label }, index) => matches(label, index)).length;
  const isJoined = (index: number): boolean => joined[index] === true;
  const isSafe = (index: number): boolean => verdicts[index] === 'join';
  const isLate = (index: number): boolean => verdicts.length > 0 && isJoined(index) && !isSafe(index);
  return {
    texts: 1,
    joined: count((label, index) => label === 'join' && isJoined(index)),
    missed: count((label, index) => label === 'join' && !isJoined(index)),
    kept: count((label, index) => label === 'keep' && !isJoined(index)),
    wrong: count((label, index) => label === 'keep' && isJoined(index)),
    joinedCuts: count((label, index) => label === 'cut' && isJoined(index)),
    joinedDisorder: count((label, index) => label === 'disorder' && isJoined(index)),
    ...countParagraphs(breaks, joined),
    safeJoins: count((label, index) => label === 'join' && isSafe(index)),
    safeKeeps: count((label, index) => label === 'keep' && isSafe(index)),
    safeInterruptions: count((label, index) => (label === 'cut' || label === 'disorder') && isSafe(index)),
    lateJoins: count((label, index) => label === 'join' && isLate(index)),
    lateKeeps: count((label, index) => label === 'keep' && isLate(index)),
    unsure: verdicts.filter((verdict) => verdict === 'unsure').length,
    lines,
  };
}

/** A paragraph counts when it stands between two boundaries and no break in it is labelled other than `join`. */
function countParagraphs(breaks: readonly LabelledBreak[], joined: readonly boolean[]): Pick<Counts, 'paragraphs' | 'intact'> {
  let paragraphs = 0;
  let intact = 0;
  let current: { right: boolean; hasJoin: boolean } | undefined;
  breaks.forEach(({ label }, index) => {
    const isJoined = joined[index] === true;
    if (label === 'join') {
      if (current !== undefined) current = { right: current.right && isJoined, hasJoin: true };
    } else if (label === 'keep') {
      if (current?.hasJoin === true) {
        paragraphs++;
        if (current.right && !isJoined) intact++;
      }
      current = { right: !isJoined, hasJoin: false };
    } else {
      current = undefined;
    }
  });
  return { paragraphs, intact };
}

export function sumCounts(all: readonly Counts[]): Counts {
  const sum: Record<keyof Counts, number> = { ...NOTHING };
  const names = Object.keys(NOTHING) as (keyof Counts)[];
  for (const counts of all) for (const name of names) sum[name] += counts[name];
  return sum;
}

export function figuresOf(counts: Counts): Figures {
  const { joined, missed, wrong, kept, safeJoins, safeKeeps, safeInterruptions } = counts;
  const interruptions = counts.joinedCuts + counts.joinedDisorder;
  return {
    precision: joined / (joined + wrong),
    recall: joined / (joined + missed),
    f1: f1(joined, wrong, missed),
    f1WithCuts: f1(joined, wrong + interruptions, missed),
    keptRecall: kept / (kept + wrong),
    intact: counts.intact / counts.paragraphs,
    safeRight: safeJoins / (safeJoins + safeKeeps),
    safeRightStrict: safeJoins / (safeJoins + safeKeeps + safeInterruptions),
    coverage: safeJoins / (joined + missed),
    unsurePer100: (100 * counts.unsure) / counts.lines,
  };
}

/** Harmonic mean of precision and recall. */
function f1(right: number, wrong: number, missed: number): number {
  return (2 * right) / (2 * right + wrong + missed);
}
