import type { Edit } from '../../server/src/engine/index.ts';
import type { Script } from '../../server/src/engine/text/script.ts';
import type { Setting } from '../clean.ts';
import { type Random, below, oneOf } from '../random.ts';

/** How to put the fault of one rule into a clean text. */
export interface Planter {
  /** The edit that makes the text faulty at a random place; nothing where the text has no place for the fault. */
  readonly plant: (text: string, random: Random) => Edit | undefined;
  /** Only texts in this script; without it, both. */
  readonly script?: Script;
  /** Only texts in these settings; without it, a paragraph a line. */
  readonly settings?: readonly Setting[];
  /** No fix can bring the clean text back: something of it is gone, or came with the fault. */
  readonly lasting?: true;
  /** Where the fault shows; without it, at the very place. */
  readonly shows?: 'in the line';
  /** Why a rule with safe fixes cannot find every fault: what it goes by besides the characters that are wrong. */
  readonly goesBy?: string;
}

/** A place inside Chinese text. */
export const BETWEEN_HAN = /(?<=\p{Script=Han})(?=\p{Script=Han})/gu;
export const HAN = /\p{Script=Han}/gu;

/** What is put in place of something found: a text, or one made from it. Nothing where it does not lend itself. */
type Put = string | ((found: string, random: Random) => string | undefined);

/** Plants by putting something in place of a match of `pattern`, which has the flag `g`; any match is as likely as any other. */
export function inPlaceOf(pattern: RegExp, put: Put): Planter['plant'] {
  return (text, random) => {
    const match = oneOf([...text.matchAll(pattern)], random);
    if (match === undefined) return undefined;
    const [found] = match;
    const replaced = typeof put === 'string' ? put : put(found, random);
    return replaced === undefined ? undefined : { start: match.index, end: match.index + found.length, text: replaced };
  };
}

/** Plants by putting one of the other characters that `table` maps to it in place of a character: the table read backwards. */
export function backwards(table: ReadonlyMap<string, string>): Planter['plant'] {
  const sources = new Map<string, string[]>();
  for (const [from, into] of table) sources.set(into, [...(sources.get(into) ?? []), from]);
  return (text, random) => {
    const from = below(text.length, random);
    // The next place from a random one on, as `pattern` would be as long as the table.
    for (let at = from; at < text.length; at++) {
      const source = oneOf(sources.get(text.charAt(at)) ?? [], random);
      if (source !== undefined) return { start: at, end: at + 1, text: source };
    }
    return undefined;
  };
}

/** One of several ways to plant a fault. */
export function either(...ways: readonly Planter['plant'][]): Planter['plant'] {
  return (text, random) => oneOf(ways, random)?.(text, random);
}
