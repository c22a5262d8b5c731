import { CJK, DIGIT, HAN, LATIN, SPACE, classAt } from '../text/character.ts';
import { isSurname } from '../text/surnames.ts';

/** At least so many gaps between single characters make a stretched line; fewer stand in letter-spaced headings. */
export const MIN_GAPS = 4;
/** Share of all places between two characters that hold a gap, from which on a line counts as stretched. */
const GAP_SHARE = 0.35;
/** Inside a paragraph, where no heading stands, so many gaps are enough when no two Han characters stand together. */
const MIN_GAPS_INSIDE = 3;

/** How the characters of a piece of a line stand to one another. */
export interface Texture {
  /** Places between two Han characters or full-width marks: with white space between them, and without. */
  readonly gaps: number;
  readonly solid: number;
  /** White space between Han characters or marks on one side and digits or Latin letters on the other. */
  readonly wordGaps: number;
  /** Pieces between white space that hold Han characters, and those of them that hold only one. */
  readonly tokens: number;
  readonly singles: number;
  /** Pieces between white space of digits and Latin letters: of one character, and of more. */
  readonly letters: number;
  readonly words: number;
}

/** The texture of `text` from `start` to `end`. Linear in its length. */
export function textureOf(text: string, start: number, end: number): Texture {
  const count = { gaps: 0, solid: 0, wordGaps: 0, tokens: 0, singles: 0, letters: 0, words: 0 };
  let before = 0;
  let spaced = false;
  let han = 0;
  let ascii = 0;
  const close = (): void => {
    if (han > 0) count.tokens++;
    if (han === 1) count.singles++;
    if (ascii === 1) count.letters++;
    if (ascii > 1) count.words++;
    han = 0;
    ascii = 0;
  };
  for (let at = start; at < end; at++) {
    const bits = classAt(text, at);
    if ((bits & SPACE) !== 0) {
      if (!spaced) close();
      spaced = true;
      continue;
    }
    if ((bits & CJK) !== 0 && (before & CJK) !== 0) {
      if (spaced) count.gaps++;
      else count.solid++;
    } else if (spaced && before !== 0 && ((bits | before) & CJK) !== 0) count.wordGaps++;
    if ((bits & HAN) !== 0) han++;
    if ((bits & (DIGIT | LATIN)) !== 0) ascii++;
    spaced = false;
    // The low half of a surrogate pair has no class: what stands before it stays the neighbour.
    if (!isLowSurrogate(text.charCodeAt(at))) before = bits;
  }
  close();
  return count;
}

/**
 * Whether the piece was justified by spaces between its characters. Names of two characters leave as many gaps, but then
 * most pieces between the gaps hold more than one.
 */
export function isStretched({ gaps, solid, tokens, singles }: Texture): boolean {
  return gaps >= MIN_GAPS && gaps > GAP_SHARE * (gaps + solid) && singles * 2 > tokens;
}

/**
 * Whether the piece was stretched although it has few Han characters, none of which stand together: words fill the rest. `alone`:
 * it may be a heading, where letters would be set out too.
 */
export function isStretchedAmongWords({ gaps, wordGaps, tokens, singles, words }: Texture, alone: boolean): boolean {
  if (gaps === 0 || singles !== tokens) return false;
  return alone ? words > 0 && gaps + wordGaps > MIN_GAPS : gaps + wordGaps >= MIN_GAPS_INSIDE;
}

/** A name of two to four characters; one of two may be set out to the width of three. */
const SET_OUT = /^\p{Script=Han}(?:\p{Script=Han}{1,3}| \p{Script=Han})$/u;
/** Longest row of names, in code units. */
const LONGEST_ROW = 120;

/** Whether `text` is a row of names set out to one width, `王小明  李 华  张建国`, with more white space between them than inside them. */
export function isRowOfNames(text: string): boolean {
  if (text.length > LONGEST_ROW) return false;
  const names = text.split(/[ \u3000]{2,8}|\u3000/);
  return names.length > 1 && names.every((name) => SET_OUT.test(name) && isSurname(name.charAt(0)));
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
