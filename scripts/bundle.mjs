import * as esbuild from 'esbuild';

/** Bundles programs and tests of the repository for Node as the product is bundled; libraries are loaded as they are installed. */
export function bundleForNode(options) {
  return esbuild.build({
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    charset: 'utf8',
    sourcemap: 'inline',
    packages: 'external',
    logLevel: 'warning',
    ...options,
  });
}
