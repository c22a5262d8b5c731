import type { Block } from '../layout/layout.ts';

/** Blocks that are read on each side, and how far each of them. */
const READ = 3;
const FAR = 200;
/** Longest block that is looked for in others, in code units: no heading is longer. */
const LONGEST = 60;

/**
 * How much of what a short block says is said again near it, 0–1: a heading names what its text speaks of. The pairs of
 * characters of the block that occur in one of the next blocks (`way` 1) or the last ones (-1), the best of them.
 */
export function echoOf(blocks: readonly Block[], index: number, way: 1 | -1): number {
  const text = blocks[index]?.text ?? '';
  if (text.length < 3 || text.length > LONGEST) return -1;
  let best = 0;
  for (let step = 1; step <= READ; step++) {
    const near = blocks[index + way * step]?.text ?? '';
    if (near.length <= text.length) continue;
    const start = near.slice(0, FAR);
    best = Math.max(best, pairsAgain(text, (pair) => start.includes(pair)) / (text.length - 1));
  }
  return best;
}

/** The pairs of characters of `text`, in order. */
export function* pairsIn(text: string): Generator<string> {
  for (let at = 0; at + 1 < text.length; at++) yield text.slice(at, at + 2);
}

/** How many pairs of characters of `text` are said again elsewhere. */
export function pairsAgain(text: string, isSaid: (pair: string) => boolean): number {
  let count = 0;
  for (let at = 0; at + 1 < text.length; at++) if (isSaid(text.slice(at, at + 2))) count++;
  return count;
}
