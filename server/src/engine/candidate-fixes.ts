import type { Fix } from './rule.ts';
import type { Span } from './span.ts';
import type { Describe } from './text/candidates.ts';

/** A fix for each of the characters that may stand at `place`, in the same order, each titled with its words and how often the file has it. */
export function candidateFixes(place: Span, candidates: readonly string[], describe: Describe): readonly Fix[] {
  return candidates.map((text) => {
    const { zh, en } = describe([text]);
    return { edits: [{ ...place, text }], title: { zh: `改为${zh}`, en: `Replace with ${en}` } };
  });
}
