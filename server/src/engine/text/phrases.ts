import data from '../../../data/phrases.json';
import { lazy } from './tables.ts';
import { WordTable, forEachIn, hashOf, joined } from './word-table.ts';
import { WORD_COUNT, forEachWord } from './words.ts';

/** The natural logarithm of how often a word is met, in a language of sixty million words. Source: jieba's dictionary. */
export type LogFrequency = number;

/** A phrase that a text comes to by one other character, where it would begin, and the place in the phrase where that character stands. */
export interface NearPhrase {
  readonly phrase: string;
  readonly start: number;
  readonly place: number;
}

/** The middle of each level of the word list, 1 to 5, and of the phrases that are too rare for it, 0. */
const LEVELS: readonly LogFrequency[] = [2, 3.8, 5.4, 7.1, 9, 10.8];
/** The logarithm of how many words there are in all. */
const ALL = 17.9;
/** How many phrases are too rare for the word list, or a few more. */
const PHRASE_COUNT = 22_000;
/** A character that is never a word of its own. */
const UNKNOWN: LogFrequency = -0.7;
/** Two characters of a phrase that stay when another one changes: enough to find it by. */
interface Frame {
  readonly bit: number;
  /** How long the phrase is, the places of the two characters that stay, and those of the others, counted from 0. */
  readonly length: number;
  readonly first: number;
  readonly second: number;
  readonly others: readonly number[];
}

/** The bit of pairs that begin a word of three or four characters. */
const BEGINNING = 1;
const FRAMES: readonly Frame[] = [
  { bit: 2, length: 3, first: 1, second: 2, others: [0] },
  { bit: 4, length: 3, first: 0, second: 1, others: [2] },
  { bit: 8, length: 4, first: 2, second: 3, others: [0, 1] },
  { bit: 16, length: 4, first: 0, second: 1, others: [2, 3] },
  { bit: 32, length: 3, first: 0, second: 2, others: [1] },
];
/** The frames whose pairs have a place between, and the others. */
const APART = 32;
const CLOSE = 2 | 4 | 8 | 16;

interface Phrases {
  /** By code unit. */
  readonly characters: Float32Array;
  /** Words with one more than the number of their level. */
  readonly words: WordTable;
  /** Bits by hash, one of them set for each two characters that stand beside each other in a word. */
  readonly neighbours: Uint32Array;
  /** Pairs of characters with where in `frames` it stands what they are found in. */
  readonly pairs: WordTable;
  /** For each pair, the bits of its frames, and `BEGINNING`; then for each of them the other characters of its phrases, and 0 after the last one. */
  readonly frames: Uint16Array;
}

const table = lazy(expand);

/** The logarithm of the probability of the word of one to four characters at `start` in `text`; nothing for what is no word. */
export function likelihood(text: string, start = 0, length = text.length): LogFrequency | undefined {
  const { characters, words } = table();
  if (length === 1) return (characters[text.charCodeAt(start)] ?? UNKNOWN) - ALL;
  const level = words.at(text, start, length);
  return level === 0 ? undefined : (LEVELS[level - 1] ?? 0) - ALL;
}

/** Whether the two to four characters at `start` in `text` are a word when the one at `at` is `unit`. */
export function isWordWith(text: string, start: number, length: number, at: number, unit: number): boolean {
  let head = 0;
  let tail = 0;
  for (let place = 0; place < length; place++) {
    const own = start + place === at ? unit : text.charCodeAt(start + place);
    if (place < 2) head = joined(head, own);
    else tail = joined(tail, own);
  }
  return table().words.numberOf(head, tail) !== 0;
}

/**
 * Whether some word may have the two characters, as code units, beside each other: a look into a table that fits into the processor's cache, before
 * all words around a place are looked for in one that does not.
 */
export function mayAdjoin(first: number, second: number): boolean {
  return hasBit(table().neighbours, hashOf(first, second));
}

/** Numbers of 32 bits: about one bit in ten is set. */
const NEIGHBOURS = 2 ** 15;

function hasBit(bits: Uint32Array, hash: number): boolean {
  return ((bits[(hash >>> 5) & (NEIGHBOURS - 1)] ?? 0) & (1 << hash)) !== 0;
}

/** Whether a word of three or four characters begins with the two at `start` in `text`. */
export function isBeginning(text: string, start: number): boolean {
  const { frames, pairs } = table();
  return ((frames[pairs.at(text, start, 2)] ?? 0) & BEGINNING) !== 0;
}

/** Whether a character may stand at an offset of a text, in a phrase of this length. */
type MayStand = (character: number, at: number, length: number) => boolean;

/**
 * The phrases of three and four characters that `[from, to)` of `text` comes to when one of its characters is another, one that `mayStand`
 * there; by the offset of that character, shorter phrases first.
 */
export function phrasesNear(text: string, mayStand: MayStand = () => true, from = 0, to = text.length): readonly NearPhrase[] {
  const { frames, pairs } = table();
  const search: Search = { text, mayStand, from, to, frames, found: [] };
  for (let at = from; at + 1 < to; at++) {
    const unit = text.charCodeAt(at);
    const close = pairs.numberOf(joined(unit, text.charCodeAt(at + 1)), 0);
    if (close !== 0) addNear(search, at, close, CLOSE);
    const apart = at + 2 < to ? pairs.numberOf(joined(unit, text.charCodeAt(at + 2)), 0) : 0;
    if (apart !== 0) addNear(search, at, apart, APART);
  }
  const { found } = search;
  if (found.length < 2) return found;
  return found.sort((a, b) => a.start + a.place - b.start - b.place || a.phrase.length - b.phrase.length || a.place - b.place);
}

interface Search {
  readonly text: string;
  readonly mayStand: MayStand;
  readonly from: number;
  readonly to: number;
  readonly frames: Uint16Array;
  readonly found: NearPhrase[];
}

/** Adds the phrases found by the pair at `at`, whose entry in the table of frames begins at `entry`, in those frames that are `wanted`. */
function addNear({ text, mayStand, from, to, frames, found }: Search, at: number, entry: number, wanted: number): void {
  const bits = frames[entry] ?? 0;
  if ((bits & wanted) === 0) return;
  let next = entry + 1;
  for (const { bit, length, first, others } of FRAMES) {
    if ((bits & bit) === 0) continue;
    const start = at - first;
    const isInside = start >= from && start + length <= to && (wanted & bit) !== 0;
    for (; frames[next] !== 0; next += others.length) {
      const different = isInside ? onlyDifference(frames, next, text, start, others) : undefined;
      if (different === undefined) continue;
      const place = others[different] ?? 0;
      const character = frames[next + different] ?? 0;
      if (!mayStand(character, start + place, length)) continue;
      const rest = text.slice(start + place + 1, start + length);
      found.push({ phrase: text.slice(start, start + place) + String.fromCharCode(character) + rest, start, place });
    }
    next++;
  }
}

/** Which of the characters from `next` on, for the places `others`, is the only one that `text` does not have there; nothing where none or both are. */
function onlyDifference(frames: Uint16Array, next: number, text: string, start: number, others: readonly number[]): number | undefined {
  const [one = 0, two] = others;
  const differs = frames[next] !== text.charCodeAt(start + one);
  if (two === undefined) return differs ? 0 : undefined;
  return differs === (frames[next + 1] !== text.charCodeAt(start + two)) ? undefined : differs ? 0 : 1;
}

function expand(): Phrases {
  const words = new WordTable(WORD_COUNT + PHRASE_COUNT);
  const beginnings = new WordTable(PHRASE_COUNT);
  const neighbours = new Uint32Array(NEIGHBOURS);
  const setBit = (first: number, second: number): void => {
    const hash = hashOf(first, second);
    const at = (hash >>> 5) & (NEIGHBOURS - 1);
    neighbours[at] = (neighbours[at] ?? 0) | (1 << hash);
  };
  const addWord = (head: number, tail: number, level: number): void => {
    words.set(head, tail, level + 1);
    setBit(head >>> 16, head & 0xffff);
    if (tail > 0) setBit(head & 0xffff, tail > 0xffff ? tail >>> 16 : tail);
    if (tail > 0xffff) setBit(tail >>> 16, tail & 0xffff);
    if (tail !== 0) beginnings.set(head, 0, BEGINNING);
  };
  forEachWord(addWord);
  const phrases: number[] = [];
  data.levels.forEach((lengths, level) => {
    lengths.forEach((groups, index) => {
      forEachIn(groups, index + 2, (head, tail) => {
        addWord(head, tail, level);
        phrases.push(head >>> 16, head & 0xffff);
        if (index === 0) phrases.push(tail, 0);
        else phrases.push(tail >>> 16, tail & 0xffff);
      });
    });
  });
  return { characters: characterFrequencies(), words, neighbours, ...framesOf(Uint16Array.from(phrases), beginnings) };
}

/** Code units that each phrase takes: one of three characters ends with a 0. */
const PHRASE = 4;

/** The pairs that stay in a frame, by their numbers, one for each phrase that it fits; and where these phrases begin. */
interface Framed {
  readonly frame: Frame;
  readonly pairs: Uint32Array;
  readonly phrases: Uint32Array;
}

/** The entries of all pairs that begin a word or stand in a frame of a phrase. */
function framesOf(phrases: Uint16Array, beginnings: WordTable): Pick<Phrases, 'pairs' | 'frames'> {
  const numbers = new WordTable(2 * beginnings.size);
  beginnings.forEach((pair) => {
    numbers.set(pair, 0, numbers.size + 1);
  });
  const framed = FRAMES.map((frame) => framedBy(frame, phrases, numbers));
  // Of each pair, how many characters stand in the frame; then where the next one is to stand.
  const places = framed.map(({ frame, pairs }) => {
    const counts = new Uint32Array(numbers.size + 1);
    for (const pair of pairs) counts[pair] = (counts[pair] ?? 0) + frame.others.length;
    return counts;
  });
  // No entry begins at 0, which means that there is none.
  const frames = [0];
  const entries = new Uint32Array(numbers.size + 1);
  for (let pair = 1; pair <= numbers.size; pair++) {
    const entry = frames.push(pair <= beginnings.size ? BEGINNING : 0) - 1;
    entries[pair] = entry;
    for (const [index, own] of places.entries()) {
      const count = own[pair] ?? 0;
      if (count === 0) continue;
      frames[entry] = (frames[entry] ?? 0) | (FRAMES[index]?.bit ?? 0);
      own[pair] = frames.length;
      for (let at = 0; at <= count; at++) frames.push(0);
    }
  }
  for (const [index, own] of places.entries()) if (framed[index] !== undefined) fill(frames, framed[index], own, phrases);
  const pairs = new WordTable(numbers.size);
  numbers.forEach((pair, _, number) => {
    pairs.set(pair, 0, entries[number] ?? 0);
  });
  return { pairs, frames: Uint16Array.from(frames) };
}

/** The pairs of `frame` in those of `phrases` that it fits; `numbers` has a number for each pair, or gets one. */
function framedBy(frame: Frame, phrases: Uint16Array, numbers: WordTable): Framed {
  const starts: number[] = [];
  for (let start = 0; start < phrases.length; start += PHRASE) {
    if ((phrases[start + PHRASE - 1] === 0 ? PHRASE - 1 : PHRASE) === frame.length) starts.push(start);
  }
  const pairs = Uint32Array.from(starts, (start) => {
    const pair = joined(phrases[start + frame.first] ?? 0, phrases[start + frame.second] ?? 0);
    const known = numbers.numberOf(pair, 0);
    if (known !== 0) return known;
    numbers.set(pair, 0, numbers.size + 1);
    return numbers.size;
  });
  return { frame, pairs, phrases: Uint32Array.from(starts) };
}

/** Writes the other characters of all phrases that a frame fits to `frames`, each at the place that is the next one of its pair. */
function fill(frames: number[], { frame, pairs, phrases: starts }: Framed, places: Uint32Array, phrases: Uint16Array): void {
  for (const [at, pair] of pairs.entries()) {
    let next = places[pair] ?? 0;
    for (const other of frame.others) frames[next++] = phrases[(starts[at] ?? 0) + other] ?? 0;
    places[pair] = next;
  }
}

function characterFrequencies(): Float32Array {
  const characters = new Float32Array(0x10000).fill(UNKNOWN);
  data.characters.forEach((band, power) => {
    for (let at = 0; at < band.length; at++) characters[band.charCodeAt(at)] = power * Math.LN2;
  });
  return characters;
}
