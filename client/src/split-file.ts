import { type TextDocument, Uri, commands, l10n, window, workspace } from 'vscode';
import { RequestType, type TextDocumentIdentifier } from 'vscode-languageclient';
import type { LanguageServer } from './language-server.ts';

interface Pieces {
  readonly pieces: readonly { readonly title: string | null; readonly text: string }[];
}

const piecesRequest = new RequestType<{ readonly textDocument: TextDocumentIdentifier }, Pieces, void>('jiaokan/pieces');

/** Most characters of a headline in the name of a file. */
const LONGEST_NAME = 40;

/**
 * *Split this file into articles*: a folder beside the file, with a file for each article and a manifest that lists them in order. Put
 * together in that order, the files give the text. Nothing that exists is overwritten.
 */
export async function splitFile(server: LanguageServer, document: TextDocument): Promise<void> {
  const { pieces } = (await server.about(document, piecesRequest, {})) ?? { pieces: [] };
  if (document.isUntitled || pieces.length < 2) {
    void window.showInformationMessage(l10n.t('There is nothing to split: the text has no two articles in a saved file.'));
    return;
  }
  const folder = document.uri.with({ path: `${document.uri.path.replace(/\.[^./]*$/, '')}.articles` });
  if (await exists(folder)) {
    void window.showWarningMessage(l10n.t('{0} exists already; nothing was written.', folder.path));
    return;
  }
  const files = pieces.map(({ title, text }, index) => ({ file: nameOf(index, title), title, text }));
  for (const { file, text } of files) await write(Uri.joinPath(folder, file), text);
  const source = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
  const manifest = { source, pieces: files.map(({ file, title, text }) => ({ file, title, characters: text.length })) };
  await write(Uri.joinPath(folder, 'manifest.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
  const show = l10n.t('Show the folder');
  void window.showInformationMessage(l10n.t('The text was split into {0} files.', files.length), show).then((choice) => {
    if (choice === show) void commands.executeCommand('revealInExplorer', folder);
  });
}

/** A name that sorts in the order of the text and that every file system takes. */
function nameOf(index: number, title: string | null): string {
  const words = (title ?? '').replace(/[\\/:*?"<>|\s\p{C}]+/gu, ' ').trim();
  const number = String(index + 1).padStart(3, '0');
  return words === '' ? `${number}.txt` : `${number} ${Array.from(words).slice(0, LONGEST_NAME).join('')}.txt`;
}

async function write(uri: Uri, text: string): Promise<void> {
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

function exists(uri: Uri): Thenable<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
