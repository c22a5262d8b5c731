import type { Lines } from './article/article.ts';
import type { Layout, Line } from './layout/layout.ts';
import { joinedLines } from './layout/split.ts';
import { type UnwovenLine, unwovenLines } from './layout/unweave.ts';
import { Proof } from './proof.ts';
import { type Span, shifted } from './span.ts';

/** A text with its columns below one another. It holds until the raw text or the configuration changes. */
export interface Unwoven {
  /** The text with its columns apart, to be read only: it follows the raw text. What is found there has its places in that text. */
  readonly proof: Proof;
  /** What one of its lines holds, without the indent, in offsets of the raw text; `undefined` for a blank line. */
  readonly rawSpanOf: (line: number) => Span | undefined;
  /** The raw lines from the first to the last that hold a part of its `lines`, some of which are printed; they may hold parts of other columns, too. */
  readonly rawLinesOf: (lines: Lines) => Lines;
}

/**
 * The text of `proof` with its columns below one another; `undefined` where none stand side by side or where they cannot be told apart. It is kept:
 * after an edit, only what the edit changes there is read again. Linear in the text.
 */
export function unwovenOf(proof: Proof): Unwoven | undefined {
  const { layout, config } = proof;
  if (!layout.interleaved.some(({ isAligned }) => isAligned)) {
    keptTexts.delete(proof);
    return undefined;
  }
  const known = keptTexts.get(proof);
  if (known !== undefined && known.layout === layout && known.unwoven.proof.config === config) return known.unwoven;
  const { lines, rows } = linesApart(layout);
  const apart = known?.unwoven.proof ?? new Proof(joinedLines(lines), config);
  if (known !== undefined) replaceLines(apart, known.lines, lines);
  if (apart.config !== config) apart.configure(config);
  const unwoven: Unwoven = {
    proof: apart,
    rawSpanOf: (number) => rawSpanOf(lines[number], rows[number], layout),
    rawLinesOf: (range) => rawLinesOf(rows, range),
  };
  keptTexts.set(proof, { layout, lines, unwoven });
  return unwoven;
}

/** A line of a text whose columns stand below one another: one of the raw text, or one of a region. */
type LineApart = Line | UnwovenLine;

/** What was made of each text, and of which lines. */
const keptTexts = new WeakMap<Proof, { readonly layout: Layout; readonly lines: readonly LineApart[]; readonly unwoven: Unwoven }>();

/** Stands for the raw line of a blank line that was put between two columns. */
const PUT_BETWEEN = -1;

/** The lines of the text with its columns below one another, and the raw line from which each stems. */
function linesApart({ lines: raw, interleaved }: Layout): { readonly lines: readonly LineApart[]; readonly rows: readonly number[] } {
  const lines: LineApart[] = [];
  const rows: number[] = [];
  let next = 0;
  const addRawLinesBefore = (end: number): void => {
    for (; next < end; next++) {
      const line = raw[next];
      if (line === undefined) continue;
      lines.push(line);
      rows.push(next);
    }
  };
  for (const region of interleaved) {
    const unwoven = unwovenLines(raw, region);
    if (unwoven === undefined) continue;
    addRawLinesBefore(region.first);
    for (const line of unwoven) {
      lines.push(line);
      rows.push(line.origin === undefined ? PUT_BETWEEN : region.first + line.origin.row);
    }
    next = region.last + 1;
  }
  addRawLinesBefore(raw.length);
  return { lines, rows };
}

/** Puts the lines `after` in place of those `before` in the text of `proof`; what is the same at both ends is not touched. */
function replaceLines(proof: Proof, before: readonly LineApart[], after: readonly LineApart[]): void {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  if (head + tail === Math.max(before.length, after.length)) return;
  const { starts } = proof.layout;
  proof.update({
    start: starts[head] ?? 0,
    end: starts[before.length - tail] ?? 0,
    text: joinedLines(after.slice(head, after.length - tail)),
  });
}

function rawSpanOf(line: LineApart | undefined, row: number | undefined, { starts }: Layout): Span | undefined {
  const own: Span | undefined = line === undefined || 'origin' in line ? line?.origin : { start: line.first, end: line.last };
  return own === undefined || own.start === own.end ? undefined : shifted({ start: own.start, end: own.end }, starts[row ?? 0] ?? 0);
}

function rawLinesOf(rows: readonly number[], { startLine, endLine }: Lines): Lines {
  const origins = rows.slice(startLine, endLine + 1).filter((row) => row !== PUT_BETWEEN);
  const [head = 0] = origins;
  return {
    startLine: origins.reduce((least, row) => Math.min(least, row), head),
    endLine: origins.reduce((greatest, row) => Math.max(greatest, row), head),
  };
}
