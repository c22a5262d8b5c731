/** Bounds of a 95 % confidence interval; `NaN` where a figure is not defined in any sample. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

const SAMPLES = 1000;
const TAIL = 0.025;

/**
 * Percentile bootstrap: draws as many documents as there are, with replacement, 1000 times, and takes the middle 95 % of what each
 * figure comes to. Whole documents are drawn because the breaks of one page are alike. The same `seed` draws the same samples.
 */
export function intervals<Document, Name extends string>(
  documents: readonly Document[],
  figures: (sample: readonly Document[]) => Readonly<Record<Name, number>>,
  seed = 1,
): Record<Name, Interval> {
  const random = randomNumbers(seed);
  const draw = (): Document[] =>
    Array.from(documents, () => documents[Math.floor(random() * documents.length)]).filter((drawn) => drawn !== undefined);
  const samples = Array.from({ length: SAMPLES }, () => figures(draw()));
  const names = Object.keys(figures(documents)) as Name[];
  return Object.fromEntries(names.map((name) => [name, middle(samples.map((sample) => sample[name]))])) as Record<Name, Interval>;
}

function middle(values: readonly number[]): Interval {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
  return { low: at(TAIL), high: at(1 - TAIL) };
}

/** Evenly spread numbers in [0, 1). Source: mulberry32, Tommy Ettinger, public domain. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}
