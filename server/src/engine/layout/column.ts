import { UnitSet } from '../text/unit-set.ts';
import type { Line } from './line.ts';

/** Printed neighbours on each side that a line or a break is compared with. */
export const REACH = 8;
/** Votes are counted in half-em steps. */
const STEP = 2;
/** Lines wider than this are no column of a newspaper: a paragraph on one line. */
const WIDEST = 48;
/** Narrowest column, in em. */
const NARROWEST = 6;
/** A line has little say about its own column: the question is whether it fits. */
const OWN_WEIGHT = 0.12;
/** Share of the neighbours (by weight) that must agree on a width before it counts as the column's measure. */
const AGREEMENT = 0.46;
/** Share of the neighbours that end with a mark, from which on they are verse, dialogue or a list, and no column. */
const MARKED_SHARE = 0.7;
/** By how many em a line falls short of its column when it is not quite full. */
export const LOOSE = 1.5;
/** What an extractor drops from the first line of a paragraph, in em. */
export const FIRST_LINE_INDENT = 2;

/** The column that a line stands in: its measure in em, 0 when there is none, and the share of the neighbours that agree on it. */
export interface ColumnMeasure {
  readonly measure: number;
  readonly share: number;
  /** How many neighbours there are, how many of them are wider than the line by an em and more, and how many are indented. */
  readonly neighbours: number;
  readonly wider: number;
  readonly indented: number;
}

/**
 * The measure (line width, in em) of the column that each of `lines` stands in, 0 where the lines around it
 * do not agree on one, as in a text with one paragraph a line. The lines are printed ones: blank lines are left out.
 * With `from` and `to`, only those of the lines `[from, to)`.
 *
 * Every neighbour votes for the widths it may have had when it was set: its marks may have been squeezed, and a first
 * line is two em narrower than its column. Near lines count more. Of the lines before, after and around a line, those
 * that agree best decide, because the line may be the first or the last of its column.
 */
export function columnsOf(lines: readonly { readonly line: Line }[], from = 0, to = lines.length): ColumnMeasure[] {
  const first = Math.max(0, from - REACH);
  const ballots = new Ballots(lines, first, Math.min(lines.length, to + REACH));
  const election = new Election(ballots);
  const columns: ColumnMeasure[] = [];
  for (let index = from - first; index < to - first; index++) columns.push(columnAt(ballots, index, election));
  return columns;
}

function columnAt(ballots: Ballots, index: number, election: Election): ColumnMeasure {
  election.clear();
  election.cast(index - REACH, index, index);
  election.count();
  const { measure: measureBefore, share: shareBefore } = election;
  election.cast(index + 1, index + REACH, index);
  election.count();
  const { measure: measureAround, share: shareAround } = election;
  election.clear();
  election.cast(index, index + REACH, index);
  election.count();
  const share = Math.max(shareBefore, shareAround, election.share);
  // Of equal ones, what the lines around it say counts first, then what those before it say.
  const measure = share === shareAround ? measureAround : share === shareBefore ? measureBefore : election.measure;
  const { neighbours, wider, indented } = ballots.around(index);
  return { measure: share >= AGREEMENT && measure >= NARROWEST ? measure : 0, share, neighbours, wider, indented };
}

const MARKS = new UnitSet('，。、；：？！…,.;:?!”」');

/** The widths that each of some lines may have had, as bins of `1 / STEP` em: full votes for its own width, part of one for others. */
class Ballots {
  readonly length: number;
  /** From the narrowest bin to the widest; no votes when the line is wider than any column. */
  readonly narrowest: Int16Array;
  readonly widest: Int16Array;
  /** 1 where the line is indented already, so that it cannot be a first line whose indent was dropped. */
  readonly indented: Uint8Array;
  readonly endsWithMark: Uint8Array;
  private readonly widths: Float64Array;

  constructor(lines: readonly { readonly line: Line }[], from: number, to: number) {
    this.length = to - from;
    this.narrowest = new Int16Array(this.length);
    this.widest = new Int16Array(this.length);
    this.indented = new Uint8Array(this.length);
    this.endsWithMark = new Uint8Array(this.length);
    this.widths = new Float64Array(this.length);
    for (let at = 0; at < this.length; at++) {
      const line = lines[from + at]?.line;
      if (line !== undefined) this.write(at, line);
    }
  }

  private write(at: number, line: Line): void {
    const width = line.width + line.indent;
    const widest = width > WIDEST ? 0 : Math.round(width * STEP);
    this.widest[at] = widest;
    // Squeezing never takes more than three em from a line.
    this.narrowest[at] = widest === 0 ? 0 : Math.max(Math.round((line.squeezed + line.indent) * STEP), widest - 3 * STEP);
    this.indented[at] = Number(line.indent > 0);
    this.endsWithMark[at] = Number(MARKS.hasAt(line.text, line.last - 1));
    this.widths[at] = line.width;
  }

  /** What is counted of the neighbours of line `index`. */
  around(index: number): Pick<ColumnMeasure, 'neighbours' | 'wider' | 'indented'> {
    const from = Math.max(0, index - REACH);
    const to = Math.min(this.length, index + REACH + 1);
    const least = (this.widths[index] ?? 0) + 1;
    let wider = 0;
    let indented = -(this.indented[index] ?? 0);
    for (let at = from; at < to; at++) {
      wider += Number((this.widths[at] ?? 0) >= least);
      indented += this.indented[at] ?? 0;
    }
    return { neighbours: to - from - 1, wider, indented };
  }
}

/** The weight of a vote by how far away the voter is, in lines. */
const WEIGHTS = Float64Array.from({ length: REACH + 1 }, (_, distance) => (distance === 0 ? OWN_WEIGHT : 1 / (3 + distance)));

/** The votes of some neighbouring lines. One election serves a whole text: nothing is made for a line but its column. */
class Election {
  /** The width that most voters may have, and their share, as counted last. */
  measure = 0;
  share = 0;
  /** The bin with most votes, and how many it has. */
  private best = 0;
  private most = 0;
  private readonly votes = new Float64Array((WIDEST + FIRST_LINE_INDENT + 1) * STEP + 1);
  /** All bins that have votes are among `[narrowest, widest]`. */
  private narrowest = 0;
  private widest = 0;
  private weights = 0;
  private marked = 0;
  private voters = 0;

  constructor(private readonly ballots: Ballots) {}

  clear(): void {
    this.votes.fill(0, this.narrowest, this.widest + 1);
    this.narrowest = this.votes.length;
    this.widest = this.weights = this.marked = this.voters = this.best = this.most = 0;
  }

  /** Adds the votes of the lines `[from, last]` on the column of line `index`. */
  cast(from: number, last: number, index: number): void {
    const { length, narrowest, widest, indented, endsWithMark } = this.ballots;
    const first = Math.max(0, from);
    const end = Math.min(length, last + 1);
    this.voters += Math.max(0, end - first);
    for (let at = first; at < end; at++) {
      const weight = WEIGHTS[Math.abs(at - index)] ?? 0;
      this.weights += weight;
      this.marked += weight * (endsWithMark[at] ?? 0);
      const own = widest[at] ?? 0;
      if (own === 0) continue;
      const least = narrowest[at] ?? 0;
      for (let bin = least; bin < own; bin++) this.add(bin, weight * 0.8);
      this.add(own, weight);
      // Half an em of difference is a Latin letter or a digit more or less.
      this.add(own + 1, weight * 0.5);
      const firstLine = own + FIRST_LINE_INDENT * STEP;
      const isFirst = indented[at] === 0;
      if (isFirst) this.add(firstLine, weight * 0.4);
      if (least < this.narrowest) this.narrowest = least;
      if (firstLine > this.widest) this.widest = firstLine;
    }
  }

  /** Of bins with as many votes the widest is the best. */
  private add(bin: number, vote: number): void {
    const votes = (this.votes[bin] ?? 0) + vote;
    this.votes[bin] = votes;
    if (votes < this.most) return;
    if (votes > this.most || bin > this.best) this.best = bin;
    this.most = votes;
  }

  /** Counts the votes; fewer than four lines agree on nothing, nor do verse and lists. */
  count(): void {
    const isAgreed = this.voters >= 4 && this.marked <= MARKED_SHARE * this.weights;
    this.measure = isAgreed ? this.best / STEP : 0;
    this.share = isAgreed ? this.most / this.weights : 0;
  }
}

/** By how many em the line falls short of `measure`, 0 when its marks can be squeezed or spread to fit; negative when it is wider. */
export function slackOf(line: Line, measure: number): number {
  if (line.stretched) return 0;
  const width = line.width + line.indent;
  if (width < measure) return measure - width;
  return Math.min(0, measure - (line.squeezed + line.indent));
}
