import type { Pair } from './tables.ts';

/** What stands at a place of a text, and what it becomes. */
export interface Match {
  readonly source: string;
  readonly target: string;
}

/** Words and characters with what they become; the longest one that stands at a place counts. */
export class Dictionary {
  /** Sources of one code unit. */
  private readonly units = new Map<string, Match>();
  /** All others by their first two code units, the longest first. */
  private readonly longer = new Map<string, Match[]>();

  /** Where `pairs` give a source twice, the first counts. */
  constructor(pairs: Iterable<Pair>) {
    const known = new Set<string>();
    for (const [source, target] of pairs) {
      if (known.has(source)) continue;
      known.add(source);
      this.add({ source, target });
    }
    for (const matches of this.longer.values()) matches.sort((a, b) => b.source.length - a.source.length);
  }

  /** The longest entry at `at` that ends at `end` or before it. */
  longestAt(text: string, at: number, end: number): Match | undefined {
    const matches = this.longer.get(text.slice(at, at + 2));
    const found = matches?.find(({ source }) => at + source.length <= end && text.startsWith(source, at));
    return found ?? this.units.get(text.charAt(at));
  }

  private add(match: Match): void {
    const { source } = match;
    if (source.length === 1) {
      this.units.set(source, match);
      return;
    }
    const beginning = source.slice(0, 2);
    const matches = this.longer.get(beginning);
    if (matches === undefined) this.longer.set(beginning, [match]);
    else matches.push(match);
  }
}

/** Whether `text` is a single code point. */
export function isCharacter(text: string): boolean {
  return text.length === 1 || (text.length === 2 && (text.codePointAt(0) ?? 0) > 0xffff);
}
