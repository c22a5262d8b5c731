import { type OutlineNode, Proof, shownOutline } from '../../server/src/engine/index.ts';

/** The outline as indented lines: kind, title, first and last line counted from 1. */
function sketch(nodes: readonly OutlineNode[], depth = 0): string[] {
  return nodes.flatMap(({ kind, title, startLine, endLine, children }) => [
    `${'  '.repeat(depth)}${kind} ${title} ${startLine + 1}–${endLine + 1}`,
    ...sketch(children, depth + 1),
  ]);
}

/** The outline of a text of these lines. */
export const outlineOf = (...lines: string[]): string[] => sketch(new Proof(lines.join('\n')).outline);

/** The same as it is shown, of a text. */
export const shownOutlineOf = (text: string): string[] => sketch(shownOutline(new Proof(text)));
