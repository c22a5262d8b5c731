import data from '../../../data/words.json';
import { simplifiedUnits } from './script.ts';
import { lazy, radicalIdeographs } from './tables.ts';

/** How frequent a word is: 0 unknown, then 1 (rare) to 5 (very frequent). */
export type WordLevel = number;

/** How frequent `word` is, two to four characters long. Source: jieba's dictionary. */
export function levelOf(word: string): WordLevel {
  return word.length > LONGEST ? 0 : words().get(word, 0, word.length, '', 0);
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

/** All words of two to four characters with their levels. */
export function* commonWords(): Generator<readonly [word: string, level: WordLevel]> {
  for (const [level, lengths] of data.levels.entries()) {
    for (const [index, groups] of lengths.entries()) {
      const rest = index + 1;
      for (const group of groups.split(' '))
        for (let at = 1; at < group.length; at += rest) yield [group.charAt(0) + group.slice(at, at + rest), level + 1];
    }
  }
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

/** Whether the border cuts a word: a rare one of two characters may be a chance. */
export function cutsWord(cohesion: Cohesion | undefined): boolean {
  return cohesion !== undefined && (cohesion.two > 1 || cohesion.three > 0 || cohesion.four > 0);
}

export function cohesionOf(before: string, after: string): Cohesion {
  return cohesionBetween(readable(before.slice(-WORD_EDGE)), readable(after.slice(0, WORD_EDGE)));
}

/** Code units on each side of a border that words may be made of. */
export const WORD_EDGE = 3;

/** The same for the last `WORD_EDGE` code units before the border and the first ones behind it, as they are read. */
export function cohesionBetween(left: string, right: string): Cohesion {
  const table = words();
  const [behind, ahead] = [left.length, right.length];
  const two = crossingTwo(table, left, right);
  const three = crossingThree(table, left, right);
  let four = 0;
  if (behind >= 3 && ahead >= 1) four = table.get(left, behind - 3, 3, right, 1);
  if (behind >= 2 && ahead >= 2) four = Math.max(four, table.get(left, behind - 2, 2, right, 2));
  if (behind >= 1 && ahead >= 3) four = Math.max(four, table.get(left, behind - 1, 1, right, 3));
  const tail = behind < 2 ? 0 : table.getPair(left.charCodeAt(behind - 2), left.charCodeAt(behind - 1));
  const head = ahead < 2 ? 0 : table.getPair(right.charCodeAt(0), right.charCodeAt(1));
  return { two, three, four, tail, head };
}

/** The best word of two or three characters across the border. */
export function shortWordBetween(left: string, right: string): WordLevel {
  const table = words();
  return Math.max(crossingTwo(table, left, right), crossingThree(table, left, right));
}

function crossingTwo(table: WordTable, left: string, right: string): WordLevel {
  return left === '' || right === '' ? 0 : table.getPair(left.charCodeAt(left.length - 1), right.charCodeAt(0));
}

function crossingThree(table: WordTable, left: string, right: string): WordLevel {
  const [behind, ahead] = [left.length, right.length];
  const one = behind >= 2 && ahead >= 1 ? table.get(left, behind - 2, 2, right, 1) : 0;
  const other = behind >= 1 && ahead >= 2 ? table.get(left, behind - 1, 1, right, 2) : 0;
  return Math.max(one, other);
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

/** Words of at most four code units with their levels, in a hash table with open addressing: asking for a word makes no string. */
export class WordTable {
  private readonly mask: number;
  /** The first two code units of the word in each slot, and the other two; 0 where a slot is free. */
  private readonly heads: Uint32Array;
  private readonly tails: Uint32Array;
  private readonly levels: Uint8Array;

  /** `size`: an upper bound of the number of words. */
  constructor(size: number) {
    const slots = 1 << Math.ceil(Math.log2(2 * size + 1));
    this.mask = slots - 1;
    this.heads = new Uint32Array(slots);
    this.tails = new Uint32Array(slots);
    this.levels = new Uint8Array(slots);
  }

  /** The same for a word as it is written, one to four code units long. */
  setWord(word: string, level: WordLevel): void {
    const unit = (at: number): number => (at < word.length ? word.charCodeAt(at) : -1);
    const joined = (one: number, other: number): number => (other < 0 ? Math.max(0, one) : (one * 0x10000 + other) >>> 0);
    this.set(joined(unit(0), unit(1)), joined(unit(2), unit(3)), level);
  }

  /** A word that is set twice has the later level. */
  set(head: number, tail: number, level: WordLevel): void {
    const slot = this.slotOf(head, tail);
    this.heads[slot] = head;
    this.tails[slot] = tail;
    this.levels[slot] = level;
  }

  /** The level of the word that is `length` code units of `one` from `from` on and the first `rest` ones of `other`; 0 when there is none. */
  get(one: string, from: number, length: number, other: string, rest: number): WordLevel {
    let head = 0;
    let tail = 0;
    for (let at = 0; at < length + rest; at++) {
      const unit = at < length ? one.charCodeAt(from + at) : other.charCodeAt(at - length);
      if (at < 2) head = (head * 0x10000 + unit) >>> 0;
      else tail = (tail * 0x10000 + unit) >>> 0;
    }
    return this.levels[this.slotOf(head, tail)] ?? 0;
  }

  /** The level of the word of two code units. */
  getPair(first: number, second: number): WordLevel {
    return this.levels[this.slotOf((first * 0x10000 + second) >>> 0, 0)] ?? 0;
  }

  /** Where the word stands, or where it would be put. */
  private slotOf(head: number, tail: number): number {
    let slot = Math.imul(Math.imul(head, 0x9e3779b1) ^ tail, 0x85ebca6b);
    slot = (slot ^ (slot >>> 15)) & this.mask;
    while (this.heads[slot] !== 0 && (this.heads[slot] !== head || this.tails[slot] !== tail)) slot = (slot + 1) & this.mask;
    return slot;
  }
}

/** The table is read at the first question: a text of which nobody asks costs nothing. */
const words = lazy(() => {
  const table = new WordTable(data.levels.flat().reduce((sum, groups) => sum + groups.length, 0) / 2);
  data.levels.forEach((lengths, level) => {
    lengths.forEach((groups, index) => fill(table, groups, index + 1, level + 1));
  });
  return table;
});

/** Adds the words of `groups`, which part at spaces: a first character, then the rests of its words, `rest` characters each. */
function fill(table: WordTable, groups: string, rest: number, level: WordLevel): void {
  let first = groups.charCodeAt(0);
  for (let at = 1; at < groups.length; at += rest) {
    if (groups.charAt(at) === ' ') {
      first = groups.charCodeAt(at + 1);
      at += 2;
    }
    const second = groups.charCodeAt(at);
    const tail = rest < 2 ? 0 : rest < 3 ? groups.charCodeAt(at + 1) : groups.charCodeAt(at + 1) * 0x10000 + groups.charCodeAt(at + 2);
    table.set(first * 0x10000 + second, tail, level);
  }
}
