import type { ForestData, TreeData } from '../../server/src/engine/layout/forest.ts';
import type { Forest, TreeNode } from './boosting.ts';

/** Boosted trees as they are written to a data file. */
export function encodedForest({ bias, trees }: Forest): Omit<ForestData, 'features'> {
  return { bias: rounded(bias), trees: trees.map((tree) => encodedTree(tree, true)) };
}

/** The same without what is needed only to explain an answer, and with answers in hundredths. */
export function encodedBriefly({ bias, trees }: Forest): Omit<ForestData, 'features'> {
  return { bias: rounded(bias), trees: trees.map((tree) => encodedTree(tree, false)) };
}

function encodedTree({ feature, threshold, value, left, right }: TreeNode, explained: boolean): TreeData {
  if (left === undefined || right === undefined) return explained ? rounded(value) : Math.round(value * 100) / 100;
  return [feature, rounded(threshold), explained ? rounded(value) : 0, encodedTree(left, explained), encodedTree(right, explained)];
}

/** Three decimals tell more than the data do. */
function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
