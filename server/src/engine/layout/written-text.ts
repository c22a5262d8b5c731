import type { Edit } from '../span.ts';
import type { Block } from './block.ts';
import { type SpacingPolicy, isKept } from './space.ts';

/** The logical text of `block`, with those spaces at digits and letters that `policy` leaves where they are. */
export function writtenText(block: Block, policy: SpacingPolicy): string {
  return withEdits(block, withKeptSpaces(block, [], policy));
}

/** The first `length` code units of the text that is written in `block`; what stands behind them costs nothing. */
export function writtenBeginning(block: Block, policy: SpacingPolicy, length: number): string {
  // Spaces that stay only lengthen the text: none behind so many units of it matters.
  const end = block.toRaw(Math.min(length, block.text.length));
  return withEdits(block, keptSpaces(block, policy, end), length).slice(0, length);
}

/** `edits`, and one more for each space that the logical text leaves out though it stays. */
export function withKeptSpaces(block: Block, edits: readonly Edit[], policy: SpacingPolicy): readonly Edit[] {
  const kept = keptSpaces(block, policy);
  if (kept.length === 0) return edits;
  const changed = new Set(edits.map(({ start }) => start));
  return [...edits, ...kept.filter(({ start }) => !changed.has(start))].sort((a, b) => a.start - b.start);
}

/** A space for each that the logical text leaves out though it stays, of those that begin before the raw offset `end`. */
function keptSpaces(block: Block, policy: SpacingPolicy, end = block.end): readonly Edit[] {
  const kept: Edit[] = [];
  if (policy.digit === 'none' && policy.latin === 'none') return kept;
  for (const [index, start] of block.lineStarts.entries()) {
    if (start >= end) break;
    for (const run of block.spaces(index)) {
      if (start + run.start >= end) break;
      if (isKept(run, policy)) kept.push({ start: start + run.start, end: start + run.end, text: ' ' });
    }
  }
  return kept;
}

/**
 * The logical text of `block`, or its first `length` code units, after `edits` of its raw text; what the logical text leaves out
 * anyway is not taken out twice.
 */
export function withEdits(block: Block, edits: readonly Edit[], length?: number): string {
  const text = block.text.slice(0, length);
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
