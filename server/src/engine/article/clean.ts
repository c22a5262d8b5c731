import { chooseEdits, isSafe } from '../fix.ts';
import type { Block } from '../layout/layout.ts';
import type { Role } from '../outline/role.ts';
import type { Proof } from '../proof.ts';
import type { Edit } from '../span.ts';
import { type SpacingPolicy, isKept, spacingOf } from '../spacing-policy.ts';

/** A block as it is to be read: its lines joined, its safe problems mended. */
export interface CleanBlock {
  readonly role: Role;
  /** Never empty; without line ends except where a fix parts two blocks. */
  readonly text: string;
  /** First and last raw line, counted from 0, both included. */
  readonly firstLine: number;
  readonly lastLine: number;
}

/** The blocks of a text, in order, as they are to be read. Linear in the text. */
export function cleanBlocks(proof: Proof): readonly CleanBlock[] {
  const { layout, roles } = proof;
  const policy = spacingOf(proof.config, proof.profile);
  const edits = chooseEdits(proof.findings().filter(isSafe));
  let next = 0;
  return layout.blocks.flatMap((block, index): CleanBlock[] => {
    while (next < edits.length && (edits[next]?.start ?? 0) < block.start) next++;
    const first = next;
    while (next < edits.length && (edits[next]?.end ?? 0) <= block.end) next++;
    const text = mended(block, withKeptSpaces(block, edits.slice(first, next), policy)).trim();
    return text === '' ? [] : [{ role: roles[index] ?? 'body', text, firstLine: block.firstLine, lastLine: block.lastLine }];
  });
}

/** `edits`, and one more for each space that the logical text leaves out though it stays. */
function withKeptSpaces(block: Block, edits: readonly Edit[], policy: SpacingPolicy): readonly Edit[] {
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
function mended(block: Block, edits: readonly Edit[]): string {
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
