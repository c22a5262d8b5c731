// The extension as it runs where there is no Node: in the web worker of a browser, beside a language server that is a worker, too.
import assert from 'node:assert/strict';
import console from 'node:console';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fixAll, openText, openWorkbench, runCommand } from '../../scripts/vscode/workbench.mjs';

const SEED = '001_a1502474f4bc8f19.txt';
/** VS Code runs an extension of a remote machine in the browser where it is told to. */
const SETTINGS = { 'remote.extensionKind': { 'jiaokan.jiaokan': ['web'] }, 'extensions.webWorker': true };

/** Each test goes on where the one before it has left the page. */
const TESTS = {
  'the problems of a text are shown': (page) => openText(page, SEED),
  'its articles have their lenses': (page) => page.locator('.codelens-decoration', { hasText: 'broken lines' }).first().waitFor(),
  'its safe problems are mended': fixAll,
  'it is converted by dictionaries that the worker asks for': async (page) => {
    await runCommand(page, 'Convert the Selection or File to Traditional Chinese (Taiwan)');
    await page.locator('.view-line', { hasText: '參與' }).first().waitFor();
  },
  'all of this is done in the browser': async (page) => {
    await runCommand(page, 'Developer: Show Running Extensions');
    const row = page.locator('.runtime-extensions-editor .monaco-list-row', { hasText: 'Jiaokan' });
    assert.match((await row.textContent()) ?? '', /web worker/);
  },
};

/** Runs the tests until the first that fails, since the others rest on it; says how many passed and failed. */
export async function testInBrowser() {
  const own = fs.mkdtempSync(path.join(os.tmpdir(), 'jiaokan-web-'));
  const undo = [() => fs.rmSync(own, { recursive: true, force: true, maxRetries: 5 })];
  const names = Object.keys(TESTS);
  let passed = 0;
  try {
    const page = await openWorkbench({ own, undo, settings: SETTINGS, viewport: { width: 1280, height: 800 } });
    for (const name of names) {
      await TESTS[name](page);
      passed++;
      console.log(`  ✔ ${name}`);
    }
  } catch (error) {
    console.error(`  ✖ ${names[passed]}: ${error.message}`);
  } finally {
    for (const step of undo.reverse()) await step();
  }
  return { passed, failed: names.length - passed };
}
