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

/** Boosted trees, unfolded into flat arrays. */
export class Forest {
  private readonly feature: number[] = [];
  private readonly threshold: number[] = [];
  private readonly value: number[] = [];
  private readonly right: number[] = [];
  private readonly roots: number[];

  constructor(private readonly data: ForestData) {
    this.roots = data.trees.map((tree) => this.unfold(tree));
  }

  get features(): readonly string[] {
    return this.data.features;
  }

  /** The log-odds for `values`, in the order of the features. */
  score(values: Float64Array): number {
    let sum = this.data.bias;
    for (const root of this.roots) {
      let at = root;
      while ((this.feature[at] as number) >= 0)
        at = (values[this.feature[at] as number] as number) <= (this.threshold[at] as number) ? at + 1 : (this.right[at] as number);
      sum += this.value[at] as number;
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

  /** Appends a tree, a node before its left branch before its right one, and returns the index of its root. */
  private unfold(tree: TreeData): number {
    const at = this.feature.length;
    if (typeof tree === 'number') {
      this.append(-1, 0, tree);
      return at;
    }
    const [feature, threshold, value, left, right] = tree;
    this.append(feature, threshold, value);
    this.unfold(left);
    this.right[at] = this.unfold(right);
    return at;
  }

  private append(feature: number, threshold: number, value: number): void {
    this.feature.push(feature);
    this.threshold.push(threshold);
    this.value.push(value);
    this.right.push(-1);
  }
}
