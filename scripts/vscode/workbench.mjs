// A workbench page in a headless browser, and what a user does in it.
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from './chromium.mjs';
import { linkExtension, root } from './extension.mjs';
import { chineseFontEnvironment } from './font.mjs';
import { installVSCode } from './install.mjs';
import { workbenchAddress } from './page.mjs';
import { startServer } from './server.mjs';

/** How long the page may take for anything, in milliseconds. */
const LIMIT = 60_000;

/**
 * Opens a page on a copy of the seeds, which may be changed, with the extension as it was built last. All files go below the folder `own`.
 * Steps that clear everything away again are added to `undo`, to be taken from the last one to the first.
 */
export async function openWorkbench({ own, undo, settings, viewport, scale = 1 }) {
  const seeds = path.join(own, 'seeds');
  fs.cpSync(path.join(root, 'seeds'), seeds, { recursive: true });
  const [vscode, found, fonts] = [await installVSCode(), await findChromium(), await chineseFontEnvironment()];
  linkExtension(path.join(own, 'extensions'));
  const server = await startServer(vscode, own, { settings });
  undo.push(server.stop);
  const env = { ...process.env, ...found.env, ...fonts };
  const browser = await chromium.launch({ executablePath: found.executablePath, env, args: CHROMIUM_FLAGS });
  undo.push(() => browser.close());
  const page = await browser.newPage({ viewport, deviceScaleFactor: scale, locale: 'en-US' });
  page.setDefaultTimeout(LIMIT);
  await page.goto(workbenchAddress(server, seeds));
  return page;
}

/** Opens a file of the explorer and waits for its problems. */
export async function openText(page, name) {
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).dblclick();
  await page.locator('.tab.active', { hasText: name }).waitFor();
  await page.locator('.squiggly-warning').first().waitFor();
}

/** Runs the command that the palette calls `title`. */
export async function runCommand(page, title) {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
}

/** Mends what is safe in the open text, and waits until it is told how much that was. */
export async function fixAll(page) {
  const before = await page.locator('.squiggly-warning').count();
  await runCommand(page, 'Fix All Safe Problems in This File');
  await page.waitForFunction((count) => document.querySelectorAll('.squiggly-warning').length < count, before);
  await page.locator('.notification-toast', { hasText: 'Mended' }).waitFor();
}
