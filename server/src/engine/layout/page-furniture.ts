import { isBareNumber, isPageNumber, isRunningHead } from '../text/page-marks.ts';
import { isBylineLike } from './cues.ts';
import { endingOf } from './facts.ts';
import { deletionsOf } from '../text/deletions.ts';
import type { Kept } from './kept.ts';
import { type Line, isBlank, isPrinted, printed } from './line.ts';

/** What a line is that belongs to the page and not to the text. */
export type PageFurniture = 'runningHead' | 'pageNumber';

/** Widest running head that is known by its return alone, in em. */
const WIDEST_HEAD = 24;
/** Narrowest line, in em, that a page can break off in the middle of a sentence; what is narrower may be a heading or a cell. */
const NARROWEST_TEXT = 10;
/** A line that comes again is known as a running head from so many times on. */
const FEWEST_HEADS = 3;
/** Pages have at least so many printed lines. */
const SHORTEST_PAGE = 6;

/**
 * The lines of a text that stand in the margins of its pages, by line number: those that say so in their words, numbers at the
 * places where a page ends, and short lines that come again at such places.
 */
export function pageFurnitureOf(lines: readonly Line[], byLine: Kept<Line, Line>): ReadonlyMap<number, PageFurniture> {
  const numbers = byLine.where(isPrinted);
  const looks = byLine.of(marginLook);
  const found = new Map<number, PageFurniture>();
  const bare: number[] = [];
  const heads = new Map<string, number[]>();
  for (let index = 0; index < numbers.length; index++) {
    const { kind, key } = looks[numbers[index] ?? 0] ?? TEXT;
    if (kind === 'text') continue;
    if (kind === 'bare') bare.push(index);
    else if (kind !== 'head') found.set(index, kind);
    else {
      const places = heads.get(key);
      if (places === undefined) heads.set(key, [index]);
      else places.push(index);
    }
  }
  const page = new PageEnds(lines, numbers, found);
  for (const index of pageNumbersAmong(bare, page)) found.set(index, 'pageNumber');
  for (const places of alikeHeads(heads)) {
    for (const index of returningHeads(places, page)) found.set(index, 'runningHead');
  }
  return new Map(Array.from(found, ([index, kind]) => [numbers[index] ?? 0, kind] as const).sort(([a], [b]) => a - b));
}

/** What a line may be in the margin of a page, by itself; `key` is the same for heads that are alike but for their numbers. */
interface MarginLook {
  readonly kind: PageFurniture | 'bare' | 'head' | 'text';
  readonly key: string;
}

const TEXT: MarginLook = { kind: 'text', key: '' };

function marginLook(line: Line): MarginLook {
  if (isBlank(line) || line.width > 2 * WIDEST_HEAD) return TEXT;
  const text = printed(line);
  if (isRunningHead(text)) return { kind: 'runningHead', key: '' };
  if (isPageNumber(text)) return { kind: 'pageNumber', key: '' };
  if (isBareNumber(text)) return { kind: 'bare', key: '' };
  return mayReturn(line, text) ? { kind: 'head', key: text.replace(/\s+/g, '').replace(NUMBER, '#') } : TEXT;
}

/** Numbers; in characters only those of dates and pages, as 第一章 and 第二章 head different texts. */
const NUMBER = /\d+|[〇○零一二三四五六七八九十百]{1,8}(?=[年月日页頁版期号號])/g;

/** Where pages end, as far as the lines tell. Lines are counted among those that are printed. */
class PageEnds {
  constructor(
    private readonly lines: readonly Line[],
    private readonly numbers: readonly number[],
    private readonly known: ReadonlyMap<number, PageFurniture>,
  ) {}

  /** The printed line `index`, counted from 0. */
  line(index: number): Line | undefined {
    const number = this.numbers[index];
    return number === undefined ? undefined : this.lines[number];
  }

  /** How many printed lines there are. */
  get count(): number {
    return this.numbers.length;
  }

  /** Whether a page ends before, at or behind the line: a form feed, other furniture, or a sentence that goes on behind it. */
  isAt(index: number): boolean {
    return this.isFed(index) || this.isFed(index + 1) || this.known.has(index - 1) || this.known.has(index + 1) || this.interrupts(index);
  }

  /** Whether a form feed stands before the line. */
  private isFed(index: number): boolean {
    const [from, to] = [(this.numbers[index - 1] ?? -1) + 1, this.numbers[index] ?? this.lines.length];
    for (let number = from; number <= to; number++) {
      const line = this.lines[number];
      if (line !== undefined && line.text.slice(0, line.first).includes('\f')) return true;
    }
    return false;
  }

  /** Whether the line before breaks off in the middle of a sentence and the line behind is text, too. */
  private interrupts(index: number): boolean {
    const [before, after] = [this.line(index - 1), this.line(index + 1)];
    if (before === undefined || after === undefined || before.width < NARROWEST_TEXT || after.width < NARROWEST_TEXT) return false;
    const ending = endingOf(printed(before));
    if (ending !== 'running' && ending !== 'pause') return false;
    return this.isProse(index - 2, index - 1) && this.isProse(index + 1, index + 2);
  }

  /** Whether one of the two lines has a mark of running text, as few headings and cells of tables have. */
  private isProse(...indices: readonly number[]): boolean {
    return indices.some((index) => /[，。、；：,]/.test(this.line(index)?.text ?? ''));
  }
}

/** Lines that may be the head of a page: short, of words, and no sentence. */
function mayReturn(line: Line, text: string): boolean {
  return line.width <= WIDEST_HEAD && line.han >= 2 && !/[，。；：？！“”]/.test(text) && !isBylineLike(text);
}

/** Shortest head of which one character may have been misread: of less too little is left to know it by. */
const SHORTEST_READ = 6;

/** The places of heads that are the same but for their numbers and, beside one that comes again, for a character that was misread. */
function alikeHeads(heads: ReadonlyMap<string, readonly number[]>): Iterable<readonly number[]> {
  const again = new Map<string, string>();
  for (const [key, places] of heads) {
    if (places.length > 1 && key.length >= SHORTEST_READ) for (const one of [key, ...deletionsOf(key)]) again.set(one, key);
  }
  if (again.size === 0) return heads.values();
  const alike = new Map<string, number[]>();
  for (const [key, places] of heads) {
    const near = places.length > 1 || key.length < SHORTEST_READ - 1 ? key : (nearest(key, again) ?? key);
    const known = alike.get(near);
    if (known === undefined) alike.set(near, [...places]);
    else known.push(...places);
  }
  return Array.from(alike.values(), (places) => places.sort((a, b) => a - b));
}

/** The head from which `key` differs by one character, among those that come `again`: they are known by themselves and by what is left without one character. */
function nearest(key: string, again: ReadonlyMap<string, string>): string | undefined {
  return [key, ...deletionsOf(key)].map((one) => again.get(one)).find((near) => near !== undefined);
}

/** Of the lines that are alike, those that stand where a page ends, if most do. */
function returningHeads(places: readonly number[], page: PageEnds): readonly number[] {
  if (places.length < FEWEST_HEADS) return [];
  const atEnds = places.filter((index, nth) => index - (places[nth - 1] ?? -SHORTEST_PAGE) >= SHORTEST_PAGE && page.isAt(index));
  return atEnds.length >= FEWEST_HEADS && atEnds.length * 2 > places.length ? atEnds : [];
}

/** Of the numbers that stand alone, those that stand where a page ends; numbers of sections and cells of tables do not. */
function pageNumbersAmong(bare: readonly number[], page: PageEnds): readonly number[] {
  const isNumber = new Set(bare);
  return bare.filter((index) => {
    const inTable = isNumber.has(index - 1) || isNumber.has(index + 1);
    const before = page.line(index - 1);
    const isLast = index === page.count - 1 && before !== undefined && /[。！？”]$/.test(printed(before)) && before.width >= NARROWEST_TEXT;
    return !inTable && (isLast || page.isAt(index));
  });
}
