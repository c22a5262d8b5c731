#!/usr/bin/env node
// Stands in for the executable of the desktop VS Code and takes its arguments. The workbench runs in a headless Chromium, against the
// VS Code server from the npm registry, whose extension host is a plain Node process.
import { spawnSync } from 'node:child_process';
import console from 'node:console';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { findChromium } from '../../../scripts/vscode/chromium.mjs';
import { installVSCode } from '../../../scripts/vscode/install.mjs';
import { STOP_SIGNALS } from '../../../scripts/vscode/npm.mjs';
import { runSuite } from './session.mjs';

const { values, positionals } = parseArgs({ strict: false, allowPositionals: true });
const vscode = await installVSCode();
if (values['install-extension'] !== undefined) {
  const { status } = spawnSync(vscode.node, [vscode.server, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exit(status ?? 1);
}
const extensionsFolder = values['disable-extensions'] === true ? undefined : values['extensions-dir'];
const request = {
  vscode,
  chromium: await findChromium(),
  folder: path.resolve(positionals[0] ?? '.'),
  suite: path.resolve(values.extensionTestsPath),
  extension: path.resolve(values.extensionDevelopmentPath),
  ...(extensionsFolder === undefined ? {} : { extensions: path.resolve(extensionsFolder) }),
  ...(values.locale === undefined ? {} : { locale: values.locale }),
};

const aborted = new AbortController();
for (const signal of STOP_SIGNALS) process.on(signal, () => aborted.abort(new Error(`stopped by ${signal}`)));

// A browser or server that fails before the first test says nothing about the tests, so it gets a second chance.
for (const attempt of ['first', 'second']) {
  const own = fs.mkdtempSync(path.join(os.tmpdir(), 'jiaokan-vscode-'));
  const { passed, started, problem } = await runSuite({ ...request, own, signal: aborted.signal });
  fs.rmSync(own, { recursive: true, force: true, maxRetries: 5 });
  if (problem !== undefined) console.error(`embedded VS Code: ${problem}`);
  if (started || problem === undefined || aborted.signal.aborted || attempt === 'second') process.exit(passed ? 0 : 1);
  console.error('embedded VS Code: no test had begun; starting over once');
}
