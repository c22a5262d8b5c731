import type { Block } from '../layout/layout.ts';
import type { SpacingPolicy } from '../layout/space.ts';
import type { OutlineNode } from './outline.ts';
import type { Role } from './role.ts';

interface Piece {
  readonly role: Role;
  readonly block: Block;
  readonly spacing: SpacingPolicy;
}

/** The nodes of successive pieces as they were made last, and for which pieces. */
interface Kept {
  readonly pieces: readonly Piece[];
  readonly nodes: readonly OutlineNode[];
}

/** By the passage that the first piece holds: it stays the same object under edits elsewhere. */
const keptNodes = new WeakMap<object, Kept>();

/**
 * What `make` returns for `pieces`, of which the nodes must depend on nothing else: the same nodes as the last time, if the pieces
 * are the same, moved by as many lines as they are.
 */
export function kept(pieces: readonly Piece[], make: (pieces: readonly Piece[]) => readonly OutlineNode[]): readonly OutlineNode[] {
  const first = pieces[0];
  if (first === undefined) return [];
  const known = keptNodes.get(first.block.passage);
  const by = first.block.firstLine - (known?.pieces[0]?.block.firstLine ?? 0);
  const nodes = known !== undefined && isSame(known.pieces, pieces, by) ? moved(known.nodes, by) : make(pieces);
  if (nodes !== known?.nodes) keptNodes.set(first.block.passage, { pieces, nodes });
  return nodes;
}

/** Whether both are the same passages in the same roles, `by` lines apart, and spaced alike. */
function isSame(before: readonly Piece[], after: readonly Piece[], by: number): boolean {
  return (
    before.length === after.length &&
    before.every(({ role, block, spacing }, index) => {
      const piece = after[index];
      if (piece?.spacing.digit !== spacing.digit || piece.spacing.latin !== spacing.latin) return false;
      return piece.role === role && piece.block.passage === block.passage && piece.block.firstLine === block.firstLine + by;
    })
  );
}

function moved(nodes: readonly OutlineNode[], by: number): readonly OutlineNode[] {
  if (by === 0) return nodes;
  return nodes.map((node) => ({
    ...node,
    startLine: node.startLine + by,
    endLine: node.endLine + by,
    children: moved(node.children, by),
  }));
}
