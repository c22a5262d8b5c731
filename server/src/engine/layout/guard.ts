import { type Gap, gapsOf, mayHaveGaps } from './gap.ts';
import { interleavedRegions } from './interleaved.ts';
import { type Line, isBlank, printed } from './line.ts';
import { verticalRuns } from './vertical.ts';

/**
 * Which lines of a text stand as they are, so that no line end beside them may be taken out: columns side by side, vertical text,
 * tables, separators and the marked lines of Markdown. 1 for each such line, blank lines counted too.
 */
export function guarded(lines: readonly Line[]): Uint8Array {
  const marks = new Uint8Array(lines.length);
  const fenced = fences(lines);
  for (const { mixed } of interleavedRegions(lines)) for (const number of mixed) marks[number] = 1;
  for (const ranges of [verticalRuns(lines), tables(lines), fenced]) {
    for (const { first, last } of ranges) marks.fill(1, first, last + 1);
  }
  const kinds = lines.map(kindOf);
  const isMarkdown = kinds.includes('markdown') || fenced.length > 0;
  kinds.forEach((kind, number) => {
    if (kind === 'separator' || kind === 'markdown') marks[number] = 1;
    if ((kind === 'bullet' || kind === 'number') && (isMarkdown || isWholeItem(lines, kinds, number))) marks[number] = 1;
  });
  return marks;
}

/** Lines `[first, last]`, counted from 0. */
interface Range {
  readonly first: number;
  readonly last: number;
}

/** What a line is by its marks: an item of a list, another marked line of Markdown, a line that only parts others. */
type Kind = 'bullet' | 'number' | 'markdown' | 'separator' | undefined;

/** A dash, an asterisk or a dot or two may be the rest of a sentence. */
const SEPARATOR = /^(?:\*|[*＊☆★※◇◆○●]{2,}|[-–—_=~─━═]{3,}|[.·•…⋯]{4,})$/;
/** Longest separator, in code units with its spaces. */
const LONGEST_SEPARATOR = 200;

/** What the first character must be for a line to be of any kind. */
const HEAD = /^[#>|*+\d＊☆★※◇◆○●\-–—_=~─━═.·•…⋯]/;

function kindOf(line: Line): Kind {
  if (!HEAD.test(line.text.charAt(line.first))) return undefined;
  const text = printed(line);
  if (/^#{1,6} /.test(text) || /^>(?: |$)/.test(text) || (text.length > 2 && text.startsWith('|') && text.endsWith('|'))) return 'markdown';
  if (text.length <= LONGEST_SEPARATOR && SEPARATOR.test(text.replace(/\s/g, ''))) return 'separator';
  if (/^[-*+] /.test(text)) return 'bullet';
  return /^\d{1,3}[.)] /.test(text) ? 'number' : undefined;
}

/** In a printed column an item may go on on the next line: it is whole when another item follows, or when it is the last of several. */
function isWholeItem(lines: readonly Line[], kinds: readonly Kind[], number: number): boolean {
  const kind = kinds[number];
  if (kinds[number + 1] === kind) return true;
  const following = lines[number + 1];
  return kinds[number - 1] === kind && (following === undefined || isBlank(following));
}

/** Fenced code with its fences. A fence that is never closed encloses nothing. */
function fences(lines: readonly Line[]): readonly Range[] {
  const ranges: Range[] = [];
  let open: { readonly number: number; readonly fence: string } | undefined;
  lines.forEach((line, number) => {
    const mark = line.text.charAt(line.first);
    if (mark !== '`' && mark !== '~') return;
    const fence = /^(?:`{3,}|~{3,})/.exec(printed(line))?.[0];
    if (fence === undefined) return;
    if (open === undefined) open = { number, fence };
    else if (fence.startsWith(open.fence) && line.last - line.first === fence.length) {
      ranges.push({ first: open.number, last: number });
      open = undefined;
    }
  });
  return ranges;
}

/** Fewest rows of a table. */
const ROWS = 3;
/** Narrowest gap between two cells of a row, in cells of a terminal; a row with a single gap needs a wider one. */
const NARROW_GAP = 2;
const WIDE_GAP = 4;
/** By how many cells the gaps of two rows may be apart: numbers are flush right. */
const SHIFT = 3;

/** What may part the cells of a row. */
interface Row {
  readonly gaps: readonly Gap[];
  readonly tabs: number;
}

const NO_ROW: Row = { gaps: [], tabs: 0 };

/** Successive lines with gaps at much the same places, or with as many tabs. */
function tables(lines: readonly Line[]): readonly Range[] {
  const ranges: Range[] = [];
  let above = NO_ROW;
  let rows: number[] = [];
  const close = (): void => {
    const [first, last] = [rows[0], rows.at(-1)];
    if (rows.length >= ROWS && first !== undefined && last !== undefined) ranges.push({ first, last });
  };
  lines.forEach((line, number) => {
    if (isBlank(line)) return;
    const row = rowOf(line);
    if (!isAlike(above, row)) {
      close();
      rows = [];
    }
    rows.push(number);
    above = row;
  });
  close();
  return ranges;
}

function rowOf(line: Line): Row {
  if (!mayHaveGaps(line)) return NO_ROW;
  const gaps = line.stretched ? [] : gapsOf(line, NARROW_GAP).filter(({ start }) => start > 0);
  return { gaps, tabs: printed(line).split('\t').length - 1 };
}

function isAlike(above: Row, row: Row): boolean {
  if (row.tabs > 0 && row.tabs === above.tabs) return true;
  const near = row.gaps.filter(({ cell }) => above.gaps.some((other) => Math.abs(other.cell - cell) <= SHIFT));
  return near.length >= 2 || (near.length === 1 && isParted(above) && isParted(row));
}

/** Whether a single wide gap parts the line in two. */
function isParted({ gaps }: Row): boolean {
  const [gap] = gaps;
  return gaps.length === 1 && gap !== undefined && gap.width >= WIDE_GAP;
}
