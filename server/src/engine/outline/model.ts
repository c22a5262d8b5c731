import data from '../../../data/roles.json';
import { Forest, type ForestData } from '../layout/forest.ts';
import { lazy } from '../text/tables.ts';
import type { Chain } from './decode.ts';
import { FEATURE_NAMES } from './features.ts';

/** The roles that the model tells apart; a state of the chain is called by its place here. */
export const STATES = [
  'body',
  'headline',
  'kicker',
  'subhead',
  'section',
  'byline',
  'caption',
  'credit',
  'pullQuote',
  'furniture',
] as const;
export type State = (typeof STATES)[number];

/** What tells the roles apart: how well each fits a block, and how they follow each other. */
export interface RoleModel extends Chain {
  /** The probability of each state for a block with these features. */
  readonly fit: (features: Float64Array) => readonly number[];
}

/** Trees for each state, and the chain, as they stand in the data file. */
export interface RoleModelData extends Chain {
  readonly states: readonly string[];
  readonly forests: readonly Omit<ForestData, 'features'>[];
}

/** The model trained by `npm run train:roles` on pages with known roles. */
export const trainedModel = lazy(() => modelOf(data as unknown as RoleModelData));

export function modelOf({ forests, follows }: RoleModelData): RoleModel {
  const trees = forests.map((forest) => new Forest({ ...forest, features: FEATURE_NAMES }));
  return { follows, fit: (features) => shares(trees.map((forest) => forest.score(features))) };
}

/** What adds up to 1, in proportion to the exponentials of the scores. */
function shares(scores: readonly number[]): number[] {
  const likelihoods = scores.map((score) => Math.exp(score));
  const sum = likelihoods.reduce((total, one) => total + one, 0);
  return likelihoods.map((one) => one / sum);
}
