import { type Line, isBlank } from './line.ts';

/** Printed neighbours on each side that a line's column is read from. */
const REACH = 8;
/** Votes are counted in half-em steps. */
const STEP = 2;
/** Lines wider than this are no column of a newspaper: a paragraph on one line. */
const WIDEST = 48;
/** Share of the neighbours (by weight) that must agree on a width before it counts as the column's measure. */
const AGREEMENT = 0.42;
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

function measureAt(lines: readonly Line[], index: number): number | undefined {
  const votes = new Float64Array((WIDEST + FIRST_LINE_INDENT + 2) * STEP);
  let weights = 0;
  for (let at = Math.max(0, index - REACH); at <= Math.min(lines.length - 1, index + REACH); at++) {
    const line = lines[at];
    if (line === undefined || isBlank(line)) continue;
    const weight = 1 / (2 + Math.abs(at - index));
    weights += weight;
    vote(votes, line, weight);
  }
  let best = 0;
  for (let bin = 1; bin < votes.length; bin++) if ((votes[bin] ?? 0) >= (votes[best] ?? 0)) best = bin;
  return (votes[best] ?? 0) >= AGREEMENT * weights && best >= 6 * STEP ? best / STEP : undefined;
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
