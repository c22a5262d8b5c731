import { CJK, DIGIT, HAN, LATIN, SPACE, classAt } from '../text/character.ts';
import { LONGEST_SHORT, Signs, lineWith, signsOf } from './line-signs.ts';
import { type Line, isBlank, printed } from './line.ts';

/** Lines `[first, last]`, counted from 0, that hold one text, a character a line. */
export interface VerticalRun {
  readonly first: number;
  readonly last: number;
  /** The printed lines, one number each. */
  readonly numbers: readonly number[];
  /** What they say, read downwards. */
  readonly text: string;
}

/** Fewest printed lines of a run. */
const FEWEST = 6;
/** Share of lines that may hold two Han characters, and of lines that are digits or letters: numbers are set upright, two in a line. */
const PAIRS = 0.3;
const UPRIGHT = 0.35;
/** Fewest different characters among all, as a share: a column of a table repeats few. */
const VARIETY = 0.4;
/** So many different characters are no column of a table, however long the run. */
const VARIED = 16;
/** What lists are numbered with. */
const ORDINALS = /[一二三四五六七八九十〇零甲乙丙丁戊己庚辛壬癸]/u;

/** The runs of lines of one or two characters that are text set vertically, and no list of numbers, words or ticks. */
export function verticalRuns(lines: readonly Line[], signs = signsOf(lines)): readonly VerticalRun[] {
  const runs: VerticalRun[] = [];
  for (const numbers of narrowRuns(lines, signs)) {
    const pieces = numbers.flatMap((number) => lines[number] ?? []).map(printed);
    const [first, last] = [numbers[0], numbers.at(-1)];
    if (first === undefined || last === undefined || goesOn(lines, first)) continue;
    if (isVertical(pieces)) runs.push({ first, last, numbers, text: pieces.join('') });
  }
  return runs;
}

/** Whether a sentence runs into the line `number`: then the extractor took the wide gaps of one stretched line for line ends. */
function goesOn(lines: readonly Line[], number: number): boolean {
  let before = number - 1;
  while (before >= 0 && isBlankAt(lines, before)) before--;
  const line = lines[before];
  return line !== undefined && endsInPause(line);
}

export function endsInPause({ text, last }: Line): boolean {
  return '，、；：,;:'.includes(text.charAt(last - 1));
}

export function isBlankAt(lines: readonly Line[], number: number): boolean {
  const line = lines[number];
  return line !== undefined && isBlank(line);
}

/** The numbers of successive printed lines of one or two characters, parted at blank lines unless these stand between most lines. */
function narrowRuns(lines: readonly Line[], signs: Uint8Array): readonly (readonly number[])[] {
  const runs: (readonly number[])[] = [];
  let run: number[] = [];
  const close = (): void => {
    if (run.length >= FEWEST) runs.push(...partedAtBlanks(run).filter(({ length }) => length >= FEWEST));
    run = [];
  };
  for (let number = 0; number < signs.length; number++) {
    if (signs[number] === 0) continue;
    const line = lineWith(Signs.short, lines, signs, number);
    if (line !== undefined && isNarrow(line)) run.push(number);
    else close();
  }
  close();
  return runs;
}

/** Whether the line holds one or two characters that may be set vertically. */
export function isNarrow({ text, first, last }: Line): boolean {
  if (last - first > LONGEST_SHORT) return false;
  let characters = 0;
  for (let at = first; at < last; at++) {
    const bits = classAt(text, at);
    if ((bits & SPACE) !== 0) continue;
    if ((bits & (CJK | DIGIT | LATIN)) === 0 && !isVerticalMark(text.charCodeAt(at))) return false;
    if (isHighHalf(text.charCodeAt(at))) at++;
    characters++;
  }
  return characters <= 2;
}

/** The forms of marks for vertical text, U+FE10–FE19 and U+FE30–FE48. */
function isVerticalMark(unit: number): boolean {
  return (unit >= 0xfe10 && unit <= 0xfe19) || (unit >= 0xfe30 && unit <= 0xfe48);
}

function isHighHalf(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function partedAtBlanks(numbers: readonly number[]): readonly (readonly number[])[] {
  const isBlankBefore = (index: number): boolean => (numbers[index] ?? 0) - (numbers[index - 1] ?? 0) > 1;
  const blanks = numbers.filter((_, index) => index > 0 && isBlankBefore(index)).length;
  if (blanks * 2 > numbers.length) return [numbers];
  const parts: number[][] = [[]];
  numbers.forEach((number, index) => {
    if (index > 0 && isBlankBefore(index)) parts.push([]);
    parts.at(-1)?.push(number);
  });
  return parts;
}

function isVertical(pieces: readonly string[]): boolean {
  const most = (limit: number, test: (piece: string) => boolean): boolean => pieces.filter(test).length <= limit * pieces.length;
  if (!most(PAIRS, (piece) => hansIn(piece).length > 1) || !most(UPRIGHT, (piece) => /[0-9A-Za-z]/.test(piece))) return false;
  const hans = pieces.flatMap(hansIn);
  if (new Set(hans).size < Math.min(VARIED, VARIETY * pieces.length)) return false;
  return hans.filter((character) => ORDINALS.test(character)).length * 2 < hans.length;
}

function hansIn(piece: string): readonly string[] {
  return Array.from(piece).filter((character) => (classAt(character, 0) & HAN) !== 0);
}
