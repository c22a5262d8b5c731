import type { Edit, Span } from '../span.ts';
import { LATIN, classAt } from '../text/character.ts';
import type { Break } from './breaks.ts';
import { type Line, isBlank } from './line.ts';
import { type SpaceRun, isSuperfluous, spacesOf } from './spaces.ts';

/** A piece of raw text that stands unchanged in the logical text. */
interface Segment {
  /** Offset in the logical text. */
  readonly at: number;
  /** Offset in the raw text. */
  readonly raw: number;
  readonly length: number;
}

/**
 * Lines that belong together: a paragraph, a headline, a byline … Its logical text is what the writer wrote, without
 * the typesetter's line ends and spaces; `toRaw` and `fromRaw` map its offsets to the raw text and back.
 */
export class Block implements Span {
  private logical: { readonly text: string; readonly segments: readonly Segment[] } | undefined;

  constructor(
    /** Raw offset of the first line's first code unit and of the last line's end, without its line end. */
    readonly start: number,
    readonly end: number,
    /** The printed lines, their numbers in the raw text (from 0; blank lines may stand between), and where each starts. */
    readonly lines: readonly Line[],
    readonly lineNumbers: readonly number[],
    readonly lineStarts: readonly number[],
    /** The breaks inside the block: one fewer than lines. */
    readonly breaks: readonly Break[],
    /** The break after the block, if another block follows. */
    readonly endBreak: Break | undefined,
  ) {}

  /** First and last raw line, counted from 0, both included. */
  get firstLine(): number {
    return this.lineNumbers[0] ?? 0;
  }

  get lastLine(): number {
    return this.lineNumbers.at(-1) ?? 0;
  }

  /** The raw line that holds the raw offset `at`. */
  lineOf(at: number): number {
    return (
      this.lineNumbers[
        Math.max(
          0,
          lastIndex(this.lineStarts, (start) => start <= at),
        )
      ] ?? 0
    );
  }

  /** The logical text. */
  get text(): string {
    return this.read().text;
  }

  /** Raw offset of the logical offset `at`, 0 to `text.length`. */
  toRaw(at: number): number {
    const { segments } = this.read();
    const segment = segments[lastIndex(segments, (one) => one.at <= at)];
    if (segment === undefined) return this.start;
    return segment.raw + Math.min(at - segment.at, segment.length);
  }

  /** Logical offset of the raw offset `at`; a place inside something left out maps to where it was left out. */
  fromRaw(at: number): number {
    const { segments } = this.read();
    const segment = segments[lastIndex(segments, (one) => one.raw <= at)];
    if (segment === undefined) return 0;
    return segment.at + Math.min(at - segment.raw, segment.length);
  }

  /** The raw span of the logical span: it ends with its last character, not where the next one begins. */
  rawSpan(start: number, end: number): Span {
    if (end <= start) return { start: this.toRaw(start), end: this.toRaw(start) };
    return { start: this.toRaw(start), end: this.toRaw(end - 1) + 1 };
  }

  /** The white space in the block's line `index`, counted from the start of that line. */
  spaces(index: number): readonly SpaceRun[] {
    const line = this.lines[index];
    return line === undefined ? [] : spacesOf(line, this.lines.length === 1);
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

/** Where the text of a line ends when `after` is joined to it: a hyphen that only divides a word at the line end does not count. */
export function printedEnd(line: Line, after: Line | undefined): number {
  const divided =
    after !== undefined && /[a-z]-$/.test(line.text.slice(line.last - 2, line.last)) && /[a-z]/.test(after.text.charAt(after.first));
  return divided ? line.last - 1 : line.last;
}

/** What stands between two joined lines: a space between Latin words, nothing in Chinese. */
export function joint(before: Line, after: Line): '' | ' ' {
  const isWord = (line: Line, at: number): boolean => (classAt(line.text, at) & LATIN) !== 0;
  return isWord(before, before.last - 1) && isWord(after, after.first) ? ' ' : '';
}

/** The blocks of a text: runs of printed lines with a join between each two. */
export function blocksOf(lines: readonly Line[], starts: readonly number[], breaks: readonly Break[]): readonly Block[] {
  const first = lines.findIndex((line) => !isBlank(line));
  if (first < 0) return [];
  const blocks: Block[] = [];
  let numbers = [first];
  let inside: Break[] = [];
  const close = (endBreak: Break | undefined): void => {
    const [from, to] = [numbers[0] ?? 0, numbers.at(-1) ?? 0];
    const members = numbers.map((number) => lines[number]).filter((line) => line !== undefined);
    const end = (starts[to] ?? 0) + (lines[to]?.text.length ?? 0);
    blocks.push(
      new Block(
        starts[from] ?? 0,
        end,
        members,
        numbers,
        numbers.map((number) => starts[number] ?? 0),
        inside,
        endBreak,
      ),
    );
  };
  for (const one of breaks) {
    if (one.verdict === 'join') inside.push(one);
    else {
      close(one);
      numbers = [];
      inside = [];
    }
    numbers.push(one.after);
  }
  close(undefined);
  return blocks;
}

/** Whether `block`, which follows `previous`, stands next to an uncertain break: it may be only half of its text. */
export function isBesideDoubt(block: Block, previous: Block | undefined): boolean {
  return block.endBreak?.verdict === 'unsure' || previous?.endBreak?.verdict === 'unsure';
}

/** Index of the last of `items` that satisfies `test`, which holds for a beginning of them; -1 when for none. */
function lastIndex<T>(items: readonly T[], test: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && test(item)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The edit that joins the printed line `before`, which starts at `beforeStart`, to `after`: spaces and line ends between them go. */
export function jointEdit(before: Line, beforeStart: number, after: Line, afterStart: number): Edit {
  return { start: beforeStart + printedEnd(before, after), end: afterStart + after.first, text: joint(before, after) };
}
