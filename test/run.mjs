// Bundles the tests as the product is bundled, then runs them with Node's own runner.
//   node test/run.mjs [PART OF A FILE NAME…]      all of test/ but test/vscode, which needs a VS Code
import { readdirSync } from 'node:fs';
import process from 'node:process';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { bundleForNode } from '../scripts/bundle.mjs';

const wanted = process.argv.slice(2);
const entryPoints = readdirSync('test', { recursive: true })
  .map((file) => `test/${file}`)
  .filter((file) => file.endsWith('.test.ts') && !file.startsWith('test/vscode/'))
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)));
if (entryPoints.length === 0) {
  console.error(`no test file is called ${wanted.join(' or ')}`);
  process.exit(1);
}
await bundleForNode({
  entryPoints,
  outbase: '.',
  outdir: 'out',
  outExtension: { '.js': '.mjs' },
  // Dictionaries are reached by the product through its bundler, so the tests bundle them too.
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
});
/** The runner's own totals, which it tells at the end in words such as "pass 12". */
const totals = {};
run({ files: entryPoints.map((file) => `out/${file.replace(/ts$/, 'mjs')}`), concurrency: true })
  .on('test:fail', () => {
    process.exitCode = 1;
  })
  .on('test:diagnostic', ({ message }) => {
    const [, name, count] = /^(pass|fail|cancelled|skipped|todo) (\d+)$/.exec(message) ?? [];
    if (name !== undefined) totals[name] = Number(count);
  })
  .on('end', () => {
    const { pass = 0, fail = 0, cancelled = 0, skipped = 0, todo = 0 } = totals;
    // A test that was not run has not passed.
    if (pass === 0 || skipped + todo > 0) process.exitCode = 1;
    process.send?.({ passed: pass, failed: fail + cancelled + skipped + todo });
  })
  .compose(new spec())
  .pipe(process.stdout);
