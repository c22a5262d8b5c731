import type { Position, SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import { type OutlineNode, type Span, blockAround, enclosuresOf } from '../engine/index.ts';
import type { OpenDocument } from './documents.ts';
import type { Question } from './requests.ts';

/** What a selection grows to, from each place: sentence, quotation, paragraph, section, article, the whole text. */
export const selectionRanges: Question<SelectionRangeParams, SelectionRange[]> = {
  method: 'textDocument/selectionRange',
  otherwise: [],
  needsFindings: false,
  answer: (document, _, { positions }) => positions.map((position) => selectionRangeAt(document, position)),
};

function selectionRangeAt(document: OpenDocument, position: Position): SelectionRange {
  const { positions, proof } = document;
  const at = positions.offsetAt(position);
  const spans = [...spansInBlock(document, at), ...spansOfPieces(document, position.line), { start: 0, end: proof.text.length }];
  let inner: Span | undefined;
  const chain: Span[] = [];
  for (const span of spans) {
    if (inner !== undefined && (span.start > inner.start || span.end < inner.end || isSame(span, inner))) continue;
    chain.push(span);
    inner = span;
  }
  return (
    chain.reduceRight<SelectionRange | undefined>(
      (parent, span) => ({ range: positions.rangeOf(span), ...(parent && { parent }) }),
      undefined,
    ) ?? { range: { start: position, end: position } }
  );
}

function isSame(one: Span, other: Span): boolean {
  return one.start === other.start && one.end === other.end;
}

/** The sentences and quotations around the raw offset `at`, then the paragraph; nothing between paragraphs. */
function spansInBlock({ proof }: OpenDocument, at: number): readonly Span[] {
  const block = blockAround(proof.layout.blocks, at);
  if (block === undefined) return [];
  const { text } = block;
  const inside = enclosuresOf(text, Math.min(block.fromRaw(at), Math.max(0, text.length - 1)));
  return [...inside, { start: 0, end: text.length }].map(({ start, end }) => block.rawSpan(start, end)).filter((span) => holds(span, at));
}

function holds({ start, end }: Span, at: number): boolean {
  return start <= at && at <= end;
}

/** The sections and the article that hold `line`, the innermost first. */
function spansOfPieces({ proof }: OpenDocument, line: number): readonly Span[] {
  const { starts, lines } = proof.layout;
  const spanOf = ({ startLine, endLine }: OutlineNode): Span => ({
    start: starts[startLine] ?? 0,
    end: (starts[endLine] ?? 0) + (lines[endLine]?.text.length ?? 0),
  });
  const spans: Span[] = [];
  let nodes = proof.outline;
  for (;;) {
    const node = nodes.find(({ startLine, endLine }) => startLine <= line && line <= endLine);
    if (node === undefined) return spans.reverse();
    spans.push(spanOf(node));
    nodes = node.children;
  }
}
