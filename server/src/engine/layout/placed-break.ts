import type { Break, Judgement, Reason } from './breaks.ts';
import type { Verdict } from './verdict.ts';

/** `judgement` where it stands, between the printed lines `before` and `after`. */
export function placedBreak(judgement: Judgement, { before, after }: Pick<Break, 'before' | 'after'>): Break {
  return new PlacedBreak(before, after, judgement);
}

class PlacedBreak implements Break {
  constructor(
    readonly before: number,
    readonly after: number,
    readonly judgement: Judgement,
  ) {}

  get score(): number {
    return this.judgement.score;
  }

  get verdict(): Verdict {
    return this.judgement.verdict;
  }

  get apart(): boolean {
    return this.judgement.apart;
  }

  get blank(): boolean {
    return this.judgement.blank;
  }

  get reasons(): readonly Reason[] {
    return this.judgement.reasons;
  }
}
