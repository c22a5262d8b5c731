import data from '../../../data/phrases.json';
import { levelOf } from './words.ts';
import { lazy } from './tables.ts';

/** The natural logarithm of how often a word is met, in a language of sixty million words. Source: jieba's dictionary. */
export type LogFrequency = number;

/** The middle of each level of the word list, 1 to 5, and of the phrases that are too rare for it, 0. */
const LEVELS: readonly LogFrequency[] = [2, 3.8, 5.4, 7.1, 9, 10.8];
/** The logarithm of how many words there are in all. */
const ALL = 17.9;
/** A character that is never a word of its own. */
const UNKNOWN: LogFrequency = -0.7;

interface Phrases {
  readonly characters: ReadonlyMap<string, LogFrequency>;
  readonly phrases: ReadonlyMap<string, LogFrequency>;
  /** Phrases by two of their characters and the places of the other ones: `不及·1`. */
  readonly partial: ReadonlyMap<string, readonly string[]>;
}

const table = lazy(expand);

/** The logarithm of the probability of `word`, one to four characters long; nothing for what is no word. */
export function likelihood(word: string): number | undefined {
  const { characters, phrases } = table();
  if (word.length === 1) return (characters.get(word) ?? UNKNOWN) - ALL;
  const phrase = phrases.get(word);
  if (phrase !== undefined) return phrase - ALL;
  const level = levelOf(word);
  return level === 0 ? undefined : (LEVELS[level] ?? 0) - ALL;
}

/** The phrases that `text`, three or four characters, becomes when the one at `place` is another. */
export function phrasesLike(text: string, place: number): readonly string[] {
  const kept = keyOf(text, place);
  return (table().partial.get(kept) ?? []).filter(
    (phrase) => phrase !== text && phrase.slice(0, place) + phrase.slice(place + 1) === text.slice(0, place) + text.slice(place + 1),
  );
}

/** Two characters that stay when the one at `place` changes, and where they stand. */
function keyOf(text: string, place: number): string {
  const [a, b] = place < text.length - 2 ? [text.length - 2, text.length - 1] : place === 1 ? [0, 2] : [0, 1];
  return `${text.charAt(a)}${text.charAt(b)}${a}${text.length}`;
}

function expand(): Phrases {
  const phrases = new Map<string, LogFrequency>();
  const partial = new Map<string, string[]>();
  const add = (phrase: string, level: number): void => {
    phrases.set(phrase, LEVELS[level] ?? 0);
    const keys = new Set(Array.from(phrase, (_, place) => keyOf(phrase, place)));
    for (const key of keys) {
      const others = partial.get(key);
      if (others === undefined) partial.set(key, [phrase]);
      else others.push(phrase);
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
  const characters = new Map(data.characters.flatMap((band, power) => Array.from(band, (one) => [one, power * Math.LN2] as const)));
  return { characters, phrases, partial };
}
