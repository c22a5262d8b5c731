import { counterpartsOf } from './script.ts';
import { lazy } from './tables.ts';
import { frequentCharacters } from './words.ts';

/** A gloss of a reading behind a character: `区(qū)`, `会(hui)(hui)`. Offsets count from the start of the text. */
export interface Gloss {
  /** Where the brackets begin and end. */
  readonly start: number;
  readonly end: number;
  readonly character: string;
  /** The readings, one for each pair of brackets. */
  readonly readings: readonly string[];
}

const INITIALS = 'b|p|m|f|d|t|n|l|g|k|h|j|q|x|zh|ch|sh|r|z|c|s|y|w';
const FINALS =
  'a|o|e|ai|ei|ao|ou|an|en|ang|eng|ong|i|ia|ie|iao|iu|ian|in|iang|ing|iong|u|ua|uo|uai|ui|uan|un|uang|ueng|ü|üe|üan|ün|ue|er|v|ve';
const SYLLABLE = new RegExp(`^(?:(?:${INITIALS})(?:${FINALS})|ai|ei|ao|ou|an|en|ang|eng|er|[aoe])[1-5]?$`);
const TONED: Readonly<Record<string, string>> = {
  ā: 'a',
  á: 'a',
  ǎ: 'a',
  à: 'a',
  ă: 'a',
  ē: 'e',
  é: 'e',
  ě: 'e',
  è: 'e',
  ĕ: 'e',
  ī: 'i',
  í: 'i',
  ǐ: 'i',
  ì: 'i',
  ĭ: 'i',
  ō: 'o',
  ó: 'o',
  ǒ: 'o',
  ò: 'o',
  ŏ: 'o',
  ū: 'u',
  ú: 'u',
  ǔ: 'u',
  ù: 'u',
  ŭ: 'u',
  ǖ: 'ü',
  ǘ: 'ü',
  ǚ: 'ü',
  ǜ: 'ü',
  ɡ: 'g',
  ɑ: 'a',
};

const BRACKETED = String.raw`\p{Ll}{1,6}[1-5]?[)）]`;
/** Brackets with a word of letters, once or several times, behind a Han character. It begins with the bracket, which is rare. */
const GLOSS = new RegExp(String.raw`[(（](?<=\p{Script=Han}.)${BRACKETED}(?:[(（]${BRACKETED}){0,3}`, 'gu');

/** The glosses of `text`. */
export function* glossesIn(text: string): Generator<Gloss> {
  for (const { 0: found, index: start } of text.matchAll(GLOSS)) {
    const readings = found.split(/[()（）]+/).filter((reading) => reading !== '');
    if (!readings.every(isSyllable)) continue;
    const character = Array.from(text.slice(Math.max(0, start - 2), start)).at(-1) ?? '';
    yield { start, end: start + found.length, character, readings };
  }
}

/** Whether `reading` can be pinyin for one character. */
export function isSyllable(reading: string): boolean {
  return SYLLABLE.test(Array.from(reading, (letter) => TONED[letter] ?? letter).join(''));
}

/** Whether nobody needs to be told how the character is read. */
export function isFamiliar(character: string): boolean {
  return familiar().has(character) || counterpartsOf(character).some((counterpart) => familiar().has(counterpart));
}

const familiar = lazy(frequentCharacters);
