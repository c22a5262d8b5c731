// Runs a TypeScript program of the repository: bundles it, as the product is bundled, and calls its `main`.
//   node scripts/run.mjs scripts/generate.ts [ARGUMENT…]
// `main(arguments)` returns the exit status, or a promise of it.
import { resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';

const [program, ...rest] = process.argv.slice(2);
if (program === undefined) {
  console.error('usage: node scripts/run.mjs FILE.ts [ARGUMENT…]');
  process.exit(2);
}
const outfile = `out/${program.replace(/\.ts$/, '.js')}`;
await esbuild.build({
  entryPoints: [program],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  charset: 'utf8',
  sourcemap: 'inline',
  packages: 'external',
  logLevel: 'warning',
});
const { main } = await import(pathToFileURL(resolve(outfile)).href);
process.exitCode = await main(rest);
