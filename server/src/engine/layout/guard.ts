import { isClosing } from '../text/letter.ts';
import { UnitSet } from '../text/unit-set.ts';
import { type Gap, gapsOf } from './gap.ts';
import { type InterleavedRegion, interleavedRegions } from './interleaved.ts';
import { HEADS, Signs, lineWith, signsOf } from './line-signs.ts';
import { type Line, isBlank, printed } from './line.ts';
import { recordsIn } from './records.ts';
import { type VerticalRun, isNarrow, verticalRuns } from './vertical.ts';

/** What kind of file a text is: `table`: most of its lines are records with delimiters; Markdown and subtitles by their marks. */
export type Form = 'prose' | 'markdown' | 'subtitles' | 'table';

/** Which lines of a text stand as they are, so that no line end beside them may be taken out. Line numbers count from 0, blank lines too. */
export interface Guard {
  /**
   * `STANDS` for each line that does: columns side by side, vertical text, tables, records, separators, the marked lines of Markdown.
   * `PARTED` for a line below which the next printed one stands in another column; 0 for all others.
   */
  readonly marks: Uint8Array;
  readonly form: Form;
  readonly interleaved: readonly InterleavedRegion[];
  readonly vertical: readonly VerticalRun[];
  /** How many printed lines there are, and how many of them are rows of cells. */
  readonly written: number;
  readonly rows: number;
}

const STANDS = 1;
const PARTED = 2;

/** Whether the break between the printed lines `above` and `below` is kept whatever the models say. */
export function isGuarded({ marks }: Pick<Guard, 'marks'>, above: number, below: number): boolean {
  return (marks[above] ?? 0) !== 0 || marks[below] === STANDS;
}

export function guarded(lines: readonly Line[]): Guard {
  const signs = signsOf(lines);
  const fenced = fences(lines, signs);
  const interleaved = interleavedRegions(lines, signs);
  const marks = marksOf(lines.length, interleaved);
  const vertical = verticalRuns(lines, signs);
  for (const ranges of [vertical, tables(lines, signs), fenced]) {
    for (const { first, last } of ranges) marks.fill(STANDS, first, last + 1);
  }
  const kinds = kindsOf(lines, signs);
  const isMarkdown = fenced.length > 0 || [...kinds.values()].includes('markdown');
  for (const [number, kind] of kinds) {
    if (kind === 'separator' || kind === 'markdown' || kind === 'closing' || kind === 'date') marks[number] = STANDS;
    else if (isMarkdown || isWholeItem(lines, kinds, number)) marks[number] = STANDS;
  }
  const { entries, written, rows, subtitles } = recordsIn(lines, signs);
  for (const { from, to } of entries) marks.fill(STANDS, from, to);
  if (subtitles) marks.fill(STANDS);
  const form = subtitles ? 'subtitles' : isMarkdown ? 'markdown' : isTable({ written, rows }) ? 'table' : 'prose';
  return { marks, form, interleaved, vertical, written, rows };
}

/** The marks of so many lines when nothing tells but columns side by side. */
export function marksOf(lines: number, interleaved: readonly InterleavedRegion[]): Uint8Array {
  const marks = new Uint8Array(lines);
  for (const { mixed, parted } of interleaved) {
    for (const number of mixed) marks[number] = STANDS;
    for (const number of parted) marks[number] = PARTED;
  }
  return marks;
}

/** Whether most printed lines of the text are rows of cells. */
export function isTable({ written, rows }: Pick<Guard, 'written' | 'rows'>): boolean {
  return rows * 2 > written;
}

/** Whether no part of the guard looks at the line, whatever stands around it, but for single spaces that may part columns. */
export function isPlain(line: Line): boolean {
  return !line.wideSpaces && !isBlank(line) && !isNarrow(line) && kindOf(line) === undefined && !isFence(line);
}

function isFence({ text, first }: Line): boolean {
  return FENCES.hasAt(text, first);
}

const FENCES = new UnitSet('`~');

/** Lines `[first, last]`, counted from 0. */
interface Range {
  readonly first: number;
  readonly last: number;
}

/** What a line is by its marks: an item of a list, another marked line of Markdown, a line that only parts others; or by its words: the end of a letter, the date of a speech or a law. */
type Kind = 'bullet' | 'number' | 'markdown' | 'separator' | 'closing' | 'date';

/** A dash, an asterisk or a dot or two may be the rest of a sentence. */
const SEPARATOR = /^(?:\*|[*＊☆★※◇◆○●]{2,}|[-–—_=~─━═]{3,}|[.·•…⋯]{4,})$/;
/** `（一九五八年十二月五日）`: the date under the headline of a speech, a law or an essay. */
const DATE = /^[（(][\d〇○零一二三四五六七八九十]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日[)）]$/;
/** Longest separator, in code units with its spaces. */
const LONGEST_SEPARATOR = 200;

/** The lines that are of a kind, by their numbers. */
function kindsOf(lines: readonly Line[], signs: Uint8Array): ReadonlyMap<number, Kind> {
  const kinds = new Map<number, Kind>();
  for (let number = 0; number < signs.length; number++) {
    const line = lineWith(Signs.head, lines, signs, number);
    const kind = line && kindOf(line);
    if (kind !== undefined) kinds.set(number, kind);
  }
  return kinds;
}

function kindOf(line: Line): Kind | undefined {
  if (!HEADS.has(line.text.charCodeAt(line.first))) return undefined;
  const text = printed(line);
  if (/^#{1,6} /.test(text) || /^>(?: |$)/.test(text) || (text.length > 2 && text.startsWith('|') && text.endsWith('|'))) return 'markdown';
  if (text.length <= LONGEST_SEPARATOR) {
    const solid = text.replace(/\s/g, '');
    if (SEPARATOR.test(solid)) return 'separator';
    if (isClosing(solid)) return 'closing';
    if (DATE.test(solid)) return 'date';
  }
  if (/^[-*+] /.test(text)) return 'bullet';
  return /^\d{1,3}[.)] /.test(text) ? 'number' : undefined;
}

/** In a printed column an item may go on on the next line: it is whole when another item follows, or when it is the last of several. */
function isWholeItem(lines: readonly Line[], kinds: ReadonlyMap<number, Kind>, number: number): boolean {
  const kind = kinds.get(number);
  if (kinds.get(number + 1) === kind) return true;
  const following = lines[number + 1];
  return kinds.get(number - 1) === kind && (following === undefined || isBlank(following));
}

/** Fenced code with its fences. A fence that is never closed encloses nothing. */
function fences(lines: readonly Line[], signs: Uint8Array): readonly Range[] {
  const ranges: Range[] = [];
  let open: { readonly number: number; readonly fence: string } | undefined;
  for (let number = 0; number < signs.length; number++) {
    const line = lineWith(Signs.head, lines, signs, number);
    if (line === undefined || !isFence(line)) continue;
    const fence = /^(?:`{3,}|~{3,})/.exec(printed(line))?.[0];
    if (fence === undefined) continue;
    if (open === undefined) open = { number, fence };
    else if (fence.startsWith(open.fence) && line.last - line.first === fence.length) {
      ranges.push({ first: open.number, last: number });
      open = undefined;
    }
  }
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
function tables(lines: readonly Line[], signs: Uint8Array): readonly Range[] {
  const ranges: Range[] = [];
  let above = NO_ROW;
  let [first, last, rows] = [0, 0, 0];
  for (let number = 0; number < signs.length; number++) {
    if (signs[number] === 0) continue;
    const line = lineWith(Signs.wideSpaces, lines, signs, number);
    const row = line === undefined ? NO_ROW : rowOf(line);
    if (!isAlike(above, row)) {
      if (rows >= ROWS) ranges.push({ first, last });
      first = number;
      rows = 0;
    }
    last = number;
    rows++;
    above = row;
  }
  if (rows >= ROWS) ranges.push({ first, last });
  return ranges;
}

function rowOf(line: Line): Row {
  const gaps = gapsOf(line, NARROW_GAP).filter(({ start }) => start > 0);
  return { gaps: line.stretched ? amongNarrower(gaps) : gaps, tabs: printed(line).split('\t').length - 1 };
}

/** Names set out to one width, 王  伟, look stretched: wide gaps part them only where narrower ones stand inside them. */
function amongNarrower(gaps: readonly Gap[]): readonly Gap[] {
  const wide = gaps.filter(({ width }) => width >= WIDE_GAP);
  return wide.length < gaps.length ? wide : [];
}

function isAlike(above: Row, row: Row): boolean {
  if (above === NO_ROW || row === NO_ROW) return false;
  if (row.tabs > 0 && row.tabs === above.tabs) return true;
  const near = row.gaps.filter(({ cell }) => above.gaps.some((other) => Math.abs(other.cell - cell) <= SHIFT));
  return near.length >= 2 || (near.length === 1 && isParted(above) && isParted(row));
}

/** Whether a single wide gap parts the line in two. */
function isParted({ gaps }: Row): boolean {
  const [gap] = gaps;
  return gaps.length === 1 && gap !== undefined && gap.width >= WIDE_GAP;
}
