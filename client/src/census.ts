import {
  type CancellationToken,
  Disposable,
  DocumentLink,
  type DocumentSelector,
  EventEmitter,
  Range,
  type TextDocument,
  Uri,
  commands,
  l10n,
  languages,
  window,
  workspace,
} from 'vscode';
import { textAt } from './languages.ts';
import type { LanguageServer } from './language-server.ts';

/** Documents that hold the census of another one, whose address is in the query. */
const SCHEME = 'jiaokan-census';

/** A line and a column of the text, both from 1. */
const PLACE = /(?<![\w:.])(\d+):(\d+)(?![\w:.])/g;

/**
 * *Character census*: every unusual character of a text once, in a document of its own whose places are links. The command takes the
 * address of a document, or else the one in the active editor.
 */
export function registerCensus(server: LanguageServer, selector: DocumentSelector): Disposable {
  const changed = new EventEmitter<Uri>();
  return Disposable.from(
    changed,
    workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: async (uri, token) => {
        const text = await server.census(await workspace.openTextDocument(sourceOf(uri)), token);
        return text ?? l10n.t('The text could not be checked; the output says why.');
      },
    }),
    languages.registerDocumentLinkProvider({ scheme: SCHEME }, { provideDocumentLinks }),
    commands.registerCommand('jiaokan.characterCensus', async (address?: unknown) => {
      const document = await textAt(address, selector);
      if (document === undefined) return;
      const uri = censusOf(document.uri);
      // A census that is open already was of the text as it was.
      changed.fire(uri);
      await window.showTextDocument(await workspace.openTextDocument(uri), { preview: true });
    }),
  );
}

/** The address of the census of `document`: its name is what the tab shows. */
function censusOf(document: Uri): Uri {
  const name = document.path.slice(document.path.lastIndexOf('/') + 1);
  return Uri.from({ scheme: SCHEME, path: `/${l10n.t('Characters of {0}', name)}`, query: document.toString() });
}

function sourceOf(census: Uri): Uri {
  return Uri.parse(census.query, true);
}

/** Each place of the census leads to the text. */
function provideDocumentLinks(census: TextDocument, token: CancellationToken): DocumentLink[] {
  if (token.isCancellationRequested) return [];
  const source = sourceOf(census.uri);
  return Array.from(census.getText().matchAll(PLACE), ({ 0: place, 1: line = '1', 2: column = '1', index }) => {
    const range = new Range(census.positionAt(index), census.positionAt(index + place.length));
    return new DocumentLink(range, source.with({ fragment: `L${line},${column}` }));
  });
}
