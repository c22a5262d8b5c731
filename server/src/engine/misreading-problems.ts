import type { Block } from './layout/layout.ts';
import type { Problem } from './rule.ts';
import type { Misreading } from './text/misread-character.ts';
import { exemptOffsets } from './text/shield.ts';

/** The `misreadings` of `block` as problems; none in titles, names and `words`, which are right as they stand. */
export function* misreadingProblems(block: Block, misreadings: readonly Misreading[], words: readonly string[]): Generator<Problem> {
  if (misreadings.length === 0) return;
  const { text } = block;
  const exempt = new Set(exemptOffsets(text, words));
  const times = new Map<string, number>();
  for (const { read } of misreadings) times.set(read, (times.get(read) ?? 0) + 1);
  for (const { at, expected, read, start } of misreadings) {
    // What is written twice is rather a term that the word list lacks.
    if (exempt.has(at) || times.get(read) !== 1) continue;
    const place = block.rawSpan(at, at + 1);
    yield {
      ...place,
      data: { found: text.charAt(at), expected, read, word: read.slice(0, at - start) + expected + read.slice(at - start + 1) },
      fixes: [{ edits: [{ ...place, text: expected }] }],
    };
  }
}
