import data from '../../../data/joins.json';
import type { MessageData } from '../language.ts';
import { lazy } from '../text/tables.ts';
import { overlaps } from './facts.ts';
import { type OpenMarks, type Page, firstFeatures, secondFeatures } from './features.ts';
import { Forest, type ForestData } from './forest.ts';
import { guarded } from './guard.ts';
import type { Line } from './line.ts';
import { endsAtFirstLook, quotationsOf, readPage } from './page.ts';
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
  return { first, second, themes: themesOf(second.features) };
});

/** Log-odds beyond any evidence. */
const CERTAIN = 99;

const NOTHING_OPEN: OpenMarks = { quotation: undefined, bracket: undefined };

/**
 * A break for every two successive printed lines. A first look judges each break by the lines around it; a second one also by
 * what the first made of the breaks around: where the paragraph began, whether a quotation is still open in it, how it would end.
 */
export function findBreaks(lines: readonly Line[]): PageBreaks {
  const { page, numbers } = readPage(lines);
  const stands = guarded(lines);
  const alone = standingAlone(page.facts);
  const first = firstLook(page);
  const joins = first.map((values) => probability(models().first.score(values)));
  const open = quotationsOf(page, (index) => (joins[index] ?? 0) < 0.5);
  const breaks = first.map((values, index): Break => {
    const second = secondFeatures(page, index, joins, open[index] ?? NOTHING_OPEN);
    const all = new Float64Array(values.length + second.length);
    all.set(values);
    all.set(second, values.length);
    const { score, contributions } = models().second.explain(all);
    spread(contributions, models().second.features.indexOf('first'), models().first.explain(values).contributions);
    const [before, after] = [numbers[index] ?? 0, numbers[index + 1] ?? 0];
    const reasons = reasonsOf(page, index, models().themes, contributions, open[index]);
    // What the models have not seen: no line end is taken out of verse and tables, and none where text is repeated.
    if (stands(before) || stands(after) || alone[index] === true)
      return { before, after, score: -CERTAIN, verdict: 'keep', reasons: [{ id: 'standsAlone', weight: -CERTAIN }, ...reasons] };
    const { safe, sure } = limitsOf(page, index);
    const verdict = repeats(page, index) || score <= sure ? 'keep' : score >= safe ? 'join' : 'unsure';
    return { before, after, score, verdict, reasons };
  });
  return { breaks, printed: page.columnShare > 0.5 };
}

function firstLook(page: Page): Float64Array[] {
  const open = quotationsOf(page, (index) => endsAtFirstLook(page, index));
  return Array.from({ length: Math.max(0, page.facts.length - 1) }, (_, index) => firstFeatures(page, index, open[index] ?? NOTHING_OPEN));
}

/** A line that begins with the end of the one before: joining the two would make up a sentence. */
function repeats({ facts }: Page, index: number): boolean {
  const [before, after] = [facts[index], facts[index + 1]];
  return before !== undefined && after !== undefined && overlaps(before.text, after.text);
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

function probability(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
