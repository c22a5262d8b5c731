import type { ForestData, TreeData } from '../../server/src/engine/layout/forest.ts';
import type { Forest, TreeNode } from './boosting.ts';

/** How many parts of one the answers of the leaves are rounded to, and those of the nodes inside, which are asked only for reasons: 0 for none. */
interface Precision {
  readonly leaf: number;
  readonly inside: number;
}

/** Boosted trees as they are written to a data file. */
export function encodedForest(forest: Forest): Omit<ForestData, 'features'> {
  return encoded(forest, { leaf: 1000, inside: 100 });
}

/** The same without what is needed only to explain an answer, and with answers in hundredths. */
export function encodedBriefly(forest: Forest): Omit<ForestData, 'features'> {
  return encoded(forest, { leaf: 100, inside: 0 });
}

function encoded({ bias, trees }: Forest, precision: Precision): Omit<ForestData, 'features'> {
  return { bias: rounded(bias), trees: trees.map((tree) => encodedTree(tree, precision)) };
}

function encodedTree({ feature, threshold, value, left, right }: TreeNode, precision: Precision): TreeData {
  const { leaf, inside } = precision;
  if (left === undefined || right === undefined) return rounded(value, leaf);
  const answer = inside === 0 ? 0 : rounded(value, inside);
  return [feature, rounded(threshold), answer, encodedTree(left, precision), encodedTree(right, precision)];
}

/** Three decimals tell more than the data do. */
function rounded(value: number, steps = 1000): number {
  return Math.round(value * steps) / steps;
}
