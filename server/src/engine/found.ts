import { type Anchored, moved } from './check.ts';
import type { Passage } from './layout/block.ts';
import type { Role } from './outline/role.ts';
import type { Finding } from './rule.ts';

/** What was found on a line or in a block, and where that stands at the moment. */
export class Found {
  private placed: { readonly at: number; readonly findings: readonly Finding[] } | undefined;

  constructor(private readonly anchored: readonly Anchored[]) {}

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

/** The order in which findings are read; those at one place by the names of their rules. */
export function byPlace(one: Finding, other: Finding): number {
  return one.start - other.start || one.end - other.end || (one.rule < other.rule ? -1 : one.rule > other.rule ? 1 : 0);
}
