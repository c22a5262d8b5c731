/**
 * Gradient boosted decision trees for a yes-or-no question, or for one of several answers, trained by the second-order method on histograms
 * (Chen and Guestrin, "XGBoost", 2016, section 2; every tree sees a sample of the rows and of the columns, section 2.3).
 * Deterministic: the samples are drawn with a fixed seed, ties go to the first feature and bin.
 */
import { probability } from '../../server/src/engine/layout/looks.ts';
import { type Random, randomOf } from '../random.ts';

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
  /** Most questions in a row, and most leaves of a tree: the split that gains most is made first. */
  readonly depth: number;
  readonly leaves: number;
  readonly rate: number;
  /** Least sum of second derivatives in a leaf. */
  readonly leaf: number;
  /** Penalty on large answers. */
  readonly lambda: number;
  /** Share of the samples, and of the features, that each tree is grown from. */
  readonly rows: number;
  readonly columns: number;
}

const BINS = 48;
const NOTHING = new Float64Array();

export function train(samples: readonly Sample[], features: number, options: Options): Forest {
  const { trees, rows, columns } = options;
  const { edges, bins } = binnedOf(samples, features);
  const positive = samples.reduce((sum, { y, weight }) => sum + y * weight, 0);
  const total = samples.reduce((sum, { weight }) => sum + weight, 0);
  const bias = Math.log(positive / (total - positive));
  const score = new Float64Array(samples.length).fill(bias);
  const gradient = new Float64Array(samples.length);
  const curvature = new Float64Array(samples.length);
  const random = randomOf('boosting');
  const forest: TreeNode[] = [];
  for (let tree = 0; tree < trees; tree++) {
    samples.forEach(({ y, weight }, index) => {
      const p = probability(score[index] ?? 0);
      gradient[index] = weight * (p - y);
      curvature[index] = weight * Math.max(p * (1 - p), 1e-6);
    });
    const seen = drawn(features, columns, random).filter((feature) => (edges[feature]?.length ?? 0) > 0);
    const grower = new Grower(bins, edges, gradient, curvature, seen, options);
    const grown = grower.grow(Int32Array.from(drawn(samples.length, rows, random)));
    for (let index = 0; index < samples.length; index++) score[index] = (score[index] ?? 0) + answerOf(grown, samples[index]?.x ?? NOTHING);
    forest.push(grown);
  }
  return { bias, trees: forest };
}

/** A sample with one of several answers, by its number. */
export interface ClassSample {
  readonly x: Float64Array;
  readonly answer: number;
  readonly weight: number;
}

/** A forest for each of `answers` answers; the likelihoods of the answers are as the exponentials of the forests' scores. */
export function trainClasses(samples: readonly ClassSample[], answers: number, features: number, options: Options): Forest[] {
  const { edges, bins } = binnedOf(samples, features);
  const total = samples.reduce((sum, { weight }) => sum + weight, 0);
  const random = randomOf('boosting');
  const classes = Array.from({ length: answers }, (_, answer) => {
    const share = samples.reduce((sum, one) => sum + (one.answer === answer ? one.weight : 0), 0) / total;
    const bias = Math.log(Math.max(share, 1 / total));
    return { answer, bias, score: new Float64Array(samples.length).fill(bias), trees: new Array<TreeNode>() };
  });
  const gradient = new Float64Array(samples.length);
  const curvature = new Float64Array(samples.length);
  for (let tree = 0; tree < options.trees; tree++) {
    const sums = samples.map((_, index) => classes.reduce((sum, { score }) => sum + Math.exp(score[index] ?? 0), 0));
    const shares = classes.map(({ score }) => score.map((value, index) => Math.exp(value) / (sums[index] ?? 1)));
    for (const { answer, score, trees } of classes) {
      samples.forEach((one, index) => {
        const p = shares[answer]?.[index] ?? 0;
        gradient[index] = one.weight * (p - Number(one.answer === answer));
        curvature[index] = (one.weight * Math.max(p * (1 - p), 1e-6) * answers) / (answers - 1);
      });
      const seen = drawn(features, options.columns, random).filter((feature) => (edges[feature]?.length ?? 0) > 0);
      const grower = new Grower(bins, edges, gradient, curvature, seen, options);
      const grown = grower.grow(Int32Array.from(drawn(samples.length, options.rows, random)));
      samples.forEach(({ x }, index) => (score[index] = (score[index] ?? 0) + answerOf(grown, x)));
      trees.push(grown);
    }
  }
  return classes.map(({ bias, trees }) => ({ bias, trees }));
}

interface Binned {
  /** For each feature the upper edges of all bins but the last. */
  readonly edges: readonly (readonly number[])[];
  /** For each feature the bin of each sample: by feature, so that the innermost loop runs along one array. */
  readonly bins: readonly Uint8Array[];
}

function binnedOf(samples: readonly Pick<Sample, 'x'>[], features: number): Binned {
  const edges = Array.from({ length: features }, (_, feature) => edgesOf(samples, feature));
  return { edges, bins: edges.map((edge, feature) => Uint8Array.from(samples, ({ x }) => binOf(edge, x[feature] ?? 0))) };
}

/** About `share` of the numbers below `count`, in order. */
function drawn(count: number, share: number, random: Random): number[] {
  const numbers: number[] = [];
  for (let number = 0; number < count; number++) if (random() < share) numbers.push(number);
  return numbers;
}

interface Split {
  readonly feature: number;
  readonly bin: number;
  readonly gain: number;
}

/** Sums of first and second derivatives. */
interface Sum {
  readonly g: number;
  readonly h: number;
}

/** Sums of first and second derivatives by bin, for one feature after another: `STRIDE` numbers each. */
type Histogram = Float64Array;

const STRIDE = 2 * (BINS + 1);

/** A node while its tree grows: a leaf, until it is split. */
interface Growing {
  feature: number;
  threshold: number;
  readonly value: number;
  left?: Growing;
  right?: Growing;
}

/** A leaf that may be split. */
interface Bud {
  readonly node: Growing;
  readonly members: Int32Array;
  readonly histogram: Histogram;
  readonly split: Split;
  /** Questions that may still follow in a row. */
  readonly level: number;
}

/** Grows one tree. */
class Grower {
  constructor(
    private readonly bins: readonly Uint8Array[],
    private readonly edges: readonly (readonly number[])[],
    private readonly gradient: Float64Array,
    private readonly curvature: Float64Array,
    private readonly features: readonly number[],
    private readonly options: Options,
  ) {}

  grow(members: Int32Array): TreeNode {
    const { depth, leaves } = this.options;
    const root = this.leafOf(members);
    const buds = [this.budOf(root, members, depth, () => this.tally(members))].filter((bud) => bud !== undefined);
    for (let count = 1; count < leaves && buds.length > 0; count++) {
      // The first of those that gain most.
      const best = buds.reduce((most, bud) => (bud.split.gain > most.split.gain ? bud : most));
      buds.splice(buds.indexOf(best), 1, ...this.divided(best));
    }
    return root;
  }

  private leafOf(members: Int32Array): Growing {
    const sum = this.sumOf(members);
    return { feature: -1, threshold: 0, value: (-this.options.rate * sum.g) / (sum.h + this.options.lambda) };
  }

  private budOf(node: Growing, members: Int32Array, level: number, tally: () => Histogram): Bud | undefined {
    if (level === 0) return undefined;
    const histogram = tally();
    const split = this.bestSplit(histogram, this.sumOf(members));
    return split === undefined ? undefined : { node, members, histogram, split, level };
  }

  /** Splits the leaf; the buds on both sides. */
  private divided({ node, members, histogram, split, level }: Bud): Bud[] {
    const [left, right] = divide(members, this.bins[split.feature] ?? new Uint8Array(), split.bin);
    const fewer = left.length < right.length ? left : right;
    const some = level > 1 ? this.tally(fewer) : new Float64Array();
    const others = (): Histogram => histogram.map((value, at) => value - (some[at] as number));
    node.feature = split.feature;
    node.threshold = this.edges[split.feature]?.[split.bin] ?? 0;
    node.left = this.leafOf(left);
    node.right = this.leafOf(right);
    return [
      this.budOf(node.left, left, level - 1, fewer === left ? () => some : others),
      this.budOf(node.right, right, level - 1, fewer === right ? () => some : others),
    ].filter((bud) => bud !== undefined);
  }

  private sumOf(members: Int32Array): Sum {
    let [g, h] = [0, 0];
    for (const index of members) {
      g += this.gradient[index] ?? 0;
      h += this.curvature[index] ?? 0;
    }
    return { g, h };
  }

  private bestSplit(histogram: Histogram, sum: Sum): Split | undefined {
    const { leaf, lambda } = this.options;
    let best = { feature: -1, bin: 0, gain: 1e-3 };
    for (const [place, feature] of this.features.entries()) {
      let [leftG, leftH] = [0, 0];
      for (let bin = 0; bin < (this.edges[feature]?.length ?? 0); bin++) {
        leftG += histogram[place * STRIDE + 2 * bin] ?? 0;
        leftH += histogram[place * STRIDE + 2 * bin + 1] ?? 0;
        const [rightG, rightH] = [sum.g - leftG, sum.h - leftH];
        if (leftH < leaf || rightH < leaf) continue;
        const gain = leftG ** 2 / (leftH + lambda) + rightG ** 2 / (rightH + lambda) - sum.g ** 2 / (sum.h + lambda);
        if (gain > best.gain + 1e-9) best = { feature, bin, gain };
      }
    }
    return best.feature < 0 ? undefined : best;
  }

  private tally(members: Int32Array): Histogram {
    const { gradient, curvature } = this;
    const histogram = new Float64Array(this.features.length * STRIDE);
    for (const [place, feature] of this.features.entries()) {
      const bins = this.bins[feature] ?? new Uint8Array();
      const start = place * STRIDE;
      for (let at = 0; at < members.length; at++) {
        const index = members[at] as number;
        const bin = start + 2 * (bins[index] as number);
        histogram[bin] = (histogram[bin] as number) + (gradient[index] as number);
        histogram[bin + 1] = (histogram[bin + 1] as number) + (curvature[index] as number);
      }
    }
    return histogram;
  }
}

/** The members whose bin is at most `last`, and the others. */
function divide(members: Int32Array, bins: Uint8Array, last: number): readonly [Int32Array, Int32Array] {
  const divided = new Int32Array(members.length);
  let [left, right] = [0, members.length];
  for (const index of members) if ((bins[index] ?? 0) <= last) divided[left++] = index;
  for (let at = members.length - 1; at >= 0; at--) {
    const index = members[at] ?? 0;
    if ((bins[index] ?? 0) > last) divided[--right] = index;
  }
  return [divided.subarray(0, left), divided.subarray(left)];
}

/** Log-odds of a yes. */
export function predict({ bias, trees }: Forest, x: Float64Array): number {
  return trees.reduce((sum, tree) => sum + answerOf(tree, x), bias);
}

function answerOf(tree: TreeNode, x: Float64Array): number {
  let node = tree;
  while (node.left !== undefined && node.right !== undefined) node = (x[node.feature] ?? 0) <= node.threshold ? node.left : node.right;
  return node.value;
}

/** Upper edges of all bins but the last: midway between neighbouring values, at most `BINS` by equal counts. */
function edgesOf(samples: readonly Pick<Sample, 'x'>[], feature: number): number[] {
  const values = Float64Array.from(samples, ({ x }) => x[feature] ?? 0).sort();
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
