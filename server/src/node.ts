/** The language server as a process of Node: `node server-node.cjs --stdio`. */
import { setImmediate } from 'node:timers/promises';
import { createConnection } from 'vscode-languageserver/node';
import { startServer } from './lsp/server.ts';

const TRANSPORTS = ['--stdio', '--node-ipc', '--socket', '--pipe'];

if (process.argv.some((argument) => TRANSPORTS.includes(argument.split('=')[0] ?? ''))) {
  startServer(createConnection(), { pause: () => setImmediate() });
} else {
  process.stderr.write('The language server has to be told how to talk: --stdio, --node-ipc, --socket=PORT or --pipe=NAME\n');
  process.exitCode = 2;
}
