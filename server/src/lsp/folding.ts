import type { FoldingRange, FoldingRangeParams } from 'vscode-languageserver';
import type { OutlineNode } from '../engine/index.ts';
import type { Question } from './requests.ts';

/** What folds: the pieces of the outline, and paragraphs that are broken over several lines. */
export const foldingRanges: Question<FoldingRangeParams, FoldingRange[]> = {
  method: 'textDocument/foldingRange',
  otherwise: [],
  needsFindings: false,
  answer({ proof }) {
    const paragraphs = proof.layout.blocks.map(({ firstLine, lastLine }) => ({ startLine: firstLine, endLine: lastLine }));
    return longestOfEachLine([...piecesOf(proof.outline), ...paragraphs]);
  },
};

function piecesOf(nodes: readonly OutlineNode[]): FoldingRange[] {
  return nodes.flatMap(({ startLine, endLine, children }) => [{ startLine, endLine }, ...piecesOf(children)]);
}

/** An editor has one fold for a line, so of those that begin on the same line the longest is kept; one line does not fold. */
function longestOfEachLine(ranges: readonly FoldingRange[]): FoldingRange[] {
  const longest = new Map<number, FoldingRange>();
  for (const range of ranges) {
    if (range.endLine > range.startLine && range.endLine > (longest.get(range.startLine)?.endLine ?? -1))
      longest.set(range.startLine, range);
  }
  return [...longest.values()].sort((a, b) => a.startLine - b.startLine);
}
