import data from '../../../data/phrases.json';
import { lazy } from './tables.ts';
import { commonWords } from './words.ts';

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
  readonly words: ReadonlyMap<string, LogFrequency>;
  /** The first two characters of longer words. */
  readonly beginnings: ReadonlySet<string>;
  /** For phrases of three and of four characters and each pair of places in `KEPT`: by these two characters. */
  readonly kept: Readonly<Record<number, ReadonlyMap<string, readonly string[]>>>;
}

const table = lazy(expand);

/** The logarithm of the probability of `word`, one to four characters long; nothing for what is no word. */
export function likelihood(word: string): number | undefined {
  const { characters, words } = table();
  if (word.length === 1) return (characters[word.charCodeAt(0)] ?? UNKNOWN) - ALL;
  const frequency = words.get(word);
  return frequency === undefined ? undefined : frequency - ALL;
}

/** Whether a word of three or four characters begins with the two of `text`. */
export function isBeginning(text: string): boolean {
  return table().beginnings.has(text);
}

/** The phrases of three and four characters that `text` comes to when its character at `at` is another. */
export function* phrasesNear(text: string, at: number): Generator<NearPhrase> {
  const { kept } = table();
  for (const length of [3, 4]) {
    const places = KEPT[length] ?? [];
    for (let place = 0; place < length; place++) {
      const start = at - place;
      const [first, second] = places[place] ?? [0, 0];
      if (start < 0 || start + length > text.length) continue;
      for (const phrase of kept[keyOf(length, first, second)]?.get(text.charAt(start + first) + text.charAt(start + second)) ?? []) {
        if (differsOnlyAt(phrase, place, text, start)) yield { phrase, place };
      }
    }
  }
}

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
  const words = new Map<string, LogFrequency>();
  for (const [word, level] of commonWords()) words.set(word, LEVELS[level] ?? 0);
  const kept: Record<number, Map<string, string[]>> = {};
  const add = (phrase: string, level: number): void => {
    words.set(phrase, LEVELS[level] ?? 0);
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
  const beginnings = new Set(Array.from(words.keys(), (word) => (word.length > 2 ? word.slice(0, 2) : '')));
  return { characters, words, beginnings, kept };
}
