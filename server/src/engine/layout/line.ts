import { CLOSING, HAN, OPENING, classAt } from '../text/character.ts';
import { countScript } from '../text/script.ts';
import { isSegmented } from '../text/segmented.ts';
import { Units, characterBit, unitBits } from './line-units.ts';
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
  /** What is printed, by the bits of its code units, `Units`: those that some of them have, and those that all have. */
  readonly any: number;
  readonly all: number;
  /** A bit for each of its characters, as `charactersOf` has them. */
  readonly characters: number;
  /** Full stops, and commas, inside the line. */
  readonly stops: number;
  readonly commas: number;
  /** Characters that are decisive for one script. */
  readonly simplified: number;
  readonly traditional: number;
  /** Its quotation marks and brackets, in order. */
  readonly marks: string;
}

/** What a typesetter puts between Han characters and digits, in em. Source: W3C clreq, at most a quarter em. */
const AUTOSPACE = 0.25;

/** The places of the bits that are counted. */
const [SQUEEZABLE, IS_HAN, IS_ASCII] = [Math.log2(Units.squeezable), Math.log2(Units.han), Math.log2(Units.ascii)] as const;
const [SIMPLIFIED, TRADITIONAL] = [Math.log2(Units.simplified), Math.log2(Units.traditional)] as const;
const [STOPS, COMMAS] = [Math.log2(Units.stops), Math.log2(Units.commas)] as const;

/** A line by itself. */
export function measure(text: string, eol: string): Line {
  return measureIn(text, 0, text.length, eol);
}

/** The line that stands at `[start, end)` of `source`, read in one pass. Linear in its length. */
export function measureIn(source: string, start: number, end: number, eol: string): Line {
  let from = start;
  let to = end;
  while (from < to && (unitBits(source.charCodeAt(from)) & Units.space) !== 0) from++;
  while (to > from && (unitBits(source.charCodeAt(to - 1)) & Units.space) !== 0) to--;

  let any = 0;
  let all = -1;
  let characters = 0;
  let halves = 0;
  let squeezable = 0;
  let han = 0;
  let ascii = 0;
  let simplified = 0;
  let traditional = 0;
  let stops = 0;
  let commas = 0;
  let folded = 0;
  let spaced = 0;
  let gaps = 0;
  let before = 0;
  let isAfterSpace = false;
  let marks = '';
  for (let at = from; at < to; at++) {
    const unit = source.charCodeAt(at);
    const bits = unitBits(unit);
    any |= bits;
    all &= bits;
    characters |= characterBit(unit);
    if ((bits & Units.space) !== 0) {
      isAfterSpace = true;
      continue;
    }
    if (isAfterSpace) {
      if ((bits & before & Units.cjk) !== 0) gaps++;
      else if ((bits & before & Units.ascii) !== 0) spaced += 0.5;
      else if ((before & (Units.cjk | Units.ascii)) !== 0) spaced += AUTOSPACE;
      isAfterSpace = false;
    }
    // Bits are counted without asking: a processor would guess badly which are set.
    halves += bits & Units.halves;
    squeezable += (bits >> SQUEEZABLE) & 1;
    han += (bits >> IS_HAN) & 1;
    ascii += (bits >> IS_ASCII) & 1;
    simplified += (bits >> SIMPLIFIED) & 1;
    traditional += (bits >> TRADITIONAL) & 1;
    stops += (bits >> STOPS) & 1;
    commas += (bits >> COMMAS) & 1;
    if ((bits & (Units.foldable | Units.paired | Units.lowHalf)) === 0) {
      before = bits;
      continue;
    }
    if ((bits & Units.foldable) !== 0 && isAtChinese(source, at)) {
      // It was full-width when the page was set.
      halves++;
      squeezable++;
      folded++;
    }
    if ((bits & Units.paired) !== 0) marks += source.charAt(at);
    // The low half of a surrogate pair tells nothing: what stands before it stays the neighbour.
    if ((bits & Units.lowHalf) === 0) before = bits;
  }
  const text = source.slice(start, end);
  const hasSpace = (any & Units.space) !== 0;
  const width = halves / 2 + spaced;
  const segmented = hasSpace && han > 0 && isSegmented(text);
  const script = (any & Units.rare) === 0 ? { simplified, traditional } : countScript(text);
  return {
    text,
    eol,
    first: from - start,
    last: to - start,
    width,
    squeezed: width - squeezable / 2,
    indent: indentOf(source, start, from),
    stretched:
      gaps >= MIN_GAPS &&
      !segmented &&
      isStretched(textureOf(text, from - start, to - start)) &&
      !isRowOfNames(text.slice(from - start, to - start)),
    segmented,
    han,
    ascii,
    folded,
    wideSpaces: (hasSpace || to - from < end - start) && hasWideSpaces(text),
    any,
    all,
    characters,
    stops,
    commas,
    simplified: script.simplified,
    traditional: script.traditional,
    marks,
  };
}

/** Whether a Han character or a bracket stands at the unit `at`. */
function isAtChinese(source: string, at: number): boolean {
  return ((classAt(source, at - 1) | classAt(source, at + 1)) & (HAN | OPENING | CLOSING)) !== 0;
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

/** Whether anything is printed on the line. */
export function isPrinted(line: Line): boolean {
  return !isBlank(line);
}

/** What is printed on the line. */
export function printed(line: Line): string {
  return line.text.slice(line.first, line.last);
}

/** U+3000 is an em wide, a tab two, every other space half an em. */
function indentOf(source: string, start: number, end: number): number {
  let width = 0;
  for (let at = start; at < end; at++) {
    const unit = source.charCodeAt(at);
    width += unit === 0x3000 ? 1 : unit === 0x09 ? 2 : 0.5;
  }
  return width;
}
