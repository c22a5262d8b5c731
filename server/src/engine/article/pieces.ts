import type { Proof } from '../proof.ts';
import type { Edit, Span } from '../span.ts';

/** A part of a text that holds one article, with what stands behind it up to the next one; or what stands before the first. */
export interface Piece extends Span {
  /** The headline; empty where there is none, `undefined` for what stands before the first article. */
  readonly title: string | undefined;
}

/** The text cut where its articles begin: the pieces put together give the text. A text without articles is one piece. */
export function piecesOf(proof: Proof): readonly Piece[] {
  const { text, layout, outline } = proof;
  const articles = outline.filter(({ kind }) => kind === 'article');
  const starts = articles.map(({ startLine }) => layout.starts[startLine] ?? 0);
  const pieces = articles.map(({ title }, index): Piece => {
    return { title, start: starts[index] ?? 0, end: starts[index + 1] ?? text.length };
  });
  const first = starts[0] ?? text.length;
  return first > 0 ? [{ title: undefined, start: 0, end: first }, ...pieces] : pieces;
}

/** The edit that moves the article at `offset` before the one before it, or behind the one after it; `undefined` where there is none. */
export function moveArticle(proof: Proof, offset: number, direction: 'up' | 'down'): Edit | undefined {
  const articles = piecesOf(proof).filter(({ title }) => title !== undefined);
  const index = articles.findIndex(({ start, end }) => start <= offset && (offset < end || end === proof.text.length));
  const first = direction === 'up' ? index - 1 : index;
  const [one, other] = [articles[first], articles[first + 1]];
  if (index < 0 || one === undefined || other === undefined) return undefined;
  const [before, gap] = partedAtEnd(proof.text.slice(one.start, one.end));
  const [after, rest] = partedAtEnd(proof.text.slice(other.start, other.end));
  // What parts the two stays between them.
  return { start: one.start, end: other.end, text: after + gap + before + rest };
}

/** `text` without the blank lines and the line end that it ends with, and these. */
function partedAtEnd(text: string): readonly [text: string, end: string] {
  let end = text.length;
  while (end > 0 && /\s/.test(text.charAt(end - 1))) end--;
  return [text.slice(0, end), text.slice(end)];
}
