import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { CLIENT_ID, CLIENT_NAME, startClient } from './client.ts';

/** The extension in the browser: the server is a worker. */
export function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'dist/worker/server.js').toString(true);
  let worker: Worker | undefined;
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  return startClient(context, (options) => {
    // A worker that hangs cannot be asked to leave.
    worker?.terminate();
    worker = new Worker(script);
    return new LanguageClient(CLIENT_ID, CLIENT_NAME, worker, options);
  });
}
