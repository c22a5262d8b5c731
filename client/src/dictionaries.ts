import { Uri, workspace } from 'vscode';
import { type BaseLanguageClient, RequestType0 } from 'vscode-languageclient';

/** The server asks for the dictionaries of the conversion between scripts: a worker cannot read files. */
const readRequest = new RequestType0<{ readonly text: string }, void>('jiaokan/readDictionaries');

/** Lets the server read its dictionaries, which are part of the extension at `extensionUri`, through `client`. */
export function serveDictionaries(client: BaseLanguageClient, extensionUri: Uri): void {
  const file = Uri.joinPath(extensionUri, 'dist/conversion-dictionaries.json');
  client.onRequest(readRequest, async () => ({ text: new TextDecoder().decode(await workspace.fs.readFile(file)) }));
}
