import type { MessageData } from '../language.ts';
import { measuresOf } from './column.ts';
import { type Line, isBlank } from './line.ts';
import { type Situation, weigh } from './evidence.ts';
import { QuotationState } from './quotation.ts';

/** `join`: the two lines are one text; `keep`: a block ends here; `unsure`: a person has to decide. */
export type Verdict = 'join' | 'keep' | 'unsure';

/** One thing that speaks for joining (positive weight) or against it. The weight is in log-odds. */
export interface Reason {
  readonly id: string;
  readonly weight: number;
  readonly data?: MessageData;
}

/** Between two successive printed lines. */
export interface Break {
  /** Line numbers from 0; only blank lines stand between them. */
  readonly before: number;
  readonly after: number;
  /** Log-odds of a join. */
  readonly score: number;
  readonly verdict: Verdict;
  /** What decided, the weightiest first. */
  readonly reasons: readonly Reason[];
}

/** From this score on a join is safe; between it and its negative a person decides. */
const SURE = 1.6;

/**
 * A break for every two successive printed lines. They are read in order, because what a line may be depends on where
 * its paragraph began: a first line is narrower than its column, a quotation opened earlier is still open.
 */
export function findBreaks(lines: readonly Line[]): readonly Break[] {
  const numbers: number[] = [];
  lines.forEach((line, number) => {
    if (!isBlank(line)) numbers.push(number);
  });
  const page = numbers.map((number) => lines[number]).filter((line) => line !== undefined);
  const measures = measuresOf(page);
  const blanks = numbers.map((number, index) => (numbers[index + 1] ?? number + 1) - number - 1);
  const gaps = page.length - 1;
  const habits = {
    printed: measures.filter((one) => one !== undefined).length * 2 > page.length,
    blankShare: gaps > 0 ? blanks.filter((blank) => blank > 0).length / gaps : 0,
    indentShare: page.filter((line) => line.indent > 0).length / Math.max(1, page.length),
  };

  const breaks: Break[] = [];
  let isFirstLine = true;
  const quotation = new QuotationState();
  for (let index = 0; index < gaps; index++) {
    const [before, after] = [page[index], page[index + 1]];
    if (before === undefined || after === undefined) break;
    quotation.read(before);
    const situation: Situation = {
      before,
      after,
      next: page[index + 2],
      previous: page[index - 1],
      measure: measures[index],
      measureAfter: measures[index + 1],
      isFirstLine,
      blankLines: blanks[index] ?? 0,
      quotation,
      ...habits,
    };
    const reasons = weigh(situation);
    const score = reasons.reduce((sum, reason) => sum + reason.weight, 0);
    const verdict = score >= SURE ? 'join' : score > -SURE ? 'unsure' : 'keep';
    breaks.push({ before: numbers[index] ?? 0, after: numbers[index + 1] ?? 0, score, verdict, reasons: [...reasons].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)) });
    isFirstLine = verdict !== 'join';
    if (isFirstLine) quotation.reset();
  }
  return breaks;
}
