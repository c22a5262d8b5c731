import type { Span } from '../span.ts';
import { SPACE, classAt } from '../text/character.ts';
import { cellsIn } from './gap.ts';
import type { Line } from './line.ts';

/** A piece of a line between its edges and white space so wide that it parts columns, cells or paragraphs. */
export interface Part extends Span {
  /** The white space inside the part, in order. */
  readonly runs: readonly Span[];
}

/** Widest white space between two characters of one part, in cells: a space or two, or one ideographic space. */
const WIDEST = 2;

/** The parts of `line` in order, and what stands between them; one part where no white space is wide. */
export function partsOf(line: Line): { readonly parts: readonly Part[]; readonly dividers: readonly Span[] } {
  const runs = runsOf(line);
  const widest = widestInside(line, runs);
  const parts: Part[] = [];
  const dividers: Span[] = [];
  let start = line.first;
  let inside: Span[] = [];
  for (const run of runs) {
    if (!isDivider(line.text, run, widest)) {
      inside.push(run);
      continue;
    }
    dividers.push(run);
    parts.push({ start, end: run.start, runs: inside });
    start = run.end;
    inside = [];
  }
  parts.push({ start, end: line.last, runs: inside });
  return { parts, dividers };
}

/** The runs of white space between the first and the last character of the line. */
function runsOf({ text, first, last }: Line): readonly Span[] {
  const runs: Span[] = [];
  for (let at = first; at < last; at++) {
    if ((classAt(text, at) & SPACE) === 0) continue;
    const start = at;
    while ((classAt(text, at) & SPACE) !== 0) at++;
    runs.push({ start, end: at });
  }
  return runs;
}

/** On a line stretched by several spaces at a time, the narrowest of its gaps is what stands between two characters. */
function widestInside({ text, stretched }: Line, runs: readonly Span[]): number {
  if (!stretched) return WIDEST;
  return runs.reduce((narrowest, { start, end }) => Math.min(narrowest, Math.max(WIDEST, cellsIn(text.slice(start, end)))), Infinity);
}

/** A tab moves to the next cell of a table, whatever its width. */
function isDivider(text: string, { start, end }: Span, widest: number): boolean {
  const run = text.slice(start, end);
  return run.includes('\t') || (run.length > 1 && cellsIn(run) > widest);
}
