import data from '../../../data/joins.json';
import type { MessageData } from '../language.ts';
import { lazy } from '../text/tables.ts';
import type { Page } from './features.ts';
import { Forest, type ForestData } from './forest.ts';
import { guarded } from './guard.ts';
import type { Line } from './line.ts';
import { firstLook, probability, secondLook } from './looks.ts';
import { readPage } from './page.ts';
import { reasonsOf, themesOf } from './reasons.ts';
import { standingAlone } from './verse.ts';

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

/** The breaks of a page, and whether it is set in columns: most of its lines are of the width of their neighbours. */
export interface PageBreaks {
  readonly breaks: readonly Break[];
  readonly printed: boolean;
}

/** The two models, trained by `npm run train` on pages with known breaks. */
const models = lazy(() => {
  const [first, second] = [new Forest(data.first as unknown as ForestData), new Forest(data.second as unknown as ForestData)];
  return {
    first,
    second,
    themes: themesOf(second.features),
    // Where two features stand that are asked for by themselves.
    outcome: second.features.indexOf('first'),
    overlap: first.features.indexOf('overlap'),
  };
});

/** Log-odds beyond any evidence. */
const CERTAIN = 99;

/**
 * A break for every two successive printed lines. A first look judges each break by the lines around it; a second one also by
 * what the first made of the breaks around: where the paragraph began, whether a quotation is still open in it, how it would end.
 */
export function findBreaks(lines: readonly Line[]): PageBreaks {
  const { page, numbers } = readPage(lines);
  const stands = guarded(lines);
  const alone = standingAlone(page.facts);
  const first = firstLook(page);
  const { first: firstModel, second: secondModel, themes, outcome, overlap } = models();
  const joins = first.map((values) => probability(firstModel.score(values)));
  const { rows, open } = secondLook(page, first, joins);
  const breaks = first.map((values, index): Break => {
    const { score, contributions } = secondModel.explain(rows[index] ?? values);
    spread(contributions, outcome, firstModel.explain(values).contributions);
    const [before, after] = [numbers[index] ?? 0, numbers[index + 1] ?? 0];
    const reasons = reasonsOf(page, index, themes, contributions, open[index]);
    // What the models have not seen: no line end is taken out of verse and tables, and none where text is repeated.
    if (stands(before) || stands(after) || alone[index] === true)
      return { before, after, score: -CERTAIN, verdict: 'keep', reasons: [{ id: 'standsAlone', weight: -CERTAIN }, ...reasons] };
    const { safe, sure } = limitsOf(page, index);
    // A line that begins with the end of the one before: joining the two would make up a sentence.
    const verdict = values[overlap] === 1 || score <= sure ? 'keep' : score >= safe ? 'join' : 'unsure';
    return { before, after, score, verdict, reasons };
  });
  return { breaks, printed: page.columnShare > 0.5 };
}

/** Fewer lines than this, in no column, tell little about each other. */
const FEW = 6;

/** From which log-odds on a join is safe, and down to which a break is a break. */
function limitsOf({ facts, columns }: Page, index: number): { readonly safe: number; readonly sure: number } {
  if ((columns[index]?.measure ?? 0) > 0) return { safe: data.safe, sure: data.sure };
  const { safe, sure } = facts.length < FEW ? { safe: data.safe + 3, sure: data.sure + 3.5 } : { safe: data.safe, sure: data.sure };
  // A sentence that ends on a line of no column: nobody would ask whether it goes on.
  const ends = facts[index]?.ending === 'terminal' || /[…⋯]$/.test(facts[index]?.text ?? '');
  return { safe, sure: ends ? safe : sure };
}

/** Puts what the first look weighed in the place of its outcome, so that the reasons name what was seen. */
function spread(contributions: Float64Array, outcome: number, first: Float64Array): void {
  const whole = first.reduce((sum, one) => sum + one, 0);
  const part = contributions[outcome] ?? 0;
  contributions[outcome] = 0;
  if (Math.abs(whole) < 0.1 || Math.sign(whole) !== Math.sign(part)) return;
  first.forEach((one, feature) => {
    contributions[feature] = (contributions[feature] ?? 0) + (one * part) / whole;
  });
}
