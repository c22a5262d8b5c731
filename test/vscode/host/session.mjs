// One run of a test suite in the embedded VS Code: server, page, suite, and everything cleared away again.
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS } from '../../../scripts/vscode/chromium.mjs';
import { remoteUri, workbenchAddress } from '../../../scripts/vscode/page.mjs';
import { startServer } from '../../../scripts/vscode/server.mjs';

const RELAY = fileURLToPath(new URL('relay.cjs', import.meta.url));
const START_LIMIT = 90_000;
const RUN_LIMIT = 10 * 60_000;

/**
 * Runs the suite and prints what it prints. `own` is an empty folder for everything that VS Code writes.
 * Returns whether the suite `passed`, whether it ever `started`, and the `problem`, if something other than a test failed.
 */
export async function runSuite({ own, vscode, suite, extensions, signal, ...request }) {
  const output = relayedOutput(path.join(own, 'output'));
  const started = () => fs.existsSync(path.join(own, 'output'));
  const undo = [];
  try {
    const env = { EMBEDDED_VSCODE_FOLDER: own, EMBEDDED_VSCODE_SUITE: suite };
    const server = await startServer(vscode, own, { env, flags: ['--enable-smoke-test-driver'], ...(extensions && { extensions }) });
    undo.push(server.stop);
    const page = await openWorkbench(server, request, undo);
    const result = await waitForResult(own, { started, output, failures: [server.exited, page.gone, whenAborted(signal)] });
    return { started: started(), passed: result.passed };
  } catch (error) {
    return { started: started(), passed: false, problem: error.message };
  } finally {
    output.pump();
    for (const step of undo.reverse()) await step();
  }
}

/** Opens the page that loads the extension and runs the suite. `gone` resolves with what happened when the page is lost. */
async function openWorkbench(server, { chromium: found, folder, extension, locale }, undo) {
  const browser = await chromium.launch({
    executablePath: found.executablePath,
    env: { ...process.env, ...found.env },
    args: CHROMIUM_FLAGS,
    ...{ handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false },
  });
  undo.push(() => browser.close());
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-US' });
  if (locale !== undefined) await context.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(locale)};`);
  const page = await context.newPage();
  // The workbench reports through these two. Its exit code says nothing: it is 0 even when the extension host was killed.
  await page.exposeFunction('codeAutomationLog', () => undefined);
  const ended = new Promise((resolve) => {
    void page.exposeFunction('codeAutomationExit', () => resolve('the extension host ended before the suite did'));
  });
  const crashed = new Promise((resolve) => {
    page.on('crash', () => resolve('the workbench page crashed'));
    browser.on('disconnected', () => resolve('the browser went away'));
  });
  const payload = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
    ['extensionDevelopmentPath', remoteUri(server, extension)],
    ['extensionTestsPath', remoteUri(server, RELAY)],
  ];
  await page.goto(workbenchAddress(server, folder, payload), { waitUntil: 'commit', timeout: START_LIMIT });
  return { gone: Promise.race([ended, crashed]) };
}

async function waitForResult(own, { started, output, failures }) {
  let failure;
  for (const promise of failures) {
    void promise.then((what) => {
      failure ??= what;
    });
  }
  const begin = Date.now();
  for (;;) {
    await sleep(50);
    output.pump();
    const result = readResult(own);
    if (result) return result;
    if (failure) throw new Error(failure);
    if (!started() && Date.now() - begin > START_LIMIT) throw new Error(`the suite did not start within ${START_LIMIT / 1000} s`);
    if (Date.now() - begin > RUN_LIMIT) throw new Error(`the suite did not end within ${RUN_LIMIT / 60_000} minutes`);
  }
}

function readResult(own) {
  const file = path.join(own, 'result');
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined;
}

function whenAborted(signal) {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(signal.reason.message), { once: true }));
}

/** Prints, on each `pump()`, what was appended to the file since the last one. */
function relayedOutput(file) {
  let position = 0;
  const pump = () => {
    if (!fs.existsSync(file)) return;
    const text = fs.readFileSync(file);
    process.stdout.write(text.subarray(position));
    position = text.length;
  };
  return { pump };
}
