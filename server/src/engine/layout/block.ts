import type { Edit, Span } from '../span.ts';
import { goesOnInAddress } from '../text/address.ts';
import { LATIN, classAt } from '../text/character.ts';
import type { Judgement } from './breaks.ts';
import { type Line, printed } from './line.ts';
import { lastIndex } from './search.ts';
import type { SpaceRun } from './space.ts';
import { isSuperfluous, spacesOf } from './spaces.ts';

/** A piece of raw text that stands unchanged in the logical text. */
interface Segment {
  /** Offset in the logical text. */
  readonly at: number;
  /** Offset in the raw text. */
  readonly raw: number;
  readonly length: number;
}

/**
 * Lines that belong together: a paragraph, a headline, a byline … It holds no position in the text, so that an edit elsewhere
 * never touches it: all its offsets and line numbers count from its beginning.
 */
export class Passage {
  private runs: readonly (readonly SpaceRun[])[] | undefined;
  private logical: { readonly text: string; readonly segments: readonly Segment[] } | undefined;

  constructor(
    /** The printed lines, and their numbers; blank lines may stand between. */
    readonly lines: readonly Line[],
    readonly lineNumbers: readonly number[],
    /** Where each line starts. */
    readonly lineStarts: readonly number[],
    /** The breaks inside the passage: one fewer than lines. */
    readonly breaks: readonly Judgement[],
    /** The break after the passage, if another one follows, and the blank lines there. */
    readonly endBreak: Judgement | undefined,
    readonly blanksAfter: number,
  ) {}

  /** Code units from the first line's first one to the last line's end, without its line end. */
  get length(): number {
    return (this.lineStarts.at(-1) ?? 0) + (this.lines.at(-1)?.text.length ?? 0);
  }

  get text(): string {
    return this.read().text;
  }

  get segments(): readonly Segment[] {
    return this.read().segments;
  }

  /** The white space in line `index`, counted from the start of that line. */
  spaces(index: number): readonly SpaceRun[] {
    return this.readSpaces()[index] ?? [];
  }

  private readSpaces(): readonly (readonly SpaceRun[])[] {
    const alone = this.lines.length === 1;
    return (this.runs ??= this.lines.map((line, index) => spacesOf(line, alone ? 'alone' : index === 0 ? 'first' : 'inner')));
  }

  private read(): { readonly text: string; readonly segments: readonly Segment[] } {
    if (this.logical !== undefined) return this.logical;
    const segments: Segment[] = [];
    const pieces: string[] = [];
    let at = 0;
    const add = (text: string, raw: number): void => {
      if (text === '') return;
      segments.push({ at, raw, length: text.length });
      pieces.push(text);
      at += text.length;
    };
    this.lines.forEach((line, index) => {
      const start = this.lineStarts[index] ?? 0;
      const previous = this.lines[index - 1];
      if (previous !== undefined) add(joint(previous, line), (this.lineStarts[index - 1] ?? 0) + printedEnd(previous, line));
      let from = line.first;
      for (const run of this.spaces(index)) {
        if (!isSuperfluous(run)) continue;
        if (run.start > from) add(line.text.slice(from, run.start), start + from);
        from = Math.max(from, run.end);
      }
      add(line.text.slice(from, printedEnd(line, this.lines[index + 1])), start + from);
    });
    this.logical = { text: pieces.join(''), segments };
    return this.logical;
  }
}

/**
 * A passage where it stands. Its logical text is what the writer wrote, without the typesetter's line ends and spaces; `toRaw`
 * and `fromRaw` map its offsets to the raw text and back.
 */
export class Block implements Span {
  #lineStarts: readonly number[] | undefined;

  constructor(
    readonly passage: Passage,
    /** Raw offset of the first line's first code unit. */
    readonly start: number,
    /** The first raw line, counted from 0. */
    readonly firstLine: number,
  ) {}

  /** Raw offset of the last line's end, without its line end. */
  get end(): number {
    return this.start + this.passage.length;
  }

  /** The last raw line, included. */
  get lastLine(): number {
    return this.firstLine + (this.passage.lineNumbers.at(-1) ?? 0);
  }

  get lines(): readonly Line[] {
    return this.passage.lines;
  }

  get lineNumbers(): readonly number[] {
    return this.passage.lineNumbers.map((number) => this.firstLine + number);
  }

  get lineStarts(): readonly number[] {
    return (this.#lineStarts ??= this.passage.lineStarts.map((start) => this.start + start));
  }

  get breaks(): readonly Judgement[] {
    return this.passage.breaks;
  }

  get endBreak(): Judgement | undefined {
    return this.passage.endBreak;
  }

  get blanksAfter(): number {
    return this.passage.blanksAfter;
  }

  /** The raw line that holds the raw offset `at`. */
  lineOf(at: number): number {
    const { lineStarts, lineNumbers } = this.passage;
    const index = lastIndex(lineStarts, (start) => this.start + start <= at);
    return this.firstLine + (lineNumbers[Math.max(0, index)] ?? 0);
  }

  /** The logical text. */
  get text(): string {
    return this.passage.text;
  }

  /** Raw offset of the logical offset `at`, 0 to `text.length`. */
  toRaw(at: number): number {
    const { segments } = this.passage;
    const segment = segments[lastIndex(segments, (one) => one.at <= at)];
    if (segment === undefined) return this.start;
    return this.start + segment.raw + Math.min(at - segment.at, segment.length);
  }

  /** Logical offset of the raw offset `at`; a place inside something left out maps to where it was left out. */
  fromRaw(at: number): number {
    const { segments } = this.passage;
    const raw = at - this.start;
    const segment = segments[lastIndex(segments, (one) => one.raw <= raw)];
    if (segment === undefined) return 0;
    return segment.at + Math.min(raw - segment.raw, segment.length);
  }

  /** The raw span of the logical span: it ends with its last character, not where the next one begins. */
  rawSpan(start: number, end: number): Span {
    const first = this.toRaw(start);
    if (end <= start) return { start: first, end: first };
    return { start: first, end: (end === start + 1 ? first : this.toRaw(end - 1)) + 1 };
  }

  /** The white space in the block's line `index`, counted from the start of that line. */
  spaces(index: number): readonly SpaceRun[] {
    return this.passage.spaces(index);
  }
}

/** Where the text of a line ends when `after` is joined to it: a hyphen that only divides a word at the line end does not count. */
export function printedEnd(line: Line, after: Line | undefined): number {
  const divided =
    after !== undefined &&
    /[a-z]-$/.test(line.text.slice(line.last - 2, line.last)) &&
    /[a-z]/.test(after.text.charAt(after.first)) &&
    !goesOnInAddress(printed(line), printed(after));
  return divided ? line.last - 1 : line.last;
}

/** What stands between two joined lines: a space between Latin words, nothing in Chinese and in an address. */
export function joint(before: Line, after: Line): '' | ' ' {
  const isWord = (line: Line, at: number): boolean => (classAt(line.text, at) & LATIN) !== 0;
  return isWord(before, before.last - 1) && isWord(after, after.first) && !goesOnInAddress(printed(before), printed(after)) ? ' ' : '';
}

/** Where the printed lines of a text stand: their numbers, and where each line starts, blank ones too. */
export interface PrintedLines {
  readonly lines: readonly Line[];
  readonly starts: readonly number[];
  readonly numbers: readonly number[];
}

/** Whether `block`, which follows `previous`, stands next to an uncertain break: it may be only half of its text. */
export function isBesideDoubt(block: Block, previous: Block | undefined): boolean {
  return block.endBreak?.verdict === 'unsure' || previous?.endBreak?.verdict === 'unsure';
}

/** The block of the printed lines `[from, to)`, with a join at each break between them. */
export function blockAt({ lines, starts, numbers }: PrintedLines, judgements: readonly Judgement[], from: number, to: number): Block {
  const first = numbers[from] ?? 0;
  const start = starts[first] ?? 0;
  const count = to - from;
  const own = new Array<Line>(count);
  // Most blocks are a single line.
  const lineNumbers = count === 1 ? FIRST : new Array<number>(count);
  const lineStarts = count === 1 ? FIRST : new Array<number>(count);
  for (let at = 0; at < count; at++) {
    const number = numbers[from + at] ?? 0;
    own[at] = lines[number] as Line;
    if (count === 1) break;
    lineNumbers[at] = number - first;
    lineStarts[at] = (starts[number] ?? 0) - start;
  }
  const passage = new Passage(
    own,
    lineNumbers,
    lineStarts,
    count === 1 ? NO_BREAKS : judgements.slice(from, to - 1),
    judgements[to - 1],
    Math.max(0, (numbers[to] ?? 0) - (numbers[to - 1] ?? 0) - 1),
  );
  return new Block(passage, start, first);
}

/** Where the only line of a block stands in it, and the breaks there. */
const FIRST = [0];
const NO_BREAKS: readonly Judgement[] = [];

/** The same passage at another place. */
export function movedBlock(block: Block, start: number, firstLine: number): Block {
  return block.start === start && block.firstLine === firstLine ? block : new Block(block.passage, start, firstLine);
}

/** Whether both hold the same lines and breaks, as far apart. */
export function isSamePassage(one: Passage, other: Passage): boolean {
  return (
    one.endBreak === other.endBreak &&
    one.blanksAfter === other.blanksAfter &&
    isSameList(one.lines, other.lines) &&
    isSameList(one.breaks, other.breaks) &&
    isSameList(one.lineNumbers, other.lineNumbers) &&
    isSameList(one.lineStarts, other.lineStarts)
  );
}

function isSameList<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}

/** The edit that joins the printed line `before`, which starts at `beforeStart`, to `after`: spaces and line ends between them go. */
export function jointEdit(before: Line, beforeStart: number, after: Line, afterStart: number): Edit {
  return { start: beforeStart + printedEnd(before, after), end: afterStart + after.first, text: joint(before, after) };
}
