// Bundles the extension, the language server and the command line: once for Node, once for the browser.
//   node esbuild.mjs [--production]
import * as esbuild from 'esbuild';
import { copyFileSync } from 'node:fs';
import process from 'node:process';

const production = process.argv.includes('--production');
// Without `charset: 'utf8'` every Chinese character would be written as an escape of six bytes.
const common = {
  bundle: true,
  outdir: 'dist',
  charset: 'utf8',
  minify: production,
  sourcemap: !production,
  logLevel: 'warning',
  metafile: true,
};
const node = { platform: 'node', format: 'cjs', target: 'node20', external: ['vscode'] };
const browser = { platform: 'browser', format: 'cjs', target: 'es2022', external: ['vscode'] };
const worker = { platform: 'browser', format: 'iife', target: 'es2022' };

const results = await Promise.all([
  esbuild.build({
    ...common,
    ...node,
    entryPoints: { 'client-node': 'client/src/node.ts', 'server-node': 'server/src/node.ts' },
    outExtension: { '.js': '.cjs' },
  }),
  // The command line is an ES module, as everything else that Node runs here; its CommonJS libraries still ask for `require`.
  esbuild.build({
    ...common,
    ...node,
    format: 'esm',
    entryPoints: { cli: 'server/src/cli/main.ts' },
    banner: { js: "#!/usr/bin/env node\nimport { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);" },
  }),
  esbuild.build({ ...common, ...browser, entryPoints: { 'client-browser': 'client/src/browser.ts' } }),
  esbuild.build({ ...common, ...worker, entryPoints: { 'server-browser': 'server/src/browser.ts' } }),
]);
// The dictionaries of the conversion are read when something is converted, by both servers and the command line from one file.
copyFileSync('server/data/conversion.json', 'dist/conversion.json');
copyFileSync('node_modules/opencc-js/LICENSES/Apache-2.0.txt', 'dist/conversion.LICENSE.txt');
for (const { metafile } of results) {
  for (const [file, { bytes }] of Object.entries(metafile.outputs)) {
    if (!file.endsWith('.map')) console.log(`${file}  ${(bytes / 1024).toFixed(1)} KiB`);
  }
}
