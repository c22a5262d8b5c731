import data from '../../../data/joins.json';
import { lazy } from '../text/tables.ts';
import { REACH } from './column.ts';
import type { Page } from './evidence.ts';
import { firstFeatureNames } from './features.ts';
import { firstFeatures } from './first-features.ts';
import { EARSHOT, secondFeatures } from './second-features.ts';
import { Forest, type ForestData } from './forest.ts';
import { endsAtFirstLook, quotationsOf } from './page.ts';
import { endsAtSecondLook, isSure, logOdds, probability } from './looks.ts';
import { NOTHING_OPEN, type OpenState } from './quotation.ts';
import { type Range, type Splice, shiftOf, splicedInPlace, widened } from './splice.ts';

/** The two models, trained by `npm run train` on pages with known breaks. */
export const models = lazy(() => ({
  first: new Forest(data.first as unknown as ForestData),
  second: new Forest(data.second as unknown as ForestData),
}));

/** A page with what the two looks made of its breaks. An entry for each break, which is called by the line before it. */
export interface JudgedPage {
  readonly page: Page;
  /** What is open there in a block that ends where a line by itself shows an end. */
  readonly open: readonly OpenState[];
  /** The probability of a join at the first look, and what is open in a block that ends where that is below one half. */
  readonly joins: readonly number[];
  readonly openInBlock: readonly OpenState[];
  /** Log-odds of a join: at the second look, or at the first where that was sure. */
  readonly scores: readonly number[];
}

/** Breaks looked at in one go: their features are held at the same time, so few that they stay near the processor. */
const STRIDE = 128;
/** How far the lines reach that the first look asks for, on both sides: the measure of the next line by its neighbours. */
const SIGHT = REACH + 2;

/** Breaks by which the range grows that is read again, until what is open after it is what was open before the change. */
const FURTHER = 24;

function nothingJudged(): Omit<JudgedPage, 'page'> {
  return { open: [], joins: [], openInBlock: [], scores: [] };
}

/**
 * The page judged: a first look judges each break by the lines around it; a second one also by what the first made of the breaks
 * around: where the paragraph began, whether a quotation is still open in it, how it would end. Where the first look is sure, there is no
 * second one.
 *
 * When `earlier` is the page before its lines were changed by `change`, only the breaks are judged that the change can reach, and its
 * lists become those of the new page. `judged` is the range of the breaks that were judged.
 */
export function judge(
  page: Page,
  earlier: Omit<JudgedPage, 'page'> = nothingJudged(),
  change: Splice = { from: 0, removed: 0, added: page.facts.length },
): { readonly page: JudgedPage; readonly judged: Range } {
  const breaks = page.blanks.length;
  const shift = shiftOf(change);
  const clipped = (from: number, to: number): Range => ({ from: Math.max(0, from), to: Math.min(breaks, to) });
  // Of a page that is read for the first time the values are the list.
  const renewed = <T>(items: readonly T[], range: Range, values: T[]): T[] =>
    items.length === 0 ? values : splicedInPlace(items, widened(change, range), values);

  const nearby = clipped(change.from - SIGHT, change.from + change.added + SIGHT);
  const ends = (index: number): boolean => endsAtFirstLook(page, index);
  const states = quotationsOf(page, ends, nearby.from, nearby.to, earlier.open[nearby.from - 1]);
  while (nearby.from + states.length < breaks && !isSame(states.at(-1), earlier.open[nearby.from + states.length - 1 - shift])) {
    const at = nearby.from + states.length;
    states.push(...quotationsOf(page, ends, at, Math.min(breaks, at + FURTHER), states.at(-1)));
  }
  const first: Range = { from: nearby.from, to: nearby.from + states.length };
  const open = renewed(earlier.open, first, states);

  const second = clipped(first.from - EARSHOT, first.to + EARSHOT);
  const joins = renewed(earlier.joins, first, new Array<number>(first.to - first.from).fill(0));
  const looks = new Looks(page, open, joins, earlier.openInBlock[second.from - 1]);
  let { to } = second;
  looks.lookOn(second.from, to, first);
  while (to < breaks && !isSame(looks.openInBlock.at(-1), earlier.openInBlock[to - 1 - shift])) {
    const on = Math.min(breaks, to + FURTHER);
    looks.lookOn(to, on, first);
    to = on;
  }
  const judged: Range = { from: second.from, to };
  return {
    page: {
      page,
      open,
      joins,
      openInBlock: renewed(earlier.openInBlock, judged, looks.openInBlock),
      scores: renewed(earlier.scores, judged, looks.scores),
    },
    judged,
  };
}

function isSame(one: OpenState | undefined, other: OpenState | undefined): boolean {
  return one !== undefined && other !== undefined && one.marks === other.marks && one.lines === other.lines;
}

/** Both looks at successive breaks, a stride at a time. */
class Looks {
  readonly openInBlock: OpenState[] = [];
  readonly scores: number[] = [];
  private readonly width = models().second.features.length;
  private readonly rows: Float64Array;
  /** Breaks behind the last stride whose first features stand in `rows` already. */
  private ready = 0;

  /** `joins` is filled in where it is asked for; `before` is what is open in the block before the first break. */
  constructor(
    private readonly page: Page,
    private readonly open: readonly OpenState[],
    private readonly joins: number[],
    private readonly before = NOTHING_OPEN,
  ) {
    this.rows = new Float64Array((STRIDE + EARSHOT) * this.width);
  }

  /**
   * Looks at the breaks `[from, to)`, for the first time at those of them, and of the next few, that are among `unseen`. `from` is where
   * it was looked to before.
   */
  lookOn(from: number, to: number, unseen: Range): void {
    for (let at = from; at < to; at += STRIDE) this.look(at, Math.min(to, at + STRIDE), unseen);
  }

  private look(from: number, to: number, unseen: Range): void {
    const { rows, width } = this;
    const end = Math.min(this.joins.length, to + EARSHOT);
    this.lookFirst(from, end, unseen);
    this.lookAgain(from, to);
    rows.copyWithin(0, (to - from) * width, (end - from) * width);
    this.ready = end - to;
  }

  /** Writes the first features of the breaks `[from, end)`, as far as they are not there yet, and judges those that are `unseen`. */
  private lookFirst(from: number, end: number, unseen: Range): void {
    const { page, open, joins, rows, width } = this;
    const asked: number[] = [];
    for (let index = from + this.ready; index < end; index++) {
      firstFeatures(page, index, open[index] ?? NOTHING_OPEN, rows, (index - from) * width);
      if (index >= unseen.from && index < unseen.to) asked.push(index);
    }
    this.ask(models().first, asked, from).forEach((score, at) => {
      joins[asked[at] ?? 0] = probability(score);
    });
  }

  /** Judges the breaks `[from, to)` by the first look where that was sure, else by a second one. */
  private lookAgain(from: number, to: number): void {
    const { page, joins, rows, width, scores } = this;
    const before = this.openInBlock.at(-1) ?? this.before;
    const states = quotationsOf(page, (index) => endsAtSecondLook(joins, index), from, to, before);
    const origin = scores.length - from;
    const asked: number[] = [];
    for (let index = from; index < to; index++) {
      const state = states[index - from] ?? NOTHING_OPEN;
      this.openInBlock.push(state);
      const join = joins[index] ?? 0;
      scores.push(logOdds(join));
      if (isSure(join)) continue;
      secondFeatures(page, index, joins, state, rows, (index - from) * width + firstFeatureNames.length);
      asked.push(index);
    }
    this.ask(models().second, asked, from).forEach((score, at) => {
      scores[origin + (asked[at] ?? 0)] = score;
    });
  }

  /** What `forest` says of each of the breaks, in a stride that begins with break `from`. */
  private ask(forest: Forest, breaks: readonly number[], from: number): Float64Array {
    const starts = breaks.map((index) => (index - from) * this.width);
    return forest.scores(this.rows, starts);
  }
}

/** The features of the break after line `index` at the second look, as they were when it was judged. */
export function featuresOf({ page, open, joins, openInBlock }: JudgedPage, index: number): Float64Array {
  const values = new Float64Array(models().second.features.length);
  firstFeatures(page, index, open[index] ?? NOTHING_OPEN, values);
  secondFeatures(page, index, joins, openInBlock[index] ?? NOTHING_OPEN, values, firstFeatureNames.length);
  return values;
}

/** A part of a page, and the number of its first line. */
export interface Excerpt {
  readonly page: JudgedPage;
  readonly first: number;
}

/** As much of the page as the features of the breaks `range` ask for. */
export function excerptOf(judged: JudgedPage, { from, to }: Range): Excerpt {
  const { page, open, joins, openInBlock, scores } = judged;
  const first = Math.max(0, from - EARSHOT - SIGHT);
  const cut = <T>(items: readonly T[]): readonly T[] => items.slice(first, to + EARSHOT + SIGHT);
  const { facts, columns, characters, blanks, cohesions, openings } = page;
  const lines = {
    facts: cut(facts),
    columns: cut(columns),
    characters: cut(characters),
    blanks: cut(blanks),
    cohesions: cut(cohesions),
    openings: cut(openings),
  };
  return {
    page: { page: { ...page, ...lines }, open: cut(open), joins: cut(joins), openInBlock: cut(openInBlock), scores: cut(scores) },
    first,
  };
}

/** The same with lists of its own, which may be changed in place. */
export function withOwnLists({ page, open, joins, openInBlock, scores }: JudgedPage): JudgedPage {
  const { facts, columns, characters, blanks, cohesions, openings } = page;
  return {
    page: {
      ...page,
      facts: facts.slice(),
      columns: columns.slice(),
      characters: characters.slice(),
      blanks: blanks.slice(),
      cohesions: cohesions.slice(),
      openings: openings.slice(),
    },
    open: open.slice(),
    joins: joins.slice(),
    openInBlock: openInBlock.slice(),
    scores: scores.slice(),
  };
}
