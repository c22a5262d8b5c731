/** The language server as a process of Node: `node server-node.cjs --stdio`. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection } from 'vscode-languageserver/node';
import { startServer } from './lsp/server.ts';

const TRANSPORTS = ['--stdio', '--node-ipc', '--socket', '--pipe'];

if (process.argv.some((argument) => TRANSPORTS.includes(argument.split('=')[0] ?? ''))) {
  startServer(createConnection(), { pause: () => setImmediate(), readFile: readText, readDictionaries, listTexts });
} else {
  process.stderr.write('The language server has to be told how to talk: --stdio, --node-ipc, --socket=PORT or --pipe=NAME\n');
  process.exitCode = 2;
}

/** The text of the file `uri`; nothing where there is none. */
async function readText(uri: string): Promise<string | undefined> {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return await readFile(fileURLToPath(uri), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return undefined;
    throw error;
  }
}

/** The dictionaries lie beside the program. */
function readDictionaries(): Promise<string> {
  return readFile(join(__dirname, 'conversion-dictionaries.json'), 'utf8');
}

/** The texts in the folder `uri` and below it; what begins with a dot, and installed packages, are passed over. */
async function listTexts(uri: string): Promise<readonly string[]> {
  if (!uri.startsWith('file:')) return [];
  const entries = await readdir(fileURLToPath(uri), { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && /\.te?xt$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/[\\/](?:\.[^\\/]*|node_modules)[\\/]/.test(path.slice(fileURLToPath(uri).length)))
    .map((path) => pathToFileURL(path).href);
}
