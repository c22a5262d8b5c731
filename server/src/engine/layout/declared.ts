import type { Span } from '../span.ts';
import type { Break, Judgement, Reason } from './breaks.ts';
import type { Line } from './line.ts';

/** A person's word in log-odds: beyond any evidence on the page. */
const CERTAIN = 99;

const DECLARED: Reason = { id: 'declared', weight: -CERTAIN };

/** A break that a person has declared a boundary. What the page says of it stays readable. */
export class DeclaredBreak implements Judgement {
  readonly score = -CERTAIN;
  readonly verdict = 'keep';
  readonly apart = false;
  readonly #seen: Judgement;

  constructor(seen: Judgement) {
    this.#seen = seen;
  }

  get blank(): boolean {
    return this.#seen.blank;
  }

  get reasons(): readonly Reason[] {
    return [DECLARED, ...this.#seen.reasons];
  }
}

/** The raw text between the two printed lines of a break: spaces and line ends. `starts` holds the offset of each line. */
export function gapOf({ before, after }: Pick<Break, 'before' | 'after'>, lines: readonly Line[], starts: readonly number[]): Span {
  return { start: (starts[before] ?? 0) + (lines[before]?.last ?? 0), end: (starts[after] ?? 0) + (lines[after]?.first ?? 0) };
}
