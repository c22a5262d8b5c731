/** Ranges of code units, both ends included. */
export type CharacterRanges = readonly (readonly [first: number, last: number])[];

/** The ranges that hold exactly the UTF-16 code units of `characters`. */
export function rangesOf(characters: string): CharacterRanges {
  return Array.from({ length: characters.length }, (_, index) => [characters.charCodeAt(index), characters.charCodeAt(index)] as const);
}

/** What a code unit is, as bits of `classOf`. */
export const HAN = 1;
/** A full-width mark of Chinese text, including the curly quotation marks, dash and ellipsis. */
export const MARK = 2;
export const DIGIT = 4;
/** A Latin letter, half-width. */
export const LATIN = 8;
/** White space on a line: U+0020, tab, U+00A0, U+3000 … but no line end. */
export const SPACE = 16;
export const OPENING = 32;
export const CLOSING = 64;
/** Ends a sentence: 。！？ and, at the end of a line, ……. */
export const TERMINAL = 128;

/** What belongs to Chinese text and is set in a full em: Han characters and their marks. */
export const CJK = HAN | MARK;

const OPENING_MARKS = '“‘（《〈「『【〔〖［｛';
const CLOSING_MARKS = '”’）》〉」』】〕〗］｝';
const TERMINAL_MARKS = '。！？．｡';
const OTHER_MARKS = '，、；：…—·～﹏￥％‰※★☆●○■□◆◇▲△→⋯‧・－／＋';
/** What begins no line: pauses, stops, closing marks, signs behind a number. Source: GB/T 15834—2011, 5.1.1 and 5.1.2. */
export const NEVER_FIRST = `，。、；：？！％‰℃${CLOSING_MARKS}`;
/** The same in half width. */
export const NEVER_FIRST_FOLDED = ',.;:?!%)';
const SPACES = ' \t\v\f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000';

/** One byte for each UTF-16 code unit. */
const CLASSES = new Uint8Array(0x10000);
mark(
  [
    [0x3005, 0x3005],
    [0x3007, 0x3007],
    [0x2e80, 0x2fd5],
    [0x3400, 0x4dbf],
    [0x4e00, 0x9fff],
    [0xf900, 0xfaff],
  ],
  HAN,
);
// Han beyond the Basic Multilingual Plane: the high half stands for the character, the low half has no class and no width.
mark([[0xd840, 0xd8bf]], HAN);
// What a PDF font left without a meaning stands where a Han character stood.
mark([[0xe000, 0xf8ff]], HAN);
mark([[0x30, 0x39]], DIGIT);
mark(
  [
    [0x41, 0x5a],
    [0x61, 0x7a],
    [0xc0, 0x24f],
  ],
  LATIN,
);
mark(rangesOf(SPACES), SPACE);
mark(rangesOf(OPENING_MARKS), MARK | OPENING);
mark(rangesOf(CLOSING_MARKS), MARK | CLOSING);
mark(rangesOf(TERMINAL_MARKS), MARK | TERMINAL);
mark(rangesOf(OTHER_MARKS), MARK);

function mark(ranges: CharacterRanges, bits: number): void {
  for (const [first, last] of ranges) for (let unit = first; unit <= last; unit++) CLASSES[unit] = (CLASSES[unit] ?? 0) | bits;
}

/** The class bits of a code unit. */
export function classOf(unit: number): number {
  return CLASSES[unit] ?? 0;
}

/** The class bits of the code unit at `index`, 0 outside the text. */
export function classAt(text: string, index: number): number {
  // Outside the text there is no code unit: a table asked for one would answer, but slowly.
  return index >= 0 && index < text.length ? (CLASSES[text.charCodeAt(index)] ?? 0) : 0;
}

/** Whether any of `bits` is set for the code unit at `index`. */
export function is(text: string, index: number, bits: number): boolean {
  return (classAt(text, index) & bits) !== 0;
}

/** The class bits of the character that ends before the code unit at `index`: those of a surrogate pair stand with its high half. */
export function classBefore(text: string, index: number): number {
  const unit = text.charCodeAt(index - 1);
  return classAt(text, unit >= 0xdc00 && unit <= 0xdfff ? index - 2 : index - 1);
}
