import { FileSystemError, type Uri, workspace } from 'vscode';
import { type BaseLanguageClient, RequestType, RequestType0 } from 'vscode-languageclient';

const TEXTS = '**/*.{txt,text}';
const PASSED_OVER = '**/{node_modules,.*}/**';

/** The server asks for the addresses of all texts in the workspace. */
const listRequest = new RequestType0<{ readonly uris: readonly string[] }, void>('jiaokan/listTexts');

/** The server asks for a text as it is on disk; `null` where there is none. */
const readRequest = new RequestType<{ readonly uri: string }, { readonly text: string | null }, void>('jiaokan/readText');

/** Lets the server read the texts of the workspace through `client`. */
export function serveCorpus(client: BaseLanguageClient): void {
  client.onRequest(listRequest, async () => {
    const found = await workspace.findFiles(TEXTS, PASSED_OVER);
    return { uris: found.map((uri) => client.code2ProtocolConverter.asUri(uri)) };
  });
  client.onRequest(readRequest, async ({ uri }) => ({ text: await readText(client.protocol2CodeConverter.asUri(uri)) }));
}

async function readText(uri: Uri): Promise<string | null> {
  try {
    return decoded(await workspace.fs.readFile(uri));
  } catch (error) {
    if (error instanceof FileSystemError) return null;
    throw error;
  }
}

/** Chinese text that is no UTF-8 is GB 18030 far more often than anything else. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
