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

/** Boosted trees, unfolded into flat arrays: a node stands before its left branch, that before its right one. */
export class Forest {
  /** The feature that each node asks for, -1 at a leaf; where the right branch begins. */
  private readonly feature: Int16Array;
  private readonly right: Int32Array;
  /** At a leaf, its answer: scoring reads nothing else. */
  private readonly threshold: Float64Array;
  private readonly value: Float64Array;
  private readonly roots: Int32Array;

  constructor(private readonly data: ForestData) {
    const nodes: Node[] = [];
    this.roots = Int32Array.from(data.trees, (tree) => unfold(tree, nodes));
    this.feature = Int16Array.from(nodes, ({ feature }) => feature);
    this.right = Int32Array.from(nodes, ({ right }) => right);
    this.threshold = Float64Array.from(nodes, ({ threshold }) => threshold);
    this.value = Float64Array.from(nodes, ({ value }) => value);
  }

  get features(): readonly string[] {
    return this.data.features;
  }

  /** The log-odds for the values that begin at `from`, in the order of the features. */
  score(values: Float64Array, from = 0): number {
    const { feature, right, threshold, roots } = this;
    let sum = this.data.bias;
    for (let tree = 0; tree < roots.length; tree++) {
      let at = roots[tree] as number;
      let asked = feature[at] as number;
      while (asked >= 0) {
        at = (values[from + asked] as number) <= (threshold[at] as number) ? at + 1 : (right[at] as number);
        asked = feature[at] as number;
      }
      sum += threshold[at] as number;
    }
    return sum;
  }

  /**
   * The same with the part of each feature: what the answer of the branch that was taken differs from the answer before the
   * question. Source: A. Saabas, "Interpreting random forests", 2014.
   */
  explain(values: Float64Array): Answer {
    const contributions = new Float64Array(this.data.features.length);
    let sum = this.data.bias;
    for (const root of this.roots) {
      let at = root;
      while ((this.feature[at] as number) >= 0) {
        const feature = this.feature[at] as number;
        const next = (values[feature] as number) <= (this.threshold[at] as number) ? at + 1 : (this.right[at] as number);
        contributions[feature] = (contributions[feature] as number) + (this.value[next] as number) - (this.value[at] as number);
        at = next;
      }
      sum += this.value[at] as number;
    }
    return { score: sum, contributions };
  }
}

interface Node {
  readonly feature: number;
  readonly threshold: number;
  readonly value: number;
  right: number;
}

/** Appends a tree to `nodes` and returns the index of its root. */
function unfold(tree: TreeData, nodes: Node[]): number {
  const at = nodes.length;
  if (typeof tree === 'number') {
    nodes.push({ feature: -1, threshold: tree, value: tree, right: -1 });
    return at;
  }
  const [feature, threshold, value, left, right] = tree;
  const node: Node = { feature, threshold, value, right: -1 };
  nodes.push(node);
  unfold(left, nodes);
  node.right = unfold(right, nodes);
  return at;
}
