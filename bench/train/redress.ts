import { type Random, below, oneOf, randomOf } from '../random.ts';
import type { TypedText } from '../role-truth.ts';
import { wrap } from '../wrap.ts';
import { PHRASES, partHeading, phrase } from './press-phrases.ts';

/**
 * Typeset pages as another paper would have dressed them: other kickers, bylines, captions, credits, marks of sections, and
 * some of them not there, while columns, wrapping and the order in which they were read stay. A model that learns from these
 * learns where a kicker stands, not which four kickers one paper has. Deterministic: a page follows from its name.
 */

/** Some lines of the page. */
interface Piece {
  readonly row: number;
  /** `undefined` where they stay as they are. */
  readonly kind: string | undefined;
  readonly lines: readonly string[];
  /** Section heads before it. */
  readonly section: number;
}

/** What all pieces of a page have in common. */
interface Dress {
  readonly section: string;
  readonly blanks: 'all' | 'some' | 'none';
  /** Width of most lines, in code units. */
  readonly measure: number;
  /** The page's own clauses, for kickers and headings of which no word is known. */
  readonly clauses: readonly string[];
  readonly titles: readonly string[];
  /** How often a part of a story has its authors under its head, where stories are made of several parts, each with a title of its own; `undefined` elsewhere. */
  readonly signedParts: number | undefined;
}

const SECTIONS = [
  '{}',
  '{}',
  '{n}、{}',
  '（{n}）{}',
  '{d}. {}',
  '0{d} {}',
  '{d} {}',
  '{n} {}',
  '■{}',
  '●{}',
  '◆ {}',
  '▲{}',
  '★ {}',
  '【{}】',
  '“{}”',
  '第{n}，{}',
  '{a} {}',
  '▍{}',
  '◎{}',
  '·{}',
];
const SECTION_MARK =
  /^(?:[●■◆▲][ \u3000]?|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[．.、)] ?|[A-J]\. |第[一二三四五六七八九十]+，)/;
/** How often a block of a kind is worded anew, and how often it is left out. */
const REWORDED: Readonly<Record<string, number>> = {
  kicker: 0.8,
  byline: 0.7,
  caption: 0.7,
  credit: 0.7,
  subhead: 0.7,
  headline: 0.4,
  section: 1,
};
const LEFT_OUT: Readonly<Record<string, number>> = { kicker: 0.15, byline: 0.3, caption: 0.1, subhead: 0.2 };
/** What stands before a subhead, and what readers of scans make of it. */
const DASHES = ['——', '——', '——', '一一', '一', ''];
/** How often the stories of a page are made of parts with titles of their own, and how often a paragraph begins such a part. */
const IN_PARTS = 0.4;
const NEW_PART = 0.12;
/** How often display lines are set over fewer columns than they need. */
const NARROW = 0.25;
/** Widest gap inside a printed line; a wider one parts two columns. */
const GUTTER = /\S {3,}\S/;
const STAFF = /编辑|編輯|美编|美編/;

/** The page `text` in the dress of `number`; `titles` are those of other articles. */
export function redressed(text: TypedText, number: number, titles: readonly string[]): TypedText {
  const name = `${text.name} ${number}`;
  const random = randomOf(name);
  const rows = text.text.split('\n');
  const dress = dressOf(rows, titles, random);
  const out: string[] = [];
  const begins = new Map<number, readonly string[]>();
  const lines = new Map<number, string>();
  const put = (printed: readonly string[], kind: string | undefined, begun: readonly string[] | undefined): void => {
    printed.forEach((line, at) => {
      const isBlank = line.trim() === '';
      if (isBlank && isDropped(dress, random)) return;
      if (at === 0 && begun !== undefined) begins.set(out.length, begun);
      if (kind !== undefined && !isBlank) lines.set(out.length, kind);
      out.push(line);
    });
  };
  const putPart = (title: readonly string[]): void => {
    put(title, 'section', ['section']);
    if (random() < (dress.signedParts ?? 0)) put([phrase(PHRASES.authors, random)], 'byline', ['byline']);
  };
  for (const piece of piecesOf(text, rows)) {
    const kind = text.lines.get(piece.row);
    const begun = text.begins.get(piece.row);
    const isOwnPart = dress.signedParts !== undefined && kind === 'body' && begun?.join() === 'body' && random() < NEW_PART;
    if (isOwnPart && !GUTTER.test(rows[piece.row] ?? '')) putPart(wrap(titleOf(dress, random), dress.measure, 0));
    const printed = anew(piece, dress, random);
    if (piece.kind === 'section' && dress.signedParts !== undefined) putPart(printed);
    else put(printed, kind, begun);
  }
  return { ...text, name, extractor: 'redressed', text: out.join('\n'), begins, lines };
}

/** The page's pieces in order: what can be dressed anew, and all else line by line. */
function piecesOf(text: TypedText, rows: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let section = 0;
  for (let row = 0; row < rows.length;) {
    const end = endOfPiece(text, rows, row);
    const kind = end > row ? text.lines.get(row) : undefined;
    const until = Math.max(end, row + 1);
    pieces.push({ row, kind, lines: rows.slice(row, until), section });
    if (kind === 'section') section++;
    row = until;
  }
  return pieces;
}

/** The lines that stand for the piece in the new dress, none where it is left out. */
function anew(piece: Piece, dress: Dress, random: Random): readonly string[] {
  const { kind, lines } = piece;
  if (kind === undefined) return lines;
  const isLeftOut = random() < (LEFT_OUT[kind] ?? 0);
  const words = random() < (REWORDED[kind] ?? 0) ? worded(kind, piece, dress, random) : lines;
  return isLeftOut ? [] : words;
}

function isDropped({ blanks }: Dress, random: Random): boolean {
  return blanks === 'none' || (blanks === 'some' && random() < 0.3);
}

function dressOf(rows: readonly string[], titles: readonly string[], random: Random): Dress {
  const widths = rows
    .map(({ length }) => length)
    .filter((length) => length > 5)
    .sort((one, other) => one - other);
  const clauses = rows
    .flatMap((row) => row.trim().split(/[，。；：！？、“”‘’「」『』（）《》()\s—…]+/))
    .filter(({ length }) => length >= 4 && length <= 12);
  return {
    section: oneOf(SECTIONS, random) ?? '{}',
    blanks: random() < 0.7 ? 'all' : random() < 0.5 ? 'some' : 'none',
    measure: widths[widths.length >> 1] ?? 20,
    clauses,
    titles,
    signedParts: random() < IN_PARTS ? (oneOf([0, 0.5, 1], random) ?? 0) : undefined,
  };
}

/** Where the piece ends that begins in `row` and has lines of its own; `row` where none does. */
function endOfPiece({ begins, lines }: TypedText, rows: readonly string[], row: number): number {
  const kind = lines.get(row);
  if (kind === undefined || !(kind in REWORDED) || begins.get(row)?.join() !== kind) return row;
  let end = row + 1;
  while (end < rows.length && lines.get(end) === kind && !begins.has(end)) end++;
  const next = rows.findIndex((line, at) => at >= end && line.trim() !== '');
  const isWhole = next < 0 || begins.has(next) || lines.get(next) === 'furniture';
  return isWhole && !rows.slice(row, end).some((line) => GUTTER.test(line)) ? end : row;
}

/** The piece in other words, on as many lines as they take. */
function worded(kind: string, { lines, section }: Piece, dress: Dress, random: Random): readonly string[] {
  const [first = ''] = lines;
  const lead = /^\s*/.exec(first)?.[0] ?? '';
  const old = lines.map((line) => line.trim()).join('');
  const text = wordsOf(kind, old, dress, section, random);
  const isAcross = kind === 'headline' || kind === 'kicker' || kind === 'subhead';
  const width = Math.max(...lines.map((line) => line.trim().length));
  const across = random() < NARROW ? Math.max(8, Math.ceil(text.length * (0.5 + 0.4 * random()))) : text.length;
  const measure = lines.length > 1 ? width : isAcross ? across : Math.max(width, dress.measure);
  return wrap(text, measure, 0).map((line, at) => (at === 0 ? lead + line : line));
}

function wordsOf(kind: string, old: string, dress: Dress, section: number, random: Random): string {
  const say = (shapes: readonly string[]): string => phrase(shapes, random);
  if (kind === 'section' && dress.signedParts !== undefined) return titleOf(dress, random);
  if (kind === 'section') {
    const heading = random() < 0.7 ? old.replace(SECTION_MARK, '') : say(PHRASES.section);
    return dress.section
      .replace('{n}', '一二三四五六七八九十'.charAt(section % 10))
      .replace('{d}', `${(section % 10) + 1}`)
      .replace('{a}', 'ABCDEFGHIJ'.charAt(section % 10))
      .replace('{}', heading);
  }
  if (kind === 'kicker') return random() < 0.6 ? (oneOf(dress.clauses, random) ?? old) : say(PHRASES.kicker);
  if (kind === 'headline') return random() < 0.5 ? (oneOf(dress.titles, random) ?? old) : say(PHRASES.headline);
  if (kind === 'subhead')
    return random() < 0.4 ? `${oneOf(DASHES, random) ?? ''}${oneOf(dress.clauses, random) ?? ''}` : say(PHRASES.subhead);
  if (kind === 'credit') return say(STAFF.test(old) ? PHRASES.credit.slice(-6) : PHRASES.credit.slice(0, -6));
  if (kind === 'caption') return random() < 0.4 ? captionOf(oneOf(dress.clauses, random) ?? old, random) : say(PHRASES.caption);
  // Where the parts are signed by their authors alone, the story is by reporters who are called so.
  if (kind === 'byline') return say(dress.signedParts === undefined ? PHRASES.byline : PHRASES.reporters);
  return old;
}

/** What stands over one of several parts of a story. */
function titleOf({ titles }: Dress, random: Random): string {
  return (random() < 0.7 ? oneOf(titles, random) : undefined) ?? partHeading(random);
}

const CAPTIONS = [
  '{}。',
  '图为{}。',
  '{}。{name} 摄',
  '{}。（{name}摄）',
  '{} {name}/图',
  '▲{}。',
  '{}（{outlet}）',
  '右图：{}。',
  '{}。{title} {name} 摄',
  '{} 本报记者{name}摄',
  '图②：{}。',
];

function captionOf(clause: string, random: Random): string {
  return phrase([CAPTIONS[below(CAPTIONS.length, random)] ?? '{}'], random).replace('{}', clause);
}
