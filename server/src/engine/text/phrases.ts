import data from '../../../data/phrases.json';
import { lazy } from './tables.ts';
import { WordTable, commonWords } from './words.ts';

/** The natural logarithm of how often a word is met, in a language of sixty million words. Source: jieba's dictionary. */
export type LogFrequency = number;

/** A phrase that a text comes to by one other character, and the place in the phrase where that stands. */
export interface NearPhrase {
  readonly phrase: string;
  readonly place: number;
}

/** The middle of each level of the word list, 1 to 5, and of the phrases that are too rare for it, 0. */
const LEVELS: readonly LogFrequency[] = [2, 3.8, 5.4, 7.1, 9, 10.8];
/** The logarithm of how many words there are in all. */
const ALL = 17.9;
/** A character that is never a word of its own. */
const UNKNOWN: LogFrequency = -0.7;
/** Places of a phrase, from its first character, that stay when another one changes: enough to find it by. */
const KEPT: Readonly<Record<number, readonly (readonly [number, number])[]>> = {
  3: [
    [1, 2],
    [0, 2],
    [0, 1],
  ],
  4: [
    [2, 3],
    [2, 3],
    [0, 1],
    [0, 1],
  ],
};

interface Phrases {
  /** By code unit. */
  readonly characters: Float32Array;
  /** Words with one more than the number of their level. */
  readonly words: WordTable;
  /** For two characters, what there is: `BEGINNING`, and a bit for each pair of places in `KEPT` at which a phrase has them. */
  readonly pairs: WordTable;
  /** For phrases of three and of four characters and each pair of places in `KEPT`: by these two characters. */
  readonly kept: Readonly<Record<number, ReadonlyMap<string, readonly string[]>>>;
}

const BEGINNING = 1;
/** The bits in `Phrases.pairs` of the pairs of places in `KEPT`, by their keys. */
const BITS: Readonly<Record<number, number>> = { 312: 2, 302: 4, 301: 8, 423: 16, 401: 32 };

/** For each length of a phrase and each place in it, the pair that it is found by when another character stands at that place. */
const FRAMES = [3, 4].flatMap((length) =>
  (KEPT[length] ?? []).map(([first, second], place) => {
    const key = keyOf(length, first, second);
    return { key, bit: BITS[key] ?? 0, place, length, first, second };
  }),
);

const table = lazy(expand);

/** The logarithm of the probability of the word of one to four characters at `start` in `text`; nothing for what is no word. */
export function likelihood(text: string, start = 0, length = text.length): number | undefined {
  const { characters, words } = table();
  if (length === 1) return (characters[text.charCodeAt(start)] ?? UNKNOWN) - ALL;
  const level = length > LONGEST ? 0 : words.get(text, start, length, '', 0);
  return level === 0 ? undefined : (LEVELS[level - 1] ?? 0) - ALL;
}

const LONGEST = 4;

/** Whether a word of three or four characters begins with the two at `start` in `text`. */
export function isBeginning(text: string, start: number): boolean {
  return (table().pairs.getPair(text.charCodeAt(start), text.charCodeAt(start + 1)) & BEGINNING) !== 0;
}

/** The phrases of three and four characters that `text` comes to when its character at `at` is another. */
export function phrasesNear(text: string, at: number): readonly NearPhrase[] {
  const { kept, pairs } = table();
  let found: NearPhrase[] | undefined;
  for (const { key, bit, place, length, first, second } of FRAMES) {
    const start = at - place;
    if (start < 0 || start + length > text.length) continue;
    if ((pairs.getPair(text.charCodeAt(start + first), text.charCodeAt(start + second)) & bit) === 0) continue;
    for (const phrase of kept[key]?.get(text.charAt(start + first) + text.charAt(start + second)) ?? []) {
      if (differsOnlyAt(phrase, place, text, start)) (found ??= []).push({ phrase, place });
    }
  }
  return found ?? NO_PHRASES;
}

const NO_PHRASES: readonly NearPhrase[] = [];

function differsOnlyAt(phrase: string, place: number, text: string, start: number): boolean {
  for (let at = 0; at < phrase.length; at++) {
    if ((phrase.charCodeAt(at) === text.charCodeAt(start + at)) === (at === place)) return false;
  }
  return true;
}

function keyOf(length: number, first: number, second: number): number {
  return length * 100 + first * 10 + second;
}

function expand(): Phrases {
  const levels = new Map<string, number>();
  for (const [word, level] of commonWords()) levels.set(word, level + 1);
  const kept: Record<number, Map<string, string[]>> = {};
  const add = (phrase: string, level: number): void => {
    levels.set(phrase, level + 1);
    for (const [first, second] of new Set(KEPT[phrase.length])) {
      const byPair = (kept[keyOf(phrase.length, first, second)] ??= new Map());
      const pair = phrase.charAt(first) + phrase.charAt(second);
      const others = byPair.get(pair);
      if (others === undefined) byPair.set(pair, [phrase]);
      else if (others.at(-1) !== phrase) others.push(phrase);
    }
  };
  data.levels.forEach((lengths, level) => {
    lengths.forEach((groups, index) => {
      const tail = index + 2;
      for (const group of groups.split(' ')) {
        for (let at = 1; at < group.length; at += tail) add(group.charAt(0) + group.slice(at, at + tail), level);
      }
    });
  });
  const characters = new Float32Array(0x10000).fill(UNKNOWN);
  data.characters.forEach((band, power) => {
    for (let at = 0; at < band.length; at++) characters[band.charCodeAt(at)] = power * Math.LN2;
  });
  const words = new WordTable(levels.size);
  for (const [word, level] of levels) words.setWord(word, level);
  return { characters, words, pairs: pairTable(levels.keys(), kept), kept };
}

function pairTable(words: Iterable<string>, kept: Phrases['kept']): WordTable {
  const bits = new Map<string, number>();
  const add = (pair: string, bit: number): void => void bits.set(pair, (bits.get(pair) ?? 0) | bit);
  for (const word of words) if (word.length > 2) add(word.slice(0, 2), BEGINNING);
  for (const [key, byPair] of Object.entries(kept)) for (const pair of byPair.keys()) add(pair, BITS[Number(key)] ?? 0);
  const table = new WordTable(bits.size);
  for (const [pair, bit] of bits) table.setWord(pair, bit);
  return table;
}
