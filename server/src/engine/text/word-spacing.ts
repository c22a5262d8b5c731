import { HAN, classAt } from './character.ts';

/** How often letters stand at a Han character with a space between and without one, and the words that are set off so. */
export interface WordSpacing {
  readonly spaced: number;
  readonly solid: number;
  /** In lower case, each as often as it was set off; no acronyms, which newspapers print too. */
  readonly words: readonly string[];
}

/** Word spacing of a line. Linear in its length. */
export function wordSpacingOf(text: string): WordSpacing {
  let spaced = 0;
  let solid = 0;
  const words: string[] = [];
  for (const { 0: word, index: start } of text.matchAll(/[A-Za-z]+/g)) {
    const end = start + word.length;
    const spaces = Number(isHan(text, start - 2, text.charAt(start - 1))) + Number(isHan(text, end + 1, text.charAt(end)));
    spaced += spaces;
    solid += Number(isHan(text, start - 1)) + Number(isHan(text, end));
    if (spaces > 0 && /[a-z]{2}/.test(word)) words.push(word.toLowerCase());
  }
  return { spaced, solid, words };
}

function isHan(text: string, at: number, between = ' '): boolean {
  return between === ' ' && (classAt(text, at) & HAN) !== 0;
}
