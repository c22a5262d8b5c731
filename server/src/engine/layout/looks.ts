import type { Page } from './evidence.ts';
import { firstFeatureNames, secondFeatureNames } from './features.ts';
import { firstFeatures } from './first-features.ts';
import { secondFeatures } from './second-features.ts';
import { endsAtFirstLook, quotationsOf } from './page.ts';
import { NOTHING_OPEN, type OpenMarks } from './quotation.ts';

/** What the second look sees of the page: the features of each break, and what is open there in the block that the first look made. */
export interface SecondLook {
  readonly rows: readonly Float64Array[];
  readonly open: readonly OpenMarks[];
}

/** The first features of every break of the page. The trainer reads pages by the same functions as the product. */
export function firstLook(page: Page): readonly Float64Array[] {
  const open = quotationsOf(page, (index) => endsAtFirstLook(page, index));
  return page.blanks.map((_, index) => {
    const values = new Float64Array(firstFeatureNames.length);
    firstFeatures(page, index, open[index] ?? NOTHING_OPEN, values);
    return values;
  });
}

/** The first features with the second ones behind them, where `joins` is the first look's probability of a join at every break. */
export function secondLook(page: Page, first: readonly Float64Array[], joins: readonly number[]): SecondLook {
  const open = quotationsOf(page, (index) => endsAtSecondLook(joins, index));
  const rows = first.map((values, index) => {
    const row = new Float64Array(values.length + secondFeatureNames.length);
    row.set(values);
    secondFeatures(page, index, joins, open[index] ?? NOTHING_OPEN, row, values.length);
    return row;
  });
  return { rows, open };
}

/** Whether a block ends after line `index` by what the first look made of its break. */
export function endsAtSecondLook(joins: readonly number[], index: number): boolean {
  return (joins[index] ?? 0) < 0.5;
}

/** The probability that log-odds stand for. */
export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** The log-odds of a probability. */
export function logOdds(share: number): number {
  return Math.log(share / (1 - share));
}

/**
 * Log-odds of the first look from which on a second one changes next to nothing: of 52,600 such breaks on pages that the models had not seen
 * it would have doubted 45, all of them seen as boundaries, and 13 of these were joins.
 */
const SURE = 3.7;

/** Whether the first look, which gives a join the probability `join`, decides by itself. */
export function isSure(join: number): boolean {
  return Math.abs(logOdds(join)) >= SURE;
}
