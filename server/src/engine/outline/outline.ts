import { bylineTailAt, openingOf } from '../layout/cues.ts';
import type { Block, Layout } from '../layout/layout.ts';
import { kept } from './kept-articles.ts';
import type { Role } from './role.ts';

/** What a piece of a newspaper page is. */
export type NodeKind = Role | 'article' | 'dateline';

/** A piece of the page with the pieces inside it. Siblings follow each other; ranges nest. */
export interface OutlineNode {
  readonly kind: NodeKind;
  /** Logical text of the headline, byline …; for running text its beginning. */
  readonly title: string;
  /** First and last raw line, counted from 0, both included. */
  readonly startLine: number;
  readonly endLine: number;
  readonly children: readonly OutlineNode[];
}

/** Characters of running text that stand for it in the outline. */
const TITLE_LENGTH = 16;
/** Longest dateline, in characters. */
const LONGEST_DATELINE = 50;

interface Piece {
  readonly role: Role;
  readonly block: Block;
}

/** The articles of a page, each with its parts in the order in which they stand in the file. */
export function outlineOf({ blocks }: Layout, roles: readonly Role[]): readonly OutlineNode[] {
  const pieces = blocks.map((block, index): Piece => ({ block, role: roles[index] ?? 'body' }));
  return articlesOf(pieces).flatMap((article) => kept(article, nodesOf));
}

function nodesOf(article: readonly Piece[]): readonly OutlineNode[] {
  return isArticle(article) ? [articleNode(article)] : partsOf(article);
}

/** Cuts the page where an article begins: at its first heading, or after the byline of the one before. */
function articlesOf(pieces: readonly Piece[]): Piece[][] {
  const articles: Piece[][] = [];
  const texts = followedByText(pieces);
  let current: Piece[] = [];
  let seen = new Set<Role>();
  pieces.forEach((piece, index) => {
    if (beginsArticle(piece.role, pieces[index - 1]?.role, texts[index] === true, seen)) {
      articles.push(current);
      current = [];
      seen = new Set();
    }
    current.push(piece);
    seen.add(piece.role);
  });
  if (current.length > 0) articles.push(current);
  return articles;
}

/** Whether an article begins with `role`, after what stands `before` it and what was `seen` of the article so far. */
function beginsArticle(role: Role, before: Role | undefined, hasText: boolean, seen: ReadonlySet<Role>): boolean {
  // A byline that stands after the text it signs, not above it, ends the article.
  if (role !== 'headline' && role !== 'kicker') return before === 'byline' && role === 'body' && seen.has('body');
  if (before === 'kicker' || before === 'headline' || seen.size === 0) return false;
  // A headline that no text follows belongs to the article before it, where that one has none.
  return hasText || seen.has('headline') || !seen.has('body');
}

/** For each piece, whether running text follows before a second headline group begins, a caption or an editor's note. */
function followedByText(pieces: readonly Piece[]): readonly boolean[] {
  const answers: boolean[] = [];
  // What the answer would be further on: before any headline was seen, and after one.
  let [fresh, after] = [false, false];
  for (let index = pieces.length - 1; index >= 0; index--) {
    const role = pieces[index]?.role;
    if (role === 'body' || role === 'fragment') fresh = after = true;
    else if (role === 'caption' || role === 'editorNote') fresh = after = false;
    else if (role === 'headline') [fresh, after] = [after, false];
    else if (role === 'kicker') after = false;
    answers[index] = fresh;
  }
  return answers;
}

function isArticle(pieces: readonly Piece[]): boolean {
  return pieces.some(({ role }) => role === 'body' || role === 'fragment');
}

function articleNode(pieces: readonly Piece[]): OutlineNode {
  const children = partsOf(pieces);
  return {
    kind: 'article',
    title: children.find(({ kind }) => kind === 'headline')?.title ?? '',
    startLine: pieces[0]?.block.firstLine ?? 0,
    endLine: pieces.at(-1)?.block.lastLine ?? 0,
    children,
  };
}

/** Successive paragraphs are one node; a section holds what follows its heading. */
function partsOf(pieces: readonly Piece[]): OutlineNode[] {
  const parts: OutlineNode[] = [];
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index];
    if (piece === undefined) break;
    let end = index + 1;
    if (piece.role === 'section') {
      while (end < pieces.length && isInSection(pieces[end]?.role)) end++;
      const children = partsOf(pieces.slice(index + 1, end));
      parts.push({ ...leaf(piece), endLine: pieces[end - 1]?.block.lastLine ?? piece.block.lastLine, children });
    } else if (piece.role === 'headline' || piece.role === 'kicker') {
      while (pieces[end]?.role === piece.role && isNextLine(pieces[end - 1], pieces[end])) end++;
      parts.push(displayNode(pieces.slice(index, end)));
    } else if (piece.role === 'body') {
      while (pieces[end]?.role === 'body') end++;
      parts.push(bodyNode(pieces.slice(index, end).map(({ block }) => block)));
    } else parts.push(leaf(piece));
    index = end - 1;
  }
  return parts;
}

function isInSection(role: Role | undefined): boolean {
  return role === 'body' || role === 'fragment' || role === 'caption' || role === 'subhead';
}

/** A headline or kicker, which may be set on several lines. */
function displayNode(pieces: readonly Piece[]): OutlineNode {
  const [first] = pieces;
  const title = pieces.map(({ block }) => block.text).join('');
  return {
    kind: first?.role ?? 'headline',
    title,
    startLine: first?.block.firstLine ?? 0,
    endLine: pieces.at(-1)?.block.lastLine ?? 0,
    children: [],
  };
}

function isNextLine(piece: Piece | undefined, next: Piece | undefined): boolean {
  return piece !== undefined && next !== undefined && next.block.firstLine === piece.block.lastLine + 1;
}

function bodyNode(blocks: readonly Block[]): OutlineNode {
  const [first] = blocks;
  const last = blocks.at(-1);
  return {
    kind: 'body',
    title: shortened(first?.text ?? ''),
    startLine: first?.firstLine ?? 0,
    endLine: last?.lastLine ?? 0,
    children: blocks.flatMap((block) => inlineNodes(block)),
  };
}

/** A dateline at the beginning of a paragraph, a byline run into its end. */
function inlineNodes(block: Block): OutlineNode[] {
  const { text } = block;
  const nodes: OutlineNode[] = [];
  const opening = text.slice(0, LONGEST_DATELINE);
  if (openingOf(text) === 'dateline') {
    const end = /^[^（(]{0,16}[（(][^）)]*[）)]/.exec(opening)?.[0] ?? /^\S*?(?:[讯電电]|報道|报道)/.exec(opening)?.[0] ?? opening;
    nodes.push(inline('dateline', block, 0, end.length));
  }
  const byline = bylineTailAt(text);
  if (byline >= 0) nodes.push(inline('byline', block, byline, text.length));
  return nodes;
}

function inline(kind: NodeKind, block: Block, start: number, end: number): OutlineNode {
  const span = block.rawSpan(start, end);
  const startLine = block.lineOf(span.start);
  return { kind, title: block.text.slice(start, end), startLine, endLine: block.lineOf(span.end), children: [] };
}

function leaf({ role, block }: Piece): OutlineNode {
  const long = role === 'fragment' || role === 'editorNote';
  return {
    kind: role,
    title: long ? shortened(block.text) : block.text,
    startLine: block.firstLine,
    endLine: block.lastLine,
    children: [],
  };
}

function shortened(text: string): string {
  const characters = Array.from(text.slice(0, 2 * TITLE_LENGTH + 2));
  return characters.length > TITLE_LENGTH ? `${characters.slice(0, TITLE_LENGTH).join('')}…` : text;
}
