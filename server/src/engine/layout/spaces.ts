import type { Span } from '../span.ts';
import { CJK, CLOSING, DIGIT, HAN, LATIN, MARK, OPENING, SPACE, classAt } from '../text/character.ts';
import { isBylineLike, isCredited } from './cues.ts';
import { type Line, printed } from './line.ts';

/** What a run of spaces inside a line is. */
export type SpaceKind =
  /** Between the characters of a line that was justified by spaces. */
  | 'stretched'
  /** Between two Han characters of running text. */
  | 'han'
  /** At a full-width mark, which brings its own space. */
  | 'mark'
  /** Between Han or a mark and a digit or Latin letter. */
  | 'digit'
  /** Before the first or after the last character of the line. */
  | 'edge'
  /** Separates names, the halves of a headline, a label and its text, Latin words: it stays. */
  | 'separator';

/** A run of white space inside a line; offsets count from the start of the line. */
export interface SpaceRun extends Span {
  readonly kind: SpaceKind;
}

/** The runs of white space of `line`, each with what it is, in order. `alone`: the line is a block by itself, so it may be a headline. */
export function spacesOf(line: Line, alone: boolean): readonly SpaceRun[] {
  const { text, first, last } = line;
  let gap = first;
  while (gap < last && (classAt(text, gap) & SPACE) === 0) gap++;
  if (gap === text.length && first === 0) return NO_RUNS;
  const runs: SpaceRun[] = [];
  if (first > 0) runs.push({ start: 0, end: first, kind: 'edge' });
  let byline: boolean | undefined;
  for (let at = gap; at < last; at++) {
    if ((classAt(text, at) & SPACE) === 0) continue;
    const start = at;
    while ((classAt(text, at) & SPACE) !== 0) at++;
    byline ??= !line.stretched && isBylineLike(printed(line));
    runs.push({ start, end: at, kind: kindOf(line, start, at, byline, alone) });
  }
  if (last < text.length && last > first) runs.push({ start: last, end: text.length, kind: 'edge' });
  return runs;
}

const NO_RUNS: readonly SpaceRun[] = [];

/** Whether the typesetter or the extractor made the space, not the writer. */
export function isSuperfluous({ kind }: SpaceRun): boolean {
  return kind !== 'separator';
}

function kindOf(line: Line, start: number, end: number, byline: boolean, alone: boolean): SpaceKind {
  const { text } = line;
  const before = classAt(text, start - 1);
  const after = classAt(text, end);
  const isWord = (bits: number): boolean => (bits & (DIGIT | LATIN)) !== 0;
  if (byline) return 'separator';
  if ((before & HAN) !== 0 && isWord(after)) return isLabel(line, start) ? 'separator' : 'digit';
  if (isWord(before) && (after & HAN) !== 0) return isLabel(line, start) ? 'separator' : 'digit';
  if ((before & CJK) !== 0 && (after & CJK) !== 0) {
    if (line.stretched) return isCredited(text.slice(end, line.last)) ? 'separator' : 'stretched';
    if (((before | after) & MARK) !== 0) return atMark(line, end, before, after, alone);
    return betweenHan(line, start, end, alone);
  }
  if ((before & MARK) !== 0 || (after & MARK) !== 0) return 'mark';
  return 'separator';
}

/** A space beside a full-width mark is the typesetter's, but between two titles in a list, and before a byline. */
function atMark(line: Line, end: number, before: number, after: number, alone: boolean): SpaceKind {
  if ((before & CLOSING) !== 0 && (after & OPENING) !== 0) return 'separator';
  if ((before & MARK) !== 0 && isBylineLike(line.text.slice(end, line.last))) return 'separator';
  if ((before & (HAN | CLOSING)) !== 0 && (after & (HAN | OPENING)) !== 0 && alone && isDisplay(line)) return 'separator';
  return 'mark';
}

/**
 * A single space between Han characters separates names, the halves of a headline or a label from its text, unless one
 * side is a lone character inside running text: no name and no label has one character.
 */
function betweenHan(line: Line, start: number, end: number, alone: boolean): SpaceKind {
  const left = tokenLength(line, start - 1, -1);
  const right = tokenLength(line, end, 1);
  if (alone && isDisplay(line)) return 'separator';
  return (left === 1 && right >= 4) || (right === 1 && left >= 4) ? 'han' : 'separator';
}

/** Code units from `at` in direction `step` up to the next space or the edge of the line, at most 5. */
function tokenLength(line: Line, at: number, step: 1 | -1): number {
  let length = 0;
  while (length < 5 && at >= line.first && at < line.last && (classAt(line.text, at) & SPACE) === 0) {
    length++;
    at += step;
  }
  return length;
}

/** Headlines, labels and lists of names: short and without the marks of running text. */
function isDisplay(line: Line): boolean {
  return line.width <= 30 && !/[，。；、！？,;]/.test(line.text);
}

/** Whether what ends at `end` is a label such as the `A` of `A 党建引领` or the `1.` of a numbered heading. */
function isLabel(line: Line, end: number): boolean {
  return /^(?:[A-Z]|\d{1,2}|[A-Z]?\d{1,2}[.．、])$/.test(line.text.slice(line.first, end)) && isDisplay(line);
}
