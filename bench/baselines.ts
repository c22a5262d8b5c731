/** A printed line of a text, without the white space around it. */
interface PrintedLine {
  readonly text: string;
  /** Offset of its first printed code unit. */
  readonly start: number;
  /** Blank lines that follow it. */
  readonly blanks: number;
  /** Width in em: Han and full-width marks 1, Latin letters and digits ½, white space 0. */
  readonly width: number;
}

/** Whether a printed line and the next are one text. */
type Baseline = (lines: readonly PrintedLine[], index: number) => boolean;

/** Marks that end a sentence, and a closing quotation mark, which often ends one. */
const SENTENCE_END = /[。！？…”]$|[。！？…][」』’]$/;
/** Lines on each side from whose widths the width of the column is told. */
const REACH = 8;
/** A first line is two em narrower than its column, so a line has to be narrower by more than that to be a last one. */
const SHORT_BY = 3;

/** Simple ways of joining lines, which any product has to beat. */
const baselines = {
  /** Joins all lines. */
  'join all': () => true,
  /** Takes every blank line for the end of a paragraph. */
  'blank line': (lines, index) => lines[index]?.blanks === 0,
  /** Joins unless the line ends like a sentence. */
  'end mark': (lines, index) => !endsSentence(lines[index]),
  /** Joins unless the line ends like a sentence, or is 3 em narrower than the median of the lines around it. */
  'end mark + width': (lines, index) => !endsSentence(lines[index]) && (lines[index]?.width ?? 0) > medianWidth(lines, index) - SHORT_BY,
} as const satisfies Record<string, Baseline>;

export type BaselineName = keyof typeof baselines;

export const baselineNames = Object.keys(baselines) as BaselineName[];

/** What a baseline decides on the breaks of `text` that end at the offsets `ends`. */
export function decideBy(name: BaselineName, text: string, ends: readonly number[]): boolean[] {
  const lines = printedLines(text);
  const join: Baseline = baselines[name];
  const joined = new Set(lines.slice(1).flatMap(({ start }, index) => (join(lines, index) ? [start] : [])));
  return ends.map((end) => joined.has(end));
}

function printedLines(text: string): PrintedLine[] {
  const lines: (PrintedLine & { blanks: number })[] = [];
  let start = 0;
  for (const raw of text.split('\n')) {
    const printed = raw.trim();
    const last = lines.at(-1);
    if (printed !== '') lines.push({ text: printed, start: start + raw.indexOf(printed), blanks: 0, width: widthOf(printed) });
    else if (last !== undefined) last.blanks++;
    start += raw.length + 1;
  }
  return lines;
}

function widthOf(printed: string): number {
  let width = 0;
  for (const character of printed) width += /\s/.test(character) ? 0 : character < '\u0250' ? 0.5 : 1;
  return width;
}

function endsSentence(line: PrintedLine | undefined): boolean {
  return line !== undefined && SENTENCE_END.test(line.text);
}

function medianWidth(lines: readonly PrintedLine[], index: number): number {
  const widths = lines.slice(Math.max(0, index - REACH), index + REACH + 1).map(({ width }) => width);
  return widths.sort((a, b) => a - b)[widths.length >> 1] ?? 0;
}
