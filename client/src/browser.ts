import { type ExtensionContext, Uri, workspace } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { CLIENT_ID, CLIENT_NAME, startClient } from './client.ts';

/** The extension in the browser: the server is a worker. */
export async function activate(context: ExtensionContext): Promise<void> {
  const script = await addressOf(Uri.joinPath(context.extensionUri, 'dist/worker/server.js'));
  let worker: Worker | undefined;
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  await startClient(context, (options) => {
    // A worker that hangs cannot be asked to leave.
    worker?.terminate();
    worker = new Worker(script);
    return new LanguageClient(CLIENT_ID, CLIENT_NAME, worker, options);
  });
}

/** From where a browser can load the script: one that lies on a remote machine, where only VS Code reads it, becomes an object of its own. */
async function addressOf(script: Uri): Promise<string> {
  if (script.scheme !== 'vscode-remote') return script.toString(true);
  return URL.createObjectURL(new Blob([new Uint8Array(await workspace.fs.readFile(script))], { type: 'text/javascript' }));
}
