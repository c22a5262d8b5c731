// Bundles the extension, the language server and the command line.
//   node esbuild.mjs [--production] [--outdir=DIR] [--server]      --server: only the language server
import * as esbuild from 'esbuild';
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

const production = process.argv.includes('--production');
const outdir = process.argv.find((argument) => argument.startsWith('--outdir='))?.slice('--outdir='.length) ?? 'dist';
// Without `charset: 'utf8'` every Chinese character would be written as an escape of six bytes.
const common = {
  bundle: true,
  outdir,
  charset: 'utf8',
  minify: production,
  sourcemap: !production,
  logLevel: 'warning',
  metafile: true,
};
const node = { platform: 'node', format: 'cjs', target: 'node20', external: ['vscode'] };
const browser = { platform: 'browser', format: 'cjs', target: 'es2022', external: ['vscode'] };
// A worker has to be a single file, and the engine is mostly tables; so Node takes the engine out of the worker's file.
const worker = { platform: 'browser', format: 'iife', globalName: 'jiaokan', target: 'es2022' };
const forNode = { js: "if (typeof module !== 'undefined') module.exports = jiaokan;" };
const engineOfWorker = {
  name: 'engine-of-worker',
  setup(build) {
    build.onResolve({ filter: /\/engine\/index\.ts$/ }, () => ({ path: './worker/server.js', external: true }));
  },
};

const server = () => [
  esbuild.build({
    ...common,
    ...node,
    entryPoints: { 'server-node': 'server/src/node.ts' },
    outExtension: { '.js': '.cjs' },
    plugins: [engineOfWorker],
  }),
  esbuild.build({ ...common, ...worker, entryPoints: { 'worker/server': 'server/src/browser.ts' }, footer: forNode }),
];
const others = () => [
  esbuild.build({ ...common, ...node, entryPoints: { 'client-node': 'client/src/node.ts' }, outExtension: { '.js': '.cjs' } }),
  esbuild.build({ ...common, ...browser, entryPoints: { 'client-browser': 'client/src/browser.ts' } }),
  // The command line is an ES module, as everything else that Node runs here; its CommonJS libraries still ask for `require`.
  esbuild.build({
    ...common,
    ...node,
    format: 'esm',
    entryPoints: { cli: 'server/src/cli/main.ts' },
    banner: { js: "#!/usr/bin/env node\nimport { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);" },
  }),
];
const results = await Promise.all([...server(), ...(process.argv.includes('--server') ? [] : others())]);
// Browsers want a script to end with .js, and Node then wants to be told whether it is an ES module. The package itself must be none: the
// extension host of a browser, which takes none, asks the package and not the folder.
writeFileSync(join(outdir, 'package.json'), '{ "type": "module" }\n');
writeFileSync(join(outdir, 'worker/package.json'), '{ "type": "commonjs" }\n');
// The dictionaries of the conversion are read when something is converted, by both servers and the command line from one file.
copyFileSync('server/data/conversion-dictionaries.json', join(outdir, 'conversion-dictionaries.json'));
copyFileSync('node_modules/opencc-js/LICENSES/Apache-2.0.txt', join(outdir, 'conversion-dictionaries.LICENSE.txt'));
for (const { metafile } of results) {
  for (const [file, { bytes }] of Object.entries(metafile.outputs)) {
    if (!file.endsWith('.map')) console.log(`${file}  ${(bytes / 1024).toFixed(1)} KiB`);
  }
}
