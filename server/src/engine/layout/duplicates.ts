import type { Block, Passage } from './block.ts';
import { isCredited } from './cues.ts';
import type { Layout } from './layout.ts';
import { type Line, isBlank, printed } from './line.ts';
import { remembered } from '../text/tables.ts';
import { standingAlone, standingOf } from './verse.ts';

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
export function duplicatesIn({ lines, blocks }: Layout): readonly Duplicate[] {
  const whole = new Uint8Array(lines.length);
  for (const block of blocks) if (block.lines.length === 1) whole[block.firstLine] = 1;
  const runs = duplicateLines(lines, (number) => whole[number] === 1);
  const known = new Uint8Array(lines.length);
  for (const { first, last } of runs) known.fill(1, first, last + 1);
  const paragraphs = duplicateBlocks(blocks).filter(({ first, last }) => known[first] === 0 && known[last] === 0);
  return [...runs, ...paragraphs].sort((a, b) => a.first - b.first);
}

/** Blocks of several lines that have the text of an earlier one. */
function duplicateBlocks(blocks: readonly Block[]): readonly Duplicate[] {
  const earlier = new Map<string, Block>();
  return blocks.flatMap((block) => {
    if (block.lines.length < 2 || block.lines.reduce((sum, line) => sum + line.han, 0) < FEWEST_OPEN) return [];
    const key = lettersOfPassage(block.passage);
    const before = earlier.get(key);
    if (before === undefined) earlier.set(key, block);
    return before === undefined
      ? []
      : [{ first: block.firstLine, last: block.lastLine, firstBefore: before.firstLine, lastBefore: before.lastLine }];
  });
}

/** The runs of lines that repeat earlier ones, the longest that can be had. `isBlock`: the line is a block by itself. */
function duplicateLines(lines: readonly Line[], isBlock: (number: number) => boolean): readonly Duplicate[] {
  const numbers: number[] = [];
  const keys: string[] = [];
  lines.forEach((line, number) => {
    if (isBlank(line)) return;
    numbers.push(number);
    keys.push(line.han < FEWEST ? '' : keyOf(line));
  });
  const earlier = new Map<string, number>();
  const found: Duplicate[] = [];
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] ?? '';
    const before = key === '' ? undefined : earlier.get(key);
    if (before === undefined) {
      if (key !== '') earlier.set(key, index);
      continue;
    }
    const length = runLength(keys, before, index);
    const [first, last] = [numbers[index], numbers[index + length - 1]];
    const [firstBefore, lastBefore] = [numbers[before], numbers[before + length - 1]];
    if (first === undefined || last === undefined || firstBefore === undefined || lastBefore === undefined) continue;
    const run = numbers
      .slice(index, index + length)
      .map((number) => lines[number])
      .filter((line) => line !== undefined);
    const around = numbers.slice(Math.max(0, index - AROUND), index + length + AROUND).map((number) => lines[number]);
    const behindItself = index === before + length;
    if (
      (behindItself || isTelling(run, isBlock(first))) &&
      !isVerse(
        around.filter((line) => line !== undefined),
        run[0],
      )
    )
      found.push({ first, last, firstBefore, lastBefore });
    index += length - 1;
  }
  return found;
}

/** What has to be the same: characters, digits and letters. Nothing for lines that are repeated for a reason. */
const keyOf = remembered((line: Line): string => {
  const text = printed(line);
  return isCredited(text) ? '' : lettersOf(text);
});

const lettersOfPassage = remembered(({ text }: Passage) => lettersOf(text));

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** How many lines from `index` on repeat those from `before` on. */
function runLength(keys: readonly string[], before: number, index: number): number {
  let length = 1;
  while (
    before + length < index &&
    index + length < keys.length &&
    keys[index + length] !== '' &&
    keys[before + length] === keys[index + length]
  )
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

function isVerse(lines: readonly Line[], first: Line | undefined): boolean {
  const at = first === undefined ? -1 : lines.indexOf(first);
  return at >= 0 && standingAlone(lines.map(standing), () => false)[at] === 1;
}
