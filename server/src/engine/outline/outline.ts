import { endsWithCredit, openingOf } from '../layout/cues.ts';
import { endingOf } from '../layout/facts.ts';
import type { Block, Layout } from '../layout/layout.ts';
import type { SpacingPolicy } from '../layout/space.ts';
import { writtenBeginning, writtenText } from '../layout/written-text.ts';
import { withIdeographs } from '../text/radicals.ts';
import { withoutContents } from './contents.ts';
import { displacedBlocks } from './displaced.ts';
import { areSetTogether, isBelow } from './display-lines.ts';
import { headingText, isNamedParagraph, rankOf } from './heading.ts';
import { inlineNodes, pictureNodes } from './inline.ts';
import { type Piece, kept } from './kept-articles.ts';
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
  /** Lines of the headline of an article that stands apart from it. */
  readonly headline?: { readonly startLine: number; readonly endLine: number };
}

/** What may be set on several lines in display type. */
const DISPLAY: ReadonlySet<Role> = new Set<Role>(['kicker', 'headline', 'subhead']);
/** Characters of running text that stand for it in the outline. */
const TITLE_LENGTH = 16;

const WITHOUT_SPACES: SpacingPolicy = { digit: 'none', latin: 'none' };

/** The articles of a page, each with its parts in the order in which they stand in the file; titles are spaced by `spacing`. */
export function outlineOf({ blocks }: Layout, roles: readonly Role[], spacing = WITHOUT_SPACES): readonly OutlineNode[] {
  const pieces = piecesOf(blocks, withoutContents(blocks, roles));
  const heads = displacedHeads(pieces, roles, spacing);
  const nodesOf = (article: readonly Piece[]): readonly OutlineNode[] =>
    isArticle(article) ? [articleNode(article, heads, spacing)] : partsOf(article, spacing);
  // What an article shows rests on its own blocks and the spacing alone, unless its headline stands apart.
  return articlesOf(pieces).flatMap((article) =>
    article.some(({ block }) => heads.has(block)) ? nodesOf(article) : kept(article, spacing, nodesOf),
  );
}

/** The blocks with their roles; what may go on from an editor's note is part of it. A page without a headline is headed by its label. */
function piecesOf(blocks: readonly Block[], roles: readonly Role[]): Piece[] {
  const pieces: Piece[] = [];
  const label = roles.includes('headline') ? -1 : roles.indexOf('kicker');
  blocks.forEach((block, index) => {
    const role = index === label ? 'headline' : (roles[index] ?? 'body');
    const goesOn = role === 'body' && mayGoOn(pieces.at(-1)) && pieces.at(-1)?.role === 'editorNote';
    pieces.push({ block, role: goesOn ? 'editorNote' : role });
  });
  return pieces;
}

function mayGoOn(piece: Piece | undefined): boolean {
  return piece?.block.endBreak?.verdict === 'unsure';
}

/** The headlines that stand apart from their articles, by the block that the article begins with. */
function displacedHeads(pieces: readonly Piece[], roles: readonly Role[], spacing: SpacingPolicy): ReadonlyMap<Block, OutlineNode> {
  const heads = new Map<Block, OutlineNode>();
  const blocks = pieces.map(({ block }) => block);
  for (const { from, to, home } of displacedBlocks(blocks, roles)) {
    const first = home === undefined ? undefined : blocks[home];
    const headline = partsOf(pieces.slice(from, to), spacing).find(({ kind }) => kind === 'headline');
    if (first !== undefined && headline !== undefined && !heads.has(first)) heads.set(first, headline);
  }
  return heads;
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

function articleNode(pieces: readonly Piece[], heads: ReadonlyMap<Block, OutlineNode>, spacing: SpacingPolicy): OutlineNode {
  const children = partsOf(pieces, spacing);
  const own = children.find(({ kind }) => kind === 'headline');
  const apart = own === undefined ? pieces.map(({ block }) => heads.get(block)).find((head) => head !== undefined) : undefined;
  return {
    ...node('article', pieces, (own ?? apart)?.title ?? '', children),
    ...(apart && { headline: { startLine: apart.startLine, endLine: apart.endLine } }),
  };
}

/** Successive paragraphs are one node; a section holds what follows its heading, and the sections below it. */
function partsOf(pieces: readonly Piece[], spacing: SpacingPolicy): OutlineNode[] {
  const titleOf = ({ block: own }: Piece): string => writtenText(own, spacing);
  const parts: OutlineNode[] = [];
  for (let index = 0; index < pieces.length;) {
    const piece = pieces[index];
    if (piece === undefined) break;
    const end = endOfPart(pieces, index, piece);
    const own = pieces.slice(index, end);
    const { role, block } = piece;
    if (role === 'section') parts.push(node('section', own, headingText(titleOf(piece)), partsOf(own.slice(1), spacing)));
    else if (DISPLAY.has(role)) parts.push(displayNode(own, own.map(titleOf).join(''), parts.at(-1)?.kind));
    else if (role === 'body') parts.push(bodyNode(own, beginningOf(block, spacing)));
    else if (role === 'caption' || role === 'credit') parts.push(...(pictureNodes(block) ?? [node(role, own, own.map(titleOf).join(''))]));
    else parts.push(node(role, own, isLong(role) ? beginningOf(block, spacing) : titleOf(piece)));
    index = end;
  }
  return parts;
}

/** Where the part ends that `piece` begins, which stands at `index`. */
function endOfPart(pieces: readonly Piece[], index: number, { role, block }: Piece): number {
  let end = index + 1;
  const goesOn = (test: (next: Piece, last: Piece | undefined) => boolean): boolean => {
    const next = pieces[end];
    return next !== undefined && test(next, pieces[end - 1]);
  };
  if (role === 'section') {
    const rank = rankOf(block.text);
    while (goesOn((next) => isInSection(next, rank))) end++;
  } else if (DISPLAY.has(role)) {
    while (goesOn((next, last) => next.role === role && last !== undefined && areSetTogether(last.block, next.block) && !isApart(next)))
      end++;
  } else if (role === 'body') {
    while (goesOn((next) => next.role === 'body' && !isNamedParagraph(next.block.text))) end++;
  } else if (role === 'caption') {
    while (goesOn((next, last) => next.role === role && isNextLine(last, next) && !isFinished(last))) end++;
  } else if (role === 'editorNote') while (goesOn((next, last) => next.role === role && mayGoOn(last))) end++;
  return end;
}

function isInSection({ role, block }: Piece, rank: number): boolean {
  if (role === 'section') return rankOf(block.text) > rank;
  return role === 'body' || role === 'fragment' || role === 'caption' || role === 'subhead';
}

/** A headline, kicker or subhead, which may be set on several lines; a date or the like in brackets below a headline is its subhead. */
function displayNode(pieces: readonly Piece[], title: string, before: NodeKind | undefined): OutlineNode {
  const [first] = pieces;
  const isSubhead = before === 'headline' && first !== undefined && isBracketed(first);
  return node(isSubhead ? 'subhead' : (first?.role ?? 'headline'), pieces, headingText(title));
}

/** Whether the piece is a part by itself below the line before it: in brackets, or behind a dash as subheads are. */
function isApart(piece: Piece): boolean {
  return isBracketed(piece) || openingOf(piece.block.text) === 'subhead';
}

function isBracketed({ block: { text } }: Piece): boolean {
  return /^[（(].*[）)]$/.test(text);
}

function isNextLine(piece: Piece | undefined, next: Piece | undefined): boolean {
  return piece !== undefined && next !== undefined && isBelow(piece.block, next.block);
}

/** Whether the words of a picture end with the piece: with their sentence, or with who took it. */
function isFinished(piece: Piece | undefined): boolean {
  const text = piece?.block.text ?? '';
  return endingOf(text) === 'terminal' || endsWithCredit(text) || /[）)】]$/.test(text);
}

function bodyNode(pieces: readonly Piece[], title: string): OutlineNode {
  const inside = pieces.flatMap(({ block }) => inlineNodes(block));
  return node('body', pieces, title, inside);
}

function node(kind: NodeKind, pieces: readonly Piece[], title: string, children: readonly OutlineNode[] = []): OutlineNode {
  return {
    kind,
    title: withIdeographs(title),
    startLine: pieces[0]?.block.firstLine ?? 0,
    endLine: pieces.at(-1)?.block.lastLine ?? 0,
    children,
  };
}

/** Whether the piece is called by its beginning. */
function isLong(role: Role): boolean {
  return role === 'fragment' || role === 'editorNote';
}

/** What running text is called by: its first characters, and an ellipsis if there are more. */
function beginningOf(block: Block, spacing: SpacingPolicy): string {
  // A character is one or two code units: so many tell whether there is one more.
  const text = writtenBeginning(block, spacing, 2 * TITLE_LENGTH + 2);
  const characters = Array.from(text);
  return characters.length > TITLE_LENGTH ? `${characters.slice(0, TITLE_LENGTH).join('')}…` : text;
}
