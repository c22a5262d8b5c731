// Runs a TypeScript program of the repository: bundles it, as the product is bundled, and calls its `main`.
//   node scripts/run.mjs scripts/generate.ts [ARGUMENT…]
// `main(arguments)` returns the exit status, or a promise of it.
import { resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { bundleForNode } from './bundle.mjs';

const [program, ...rest] = process.argv.slice(2);
if (program === undefined) {
  console.error('usage: node scripts/run.mjs FILE.ts [ARGUMENT…]');
  process.exit(2);
}
const outfile = `out/${program.replace(/\.ts$/, '.mjs')}`;
await bundleForNode({ entryPoints: [program], outfile });
const { main } = await import(pathToFileURL(resolve(outfile)).href);
process.exitCode = await main(rest);
