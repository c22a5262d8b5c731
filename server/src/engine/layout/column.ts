import { UnitSet } from '../text/unit-set.ts';
import type { Line } from './line.ts';

/** Printed neighbours on each side that a line's column is read from. */
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
/** What an extractor drops from the first line of a paragraph, in em. */
export const FIRST_LINE_INDENT = 2;

/** The column that a line stands in: its measure in em, 0 when there is none, and the share of the neighbours that agree on it. */
export interface ColumnMeasure {
  readonly measure: number;
  readonly share: number;
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
  const ballots = lines.slice(first, to + REACH).map(({ line }) => ballotOf(line));
  const election = new Election();
  const columns: ColumnMeasure[] = [];
  for (let index = from - first; index < to - first; index++) columns.push(columnAt(ballots, index, election));
  return columns;
}

function columnAt(ballots: readonly Ballot[], index: number, election: Election): ColumnMeasure {
  election.clear();
  election.cast(ballots, index - REACH, index, index);
  election.count();
  const { measure: measureBefore, share: shareBefore } = election;
  election.cast(ballots, index + 1, index + REACH, index);
  election.count();
  const { measure: measureAround, share: shareAround } = election;
  election.clear();
  election.cast(ballots, index, index + REACH, index);
  election.count();
  const share = Math.max(shareBefore, shareAround, election.share);
  // Of equal ones, what the lines around it say counts first, then what those before it say.
  const measure = share === shareAround ? measureAround : share === shareBefore ? measureBefore : election.measure;
  return { measure: share >= AGREEMENT && measure >= NARROWEST ? measure : 0, share };
}

/** The widths that a line may have had, as bins of `1 / STEP` em: full votes for its own width, part of one for others. */
interface Ballot {
  /** From the narrowest bin to the widest; no votes when the line is wider than any column. */
  readonly narrowest: number;
  readonly widest: number;
  /** The line is indented already, so it cannot be a first line whose indent was dropped. */
  readonly indented: boolean;
  readonly endsWithMark: boolean;
}

const MARKS = new UnitSet('，。、；：？！…,.;:?!”」');

function ballotOf(line: Line): Ballot {
  const width = line.width + line.indent;
  const widest = width > WIDEST ? 0 : Math.round(width * STEP);
  // Squeezing never takes more than three em from a line.
  const narrowest = Math.max(Math.round((line.squeezed + line.indent) * STEP), widest - 3 * STEP);
  return { narrowest, widest, indented: line.indent > 0, endsWithMark: MARKS.hasAt(line.text, line.last - 1) };
}

/** The votes of some neighbouring lines. One election serves a whole text: nothing is made for a line but its column. */
class Election {
  /** The width that most voters may have, and their share, as counted last. */
  measure = 0;
  share = 0;
  private readonly votes = new Float64Array((WIDEST + FIRST_LINE_INDENT + 1) * STEP + 1);
  /** The widest bin that has votes. */
  private widest = 0;
  private weights = 0;
  private marked = 0;
  private voters = 0;

  clear(): void {
    this.votes.fill(0, 0, this.widest + 1);
    this.widest = this.weights = this.marked = this.voters = 0;
  }

  /** Adds the votes of the lines `[from, last]` on the column of line `index`. */
  cast(ballots: readonly Ballot[], from: number, last: number, index: number): void {
    const end = Math.min(ballots.length - 1, last);
    for (let at = Math.max(0, from); at <= end; at++) {
      const ballot = ballots[at];
      if (ballot === undefined) continue;
      const { narrowest, widest, indented, endsWithMark } = ballot;
      const weight = at === index ? OWN_WEIGHT : 1 / (3 + Math.abs(at - index));
      this.voters++;
      this.weights += weight;
      if (endsWithMark) this.marked += weight;
      if (widest === 0) continue;
      for (let bin = narrowest; bin < widest; bin++) this.add(bin, weight * 0.8);
      this.add(widest, weight);
      // Half an em of difference is a Latin letter or a digit more or less.
      this.add(widest + 1, weight * 0.5);
      if (!indented) this.add(widest + FIRST_LINE_INDENT * STEP, weight * 0.4);
    }
  }

  /** Counts the votes; fewer than four lines agree on nothing, nor do verse and lists. */
  count(): void {
    this.measure = this.share = 0;
    if (this.voters < 4 || this.marked > MARKED_SHARE * this.weights) return;
    let best = 0;
    let most = 0;
    for (let bin = 0; bin <= this.widest; bin++) {
      const votes = this.votes[bin] ?? 0;
      if (votes < most) continue;
      best = bin;
      most = votes;
    }
    this.measure = best / STEP;
    this.share = most / this.weights;
  }

  private add(bin: number, weight: number): void {
    this.votes[bin] = (this.votes[bin] ?? 0) + weight;
    if (bin > this.widest) this.widest = bin;
  }
}

/** By how many em the line falls short of `measure`, 0 when its marks can be squeezed or spread to fit; negative when it is wider. */
export function slackOf(line: Line, measure: number): number {
  if (line.stretched) return 0;
  const width = line.width + line.indent;
  if (width < measure) return measure - width;
  return Math.min(0, measure - (line.squeezed + line.indent));
}
