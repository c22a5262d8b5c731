import type { Break, Judgement, Reason } from './breaks.ts';
import type { Verdict } from './verdict.ts';

/** The break between the printed lines `before` and `after`. */
export function breakAt(before: number, after: number, judgement: Judgement): Break {
  return new PlacedBreak(before, after, judgement);
}

class PlacedBreak implements Break {
  readonly score: number;
  readonly verdict: Verdict;
  readonly apart: boolean;
  readonly #judgement: Judgement;

  constructor(
    readonly before: number,
    readonly after: number,
    judgement: Judgement,
  ) {
    this.score = judgement.score;
    this.verdict = judgement.verdict;
    this.apart = judgement.apart;
    this.#judgement = judgement;
  }

  get judgement(): Judgement {
    return this.#judgement;
  }

  get reasons(): readonly Reason[] {
    return this.#judgement.reasons;
  }
}
