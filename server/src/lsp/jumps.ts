import type { DefinitionParams, DocumentLink, DocumentLinkParams, Location } from 'vscode-languageserver';
import { type Jump, jumpsIn } from '../engine/index.ts';
import type { Corpus } from './corpus.ts';
import type { OpenDocument } from './documents.ts';
import type { Question } from './requests.ts';

/** `（上接第一版）` and `（下转第三版）` as links to where the article comes from or goes on. */
export function documentLinks(corpus: Corpus): Question<DocumentLinkParams, DocumentLink[]> {
  return {
    method: 'textDocument/documentLink',
    otherwise: [],
    needsFindings: false,
    prepare: (document) => (jumpsIn(document.proof.text).length > 0 ? corpus.ready() : Promise.resolve()),
    answer: (document) =>
      jumpsIn(document.proof.text).flatMap((jump) => {
        const [target] = corpus.counterparts(document, jump);
        if (target === undefined) return [];
        const { line, character } = target.range.start;
        return [{ range: document.positions.rangeOf(jump), target: `${target.uri}#L${line + 1},${character + 1}` }];
      }),
  };
}

/** From a jump to its other end. */
export function definition(corpus: Corpus): Question<DefinitionParams, Location[]> {
  return {
    method: 'textDocument/definition',
    otherwise: [],
    needsFindings: false,
    prepare: (document) => (jumpsIn(document.proof.text).length > 0 ? corpus.ready() : Promise.resolve()),
    answer(document, _, { position }) {
      const jump = jumpAt(document, document.positions.offsetAt(position));
      return jump === undefined ? [] : [...corpus.counterparts(document, jump)];
    },
  };
}

function jumpAt({ proof }: OpenDocument, at: number): Jump | undefined {
  return jumpsIn(proof.text).find(({ start, end }) => start <= at && at <= end);
}
