import type { Pair } from './tables.ts';

/** What stands at a place of a text, and what it becomes. */
export interface Match {
  readonly source: string;
  readonly target: string;
}

/** Words and characters with what they become; the longest one that stands at a place counts. */
export class Dictionary {
  /** By the first code unit: the source that is no longer than that, and all others by their second code unit, the longest first. */
  private readonly beginnings: (Beginning | undefined)[] = new Array<Beginning | undefined>(0x10000);

  /** Where `pairs` give a source twice, the first counts. */
  constructor(pairs: Iterable<Pair>) {
    const known = new Set<string>();
    for (const [source, target] of pairs) {
      if (known.has(source)) continue;
      known.add(source);
      this.add({ source, target });
    }
    for (const beginning of this.beginnings) {
      for (const matches of beginning?.longer.values() ?? []) matches.sort((a, b) => b.source.length - a.source.length);
    }
  }

  /** The longest entry at `at` that ends at `end` or before it. */
  longestAt(text: string, at: number, end: number): Match | undefined {
    const beginning = this.beginnings[text.charCodeAt(at)];
    if (beginning === undefined) return undefined;
    for (const match of beginning.longer.get(text.charCodeAt(at + 1)) ?? NONE) {
      if (at + match.source.length <= end && text.startsWith(match.source, at)) return match;
    }
    return beginning.alone;
  }

  private add(match: Match): void {
    const { source } = match;
    const beginning = (this.beginnings[source.charCodeAt(0)] ??= { alone: undefined, longer: new Map<number, Match[]>() });
    if (source.length === 1) {
      beginning.alone = match;
      return;
    }
    const second = source.charCodeAt(1);
    const matches = beginning.longer.get(second);
    if (matches === undefined) beginning.longer.set(second, [match]);
    else matches.push(match);
  }
}

interface Beginning {
  alone: Match | undefined;
  readonly longer: Map<number, Match[]>;
}

const NONE: readonly Match[] = [];

/** Whether `text` is a single code point. */
export function isCharacter(text: string): boolean {
  return text.length === 1 || (text.length === 2 && (text.codePointAt(0) ?? 0) > 0xffff);
}
