import { Disposable, FileSystemError, type TextDocument, type Uri, window, workspace } from 'vscode';
import { type BaseLanguageClient, NotificationType, RequestType } from 'vscode-languageclient';
import type { LanguageServer } from './language-server.ts';

/** Where decisions about single places, and the user's own words, are kept, beside the texts. */
const FOLDER = '.jiaokan';
const SIDE_FILES = ['ignore.jsonl', 'words.txt'];

interface SideFileParams {
  readonly uri: string;
}

/** The server asks for the text of a side file; `null` where there is none. */
const readRequest = new RequestType<SideFileParams, { readonly text: string | null }, void>('jiaokan/readSideFile');

/** Tells the server that a side file has come, changed or gone. */
export const sideFileChanged = new NotificationType<SideFileParams>('jiaokan/sideFileChanged');

/** Lets the server read side files through `client`. */
export function serveSideFiles(client: BaseLanguageClient): void {
  client.onRequest(readRequest, async ({ uri }) => ({ text: await readSideFile(client.protocol2CodeConverter.asUri(uri)) }));
}

/** Keeps the server informed of side files, on disk and in the editor. */
export function watchSideFiles(server: LanguageServer): Disposable {
  const watcher = workspace.createFileSystemWatcher(`**/${FOLDER}/{${SIDE_FILES.join()}}`);
  const tell = (uri: Uri) => void server.tellSideFileChanged(uri);
  return Disposable.from(
    watcher,
    watcher.onDidCreate(tell),
    watcher.onDidChange(tell),
    watcher.onDidDelete(tell),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (!SIDE_FILES.some((file) => document.uri.path.endsWith(`/${FOLDER}/${file}`))) return;
      tell(document.uri);
      saveUnseen(document);
    }),
  );
}

/** A decision is written, or a word declared, while somebody looks at a text, so the side file is saved for them; one that is looked at itself is theirs to save. */
function saveUnseen(document: TextDocument): void {
  if (document.isDirty && !window.visibleTextEditors.some((editor) => editor.document === document)) void document.save();
}

/** What stands in the editor, saved or not, else on disk. */
async function readSideFile(uri: Uri): Promise<string | null> {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open !== undefined) return open.getText();
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch (error) {
    if (error instanceof FileSystemError && (error.code === 'FileNotFound' || error.code === 'FileNotADirectory')) return null;
    throw error;
  }
}
