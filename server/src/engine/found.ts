import { type Anchored, moved } from './check.ts';
import type { Block, Passage } from './layout/block.ts';
import { lastIndex } from './layout/search.ts';
import { lineAt } from './layout/split.ts';
import { type Range, type Splice, originsIn, spliced } from './layout/splice.ts';
import type { Role } from './outline/role.ts';
import { isClaim } from './precedence.ts';
import type { Finding } from './rule.ts';
import type { Span } from './span.ts';

/** What was found on a line or in a block, and where that stands at the moment. */
export class Found {
  private placed: { readonly at: number; readonly findings: readonly Finding[] } | undefined;

  private readonly anchored: readonly Anchored[];
  /** Whether one of them is of a rule that claims its place. */
  readonly claims: boolean;

  constructor(anchored: readonly Anchored[]) {
    this.anchored = [...anchored].sort(byPlace);
    this.claims = anchored.some(isClaim);
  }

  /** The findings when the line or block begins at `at`. */
  findingsAt(at: number): readonly Finding[] {
    if (this.placed?.at !== at) this.placed = { at, findings: this.anchored.map((finding) => moved(finding, at)) };
    return this.placed.findings;
  }
}

export const NOTHING_FOUND = new Found([]);

/** What was found in a block, and what that rests on besides the block itself. */
export interface CheckedBlock {
  readonly role: Role;
  readonly previous: Passage | undefined;
  readonly next: Passage | undefined;
  readonly found: Found;
}

/** For each of the blocks `after`, which `change` made of those `before`, what was `checked` in it when it was there before. */
export function checkedAgain(
  checked: readonly (CheckedBlock | undefined)[],
  before: readonly Block[],
  after: readonly Block[],
  change: Splice,
): (CheckedBlock | undefined)[] {
  const originOf = originsIn(before, after, change, ({ passage }) => passage);
  const again = Array.from({ length: change.added }, (_, at) => checked[originOf(change.from + at)]);
  return spliced(checked, change, again);
}

/** The lines and blocks whose findings may touch `within`: those that do, and the ones before. `starts` holds where each line begins. */
export function around(
  within: Span,
  starts: readonly number[],
  blocks: readonly Block[],
): { readonly lines: Range; readonly blocks: Range } {
  // What is found on a line may touch the beginning of the next one; what is found at the end of a block, that of the next block.
  const firstBlock = lastIndex(blocks, ({ start }) => start <= within.start) - 1;
  return {
    lines: { from: Math.max(0, lineAt(starts, within.start) - 1), to: lineAt(starts, within.end) + 1 },
    blocks: { from: Math.max(0, firstBlock), to: lastIndex(blocks, ({ start }) => start <= within.end) + 1 },
  };
}

/** The order in which findings are read; those at one place by the names of their rules. */
export function byPlace(one: Finding, other: Finding): number {
  return one.start - other.start || one.end - other.end || (one.rule < other.rule ? -1 : one.rule > other.rule ? 1 : 0);
}
