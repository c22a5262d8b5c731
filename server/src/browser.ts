/** The language server as a web worker, for VS Code in the browser; and, for the server in Node, the engine. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from './lsp/server.ts';

export * from './engine/index.ts';

declare const self: DedicatedWorkerGlobalScope;
declare const module: unknown;

// What Node has asked for is a module; a worker's script is none.
if (typeof module === 'undefined') {
  startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
    pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
  });
}
