import type { Block } from './block.ts';
import type { Break } from './breaks.ts';
import type { Line } from './line.ts';

export type { Block } from './block.ts';
export type { Break, Reason, Verdict } from './breaks.ts';
export type { Line } from './line.ts';

/** What the page looked like. */
export interface Layout {
  readonly lines: readonly Line[];
  /** Offset of each line's first code unit; one more entry than lines, the last being the length of the text. */
  readonly starts: readonly number[];
  /** One between each two successive printed (non-blank) lines, in reading order. */
  readonly breaks: readonly Break[];
  readonly blocks: readonly Block[];
  /** Set in columns: every printed line stands on a line of its own. */
  readonly printed: boolean;
}
