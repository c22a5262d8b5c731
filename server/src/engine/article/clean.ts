import { chooseEdits, isSafe } from '../fix.ts';
import type { Block } from '../layout/layout.ts';
import { withEdits, withKeptSpaces } from '../layout/written-text.ts';
import type { Role } from '../outline/role.ts';
import type { Proof } from '../proof.ts';
import type { Finding } from '../rule.ts';
import type { Edit, Span } from '../span.ts';
import { spacingOf } from '../spacing-policy.ts';

/** A problem that is left for a person, by its place in the clean text. */
export interface Mark {
  readonly start: number;
  /** Behind the start, unless the text is empty. */
  readonly end: number;
  readonly finding: Finding;
}

/** A block as it is to be read: its lines joined, its safe problems mended. */
export interface CleanBlock {
  readonly role: Role;
  /** Never empty; without line ends except where a fix parts two blocks. */
  readonly text: string;
  /** First and last raw line, counted from 0, both included. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** What begins in the block and no safe fix mends. */
  readonly marks: readonly Mark[];
}

/** The blocks of a text, in order, as they are to be read. Linear in the text. */
export function cleanBlocks(proof: Proof): readonly CleanBlock[] {
  const { layout, roles } = proof;
  const policy = spacingOf(proof.config, proof.profile);
  const findings = proof.findings();
  const edits = takenByBlock(layout.blocks, chooseEdits(findings.filter(isSafe)));
  const problems = takenByBlock(
    layout.blocks,
    findings.filter((finding) => !isSafe(finding)),
  );
  return layout.blocks.flatMap((block, index): CleanBlock[] => {
    const own = withKeptSpaces(block, edits[index] ?? [], policy);
    const whole = withEdits(block, own);
    const text = whole.trim();
    if (text === '') return [];
    const { firstLine, lastLine } = block;
    const before = whole.length - whole.trimStart().length;
    const placeOf = (raw: number): number => Math.max(0, Math.min(text.length, placeIn(block, own, raw) - before));
    const marks = (problems[index] ?? []).map((finding): Mark => {
      const start = Math.min(placeOf(finding.start), text.length - 1);
      return { start, end: Math.max(start + 1, placeOf(finding.end)), finding };
    });
    return [{ role: roles[index] ?? 'body', text, firstLine, lastLine, marks }];
  });
}

/** For each block those of the spans, which are in order, that begin in it. */
function takenByBlock<T extends Span>(blocks: readonly Block[], spans: readonly T[]): readonly (readonly T[])[] {
  let next = 0;
  return blocks.map(({ start, end }) => {
    while (next < spans.length && (spans[next]?.start ?? 0) < start) next++;
    const first = next;
    while (next < spans.length && (spans[next]?.start ?? 0) <= end) next++;
    return spans.slice(first, next);
  });
}

/** Where the raw offset `raw` is in the text of `block` after `edits`. */
function placeIn(block: Block, edits: readonly Edit[], raw: number): number {
  let moved = 0;
  for (const { start, end, text } of edits) {
    if (start >= raw) break;
    moved += text.length - (block.fromRaw(Math.min(end, raw)) - block.fromRaw(start));
  }
  return block.fromRaw(raw) + moved;
}
