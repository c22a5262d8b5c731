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
    best = Math.max(best, shareIn(text, near.slice(0, FAR)));
  }
  return best;
}

function shareIn(text: string, near: string): number {
  let found = 0;
  for (let at = 0; at + 1 < text.length; at++) if (near.includes(text.slice(at, at + 2))) found++;
  return found / (text.length - 1);
}
