import type { ForestData, TreeData } from '../../server/src/engine/layout/forest.ts';
import type { Forest, TreeNode } from './boosting.ts';

/** Boosted trees as they are written to a data file. */
export function encodedForest({ bias, trees }: Forest): Omit<ForestData, 'features'> {
  return { bias: rounded(bias), trees: trees.map(encodedTree) };
}

function encodedTree({ feature, threshold, value, left, right }: TreeNode): TreeData {
  if (left === undefined || right === undefined) return rounded(value);
  // What a node would answer is only asked for when reasons are given.
  return [feature, rounded(threshold), rounded(value, 100), encodedTree(left), encodedTree(right)];
}

/** Three decimals tell more than the data do. */
function rounded(value: number, steps = 1000): number {
  return Math.round(value * steps) / steps;
}
