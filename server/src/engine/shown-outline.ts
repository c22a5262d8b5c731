import type { OutlineNode } from './outline/outline.ts';
import type { Proof } from './proof.ts';
import type { Span } from './span.ts';
import { type Unwoven, unwovenOf } from './unwoven.ts';

/**
 * A piece of the page as it is shown to a person. Where columns stood side by side, its lines are the raw ones from the first to the last that holds
 * a part of it; siblings follow each other in reading order, and may share lines.
 */
export interface ShownNode extends OutlineNode {
  readonly children: readonly ShownNode[];
  /** What it consists of, line by line, in reading order and in offsets of the raw text: only in a text whose columns were taken apart. */
  readonly spans?: readonly Span[];
}

/**
 * The outline of a text as it is read: that of its columns put below one another where they stand side by side and can be taken apart,
 * `Proof.outline` otherwise.
 */
export function shownOutline(proof: Proof): readonly ShownNode[] {
  const unwoven = unwovenOf(proof);
  if (unwoven === undefined) return proof.outline;
  const known = keptOutlines.get(unwoven);
  if (known !== undefined) return known;
  const outline = unwoven.proof.outline.map((node) => shownNode(node, unwoven));
  keptOutlines.set(unwoven, outline);
  return outline;
}

const keptOutlines = new WeakMap<Unwoven, readonly ShownNode[]>();

function shownNode(node: OutlineNode, unwoven: Unwoven): ShownNode {
  const { startLine, endLine, headline } = node;
  const lines = Array.from({ length: endLine - startLine + 1 }, (_, index) => startLine + index);
  return {
    ...node,
    ...unwoven.rawLinesOf(node),
    children: node.children.map((child) => shownNode(child, unwoven)),
    ...(headline && { headline: unwoven.rawLinesOf(headline) }),
    spans: lines.map(unwoven.rawSpanOf).filter((span) => span !== undefined),
  };
}
