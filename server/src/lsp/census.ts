import { RequestType } from 'vscode-languageserver';
import { characterCensus, printCensus } from '../engine/index.ts';
import type { Question } from './requests.ts';

export interface CensusParams {
  readonly textDocument: { readonly uri: string };
}

/** A census of the characters of a document, as a text to be read. */
export interface CensusResult {
  readonly text: string;
}

/** A request of our own, besides the protocol's: every unusual character of a document with its first places, as lines and columns from 1. */
export const CensusRequest = new RequestType<CensusParams, CensusResult | null, void>('jiaokan/census');

export const census: Question<CensusParams, CensusResult | null> = {
  method: CensusRequest.method,
  otherwise: null,
  needsFindings: false,
  answer({ proof }, { config, locale }) {
    const rows = characterCensus(proof.text, config.script).map((row) => ({
      ...row,
      shownPlaces: row.places.map(({ line, column }) => `${line + 1}:${column + 1}`),
    }));
    return { text: `${[...printCensus(rows, locale)].join('\n')}\n` };
  },
};
