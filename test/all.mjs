// npm test: everything, step by step, until the first failure. The last line is the count of tests.
import { fork } from 'node:child_process';
import console from 'node:console';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Each step is a Node script with its arguments; those that run tests send how many passed and failed. */
const STEPS = [
  ['types', 'node_modules/typescript/bin/tsc', '--build'],
  ['lint', 'node_modules/eslint/bin/eslint.js', '.'],
  ['generated files are current', 'scripts/run.mjs', 'scripts/generate.ts', '--check'],
  ['character tables are current', 'scripts/run.mjs', 'scripts/build-tables.ts', '--check'],
  ['build', 'esbuild.mjs'],
  ['unit tests', 'test/run.mjs'],
  ['integration tests in VS Code', 'test/vscode/run.mjs'],
];

const total = { passed: 0, failed: 0 };
for (const [name, script, ...parameters] of STEPS) {
  console.log(`\n=== ${name} ===`);
  const { code, passed, failed } = await run(script, parameters);
  total.passed += passed;
  total.failed += failed;
  if (code !== 0) {
    // A step without tests of its own, or one that broke down before it counted, is one failure.
    if (failed === 0) total.failed++;
    console.error(`\n=== ${name}: FAILED ===`);
    process.exitCode = 1;
    break;
  }
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);

/** Runs a script of Node and returns its exit code, with the counts of its tests if it sent any. */
function run(script, parameters) {
  const child = fork(path.join(root, script), parameters, { cwd: root });
  const stop = (signal) => child.kill(signal);
  process.on('SIGTERM', stop);
  let counts = { passed: 0, failed: 0 };
  child.on('message', (message) => {
    counts = message;
  });
  return new Promise((resolve) => {
    child.on('exit', (code, signal) => {
      process.off('SIGTERM', stop);
      if (signal !== null) console.error(`${script} was ended by ${signal}`);
      resolve({ code: code ?? 1, ...counts });
    });
  });
}
