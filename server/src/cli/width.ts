/** Blocks whose characters take two columns of a terminal. Source: UAX #11, classes W and F, rounded to blocks. */
const WIDE: readonly (readonly [first: number, last: number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x1b2ff],
  [0x1f300, 0x1f64f],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];

const COMBINING = /^[\p{Mn}\p{Me}]/u;
/** Control and format characters, line separators, and halves of surrogate pairs: without a picture, or harmful to a terminal. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/**
 * Columns that `text` takes on a terminal. Characters of ambiguous width (“ ” … —) take one, as terminals have it unless
 * told otherwise.
 */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x300) columns++;
    else if (WIDE.some(([first, last]) => code >= first && code <= last)) columns += 2;
    else if (!COMBINING.test(character)) columns++;
  }
  return columns;
}

/** `text` with what could not be seen, or would drive the terminal, as a picture (`␉`) or a number (`<U+200B>`). */
export function visible(text: string): string {
  return text.replace(INVISIBLE, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20) return String.fromCodePoint(0x2400 + code);
    if (code === 0x7f) return '\u2421';
    return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}
