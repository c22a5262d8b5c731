// Installs npm packages outside the repository.
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';

/** What asks a program to stop: Ctrl+C, a supervisor, a closed terminal. */
export const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Installs `packages` (`name@version`) into `folder`; with none, what the folder's own package.json asks for.
 * No package script runs: none of ours needs one, and those of VS Code would ask for compilers and system libraries.
 */
export async function npmInstall(folder, packages, flags = []) {
  const manifest = path.join(folder, 'package.json');
  if (!fs.existsSync(manifest)) fs.writeFileSync(manifest, '{ "private": true }\n');
  const quiet = ['--no-save', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
  const parameters = ['install', '--prefix', folder, '--ignore-scripts', ...quiet, ...flags, ...packages];
  const npm = promisify(execFile)('npm', parameters, { cwd: folder, maxBuffer: 2 ** 26 });
  // Whoever stops us stops npm, too; otherwise it would go on filling a folder that nobody waits for.
  const stop = () => npm.child.kill();
  for (const signal of STOP_SIGNALS) process.once(signal, stop);
  try {
    await npm;
  } catch (error) {
    const reason = (error.stderr || error.message).trim();
    throw new Error(`npm could not install ${packages.join(' ') || `the dependencies of ${folder}`}:\n${reason}`, { cause: error });
  } finally {
    for (const signal of STOP_SIGNALS) process.off(signal, stop);
  }
}
