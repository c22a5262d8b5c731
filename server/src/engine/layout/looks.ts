import { type OpenMarks, type Page, firstFeatures, secondFeatures } from './features.ts';
import { endsAtFirstLook, quotationsOf } from './page.ts';

const NOTHING_OPEN: OpenMarks = { quotation: undefined, bracket: undefined };

/** What the second look sees of the page: the features of each break, and what is open there in the block that the first look made. */
export interface SecondLook {
  readonly rows: readonly Float64Array[];
  readonly open: readonly OpenMarks[];
}

/** The first features of every break of the page. The trainer reads pages by the same two functions as the product. */
export function firstLook(page: Page): readonly Float64Array[] {
  const open = quotationsOf(page, (index) => endsAtFirstLook(page, index));
  return Array.from({ length: Math.max(0, page.facts.length - 1) }, (_, index) => firstFeatures(page, index, open[index] ?? NOTHING_OPEN));
}

/** The first features with the second ones behind them, where `joins` is the first look's probability of a join at every break. */
export function secondLook(page: Page, first: readonly Float64Array[], joins: readonly number[]): SecondLook {
  const open = quotationsOf(page, (index) => (joins[index] ?? 0) < 0.5);
  const rows = first.map((values, index) => {
    const second = secondFeatures(page, index, joins, open[index] ?? NOTHING_OPEN);
    const row = new Float64Array(values.length + second.length);
    row.set(values);
    row.set(second, values.length);
    return row;
  });
  return { rows, open };
}

/** The probability that log-odds stand for. */
export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
