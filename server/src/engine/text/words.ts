import data from '../../../data/words.json';
import { HAN, classAt } from './character.ts';
import { simplifiedUnits } from './script.ts';
import { lazy, radicalIdeographs } from './tables.ts';
import { WordTable, forEachIn } from './word-table.ts';

/** How frequent a word is: 0 unknown, then 1 (rare) to 5 (very frequent). */
export type WordLevel = number;

/** How frequent `word` is, two to four characters long. Source: jieba's dictionary. */
export function levelOf(word: string): WordLevel {
  return word.length > LONGEST ? 0 : words().at(word, 0, word.length);
}

/** The characters of frequent words: those that every reader knows. */
export function frequentCharacters(): ReadonlySet<string> {
  const known = new Set(
    data.levels
      .slice(FREQUENT - 1)
      .flat()
      .join(''),
  );
  known.delete(' ');
  return known;
}

/** Words of this level and above are known to every reader. */
const FREQUENT = 3;

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

/** Whether the border cuts a word: a rare one of two characters may be a chance. */
export function cutsWord(cohesion: Cohesion | undefined): boolean {
  return cohesion !== undefined && (cohesion.two > 1 || cohesion.three > 0 || cohesion.four > 0);
}

/** The same for what stands on both sides of the border, as `cohesionBetween` has it. */
export function cutsWordBetween(left: string, right: string): boolean {
  if (!mayCross(left, right)) return false;
  const table = words();
  return crossingTwo(table, left, right) > 1 || crossingThree(table, left, right) > 0 || crossingFour(table, left, right) > 0;
}

export function cohesionOf(before: string, after: string): Cohesion {
  return cohesionBetween(readable(before.slice(-WORD_EDGE)), readable(after.slice(0, WORD_EDGE)));
}

/** Code units on each side of a border that words may be made of. */
export const WORD_EDGE = 3;

/** The same for the last `WORD_EDGE` code units before the border and the first ones behind it, as they are read. */
export function cohesionBetween(left: string, right: string): Cohesion {
  const table = words();
  const tail = left.length < 2 ? 0 : table.at(left, left.length - 2, 2);
  const head = right.length < 2 ? 0 : table.at(right, 0, 2);
  if (!mayCross(left, right)) return { two: 0, three: 0, four: 0, tail, head };
  return {
    two: crossingTwo(table, left, right),
    three: crossingThree(table, left, right),
    four: crossingFour(table, left, right),
    tail,
    head,
  };
}

/** The best word of two or three characters across the border. */
export function shortWordBetween(left: string, right: string): WordLevel {
  if (!mayCross(left, right)) return 0;
  const table = words();
  return Math.max(crossingTwo(table, left, right), crossingThree(table, left, right));
}

/** Whether there may be a word across the border at all: every word of the table is of Han characters. */
function mayCross(left: string, right: string): boolean {
  return (classAt(left, left.length - 1) & classAt(right, 0) & HAN) !== 0;
}

function crossingTwo(table: WordTable, left: string, right: string): WordLevel {
  return left === '' || right === '' ? 0 : table.across(left, left.length - 1, 1, right, 1);
}

function crossingThree(table: WordTable, left: string, right: string): WordLevel {
  const [behind, ahead] = [left.length, right.length];
  const one = behind >= 2 && ahead >= 1 ? table.across(left, behind - 2, 2, right, 1) : 0;
  const other = behind >= 1 && ahead >= 2 ? table.across(left, behind - 1, 1, right, 2) : 0;
  return Math.max(one, other);
}

function crossingFour(table: WordTable, left: string, right: string): WordLevel {
  const [behind, ahead] = [left.length, right.length];
  const one = behind >= 3 && ahead >= 1 ? table.across(left, behind - 3, 3, right, 1) : 0;
  const middle = behind >= 2 && ahead >= 2 ? table.across(left, behind - 2, 2, right, 2) : 0;
  const other = behind >= 1 && ahead >= 3 ? table.across(left, behind - 1, 1, right, 3) : 0;
  return Math.max(one, middle, other);
}

/** PDF fonts put radicals in place of characters, and the words are listed in simplified form: they are looked up as they are read. */
export function readable(text: string): string {
  const table = legible();
  let at = 0;
  while (at < text.length && table[text.charCodeAt(at)] === text.charCodeAt(at)) at++;
  if (at === text.length) return text;
  let read = text.slice(0, at);
  for (; at < text.length; at++) read += String.fromCharCode(table[text.charCodeAt(at)] ?? 0);
  return read;
}

/** Each code unit as the word list has it: radicals as ideographs, traditional characters in their likeliest simplified form. */
const legible = lazy(() => {
  const table = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  for (const [radical, ideograph] of radicalIdeographs()) table[radical.charCodeAt(0)] = ideograph.charCodeAt(0);
  const first = 0x3400;
  const ideographs = String.fromCharCode(...Array.from({ length: 0xa000 - first }, (_, index) => first + index));
  const simplified = simplifiedUnits(ideographs);
  for (let index = 0; index < simplified.length; index++) table[first + index] = simplified.charCodeAt(index);
  return table;
});

/** Longest word of the table, in code units. */
const LONGEST = 4;

/** How many words there are, or a few more. */
export const WORD_COUNT = 54_000;

/** The table is read at the first question: a text of which nobody asks costs nothing. */
const words = lazy(() => {
  const table = new WordTable(WORD_COUNT);
  forEachWord((head, tail, level) => {
    table.set(head, tail, level);
  });
  return table;
});

/** Calls `visit` with each word, as a `WordTable` has it, and its level. */
export function forEachWord(visit: (head: number, tail: number, level: WordLevel) => void): void {
  data.levels.forEach((lengths, level) => {
    lengths.forEach((groups, index) => {
      forEachIn(groups, index + 1, (head, tail) => {
        visit(head, tail, level + 1);
      });
    });
  });
}
