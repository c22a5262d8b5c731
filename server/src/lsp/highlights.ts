import { type DocumentHighlight, DocumentHighlightKind, type DocumentHighlightParams } from 'vscode-languageserver';
import { blockAround, occurrencesOf, termAt } from '../engine/index.ts';
import type { Question } from './requests.ts';

/** Every place of the name or term under the cursor, also where a line end or the typesetter's spaces cut it. */
export const documentHighlights: Question<DocumentHighlightParams, DocumentHighlight[]> = {
  method: 'textDocument/documentHighlight',
  otherwise: [],
  needsFindings: false,
  answer({ positions, proof }, _, { position }) {
    const { blocks } = proof.layout;
    const offset = positions.offsetAt(position);
    const block = blockAround(blocks, offset);
    if (block === undefined) return [];
    const at = block.fromRaw(offset);
    const texts = blocks.map(({ text }) => text);
    // A cursor behind the last character of a word is still on it.
    const term = termAt(block.text, at, texts) ?? termAt(block.text, at - 1, texts);
    if (term === undefined) return [];
    const words = block.text.slice(term.start, term.end);
    return blocks.flatMap((one) =>
      Array.from(occurrencesOf(words, one.text), ({ start, end }) => ({
        range: positions.rangeOf(one.rawSpan(start, end)),
        kind: DocumentHighlightKind.Text,
      })),
    );
  },
};
