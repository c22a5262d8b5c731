import { type FoldingRange, FoldingRangeKind, type FoldingRangeParams } from 'vscode-languageserver';
import type { Block, OutlineNode } from '../engine/index.ts';
import type { Question } from './requests.ts';

/** What folds: articles, sections and other pieces of the outline, paragraphs that are broken over several lines, and those whose end is unsure. */
export const foldingRanges: Question<FoldingRangeParams, FoldingRange[]> = {
  method: 'textDocument/foldingRange',
  otherwise: [],
  needsFindings: false,
  answer: ({ proof }) => longestOfEachLine([...piecesOf(proof.outline), ...paragraphsOf(proof.layout.blocks)]),
};

/** Running text is left to its paragraphs: a fold over all of them would hide the fold of the first. */
function piecesOf(nodes: readonly OutlineNode[]): FoldingRange[] {
  return nodes.flatMap(({ kind, startLine, endLine, children }) => [
    ...(kind === 'body' ? [] : [{ startLine, endLine, ...(children.length > 0 && { kind: FoldingRangeKind.Region }) }]),
    ...piecesOf(children),
  ]);
}

/** Each block, and each run of blocks between which it is unsure whether a paragraph ends. */
function paragraphsOf(blocks: readonly Block[]): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  let runStart = 0;
  blocks.forEach(({ firstLine, lastLine, endBreak }, index) => {
    ranges.push({ startLine: firstLine, endLine: lastLine });
    if (endBreak?.verdict === 'unsure') return;
    ranges.push({ startLine: blocks[runStart]?.firstLine ?? firstLine, endLine: lastLine });
    runStart = index + 1;
  });
  return ranges;
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
