import type { Span } from '../span.ts';
import { CJK, HAN, classAt } from './character.ts';
import { UnitSet } from './unit-set.ts';
import { levelOf, readable } from './words.ts';

/** Fewer pieces between spaces do not tell a line of words from a list of names. */
const FEWEST_PIECES = 6;
/** Of the pieces of Han characters so many have more than one: a stretched line has hardly any. */
const LONGER_SHARE = 0.25;
/** Of those so many are in the dictionary: of names hardly any are. */
const KNOWN_SHARE = 0.6;
/** Of all pieces so many are nothing but Han characters, or have none. */
const PURE_SHARE = 0.9;
/** The part of speech that stands behind a word of a treebank: `天气/n`, `天气_NN`. */
const TAG = /[/_][A-Za-z\d-]{1,6}$/;
const PIECE = /\S+/g;

/** Whether `text`, a line, has a space between all its words, as treebanks and texts made for counting words have. Linear in its length. */
export function isSegmented(text: string): boolean {
  if (piecesIn(text) < FEWEST_PIECES) return false;
  const pieces = text.match(PIECE) ?? [];
  const count = { pure: 0, han: 0, longer: 0, known: 0 };
  for (const piece of pieces) {
    const han = hanIn(piece);
    const word = han === 0 ? piece : piece.replace(TAG, '');
    if (han === 0 || han === word.length) count.pure++;
    if (han === 0 || han < word.length) continue;
    count.han++;
    if (han > 1) count.longer++;
    if (levelOf(readable(word)) > 0) count.known++;
  }
  return (
    count.pure >= PURE_SHARE * pieces.length &&
    count.longer >= Math.max(2, LONGER_SHARE * count.han) &&
    count.known >= KNOWN_SHARE * count.longer
  );
}

/** How many pieces stand between white space. */
function piecesIn(text: string): number {
  let pieces = 0;
  let isInside = false;
  for (let at = 0; at < text.length; at++) {
    const isWhite = WHITE.has(text.charCodeAt(at));
    if (!isWhite && !isInside) pieces++;
    isInside = !isWhite;
  }
  return pieces;
}

const WHITE = new UnitSet(/\s/);

/** The white space between the words of a segmented `text` that is none between two Latin words or numbers. */
export function spacesBetweenWords(text: string): readonly Span[] {
  return Array.from(text.matchAll(/(?<=\S)[ \t\u00a0\u3000]+(?=\S)/g), ({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  })).filter(({ start, end }) => ((classAt(text, start - 1) | classAt(text, end)) & CJK) !== 0);
}

function hanIn(word: string): number {
  let han = 0;
  for (let at = 0; at < word.length; at++) if ((classAt(word, at) & HAN) !== 0) han++;
  return han;
}
