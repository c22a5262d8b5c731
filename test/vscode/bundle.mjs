import { readdirSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';

/** Bundles the suite for the extension host, which loads CommonJS, and returns the path of what `runTests` is to load. */
export async function bundleSuite(root) {
  const folder = path.join(root, 'test/vscode/suite');
  const outdir = path.join(root, 'out/test/vscode/suite');
  await esbuild.build({
    entryPoints: readdirSync(folder)
      .filter((file) => file === 'index.ts' || file.endsWith('.test.ts'))
      .map((file) => path.join(folder, file)),
    outdir,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    charset: 'utf8',
    sourcemap: 'inline',
    packages: 'external',
    external: ['vscode'],
  });
  return path.join(outdir, 'index.cjs');
}
