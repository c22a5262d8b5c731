import { CJK, CLOSING, DIGIT, HAN, LATIN, MARK, OPENING, SPACE, classAt } from '../text/character.ts';
import { isSegmented } from '../text/segmented.ts';
import { isStretched, textureOf } from './stretch.ts';

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
const FOLDABLE = new Set(Array.from(',:;!?()', (mark) => mark.charCodeAt(0)));
/** Marks that keep their em when a line is squeezed. */
const RIGID = new Set(Array.from('—…⋯', (mark) => mark.charCodeAt(0)));

/** What a typesetter puts between Han characters and digits, in em. Source: W3C clreq, at most a quarter em. */
const AUTOSPACE = 0.25;

/** The measure of a line. Linear in its length. */
export function measure(text: string, eol: string): Line {
  let first = 0;
  let last = text.length;
  while (first < last && (classAt(text, first) & SPACE) !== 0) first++;
  while (last > first && (classAt(text, last - 1) & SPACE) !== 0) last--;

  const count = { width: 0, marks: 0, han: 0, ascii: 0, folded: 0 };
  let gaps = 0;
  let before = 0;
  let spaces = 0;
  let anySpace = false;
  for (let at = first; at < last; at++) {
    const bits = classAt(text, at);
    if ((bits & SPACE) !== 0) {
      spaces++;
      anySpace = true;
      continue;
    }
    if ((bits & CJK) !== 0 && (before & CJK) !== 0) gaps += Math.sign(spaces);
    else if (spaces > 0 && (bits & (LATIN | DIGIT)) !== 0 && (before & (LATIN | DIGIT)) !== 0) count.width += 0.5;
    else if (spaces > 0 && before !== 0) count.width += AUTOSPACE;
    weigh(text, at, bits, count);
    spaces = 0;
    // The low half of a surrogate pair has no class: what stands before it stays the neighbour.
    if (!isLowSurrogate(text.charCodeAt(at))) before = bits;
  }
  const segmented = anySpace && count.han > 0 && isSegmented(text);
  return {
    text,
    eol,
    first,
    last,
    width: count.width,
    squeezed: count.width - count.marks / 2,
    indent: indentOf(text, first),
    stretched: gaps > 0 && !segmented && isStretched(textureOf(text, first, last)),
    segmented,
    han: count.han,
    ascii: count.ascii,
    folded: count.folded,
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

interface Count {
  width: number;
  marks: number;
  han: number;
  ascii: number;
  folded: number;
}

function weigh(text: string, at: number, bits: number, count: Count): void {
  const unit = text.charCodeAt(at);
  if ((bits & HAN) !== 0) {
    count.width += 1;
    count.han++;
  } else if ((bits & MARK) !== 0) {
    count.width += 1;
    if (!RIGID.has(unit)) count.marks++;
  } else if (FOLDABLE.has(unit) && ((classAt(text, at - 1) | classAt(text, at + 1)) & (HAN | OPENING | CLOSING)) !== 0) {
    // It was full-width when the page was set.
    count.width += 1;
    count.marks++;
    count.folded++;
  } else if (unit >= 0x1100) {
    // Kana, Hangul, enclosed numbers, symbols: set in a full em. The low half of a pair has been counted with the high one.
    count.width += isLowSurrogate(unit) ? 0 : 1;
  } else {
    count.width += 0.5;
    if ((bits & (LATIN | DIGIT)) !== 0) count.ascii++;
  }
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
