// Finds a Chromium or Chrome, or brings one from the npm registry that needs nothing of the system but glibc.
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { cached } from './cache.mjs';
import { onPath } from './command.mjs';
import { fontEnvironment } from './font.mjs';
import { npmInstall } from './npm.mjs';

const PACKAGE = '@sparticuz/chromium';
const VERSION = '147.0.0';
const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** What Chromium gets on the command line: no sandbox (root in a container has none), and no network but this machine. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

/** Returns `{ executablePath, env }` for playwright's `launch`: the browser that `CHROMIUM_PATH` names, the system's, or npm's. */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!(await runs(named))) throw new Error(`CHROMIUM_PATH names ${named}, which does not run`);
    return { executablePath: named, env: {} };
  }
  for (const command of COMMANDS) {
    const executablePath = onPath(command);
    // On some systems the command is only a notice how to install the browser, so it has to answer first.
    if (executablePath && (await runs(executablePath))) return { executablePath, env: {} };
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('no Chromium or Chrome found: install one (for example: apt-get install chromium), or name it in CHROMIUM_PATH');
  }
  return chromiumFromNpm();
}

async function runs(executable) {
  try {
    await promisify(execFile)(executable, ['--version'], { timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}

async function chromiumFromNpm() {
  const folder = await cached(
    `chromium-${VERSION}`,
    'installing Chromium from the npm registry (once, about 15 s, 280 MB) …',
    async (target) => {
      await npmInstall(target, [`${PACKAGE}@${VERSION}`]);
      await unpack(target);
    },
  );
  const libraries = [path.join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return {
    executablePath: path.join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: libraries, ...fontEnvironment(path.join(folder, 'fonts')) },
  };
}

/**
 * Lets the package unpack itself into `target`. It unpacks into the temporary folder of its process, so it gets a process of its own;
 * and it adds the libraries that a bare system lacks (NSS, expat) only where it believes to run on Amazon's Linux.
 */
async function unpack(target) {
  const script = `import('${PACKAGE}').then(({ default: chromium }) => chromium.executablePath())`;
  const env = { ...process.env, TMPDIR: target, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' };
  await promisify(execFile)(process.execPath, ['--eval', script], { cwd: target, env });
  fs.rmSync(path.join(target, 'node_modules'), { recursive: true });
}
