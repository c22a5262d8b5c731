import { readdirSync } from 'node:fs';
import path from 'node:path';
import { bundleForNode } from '../../scripts/bundle.mjs';

/** Bundles the suite for the extension host, which loads CommonJS, and returns the path of what `runTests` is to load. */
export async function bundleSuite(root) {
  const folder = path.join(root, 'test/vscode/suite');
  const outdir = path.join(root, 'out/test/vscode/suite');
  await bundleForNode({
    entryPoints: readdirSync(folder)
      .filter((file) => file === 'index.ts' || file.endsWith('.test.ts'))
      .map((file) => path.join(folder, file)),
    outdir,
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    external: ['vscode'],
  });
  return path.join(outdir, 'index.cjs');
}
