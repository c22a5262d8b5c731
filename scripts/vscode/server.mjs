// Runs the VS Code server on a free loopback port. Its user data, settings and extensions live in one folder that the caller gives.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';

/** The extensions of VS Code itself that somebody who edits plain text meets; the others would only delay the start. */
const BUILTIN = [
  'configuration-editing',
  'diff',
  'git',
  'git-base',
  'json',
  'json-language-features',
  'markdown-basics',
  'markdown-language-features',
  'merge-conflict',
  'references-view',
  'search-result',
  'theme-defaults',
  'theme-modern-icons',
  'theme-seti',
];

/** A quiet editor: no welcome page, no AI, no telemetry, nothing fetched from a marketplace. */
const SETTINGS = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  // As on the desktop; in a browser VS Code would save every change after a second.
  'files.autoSave': 'off',
  'files.simpleDialog.enable': true,
  // The seeds lie in the repository, where Git shows what the fixes changed.
  'git.ignoreMissingGitWarning': true,
  'git.openRepositoryInParentFolders': 'always',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

const START_LIMIT = 60_000;

/**
 * Starts the server of `vscode` (what `installVSCode` returns) with everything it writes inside `folder`.
 * Returns its loopback `port`, the secret `token` that its pages are asked for, `exited` (a promise of how it ended, should it end by itself) and `stop()`.
 */
export async function startServer(
  vscode,
  folder,
  { settings = {}, extensions = path.join(folder, 'extensions'), flags = [], env = {} } = {},
) {
  const token = randomUUID();
  writeUserSettings(folder, { ...SETTINGS, ...settings });
  fs.mkdirSync(extensions, { recursive: true });
  const server = spawn(
    vscode.node,
    [
      vscode.server,
      ...['--host', '127.0.0.1', '--port', '0', '--connection-token', token, '--accept-server-license-terms'],
      ...['--server-data-dir', path.join(folder, 'server'), '--extensions-dir', extensions],
      ...['--builtin-extensions-dir', linkBuiltins(vscode, folder)],
      ...['--telemetry-level', 'off', '--force-disable-user-env', '--disable-workspace-trust', ...flags],
    ],
    // The server leads a process group of its own, so that one signal reaches its extension hosts and file watchers too.
    { detached: true, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}', ...env } },
  );
  const log = fs.createWriteStream(path.join(folder, 'server.log'));
  server.stdout.pipe(log, { end: false });
  server.stderr.pipe(log, { end: false });
  const exited = new Promise((resolve) => {
    server.once('error', (error) => resolve(`the VS Code server cannot run: ${error.message}`));
    server.once('exit', (code, signal) => resolve(`the VS Code server ended (${signal ?? `exit code ${code}`})`));
  });
  const stop = () => stopGroup(server, exited);
  try {
    return { port: await listeningPort(server, exited), token, exited, stop };
  } catch (error) {
    await stop();
    throw new Error(`${error.message}\n${tail(path.join(folder, 'server.log'))}`, { cause: error });
  }
}

function writeUserSettings(folder, settings) {
  const user = path.join(folder, 'server/data/User');
  fs.mkdirSync(user, { recursive: true });
  fs.writeFileSync(path.join(user, 'settings.json'), `${JSON.stringify(settings, null, 2)}\n`);
}

function linkBuiltins(vscode, folder) {
  const builtins = path.join(folder, 'builtin');
  fs.mkdirSync(builtins, { recursive: true });
  for (const name of BUILTIN) fs.symlinkSync(path.join(vscode.root, 'extensions', name), path.join(builtins, name));
  return builtins;
}

function listeningPort(server, exited) {
  return new Promise((resolve, reject) => {
    let output = '';
    server.stdout.on('data', (data) => {
      output += data;
      const listening = /Extension host agent listening on (\d+)/.exec(output);
      if (listening) resolve(Number(listening[1]));
    });
    exited.then((how) => reject(new Error(how)));
    setTimeout(() => reject(new Error(`the VS Code server did not listen within ${START_LIMIT / 1000} s`)), START_LIMIT).unref();
  });
}

async function stopGroup(server, exited) {
  if (server.pid === undefined) return;
  signalGroup(server.pid, 'SIGTERM');
  await Promise.race([exited, sleep(3000, undefined, { ref: false })]);
  // What is left of the group would outlive its server.
  signalGroup(server.pid, 'SIGKILL');
}

function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

function tail(file) {
  return fs.readFileSync(file, 'utf8').split('\n').slice(-20).join('\n');
}
