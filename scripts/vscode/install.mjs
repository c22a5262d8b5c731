// VS Code from the npm registry: the server inside the package code-server, and the Node that this server asks for.
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { cached } from './cache.mjs';
import { npmInstall } from './npm.mjs';

/** This code-server carries VS Code 1.139.1. */
const CODE_SERVER = '4.139.1';
const NODE = '24.21.0';

/** Returns `{ root, server, node }`: VS Code's own folder, the script of its server, and the Node to run it with. */
export async function installVSCode() {
  if (process.platform !== 'linux' || !['x64', 'arm64'].includes(process.arch)) {
    throw new Error(
      `the embedded VS Code runs on Linux (x64, arm64), not on ${process.platform} ${process.arch}: install VS Code and its command "code"`,
    );
  }
  const nodePackage = `node-linux-${process.arch}`;
  const nodeFolder = await cached(
    `${nodePackage}-${NODE}`,
    `installing Node ${NODE} for VS Code from the npm registry (once) …`,
    (folder) => npmInstall(folder, [`${nodePackage}@${NODE}`]),
  );
  const hostFolder = await cached(
    `code-server-${CODE_SERVER}`,
    'installing VS Code from the npm registry (once, about 40 s, 780 MB) …',
    installCodeServer,
  );
  const root = vscodeRoot(hostFolder);
  return {
    root,
    server: path.join(root, 'out/server-main.js'),
    node: path.join(nodeFolder, 'node_modules', nodePackage, 'bin/node'),
  };
}

function vscodeRoot(hostFolder) {
  return path.join(hostFolder, 'node_modules/code-server/lib/vscode');
}

async function installCodeServer(folder) {
  await npmInstall(folder, [`code-server@${CODE_SERVER}`]);
  const root = vscodeRoot(folder);
  await npmInstall(root, [], ['--omit=dev', '--legacy-peer-deps']);
  // Two native modules that every extension host loads would have to be compiled; plain JavaScript does for both.
  fs.copyFileSync(new URL('spdlog.cjs', import.meta.url), path.join(root, 'node_modules/@vscode/spdlog/index.js'));
  fs.writeFileSync(path.join(root, 'node_modules/@vscode/native-watchdog/index.js'), 'exports.start = () => {};\n');
}
