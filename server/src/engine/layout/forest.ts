/**
 * Boosted decision trees as they stand in a data file: a leaf is its answer in log-odds, a node
 * `[feature, threshold, answer if it were a leaf, left, right]`, where `feature ≤ threshold` goes left.
 */
export type TreeData = number | readonly [feature: number, threshold: number, value: number, left: TreeData, right: TreeData];

export interface ForestData {
  readonly features: readonly string[];
  readonly bias: number;
  readonly trees: readonly TreeData[];
}

/** An answer in log-odds and what each feature contributed to it, by its index. */
export interface Answer {
  readonly score: number;
  readonly contributions: Float64Array;
}

/** The threshold of a node that asks nothing: both its branches are the same leaf. */
const NO_QUESTION = Infinity;

/**
 * Boosted trees, all filled up to the depth of the deepest one. The node that is reached by the answers `a`, `b`, `c` (0 left, 1
 * right) stands at place `1abc` in its tree, in binary, so that a step down is a shift by the outcome of a comparison: nothing to be
 * guessed by the processor, which would guess wrong at every other node.
 */
export class Forest {
  readonly features: readonly string[];
  private readonly bias: number;
  private readonly trees: number;
  private readonly depth: number;
  /** Nodes of a tree without its leaves, and one more: place 0 is empty. */
  private readonly nodes: number;
  /** For each node, tree after tree, which feature it asks for, and up to which value one goes left. */
  private readonly feature: Uint16Array;
  private readonly threshold: Float64Array;
  /** The answers, tree after tree, of the nodes as if they were leaves and behind them of the leaves. */
  private readonly value: Float64Array;

  constructor({ features, bias, trees }: ForestData) {
    this.features = features;
    this.bias = bias;
    this.trees = trees.length;
    this.depth = trees.reduce<number>((deepest, tree) => Math.max(deepest, depthOf(tree)), 0);
    this.nodes = 1 << this.depth;
    this.feature = new Uint16Array(trees.length * this.nodes);
    this.threshold = new Float64Array(trees.length * this.nodes).fill(NO_QUESTION);
    this.value = new Float64Array(2 * trees.length * this.nodes);
    trees.forEach((tree, index) => {
      this.plant(tree, index * this.nodes, 1);
    });
  }

  /** The log-odds for the values that begin at `from`, in the order of the features. */
  score(values: Float64Array, from = 0): number {
    const { trees, depth, nodes, feature, threshold, value } = this;
    let sum = this.bias;
    let tree = 0;
    // Four trees at a time: while the memory answers for one, the others are asked.
    for (; tree + 4 <= trees; tree += 4) {
      const first = tree * nodes;
      const second = first + nodes;
      const third = second + nodes;
      const fourth = third + nodes;
      let a = 1;
      let b = 1;
      let c = 1;
      let d = 1;
      for (let level = 0; level < depth; level++) {
        a = (a << 1) + Number(!((values[from + (feature[first + a] as number)] as number) <= (threshold[first + a] as number)));
        b = (b << 1) + Number(!((values[from + (feature[second + b] as number)] as number) <= (threshold[second + b] as number)));
        c = (c << 1) + Number(!((values[from + (feature[third + c] as number)] as number) <= (threshold[third + c] as number)));
        d = (d << 1) + Number(!((values[from + (feature[fourth + d] as number)] as number) <= (threshold[fourth + d] as number)));
      }
      sum += value[2 * first + a] as number;
      sum += value[2 * second + b] as number;
      sum += value[2 * third + c] as number;
      sum += value[2 * fourth + d] as number;
    }
    for (; tree < trees; tree++) {
      let at = 1;
      for (let level = 0; level < depth; level++) at = this.next(tree * nodes, at, values, from);
      sum += value[2 * tree * nodes + at] as number;
    }
    return sum;
  }

  /**
   * The same for all the rows of values that begin at `starts`. Each tree is asked for all of them before the next one is, so that it
   * stands near the processor, and for eight of them at a time: while the memory answers for one, the others are asked. What is missing
   * of the last eight is made up by the last row.
   */
  scores(values: Float64Array, starts: readonly number[]): Float64Array {
    const { depth, nodes, feature, threshold, value } = this;
    const rows = Array.from({ length: 8 * Math.ceil(starts.length / 8) }, (_, row) => starts[Math.min(row, starts.length - 1)] as number);
    const sums = new Float64Array(rows.length).fill(this.bias);
    for (let first = 0; first < feature.length; first += nodes) {
      for (let row = 0; row < rows.length; row += 8) {
        const at0 = rows[row] as number;
        const at1 = rows[row + 1] as number;
        const at2 = rows[row + 2] as number;
        const at3 = rows[row + 3] as number;
        const at4 = rows[row + 4] as number;
        const at5 = rows[row + 5] as number;
        const at6 = rows[row + 6] as number;
        const at7 = rows[row + 7] as number;
        let a = 1;
        let b = 1;
        let c = 1;
        let d = 1;
        let e = 1;
        let f = 1;
        let g = 1;
        let h = 1;
        for (let level = 0; level < depth; level++) {
          a = (a << 1) + Number(!((values[at0 + (feature[first + a] as number)] as number) <= (threshold[first + a] as number)));
          b = (b << 1) + Number(!((values[at1 + (feature[first + b] as number)] as number) <= (threshold[first + b] as number)));
          c = (c << 1) + Number(!((values[at2 + (feature[first + c] as number)] as number) <= (threshold[first + c] as number)));
          d = (d << 1) + Number(!((values[at3 + (feature[first + d] as number)] as number) <= (threshold[first + d] as number)));
          e = (e << 1) + Number(!((values[at4 + (feature[first + e] as number)] as number) <= (threshold[first + e] as number)));
          f = (f << 1) + Number(!((values[at5 + (feature[first + f] as number)] as number) <= (threshold[first + f] as number)));
          g = (g << 1) + Number(!((values[at6 + (feature[first + g] as number)] as number) <= (threshold[first + g] as number)));
          h = (h << 1) + Number(!((values[at7 + (feature[first + h] as number)] as number) <= (threshold[first + h] as number)));
        }
        sums[row] = (sums[row] as number) + (value[2 * first + a] as number);
        sums[row + 1] = (sums[row + 1] as number) + (value[2 * first + b] as number);
        sums[row + 2] = (sums[row + 2] as number) + (value[2 * first + c] as number);
        sums[row + 3] = (sums[row + 3] as number) + (value[2 * first + d] as number);
        sums[row + 4] = (sums[row + 4] as number) + (value[2 * first + e] as number);
        sums[row + 5] = (sums[row + 5] as number) + (value[2 * first + f] as number);
        sums[row + 6] = (sums[row + 6] as number) + (value[2 * first + g] as number);
        sums[row + 7] = (sums[row + 7] as number) + (value[2 * first + h] as number);
      }
    }
    return sums.subarray(0, starts.length);
  }

  /**
   * The same with the part of each feature: what the answer of the branch that was taken differs from the answer before the
   * question. Source: A. Saabas, "Interpreting random forests", 2014.
   */
  explain(values: Float64Array): Answer {
    const { nodes, feature, threshold, value } = this;
    const contributions = new Float64Array(this.features.length);
    let sum = this.bias;
    for (let first = 0; first < feature.length; first += nodes) {
      let at = 1;
      while (at < nodes && threshold[first + at] !== NO_QUESTION) {
        const asked = feature[first + at] as number;
        const next = this.next(first, at, values, 0);
        contributions[asked] = (contributions[asked] as number) + (value[2 * first + next] as number) - (value[2 * first + at] as number);
        at = next;
      }
      sum += value[2 * first + at] as number;
    }
    return { score: sum, contributions };
  }

  /** Where one comes to from the node at place `at` in the tree whose nodes begin at `first`. */
  private next(first: number, at: number, values: Float64Array, from: number): number {
    const answer = values[from + (this.feature[first + at] as number)] as number;
    return 2 * at + Number(!(answer <= (this.threshold[first + at] as number)));
  }

  /** Puts `tree` at place `at` of the tree whose nodes begin at `first`. */
  private plant(tree: TreeData, first: number, at: number): void {
    const isLeaf = typeof tree === 'number';
    this.value[2 * first + at] = isLeaf ? tree : tree[2];
    if (at >= this.nodes) return;
    if (!isLeaf) {
      this.feature[first + at] = tree[0];
      this.threshold[first + at] = tree[1];
    }
    this.plant(isLeaf ? tree : tree[3], first, 2 * at);
    this.plant(isLeaf ? tree : tree[4], first, 2 * at + 1);
  }
}

function depthOf(tree: TreeData): number {
  return typeof tree === 'number' ? 0 : 1 + Math.max(depthOf(tree[3]), depthOf(tree[4]));
}
