// npm start: builds the extension and opens a VS Code with it on seeds/.
// JIAOKAN_VSCODE=desktop insists on the `code` of the PATH, JIAOKAN_VSCODE=embedded on the VS Code from the npm registry.
import { spawn, spawnSync } from 'node:child_process';
import console from 'node:console';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { hostChoice } from './vscode/choice.mjs';
import { onPath } from './vscode/command.mjs';
import { buildExtension, linkExtension, root } from './vscode/extension.mjs';
import { installVSCode } from './vscode/install.mjs';
import { STOP_SIGNALS } from './vscode/npm.mjs';
import { workbenchAddress } from './vscode/page.mjs';
import { say } from './vscode/say.mjs';
import { startServer } from './vscode/server.mjs';

const seeds = path.join(root, 'seeds');

try {
  const choice = hostChoice();
  say('building the extension …');
  buildExtension();
  if (choice === 'embedded' || !openDesktop(choice)) await openEmbedded();
} catch (error) {
  console.error(`npm start: ${error.message}`);
  process.exitCode = 1;
}

/** Opens the machine's own VS Code; false where there is none that opens. */
function openDesktop(choice) {
  const code = onPath('code');
  if (!code) {
    if (choice === 'desktop') throw new Error('there is no command "code" on the PATH: install VS Code, or set JIAOKAN_VSCODE=embedded');
    say('there is no command "code" on the PATH: opening the VS Code from the npm registry');
    return false;
  }
  say(`opening ${seeds} with ${code} …`);
  const { status } = spawnSync(code, ['--new-window', `--extensionDevelopmentPath=${root}`, seeds], { stdio: 'inherit' });
  if (status === 0) {
    console.log('Jiaokan is open in VS Code. Close its window to stop it.');
    return true;
  }
  if (choice === 'desktop') throw new Error(`${code} could not open a window`);
  say(`${code} could not open a window: opening the VS Code from the npm registry`);
  return false;
}

/** Serves a VS Code to the browser until Ctrl+C. */
async function openEmbedded() {
  const stopped = new Promise((resolve) => {
    for (const signal of STOP_SIGNALS) process.on(signal, () => resolve());
  });
  const vscode = await installVSCode();
  const own = fs.mkdtempSync(path.join(os.tmpdir(), 'jiaokan-start-'));
  try {
    linkExtension(path.join(own, 'extensions'));
    say('starting VS Code …');
    const server = await startServer(vscode, own);
    const address = workbenchAddress(server, seeds);
    console.log(
      `\nJiaokan is open on ${seeds} at\n\n    ${address}\n\nOpen this address in a browser on this machine. Ctrl+C stops VS Code.`,
    );
    openBrowser(address);
    const why = await Promise.race([stopped, server.exited]);
    say('stopping VS Code …');
    await server.stop();
    if (why !== undefined) throw new Error(why);
  } finally {
    fs.rmSync(own, { recursive: true, force: true, maxRetries: 5 });
  }
}

function openBrowser(address) {
  const opener = onPath('xdg-open');
  const hasDisplay = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (opener && hasDisplay) spawn(opener, [address], { stdio: 'ignore', detached: true }).unref();
}
