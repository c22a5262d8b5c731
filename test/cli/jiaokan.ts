import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import * as esbuild from 'esbuild';

/** What a run of the command line came to. */
export interface Result {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly input?: string | Uint8Array;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

// Test files run at the same time, so each has a bundle of its own; like the product's it lies in a folder beside package.json.
const bundle = join(process.cwd(), 'out', `jiaokan-${process.pid}.mjs`);
await esbuild.build({
  entryPoints: ['server/src/cli/main.ts'],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  charset: 'utf8',
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
});
// Other test files put the same dictionaries there; each does so at one stroke.
const dictionaries = join(process.cwd(), 'out', 'conversion-dictionaries.json');
copyFileSync('server/data/conversion-dictionaries.json', `${dictionaries}-${process.pid}`);
renameSync(`${dictionaries}-${process.pid}`, dictionaries);
const folders: string[] = [];
process.on('exit', () => {
  for (const path of [bundle, ...folders]) rmSync(path, { recursive: true, force: true });
});

/** Runs `jiaokan` with `args` to its end. Messages are English unless `env` asks for another language. */
export function jiaokan(args: readonly string[], surroundings: Surroundings = {}): Result {
  return runProgram(process.execPath, [bundle, ...args], surroundings);
}

/** Runs a shell script in which `"$@"` is `jiaokan` with `args`. */
export function jiaokanIn(script: string, args: readonly string[], surroundings: Surroundings = {}): Result {
  return runProgram('sh', ['-c', script, 'sh', process.execPath, bundle, ...args], surroundings);
}

/** Starts `jiaokan`, stops reading its output after the first piece, and waits for its end. */
export function jiaokanCutOff(args: readonly string[]): Promise<Result> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bundle, ...args], { env: environment(), stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.once('data', (piece) => {
      stdout = String(piece);
      child.stdout.destroy();
    });
    child.stderr.on('data', (piece) => (stderr += String(piece)));
    child.on('error', reject);
    child.on('close', (status) => {
      resolve({ status, stdout, stderr });
    });
  });
}

/** A new folder with these files in it, removed when the tests end. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'jiaokan-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

function runProgram(program: string, args: readonly string[], { input = '', cwd, env = {} }: Surroundings): Result {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    input,
    encoding: 'utf8',
    env: { ...environment(), ...env },
    maxBuffer: 1 << 28,
    ...(cwd !== undefined && { cwd }),
  });
  if (error !== undefined) throw error;
  return { status, stdout, stderr };
}

/** The environment without what would change the language or the colours. */
function environment(): NodeJS.ProcessEnv {
  const { PATH } = process.env;
  return { PATH, LC_ALL: 'C.UTF-8' };
}
