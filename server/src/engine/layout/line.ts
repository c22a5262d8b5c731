import { CJK, CLOSING, DIGIT, HAN, LATIN, MARK, OPENING, SPACE, classAt, classOf } from '../text/character.ts';
import { isSegmented } from '../text/segmented.ts';
import { MIN_GAPS, isRowOfNames, isStretched, textureOf } from './stretch.ts';

/** One raw line and its measure. It holds no position in the text, so that an edit elsewhere never touches it. */
export interface Line {
  /** The line without its line end. */
  readonly text: string;
  /** `\n`, `\r\n`, `\r` or, on the last line, nothing. */
  readonly eol: string;
  /** First and last + 1 code unit that is no white space; equal on a blank line. */
  readonly first: number;
  readonly last: number;
  /** Width in em: Han and full-width marks 1, ASCII ½, the typesetter's spaces 0, but ¼ beside digits. The indent does not count. */
  readonly width: number;
  /** Width with the marks squeezed to ½ em, as narrow columns are set. */
  readonly squeezed: number;
  /** Indent before the first character, in em. */
  readonly indent: number;
  /** The line was justified by spaces between its characters, so it is full by definition. */
  readonly stretched: boolean;
  /** A space stands between all its words: it was not the typesetter who put it there. */
  readonly segmented: boolean;
  /** Han characters. */
  readonly han: number;
  /** Latin letters and digits. */
  readonly ascii: number;
  /** Half-width marks `,:;!?()` that stand at a Han character, where Chinese has full-width ones. */
  readonly folded: number;
  /** Whether there is white space anywhere that may be wider than a space: two spaces, a tab or a full-width space. */
  readonly wideSpaces: boolean;
}

/** Marks that ASCII has too: what a full-width mark becomes when an extractor folds it. */
const FOLDED = new Set(Array.from(',:;!?()', (mark) => mark.charCodeAt(0)));
/** Marks that keep their em when a line is squeezed. */
const RIGID = new Set(Array.from('—…⋯', (mark) => mark.charCodeAt(0)));

/** What a code unit adds to the measure of a line: its width in half ems, and bits for what is counted. */
const HALVES = 3;
const SQUEEZABLE = 1 << 2;
const COUNTED_HAN = 1 << 3;
const COUNTED_ASCII = 1 << 4;
const FOLDABLE = 1 << 5;

/** By code unit. A table, because every character of every line is weighed. */
const WEIGHTS = Uint8Array.from({ length: 0x10000 }, (_, unit) => weightOf(unit));

/** What a typesetter puts between Han characters and digits, in em. Source: W3C clreq, at most a quarter em. */
const AUTOSPACE = 0.25;

/** The measure of a line. Linear in its length. */
export function measure(text: string, eol: string): Line {
  let first = 0;
  let last = text.length;
  while (first < last && (classAt(text, first) & SPACE) !== 0) first++;
  while (last > first && (classAt(text, last - 1) & SPACE) !== 0) last--;

  let halves = 0;
  let marks = 0;
  let han = 0;
  let ascii = 0;
  let folded = 0;
  let spaced = 0;
  let gaps = 0;
  let before = 0;
  let spaces = 0;
  let anySpace = false;
  for (let at = first; at < last; at++) {
    const unit = text.charCodeAt(at);
    const bits = classOf(unit);
    if ((bits & SPACE) !== 0) {
      spaces++;
      anySpace = true;
      continue;
    }
    if (spaces > 0) {
      if ((bits & CJK) !== 0 && (before & CJK) !== 0) gaps++;
      else if ((bits & (LATIN | DIGIT)) !== 0 && (before & (LATIN | DIGIT)) !== 0) spaced += 0.5;
      else if (before !== 0) spaced += AUTOSPACE;
      spaces = 0;
    }
    const weight = WEIGHTS[unit] ?? 0;
    halves += weight & HALVES;
    marks += (weight & SQUEEZABLE) >> 2;
    han += (weight & COUNTED_HAN) >> 3;
    ascii += (weight & COUNTED_ASCII) >> 4;
    if ((weight & FOLDABLE) !== 0 && ((classAt(text, at - 1) | classAt(text, at + 1)) & (HAN | OPENING | CLOSING)) !== 0) {
      // It was full-width when the page was set.
      halves++;
      marks++;
      folded++;
    }
    // The low half of a surrogate pair has no class: what stands before it stays the neighbour.
    if (!isLowSurrogate(unit)) before = bits;
  }
  const width = halves / 2 + spaced;
  const segmented = anySpace && han > 0 && isSegmented(text);
  return {
    text,
    eol,
    first,
    last,
    width,
    squeezed: width - marks / 2,
    indent: indentOf(text, first),
    stretched: gaps >= MIN_GAPS && !segmented && isStretched(textureOf(text, first, last)) && !isRowOfNames(text.slice(first, last)),
    segmented,
    han,
    ascii,
    folded,
    wideSpaces: (anySpace || first > 0 || last < text.length) && hasWideSpaces(text),
  };
}

function hasWideSpaces(text: string): boolean {
  return text.includes('  ') || text.includes('\t') || text.includes('\u3000');
}

/** Whether the line keeps the indent of a paragraph's first line as the typesetter typed it: two full-width spaces. */
export function hasTypedIndent({ text }: Line): boolean {
  return text.startsWith('\u3000\u3000');
}

/** Whether nothing is printed on the line. */
export function isBlank(line: Line): boolean {
  return line.first === line.last;
}

/** What is printed on the line. */
export function printed(line: Line): string {
  return line.text.slice(line.first, line.last);
}

function weightOf(unit: number): number {
  const bits = classOf(unit);
  if ((bits & HAN) !== 0) return 2 | COUNTED_HAN;
  if ((bits & MARK) !== 0) return RIGID.has(unit) ? 2 : 2 | SQUEEZABLE;
  if (FOLDED.has(unit)) return 1 | FOLDABLE;
  // Kana, Hangul, enclosed numbers, symbols: set in a full em. The low half of a pair has been counted with the high one.
  if (unit >= 0x1100) return isLowSurrogate(unit) ? 0 : 2;
  return (bits & (LATIN | DIGIT)) !== 0 ? 1 | COUNTED_ASCII : 1;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** U+3000 is an em wide, a tab two, every other space half an em. */
function indentOf(text: string, end: number): number {
  let width = 0;
  for (let at = 0; at < end; at++) {
    const unit = text.charCodeAt(at);
    width += unit === 0x3000 ? 1 : unit === 0x09 ? 2 : 0.5;
  }
  return width;
}
