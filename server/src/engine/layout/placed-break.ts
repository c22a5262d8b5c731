import type { Break, Judgement, Reason } from './breaks.ts';
import type { Verdict } from './verdict.ts';

/** The break between the printed lines `before` and `after`. */
export function breakAt(before: number, after: number, judgement: Judgement): Break {
  return new PlacedBreak(before, after, judgement);
}

class PlacedBreak implements Break {
  readonly #judgement: Judgement;

  constructor(
    readonly before: number,
    readonly after: number,
    judgement: Judgement,
  ) {
    this.#judgement = judgement;
  }

  get score(): number {
    return this.#judgement.score;
  }

  get verdict(): Verdict {
    return this.#judgement.verdict;
  }

  get apart(): boolean {
    return this.#judgement.apart;
  }

  get judgement(): Judgement {
    return this.#judgement;
  }

  get reasons(): readonly Reason[] {
    return this.#judgement.reasons;
  }
}
