import type { Edit } from '../span.ts';
import type { Block } from './block.ts';
import { type SpacingPolicy, isKept } from './space.ts';

/** The logical text of `block`, with those spaces at digits and letters that `policy` leaves where they are. */
export function writtenText(block: Block, policy: SpacingPolicy): string {
  return withEdits(block, withKeptSpaces(block, [], policy));
}

/** `edits`, and one more for each space that the logical text leaves out though it stays. */
export function withKeptSpaces(block: Block, edits: readonly Edit[], policy: SpacingPolicy): readonly Edit[] {
  if (policy.digit === 'none' && policy.latin === 'none') return edits;
  const kept = block.lineStarts.flatMap((start, index) =>
    block
      .spaces(index)
      .filter((run) => isKept(run, policy))
      .map((run): Edit => ({ start: start + run.start, end: start + run.end, text: ' ' })),
  );
  if (kept.length === 0) return edits;
  const changed = new Set(edits.map(({ start }) => start));
  return [...edits, ...kept.filter(({ start }) => !changed.has(start))].sort((a, b) => a.start - b.start);
}

/** The logical text of `block` after `edits` of its raw text; what the logical text leaves out anyway is not taken out twice. */
export function withEdits(block: Block, edits: readonly Edit[]): string {
  const { text } = block;
  if (edits.length === 0) return text;
  const pieces: string[] = [];
  let at = 0;
  for (const edit of edits) {
    const start = Math.max(at, block.fromRaw(edit.start));
    const end = Math.max(start, block.fromRaw(edit.end));
    pieces.push(text.slice(at, start), edit.text);
    at = end;
  }
  return pieces.join('') + text.slice(at);
}
