import { RequestType, type TextDocumentIdentifier } from 'vscode-languageclient';

/** What the server knows about a text as a whole. */
export interface Profile {
  /** How the text was extracted, a sentence each, in the language of the messages. */
  readonly remarks: readonly string[];
  /** What the extraction did to the text and can be undone in one go, and how many problems that mends. */
  readonly extraction: { readonly damage: readonly string[]; readonly repairs: number };
  /** Problems in the text: those that can be mended unseen, those with proposals to review, and all of them. */
  readonly problems: { readonly safe: number; readonly review: number; readonly total: number };
}

/** Asks for the profile of an open document. */
export const profileRequest = new RequestType<{ readonly textDocument: TextDocumentIdentifier }, Profile | null, void>('jiaokan/profile');

/** Asks for a census of the characters of an open document. */
export const censusRequest = new RequestType<{ readonly textDocument: TextDocumentIdentifier }, { readonly text: string } | null, void>(
  'jiaokan/census',
);
