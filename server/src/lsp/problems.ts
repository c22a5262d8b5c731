import type { Edit, Finding } from '../engine/index.ts';

/**
 * Where the problems of a text began when it was last checked, moved along with what was typed since: what the client still shows
 * of them. Counting costs a search, not a pass over the text.
 */
export class KnownProblems {
  /** Ascending; `undefined` until the text has been checked once. */
  private starts: readonly number[] | undefined;

  get known(): boolean {
    return this.starts !== undefined;
  }

  /** Takes note of what was found, in reading order. */
  keep(findings: readonly Finding[]): void {
    this.starts = findings.map(({ start }) => start);
  }

  /** The text was changed; what began in the replaced part counts until the text is checked again. */
  move({ start, end, text }: Edit): void {
    const by = text.length - (end - start);
    this.starts = this.starts?.map((at) => (at >= end ? at + by : Math.min(at, start + text.length)));
  }

  /** How many begin in `[start, end)`. */
  countIn(start: number, end: number): number {
    return this.before(end) - this.before(start);
  }

  private before(place: number): number {
    const { starts = [] } = this;
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
