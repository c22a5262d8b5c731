import type { Span } from '../span.ts';
import { lazy } from '../text/tables.ts';
import { type Block, type PrintedLines, blockAt, isSamePassage, movedBlock } from './block.ts';
import { type Break, type Judgement, type PageBreaks, findBreaks } from './breaks.ts';
import { DeclaredBreak, gapOf } from './declared.ts';
import type { Form } from './guard.ts';
import type { InterleavedRegion } from './interleaved.ts';
import type { Line } from './line.ts';
import { placedBreak } from './placed-break.ts';
import { lastIndex } from './search.ts';
import { type Range, type Splice, countedAgain, shiftOf } from './splice.ts';
import type { VerticalRun } from './vertical.ts';

export type { Block } from './block.ts';
export type { Break, Reason } from './breaks.ts';
export type { Form } from './guard.ts';
export type { Line } from './line.ts';
export type { Verdict } from './verdict.ts';

/** How many breaks there are; how many of them hold a blank line; how many do not join; how many of these hold a blank line. */
export interface Gaps {
  readonly all: number;
  readonly blank: number;
  readonly ends: number;
  readonly blankEnds: number;
}

/** What the page looked like. */
export interface Layout {
  readonly lines: readonly Line[];
  /** Offset of each line's first code unit; one more entry than lines, the last being the length of the text. */
  readonly starts: readonly number[];
  /** One between each two successive printed (non-blank) lines, in reading order. Put together when first asked for, before the next edit. */
  readonly breaks: readonly Break[];
  readonly blocks: readonly Block[];
  readonly gaps: Gaps;
  /** Set in columns: every printed line stands on a line of its own. */
  readonly printed: boolean;
  readonly form: Form;
  /** Where columns stand side by side, and where text is set vertically. */
  readonly interleaved: readonly InterleavedRegion[];
  readonly vertical: readonly VerticalRun[];
}

/** A layout with what the next one can be made from after an edit. */
export interface LayoutState extends Layout {
  readonly found: PageBreaks;
  /** What `gaps` tells, as it is counted. */
  readonly gapCounts: readonly number[];
  /** What counts of each break: what was found there, or what a person has declared. */
  readonly judgements: readonly Judgement[];
  /** What stands for each break that was declared a boundary: the same as long as what was found there is. */
  readonly declarations: WeakMap<Judgement, Judgement>;
  /** The printed line that each block begins with, by its number among the printed lines. */
  readonly firsts: readonly number[];
  /** Which blocks are new since the layout before; the others have at most moved. */
  readonly renewedBlocks: Splice;
}

/** Whether a person has declared a boundary at a place. */
export type Declared = (place: Span) => boolean;

/**
 * The layout of `lines`, which begin at `starts`. When `earlier` is the layout before `change` renewed some of the lines, only
 * what the change can reach is worked out.
 */
export function readLayout(
  lines: readonly Line[],
  starts: readonly number[],
  isDeclared?: Declared,
  earlier?: LayoutState,
  change?: Splice,
): LayoutState {
  const found = findBreaks(lines, earlier?.found, change);
  const { numbers } = found;
  const declared = isDeclared && ((index: number): boolean => isDeclared(gapOf(breakPlace(numbers, index), lines, starts)));
  const declarations = earlier?.declarations ?? new WeakMap<Judgement, Judgement>();
  const judgements =
    declared === undefined
      ? found.judgements
      : found.judgements.map((one, index) => (declared(index) ? declaredOf(one, declarations) : one));
  const renewed = difference(earlier?.judgements ?? [], judgements);
  const printed: PrintedLines = { lines, starts, numbers };
  const breaks = lazy(() => judgements.map((judgement, index) => placedBreak(judgement, breakPlace(numbers, index))));
  const gapCounts = countedAgain(countGaps, earlier?.gapCounts ?? [0, 0, 0], earlier?.judgements ?? [], judgements, renewed);
  const [blank = 0, ends = 0, blankEnds = 0] = gapCounts;
  return {
    lines,
    starts,
    found,
    judgements,
    declarations,
    printed: found.printed,
    form: found.guard.form,
    interleaved: found.guard.interleaved,
    vertical: found.guard.vertical,
    get breaks() {
      return breaks();
    },
    gapCounts,
    gaps: { all: judgements.length, blank, ends, blankEnds },
    ...(earlier === undefined || found.renewed.removed === Infinity
      ? allBlocks(printed, judgements, earlier)
      : blocksOf(printed, judgements, renewed, earlier)),
  };
}

function declaredOf(seen: Judgement, declarations: WeakMap<Judgement, Judgement>): Judgement {
  const declared = declarations.get(seen) ?? new DeclaredBreak(seen);
  declarations.set(seen, declared);
  return declared;
}

function breakPlace(numbers: readonly number[], index: number): Pick<Break, 'before' | 'after'> {
  return { before: numbers[index] ?? 0, after: numbers[index + 1] ?? 0 };
}

/** The narrowest splice that makes `after` of `before`. */
function difference<T>(before: readonly T[], after: readonly T[]): Splice {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { from: head, removed: before.length - tail - head, added: after.length - tail - head };
}

function countGaps(judgements: readonly Judgement[], { from, to }: Range): readonly number[] {
  let [blank, ends, blankEnds] = [0, 0, 0];
  for (let index = from; index < to; index++) {
    const one = judgements[index];
    if (one === undefined) continue;
    if (one.blank) blank++;
    if (one.verdict === 'join') continue;
    ends++;
    if (one.blank) blankEnds++;
  }
  return [blank, ends, blankEnds];
}

type Blocks = Pick<LayoutState, 'blocks' | 'firsts' | 'renewedBlocks'>;

/**
 * The blocks of a text: runs of printed lines with a join between each two. Those of `earlier` stay that lie apart from the `renewed`
 * breaks, and among these the passages that have come out the same.
 */
function blocksOf(printed: PrintedLines, judgements: readonly Judgement[], renewed: Splice, earlier: Blocks): Blocks {
  const shift = shiftOf(renewed);
  const head = Math.max(
    0,
    lastIndex(earlier.firsts, (first) => first <= renewed.from),
  );
  const tail = lastIndex(earlier.firsts, (first) => first <= renewed.from + renewed.removed) + 1;
  const firsts = earlier.firsts.slice(0, head);
  const blocks = earlier.blocks.slice(0, head);
  const known = new Map(earlier.blocks.slice(head, tail).map((block) => [block.lines[0], block]));
  const end = tail < earlier.firsts.length ? (earlier.firsts[tail] ?? 0) + shift : printed.numbers.length;
  let first = earlier.firsts[head] ?? 0;
  for (let index = first; index < end; index++) {
    if (index + 1 < end && judgements[index]?.verdict === 'join') continue;
    firsts.push(first);
    blocks.push(sameOrNew(blockAt(printed, judgements, first, index + 1), known));
    first = index + 1;
  }
  const renewedBlocks: Splice = { from: head, removed: tail - head, added: blocks.length - head };
  for (let index = tail; index < earlier.firsts.length; index++) {
    const block = earlier.blocks[index];
    const at = (earlier.firsts[index] ?? 0) + shift;
    const line = printed.numbers[at] ?? 0;
    if (block === undefined) continue;
    firsts.push(at);
    blocks.push(movedBlock(block, printed.starts[line] ?? 0, line));
  }
  return { blocks, firsts, renewedBlocks };
}

/** `block` with the passage that one of the `known` blocks had, where it is the same. These are called by their first lines. */
function sameOrNew(block: Block, known: ReadonlyMap<Line | undefined, Block>): Block {
  const before = known.get(block.lines[0]);
  return before !== undefined && isSamePassage(before.passage, block.passage) ? movedBlock(before, block.start, block.firstLine) : block;
}

function allBlocks(printed: PrintedLines, judgements: readonly Judgement[], earlier: Blocks | undefined): Blocks {
  const none: Blocks = { blocks: [], firsts: [], renewedBlocks: NOTHING_RENEWED };
  const { blocks, firsts } = blocksOf(printed, judgements, NOTHING_RENEWED, none);
  return { blocks, firsts, renewedBlocks: { from: 0, removed: earlier?.blocks.length ?? 0, added: blocks.length } };
}

const NOTHING_RENEWED: Splice = { from: 0, removed: 0, added: 0 };
