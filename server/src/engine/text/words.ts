import data from '../../../data/words.json';
import { lazy, radicalIdeographs, replaced } from './tables.ts';

/** How frequent a word is: 0 unknown, then 1 (rare) to 5 (very frequent). */
export type WordLevel = number;

const words = lazy(expand);

/** How frequent `word` is, two to four characters long. Source: jieba's dictionary. */
export function levelOf(word: string): WordLevel {
  return words().get(word) ?? 0;
}

/** All words of two to four characters with their levels. */
export function commonWords(): ReadonlyMap<string, WordLevel> {
  return words();
}

/** The frequencies of the words that `before` and `after` make across their border, and of those that end and begin at it. */
export interface Cohesion {
  /** The best word of two, three and four characters that the border cuts. */
  readonly two: WordLevel;
  readonly three: WordLevel;
  readonly four: WordLevel;
  /** The word of two characters that ends at the border, and the one that begins there. */
  readonly tail: WordLevel;
  readonly head: WordLevel;
}

export function cohesionOf(before: string, after: string): Cohesion {
  const left = readable(before.slice(-3));
  const right = readable(after.slice(0, 3));
  const best = (length: number): WordLevel => {
    let level = 0;
    for (let taken = Math.max(1, length - right.length); taken < length && taken <= left.length; taken++) {
      level = Math.max(level, levelOf(left.slice(left.length - taken) + right.slice(0, length - taken)));
    }
    return level;
  };
  return { two: best(2), three: best(3), four: best(4), tail: levelOf(left.slice(-2)), head: levelOf(right.slice(0, 2)) };
}

/** PDF fonts put radicals in place of characters; words are looked up as they are read. */
function readable(text: string): string {
  return /[\u2e80-\u2fdf]/.test(text) ? replaced(text, radicalIdeographs()) : text;
}

/** The table is read at the first question: a text of which nobody asks costs nothing. */
function expand(): ReadonlyMap<string, WordLevel> {
  const table = new Map<string, WordLevel>();
  data.levels.forEach((lengths, level) => {
    lengths.forEach((groups, index) => {
      const tail = index + 1;
      for (const group of groups.split(' ')) {
        for (let at = 1; at < group.length; at += tail) table.set(group.charAt(0) + group.slice(at, at + tail), level + 1);
      }
    });
  });
  return table;
}
