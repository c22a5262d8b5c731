/**
 * Gradient boosted decision trees for a yes-or-no question, trained by the second-order method on histograms
 * (Chen and Guestrin, "XGBoost", 2016, section 2). Deterministic: no sampling, ties go to the first feature and bin.
 */
import { probability } from '../../server/src/engine/layout/looks.ts';

export interface Sample {
  readonly x: Float64Array;
  /** 1 for yes, 0 for no. */
  readonly y: number;
  readonly weight: number;
}

/** A node of a tree: a question (`feature ≤ threshold` goes left) or, with `feature` −1, an answer in log-odds. */
export interface TreeNode {
  readonly feature: number;
  readonly threshold: number;
  /** Log-odds of this node if it were a leaf. */
  readonly value: number;
  readonly left?: TreeNode;
  readonly right?: TreeNode;
}

export interface Forest {
  readonly bias: number;
  readonly trees: readonly TreeNode[];
}

export interface Options {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** Least sum of second derivatives in a leaf. */
  readonly leaf: number;
  /** Penalty on large answers. */
  readonly lambda: number;
}

const BINS = 48;

export function train(samples: readonly Sample[], features: number, { trees, depth, rate, leaf, lambda }: Options): Forest {
  const edges = Array.from({ length: features }, (_, feature) => edgesOf(samples, feature));
  // By feature, so that the innermost loop runs along one array.
  const binned = edges.map((edge, feature) => Uint8Array.from(samples, ({ x }) => binOf(edge, x[feature] ?? 0)));
  const positive = samples.reduce((sum, { y, weight }) => sum + y * weight, 0);
  const total = samples.reduce((sum, { weight }) => sum + weight, 0);
  const bias = Math.log(positive / (total - positive));
  const score = new Float64Array(samples.length).fill(bias);
  const gradient = new Float64Array(samples.length);
  const curvature = new Float64Array(samples.length);
  const forest: TreeNode[] = [];
  for (let tree = 0; tree < trees; tree++) {
    samples.forEach(({ y, weight }, index) => {
      const p = probability(score[index] ?? 0);
      gradient[index] = weight * (p - y);
      curvature[index] = weight * Math.max(p * (1 - p), 1e-6);
    });
    const grow = (members: Int32Array, level: number): TreeNode => {
      const sum = { g: 0, h: 0 };
      for (const index of members) {
        sum.g += gradient[index] ?? 0;
        sum.h += curvature[index] ?? 0;
      }
      const value = (-rate * sum.g) / (sum.h + lambda);
      const split = level === 0 ? undefined : bestSplit(members, sum);
      if (split === undefined) {
        for (const index of members) score[index] = (score[index] ?? 0) + value;
        return { feature: -1, threshold: 0, value };
      }
      const [left, right] = divide(members, binned[split.feature] ?? new Uint8Array(), split.bin);
      return {
        feature: split.feature,
        threshold: edges[split.feature]?.[split.bin] ?? 0,
        value,
        left: grow(left, level - 1),
        right: grow(right, level - 1),
      };
    };
    const bestSplit = (
      members: Int32Array,
      sum: { readonly g: number; readonly h: number },
    ): { feature: number; bin: number } | undefined => {
      let best = { feature: -1, bin: 0, gain: 1e-3 };
      const g = new Float64Array(BINS + 1);
      const h = new Float64Array(BINS + 1);
      for (let feature = 0; feature < features; feature++) {
        const count = edges[feature]?.length ?? 0;
        if (count === 0) continue;
        tally(members, binned[feature] ?? new Uint8Array(), gradient, g);
        tally(members, binned[feature] ?? new Uint8Array(), curvature, h);
        let leftG = 0;
        let leftH = 0;
        for (let bin = 0; bin < count; bin++) {
          leftG += g[bin] ?? 0;
          leftH += h[bin] ?? 0;
          const rightG = sum.g - leftG;
          const rightH = sum.h - leftH;
          if (leftH < leaf || rightH < leaf) continue;
          const gain = leftG ** 2 / (leftH + lambda) + rightG ** 2 / (rightH + lambda) - sum.g ** 2 / (sum.h + lambda);
          if (gain > best.gain + 1e-9) best = { feature, bin, gain };
        }
      }
      return best.feature < 0 ? undefined : best;
    };
    forest.push(grow(Int32Array.from(samples.keys()), depth));
  }
  return { bias, trees: forest };
}

/** Adds up `amounts` of the members by their bin. */
function tally(members: Int32Array, bins: Uint8Array, amounts: Float64Array, sums: Float64Array): void {
  sums.fill(0);
  for (let at = 0; at < members.length; at++) {
    const index = members[at] as number;
    const bin = bins[index] as number;
    sums[bin] = (sums[bin] as number) + (amounts[index] as number);
  }
}

/** The members whose bin is at most `last`, and the others. */
function divide(members: Int32Array, bins: Uint8Array, last: number): readonly [Int32Array, Int32Array] {
  const left: number[] = [];
  const right: number[] = [];
  for (const index of members) ((bins[index] ?? 0) <= last ? left : right).push(index);
  return [Int32Array.from(left), Int32Array.from(right)];
}

/** Log-odds of a yes. */
export function predict({ bias, trees }: Forest, x: Float64Array): number {
  return trees.reduce((sum, tree) => {
    let node = tree;
    while (node.left !== undefined && node.right !== undefined) node = (x[node.feature] ?? 0) <= node.threshold ? node.left : node.right;
    return sum + node.value;
  }, bias);
}

/** Upper edges of all bins but the last: midway between neighbouring values, at most `BINS` by equal counts. */
function edgesOf(samples: readonly Sample[], feature: number): number[] {
  const values = samples.map(({ x }) => x[feature] ?? 0).sort((a, b) => a - b);
  const distinct = [...new Set(values)];
  if (distinct.length <= BINS) return distinct.slice(1).map((value, index) => (value + (distinct[index] ?? 0)) / 2);
  const edges = new Set<number>();
  for (let bin = 1; bin <= BINS; bin++) {
    const at = Math.floor((bin * values.length) / (BINS + 1));
    const value = values[at] ?? 0;
    const next = distinct[distinct.indexOf(value) + 1];
    if (next !== undefined) edges.add((value + next) / 2);
  }
  return [...edges].sort((a, b) => a - b).slice(0, BINS);
}

function binOf(edges: readonly number[], value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (edges[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
