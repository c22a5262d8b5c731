// npm run screenshots: walks through the main job in the real workbench page, as a reader of the README would, and writes docs/images/*.png.
import console from 'node:console';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { buildExtension, root } from './vscode/extension.mjs';
import { say } from './vscode/say.mjs';
import { fixAll, openText, openWorkbench, runCommand } from './vscode/workbench.mjs';

/** A page of broken lines, and one of seven short articles. */
const SEED = '001_a1502474f4bc8f19.txt';
const PAGE = '002_67479a0745b656d3.txt';
const SIZE = { width: 1280, height: 800 };
const SETTINGS = {
  'breadcrumbs.symbolPath': 'on',
  'editor.fontFamily': "'Noto Sans SC', 'Noto Sans CJK SC', 'WenQuanYi Micro Hei', monospace",
  'editor.fontSize': 15,
  'editor.lineHeight': 23,
  'editor.minimap.enabled': false,
  'explorer.compactFolders': false,
  'git.enabled': false,
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.layoutControl.enabled': false,
};

const own = fs.mkdtempSync(path.join(os.tmpdir(), 'jiaokan-screenshots-'));
const undo = [() => fs.rmSync(own, { recursive: true, force: true, maxRetries: 5 })];
try {
  buildExtension();
  await walk(await openWorkbench({ own, undo, settings: SETTINGS, viewport: SIZE, scale: 1.25 }));
} catch (error) {
  console.error(`screenshots: ${error.message}`);
  process.exitCode = 1;
} finally {
  for (const step of undo.reverse()) await step();
}

async function walk(page) {
  await openText(page, SEED);
  await showOutlineAndProblems(page);
  await shoot(page, 'overview');
  await openLightBulb(page);
  await shoot(page, 'light-bulb');
  await page.keyboard.press('Escape');
  await fixAll(page);
  await shoot(page, 'fixed');
  await runCommand(page, 'Notifications: Clear All Notifications');
  await openText(page, PAGE);
  await goToCounty(page, '新乡贤奔赴“疫”线');
  await shoot(page, 'outline');
  await readBeside(page);
  await shoot(page, 'reading-view');
}

/** Goes by the outline to the article `title`, selects it and leaves the problems aside. */
async function goToCounty(page, title) {
  await page.keyboard.press('Control+Shift+M');
  await page.keyboard.press('Control+j');
  const entry = page.locator('.outline-pane .monaco-list-row', { hasText: title }).first();
  await entry.waitFor();
  await entry.dblclick();
  await page.locator('.monaco-editor.focused').first().waitFor();
}

/** Opens the reading view beside the text. */
async function readBeside(page) {
  await runCommand(page, 'Open the Reading View Beside');
  await page.locator('.tab.active', { hasText: 'to read' }).waitFor();
}

async function showOutlineAndProblems(page) {
  await page.keyboard.press('Control+Shift+M');
  await foldReasons(page);
  await page.locator('.pane-header', { hasText: 'Outline' }).click();
  await page.locator('.outline-pane .monaco-list-row').nth(3).waitFor();
  await drag(page, page.locator('.pane-header', { hasText: 'Outline' }), -320);
  await page.mouse.move(SIZE.width / 2, SIZE.height / 2);
}

/** Leaves one row for each problem: the reasons below it take the room of the others. */
async function foldReasons(page) {
  await page.locator('.markers-panel-container .monaco-list-row').nth(3).waitFor();
  await page.locator('.part.panel .codicon-collapse-all:visible').click();
  await page.locator('.markers-panel-container .monaco-list-row', { hasText: SEED }).locator('.monaco-tl-twistie').click();
  await page.locator('.markers-panel-container .monaco-list-row').nth(3).waitFor();
}

/** Moves the upper edge of a pane of the side bar by `distance` pixels. */
async function drag(page, header, distance) {
  const { x, y, width } = await header.boundingBox();
  await page.mouse.move(x + width / 2, y);
  await page.mouse.down();
  await page.mouse.move(x + width / 2, y + distance, { steps: 10 });
  await page.mouse.up();
}

/** Goes to the first broken paragraph by its problem, and asks what can be done. */
async function openLightBulb(page) {
  await page.locator('.markers-panel-container .monaco-list-row', { hasText: 'broken-line' }).first().dblclick();
  await page.locator('.monaco-editor.focused').waitFor();
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget .monaco-list-row').first().waitFor();
}

async function shoot(page, name) {
  const file = path.join(root, 'docs/images', `${name}.png`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  // Folding arrows, hovers and the blinking caret settle, the mouse over nothing that would explain itself.
  await page.mouse.move(24, 550);
  await page.waitForTimeout(1500);
  await page.screenshot({ path: file, caret: 'hide' });
  say(`wrote ${path.relative(root, file)}`);
}
