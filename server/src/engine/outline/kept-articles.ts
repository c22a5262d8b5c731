import type { Block } from '../layout/layout.ts';
import { type SpacingPolicy, isSamePolicy } from '../layout/space.ts';
import type { OutlineNode } from './outline.ts';
import type { Role } from './role.ts';

/** A block of the page with its role. */
export interface Piece {
  readonly role: Role;
  readonly block: Block;
}

/** The nodes of successive pieces as they were made last, for which pieces, and how their titles were spaced. */
interface Kept {
  readonly pieces: readonly Piece[];
  readonly spacing: SpacingPolicy;
  readonly nodes: readonly OutlineNode[];
}

/** By the passage that the first piece holds: it stays the same object under edits elsewhere. */
const keptNodes = new WeakMap<object, Kept>();

/**
 * What `make` returns for `pieces`, of which and of `spacing` the nodes depend alone: the same nodes as the last time, if both
 * are the same, moved by as many lines as the pieces are.
 */
export function kept(
  pieces: readonly Piece[],
  spacing: SpacingPolicy,
  make: (pieces: readonly Piece[]) => readonly OutlineNode[],
): readonly OutlineNode[] {
  const first = pieces[0];
  if (first === undefined) return [];
  const known = keptNodes.get(first.block.passage);
  const by = first.block.firstLine - (known?.pieces[0]?.block.firstLine ?? 0);
  const holds = known !== undefined && isSamePolicy(known.spacing, spacing) && isSame(known.pieces, pieces, by);
  const nodes = holds ? moved(known.nodes, by) : make(pieces);
  if (nodes !== known?.nodes) keptNodes.set(first.block.passage, { pieces, spacing, nodes });
  return nodes;
}

/** Whether both are the same passages in the same roles, `by` lines apart. */
function isSame(before: readonly Piece[], after: readonly Piece[], by: number): boolean {
  return (
    before.length === after.length &&
    before.every(({ role, block }, index) => {
      const piece = after[index];
      return piece?.role === role && piece.block.passage === block.passage && piece.block.firstLine === block.firstLine + by;
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
