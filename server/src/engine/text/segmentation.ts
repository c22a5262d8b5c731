import { isBeginning, likelihood } from './phrases.ts';

const LONGEST_WORD = 4;

/** 1 at each offset of `run` where the likeliest division into words has a border. */
export function dividedAt(run: string): Uint8Array {
  const { ends } = divide(run);
  const borders = new Uint8Array(run.length + 1);
  for (let at = run.length; at > 0; at = ends[at] ?? 0) borders[at] = 1;
  borders[0] = 1;
  return borders;
}

/** The likeliest division of `run` into words: its log probability, and for each offset where the word that ends there begins. */
export function divide(run: string): { readonly score: number; readonly ends: Int32Array } {
  const best = new Float64Array(run.length + 1).fill(-Infinity);
  const ends = new Int32Array(run.length + 1);
  best[0] = 0;
  for (let start = 0; start < run.length; start++) {
    const before = best[start] ?? 0;
    const longest = start + 2 <= run.length && isBeginning(run, start) ? LONGEST_WORD : 2;
    for (let length = 1; length <= longest && start + length <= run.length; length++) {
      const word = likelihood(run, start, length);
      if (word === undefined || before + word <= (best[start + length] ?? 0)) continue;
      best[start + length] = before + word;
      ends[start + length] = start;
    }
  }
  return { score: best[run.length] ?? 0, ends };
}
