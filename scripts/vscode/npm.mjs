// Installs npm packages outside the repository.
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

/**
 * Installs `packages` (`name@version`) into `folder`; with none, what the folder's own package.json asks for.
 * No package script runs: none of ours needs one, and those of VS Code would ask for compilers and system libraries.
 */
export async function npmInstall(folder, packages, flags = []) {
  const manifest = path.join(folder, 'package.json');
  if (!fs.existsSync(manifest)) fs.writeFileSync(manifest, '{ "private": true }\n');
  const quiet = ['--no-save', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
  try {
    await promisify(execFile)('npm', ['install', '--prefix', folder, '--ignore-scripts', ...quiet, ...flags, ...packages], {
      cwd: folder,
      maxBuffer: 2 ** 26,
    });
  } catch (error) {
    const reason = (error.stderr || error.message).trim();
    throw new Error(`npm could not install ${packages.join(' ') || `the dependencies of ${folder}`}:\n${reason}`, { cause: error });
  }
}
