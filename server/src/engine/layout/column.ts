import type { Line } from './line.ts';

/** Printed neighbours on each side that a line's column is read from. */
const REACH = 8;
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

/**
 * The measure (line width, in em) of the column that each of `lines` stands in, `undefined` where the lines around it
 * do not agree on one, as in a text with one paragraph a line. The lines are printed ones: blank lines are left out.
 *
 * Every neighbour votes for the widths it may have had when it was set: its marks may have been squeezed, and a first
 * line is two em narrower than its column. Near lines count more, so that the measure follows a change of column.
 */
export function measuresOf(lines: readonly Line[]): readonly (number | undefined)[] {
  return lines.map((_, index) => measureAt(lines, index));
}

/** Of the lines before, after and around a line, those that agree best say how wide its column is: it may be the first or the last of it. */
function measureAt(lines: readonly Line[], index: number): number | undefined {
  const windows = [
    [-REACH, REACH],
    [-REACH, 0],
    [0, REACH],
  ].map(([from = 0, to = 0]) => agreement(lines, index, Math.max(0, index + from), Math.min(lines.length - 1, index + to)));
  const [best] = windows.sort((a, b) => b.share - a.share);
  return best !== undefined && best.share >= AGREEMENT && best.measure >= NARROWEST ? best.measure : undefined;
}

/** The width that most lines `[from, to]` may have, and their share; fewer than four lines agree on nothing. */
function agreement(lines: readonly Line[], index: number, from: number, to: number): { readonly measure: number; readonly share: number } {
  const votes = new Float64Array((WIDEST + FIRST_LINE_INDENT + 2) * STEP);
  let weights = 0;
  let marked = 0;
  for (let at = from; at <= to; at++) {
    const line = lines[at];
    if (line === undefined) continue;
    const weight = at === index ? OWN_WEIGHT : 1 / (3 + Math.abs(at - index));
    weights += weight;
    if (endsWithMark(line)) marked += weight;
    vote(votes, line, weight);
  }
  if (marked > MARKED_SHARE * weights) return { measure: 0, share: 0 };
  let best = 0;
  for (let bin = 1; bin < votes.length; bin++) if ((votes[bin] ?? 0) >= (votes[best] ?? 0)) best = bin;
  return { measure: best / STEP, share: to - from < 3 ? 0 : (votes[best] ?? 0) / weights };
}

function endsWithMark({ text, last }: Line): boolean {
  return /[，。、；：！？…,.;:!?”」]/.test(text.charAt(last - 1));
}

function vote(votes: Float64Array, line: Line, weight: number): void {
  const width = line.width + line.indent;
  if (width > WIDEST) return;
  const widest = Math.round(width * STEP);
  // Squeezing never takes more than three em from a line.
  const narrowest = Math.max(Math.round((line.squeezed + line.indent) * STEP), widest - 3 * STEP);
  for (let bin = narrowest; bin <= widest; bin++) votes[bin] = (votes[bin] ?? 0) + weight * (bin === widest ? 1 : 0.8);
  // Half an em of difference is a Latin letter or a digit more or less.
  votes[widest + 1] = (votes[widest + 1] ?? 0) + weight * 0.5;
  const first = widest + FIRST_LINE_INDENT * STEP;
  if (line.indent === 0 && first < votes.length) votes[first] = (votes[first] ?? 0) + weight * 0.4;
}

/** By how many em the line falls short of `measure`, 0 when its marks can be squeezed or spread to fit; negative when it is wider. */
export function slackOf(line: Line, measure: number): number {
  if (line.stretched) return 0;
  const width = line.width + line.indent;
  if (width < measure) return measure - width;
  return Math.min(0, measure - (line.squeezed + line.indent));
}
