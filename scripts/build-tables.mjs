// Builds the character tables in server/data from their sources.
//   node scripts/build-tables.mjs                 writes them
//   node scripts/build-tables.mjs --check         fails when the committed tables are not what the sources give
//   node scripts/build-tables.mjs --import DIR    first takes the sources from DIR, Debian's /usr/share/unicode (package unicode-data)
import { resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';

const outfile = 'out/scripts/build-tables.js';
await esbuild.build({
  entryPoints: ['scripts/build-tables.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
});
const { main } = await import(pathToFileURL(resolve(outfile)).href);
process.exitCode = main(process.argv.slice(2));
