import type { Scored } from '../outline-score.ts';
import { type Article, readClean } from '../clean.ts';
import { type Random, below, randomOf } from '../random.ts';
import type { TypedText } from '../role-truth.ts';
import { wrap } from '../wrap.ts';
import { PHRASES, partHeading, phrase } from './press-phrases.ts';

/**
 * Newspaper pages whose roles are known, made from clean prose, for what the typeset pages lack: many more kinds of headlines,
 * bylines, captions and section heads, and text as web exports leave it. Deterministic: a page follows from its number.
 */

type Kind = Scored | 'body' | 'pullQuote' | 'furniture';

interface Piece {
  readonly kind: Kind;
  readonly text: string;
}

interface Story {
  readonly head: readonly Piece[];
  readonly body: readonly Piece[];
}

/** How a page is set and how it came out of the extractor. */
interface Style {
  /** Width of a column in em; 0 where each block is on one line. */
  readonly measure: number;
  readonly indent: boolean;
  /** Blank lines: none, behind each printed line, behind each block, behind each paragraph but not inside headline groups. */
  readonly blanks: 'none' | 'lines' | 'blocks' | 'paragraphs';
  /** More blank lines where a picture stood. */
  readonly pictureGap: number;
  /** Full-width marks came out as ASCII. */
  readonly folded: boolean;
  readonly sections: string;
  /** Each story has the name of a place above it. */
  readonly places: boolean;
  /** How often a part of a story has its authors under its head, where stories are made of several parts, each with a title of its own; `undefined` elsewhere. */
  readonly signedParts: number | undefined;
  /** Where the lines in display type were read: before their text, behind it, or all together behind all texts. */
  readonly heads: 'first' | 'behind' | 'last';
}

const DISPLAY: ReadonlySet<Kind> = new Set<Kind>(['kicker', 'headline', 'subhead', 'byline']);
const SECTIONS = [
  '',
  '',
  '',
  '{}',
  '{}',
  '{}',
  '{n}、{}',
  '（{n}）{}',
  '{d}. {}',
  '{d}．{}',
  '0{d} {}',
  '{a} {}',
  '{a}. {}',
  '{a}|{}',
  '{a} {l}|{}',
  '{a} {l}|{}',
  '{n}、{l}|{}',
  '■{}',
  '●{}',
  '◆ {}',
  '“{}”',
  '第{n}，{}',
  '{n} {}',
  '【{}】',
  '{n}|{}',
];
const NUMERALS = '一二三四五六七八九十';

/** The pages with these numbers, from the clean texts in the folder `bench`. */
export function simulatedRolePages(bench: string, count: number): TypedText[] {
  const articles = readClean(bench).filter(({ paras }) => paras.length > 1);
  return Array.from({ length: count }, (_, number) => simulatedPage(articles, number));
}

export function simulatedPage(articles: readonly Article[], number: number): TypedText {
  const random = randomOf(`page ${number}`);
  const pick = <T>(items: readonly T[]): T => items[below(items.length, random)] as T;
  const columns = random() < 0.6;
  const style: Style = {
    measure: columns ? 10 + below(14, random) : 0,
    indent: random() < 0.15,
    blanks: columns
      ? pick(['none', 'none', 'lines', 'blocks', 'paragraphs'] as const)
      : pick(['blocks', 'blocks', 'none', 'paragraphs'] as const),
    pictureGap: random() < 0.4 ? 1 + below(3, random) : 0,
    folded: random() < (columns ? 0.1 : 0.4),
    sections: pick(SECTIONS),
    places: random() < 0.12,
    signedParts: random() < 0.2 ? pick([0, 0.5, 1]) : undefined,
    heads: random() < 0.85 ? 'first' : pick(['behind', 'last'] as const),
  };
  const another = (): Article => pick(articles);
  const pieces: Piece[] = [];
  const stories = 1 + below(4, random);
  if (random() < 0.25) pieces.push({ kind: 'furniture', text: phrase(PHRASES.furniture, random) });
  const heads: Piece[] = [];
  for (let story = 0; story < stories; story++) {
    const { head, body } = storyOf(another(), another, style, random);
    if (style.heads === 'last') {
      pieces.push(...body);
      heads.push(...head, ...(random() < 0.4 ? captions(another, style, random) : []));
    } else pieces.push(...(style.heads === 'behind' && random() < 0.7 ? [...body, ...head] : [...head, ...body]));
  }
  pieces.push(...heads);
  if (random() < 0.25) pieces.push({ kind: 'credit', text: phrase(PHRASES.credit.slice(-6), random) });
  if (random() < 0.15) pieces.push(...captions(another, style, random));
  return setPage(`simulated ${number}`, pieces, style, random);
}

function storyOf({ title, paras }: Article, another: () => Article, style: Style, random: Random): Story {
  const chance = (share: number): boolean => random() < share;
  const say = (kind: keyof typeof PHRASES): string => phrase(PHRASES[kind], random);
  const head: Piece[] = [];
  if (style.places) head.push({ kind: 'kicker', text: phrase(['{place}'], random) });
  else if (chance(0.35)) head.push({ kind: 'kicker', text: say('kicker') });
  const headline = chance(0.3) && title !== undefined ? title : chance(0.2) ? clauseOf(paras, random) : say('headline');
  head.push({ kind: 'headline', text: headline });
  for (let more = random(); more < 0.35; more += 0.28)
    head.push({ kind: 'subhead', text: chance(0.15) ? `——${clauseOf(paras, random)}` : say('subhead') });
  if (chance(0.5)) head.push({ kind: 'byline', text: say(style.signedParts === undefined ? 'byline' : 'reporters') });
  const from = below(Math.max(1, paras.length - 3), random);
  const texts = paras.slice(from, from + 3 + below(6, random)).filter(({ t }) => t === 'p');
  const body = bodyOf(
    texts.map(({ s }) => s),
    another,
    style,
    random,
  );
  if (chance(0.06)) body.unshift({ kind: 'continuation', text: say('continuation') });
  if (chance(0.06)) body.push({ kind: 'continuation', text: say('continuation') });
  if (chance(0.25)) body.push({ kind: 'byline', text: say('byline') });
  if (chance(0.15)) body.push(...captions(another, style, random));
  // The headline of some stories is on another page, or was not read.
  return { head: chance(0.1) ? [] : head, body };
}

function bodyOf(texts: readonly string[], another: () => Article, style: Style, random: Random): Piece[] {
  const chance = (share: number): boolean => random() < share;
  const body: Piece[] = [];
  let section = 0;
  if (chance(0.08)) body.push({ kind: 'editorNote', text: phrase(PHRASES.editorNote, random) + (texts.at(-1) ?? '').slice(0, 200) });
  texts.forEach((text, index) => {
    if (style.signedParts !== undefined) {
      if (chance(0.3)) body.push(...partHead(another(), style.signedParts, random));
    } else if (style.sections !== '' && (index > 0 || chance(0.2)) && chance(0.5)) {
      const heading = headingOf(text, another(), random);
      const shape = style.sections
        .replace('{n}', NUMERALS.charAt(section % 10))
        .replace('{d}', `${section + 1}`)
        .replace('{a}', 'ABCDEFGHIJ'.charAt(section % 10))
        .replace('{l}', phrase(PHRASES.label, random));
      section++;
      for (const one of shape.replace('{}', heading).split('|')) body.push({ kind: 'section', text: one });
    }
    const dateline = index === 0 && chance(0.4) ? phrase(PHRASES.dateline, random) : '';
    // An end mark that was lost makes no caption of a paragraph.
    body.push({ kind: 'body', text: dateline + (chance(0.05) ? text.replace(/(?:[。！？]”?|”)$/, '') : text) });
    if (chance(0.05)) for (const item of listOf(text, random)) body.push({ kind: 'body', text: item });
    if (index < texts.length - 1 || chance(0.5)) {
      if (chance(0.15)) body.push(...captions(another, style, random));
      if (chance(0.03)) body.push({ kind: 'credit', text: phrase(PHRASES.credit.slice(0, -6), random) });
      if (chance(0.04)) body.push({ kind: 'pullQuote', text: sentenceOf(text) });
      if (chance(0.02)) body.push({ kind: 'headline', text: phrase(PHRASES.box, random) });
    }
  });
  return body;
}

/** What stands over one of several parts of a story: a title like that of a story, and the names of those who wrote it. */
function partHead({ title }: Article, signed: number, random: Random): Piece[] {
  const heading = random() < 0.6 && title !== undefined ? title : partHeading(random);
  const head: Piece = { kind: 'section', text: heading };
  return random() < signed ? [head, { kind: 'byline', text: phrase(PHRASES.authors, random) }] : [head];
}

/** A section head: a clause of the text below it, one from elsewhere, a title, or what newspapers put there. */
function headingOf(text: string, other: Article, random: Random): string {
  const kind = random();
  if (kind < 0.15) return clauseOf([{ t: 'p', s: text }], random);
  if (kind < 0.25) return clauseOf(other.paras, random);
  if (kind < 0.45 && other.title !== undefined) return other.title;
  return phrase(PHRASES.section, random);
}

/** Longest caption that is a plain sentence, in code units. */
const LONGEST_CAPTION = 48;

/** Captions of the pictures in one place, some with a line that says who took them. Where pictures left a gap, a caption may be any sentence. */
function captions(another: () => Article, { pictureGap }: Style, random: Random): Piece[] {
  const pieces: Piece[] = [];
  do {
    const { paras } = another();
    const sentence = sentenceOf(paras[below(paras.length, random)]?.s ?? '');
    const isPlain = pictureGap > 0 && random() < 0.4 && sentence.length <= LONGEST_CAPTION;
    pieces.push({ kind: 'caption', text: isPlain ? sentence : phrase(PHRASES.caption, random) });
  } while (random() < 0.3);
  if (random() < 0.3) pieces.push({ kind: 'credit', text: phrase(PHRASES.credit.slice(0, -6), random) });
  return pieces;
}

/** The sentences of a paragraph as items, which begin as section heads do and are text. */
function listOf(text: string, random: Random): string[] {
  const shape = ['{n}是', '（{n}）', '{d}. ', '●', '{n}、', '{n}要'][below(6, random)] ?? '';
  return (text.match(/[^。！？]{6,80}[。！？]/g) ?? []).map(
    (one, index) => shape.replace('{n}', NUMERALS.charAt(index % 10)).replace('{d}', `${index + 1}`) + one,
  );
}

function clauseOf(paras: Article['paras'], random: Random): string {
  const clauses = (paras[below(paras.length, random)]?.s ?? '')
    .split(/[，。；：！？、“”‘’「」『』（）《》()\s—…]+/)
    .filter(({ length }) => length >= 3 && length <= 22);
  return clauses[below(clauses.length, random)] ?? phrase(PHRASES.section, random);
}

function sentenceOf(text: string): string {
  return /^[^。！？]{8,50}[。！？]?/.exec(text)?.[0] ?? text.slice(0, 30);
}

/** The pieces as the lines of a text file. */
function setPage(name: string, pieces: readonly Piece[], style: Style, random: Random): TypedText {
  const lines: string[] = [];
  const begins = new Map<number, readonly string[]>();
  const kinds = new Map<number, string>();
  pieces.forEach(({ kind, text }, index) => {
    const next = pieces[index + 1]?.kind;
    const printed = linesOf(style.folded ? folded(text) : text, kind, style, random);
    if (kind === 'caption' || kind === 'credit') for (let gap = 0; gap < style.pictureGap; gap++) lines.push('');
    printed.forEach((line, at) => {
      if (at === 0) begins.set(lines.length, [kind]);
      kinds.set(lines.length, kind);
      lines.push(line);
      const ends = at === printed.length - 1;
      const grouped = DISPLAY.has(kind) && next !== undefined && DISPLAY.has(next);
      if (
        style.blanks === 'lines'
          ? kind === 'body' || ends
          : ends && (style.blanks === 'blocks' || (style.blanks === 'paragraphs' && !grouped))
      )
        lines.push('');
    });
  });
  return { name, document: name, extractor: 'simulated', text: lines.join('\n'), begins, lines: kinds };
}

function linesOf(text: string, kind: Kind, { measure, indent }: Style, random: Random): readonly string[] {
  if (measure === 0) return [text];
  if (kind === 'body') return wrap(text, measure, 2).map((line, index) => (indent && index === 0 ? `　　${line}` : line));
  if (kind === 'headline' || kind === 'subhead' || kind === 'kicker') return wrap(text, Math.max(8, measure * (0.6 + 1.2 * random())), 0);
  // Captions and notes are often set across columns.
  return wrap(text, random() < 0.6 ? measure : 2 * measure, 0);
}

function folded(text: string): string {
  return text.replace(/[，：；！？（）]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0));
}
