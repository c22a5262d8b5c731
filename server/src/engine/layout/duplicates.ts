import type { Block, Passage } from './block.ts';
import { isCredited } from './cues.ts';
import type { Kept } from './kept.ts';
import type { Layout } from './layout.ts';
import { type Line, isBlank, isPrinted, printed } from './line.ts';
import { remembered } from '../text/tables.ts';
import { mayStandAlone, standingAlone, standingOf } from './verse.ts';

/** Printed lines `[first, last]`, by line number, that stood before already, at `[firstBefore, lastBefore]`. */
export interface Duplicate {
  readonly first: number;
  readonly last: number;
  readonly firstBefore: number;
  readonly lastBefore: number;
}

/** Fewest Han characters of a text whose return is no chance. */
const FEWEST = 8;
/** Fewest Han characters of a line without a full stop, such as a headline or a slogan, that has no reason to come again. */
const FEWEST_OPEN = 16;
/** Lines looked at on each side to see whether the duplicate stands in verse, where refrains return. */
const AROUND = 6;

/** What stands twice, in reading order: runs of lines, and paragraphs whose lines end elsewhere. Linear time. */
export function duplicatesIn({ lines, blocks }: Layout, byLine: Kept<Line, Line>, byBlock: Kept<Block, Passage>): readonly Duplicate[] {
  const whole = new Uint8Array(lines.length);
  for (const block of blocks) if (block.lines.length === 1) whole[block.firstLine] = 1;
  const runs = duplicateLines(lines, byLine, (number) => whole[number] === 1);
  const known = new Uint8Array(lines.length);
  for (const { first, last } of runs) known.fill(1, first, last + 1);
  const paragraphs = duplicateBlocks(blocks, byBlock.numbered(lettersOfParagraph)).filter(
    ({ first, last }) => known[first] === 0 && known[last] === 0,
  );
  return [...runs, ...paragraphs].sort((a, b) => a.first - b.first);
}

/** Blocks of several lines that have the text of an earlier one. */
function duplicateBlocks(blocks: readonly Block[], keys: readonly number[]): readonly Duplicate[] {
  const earlier = placesOf(keys);
  const found: Duplicate[] = [];
  keys.forEach((key, index) => {
    const [block, before] = [blocks[index], blocks[(earlier[key] ?? 0) - 1]];
    if (key === 0 || block === undefined) return;
    if (before === undefined) earlier[key] = index + 1;
    else found.push({ first: block.firstLine, last: block.lastLine, firstBefore: before.firstLine, lastBefore: before.lastLine });
  });
  return found;
}

/** The runs of lines that repeat earlier ones, the longest that can be had. `isBlock`: the line is a block by itself. */
function duplicateLines(lines: readonly Line[], byLine: Kept<Line, Line>, isBlock: (number: number) => boolean): readonly Duplicate[] {
  const numbers = byLine.where(isPrinted);
  const keys = byLine.numbered(keyOf);
  const earlier = placesOf(keys);
  const found: Duplicate[] = [];
  for (let index = 0; index < numbers.length; index++) {
    const key = keys[numbers[index] ?? 0] ?? 0;
    const before = (earlier[key] ?? 0) - 1;
    if (key === 0) continue;
    if (before < 0) {
      earlier[key] = index + 1;
      continue;
    }
    const length = runLength((at) => keys[numbers[at] ?? 0] ?? 0, before, index, numbers.length);
    const [first, last] = [numbers[index], numbers[index + length - 1]];
    const [firstBefore, lastBefore] = [numbers[before], numbers[before + length - 1]];
    if (first === undefined || last === undefined || firstBefore === undefined || lastBefore === undefined) continue;
    const run = linesAt(lines, numbers, index, index + length);
    const around = (): Line[] => linesAt(lines, numbers, Math.max(0, index - AROUND), index + length + AROUND);
    const behindItself = index === before + length;
    if ((behindItself || isTelling(run, isBlock(first))) && !isVerse(run[0], around)) found.push({ first, last, firstBefore, lastBefore });
    index += length - 1;
  }
  return found;
}

/** For each of the keys room for its first place, which is counted from 1. */
function placesOf(keys: readonly number[]): Uint32Array {
  let most = 0;
  for (const key of keys) if (key > most) most = key;
  return new Uint32Array(most + 1);
}

/** Of the lines with these numbers those from `from` to `to`. */
function linesAt(lines: readonly Line[], numbers: readonly number[], from: number, to: number): Line[] {
  return numbers
    .slice(from, to)
    .map((number) => lines[number])
    .filter((line) => line !== undefined);
}

/** What has to be the same: characters, digits and letters. Nothing for lines that are repeated for a reason. */
function keyOf(line: Line): string {
  if (line.han < FEWEST || isBlank(line)) return '';
  const text = printed(line);
  return isCredited(text) ? '' : lettersOf(text);
}

/** The same for a paragraph of several lines; nothing for a short one. */
function lettersOfParagraph({ lines, text }: Passage): string {
  return lines.length < 2 || lines.reduce((sum, line) => sum + line.han, 0) < FEWEST_OPEN ? '' : lettersOf(text);
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** How many lines from `index` on repeat those from `before` on. */
function runLength(keyAt: (index: number) => number, before: number, index: number, end: number): number {
  let length = 1;
  while (before + length < index && index + length < end && keyAt(index + length) !== 0 && keyAt(before + length) === keyAt(index + length))
    length++;
  return length;
}

/** Whether the run says so much that it has no reason to stand twice: several lines of text, or a paragraph. */
function isTelling(run: readonly Line[], isBlock: boolean): boolean {
  const han = run.reduce((sum, line) => sum + line.han, 0);
  const [first, ...more] = run;
  if (first === undefined || (more.length === 0 && !isBlock)) return false;
  return han >= FEWEST_OPEN || (more.length === 0 && /[。！？][”’」』）]?$/.test(printed(first)));
}

const standing = remembered(standingOf);

/** Whether the line `first` stands in verse, by the lines `around` it. */
function isVerse(first: Line | undefined, around: () => readonly Line[]): boolean {
  if (first === undefined || !mayStandAlone(standing(first))) return false;
  const lines = around();
  return standingAlone(lines.map(standing), () => false)[lines.indexOf(first)] === 1;
}
