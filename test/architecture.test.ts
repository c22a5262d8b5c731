import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

/** What the files of each part may import, by the start of the path; everything else is out of bounds. The longest part wins. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'server/src/engine/text/': ['server/src/engine/text/', 'server/src/engine/span.ts', 'server/data/'],
  'server/src/engine/layout/': [
    'server/data/',
    'server/src/engine/layout/',
    'server/src/engine/text/',
    'server/src/engine/span.ts',
    'server/src/engine/language.ts',
  ],
  'server/src/engine/outline/': [
    'server/data/',
    'server/src/engine/outline/',
    'server/src/engine/layout/',
    'server/src/engine/text/',
    'server/src/engine/profile.ts',
    'server/src/engine/span.ts',
  ],
  'server/src/engine/': ['server/src/engine/'],
  'server/src/lsp/': ['server/src/lsp/', 'server/src/engine/index.ts', 'vscode-languageserver'],
  'server/src/cli/': ['server/src/cli/', 'server/src/engine/index.ts', 'node:', 'iconv-lite', 'package.json'],
  'server/src/': ['server/src/lsp/', 'server/src/engine/index.ts', 'vscode-languageserver', 'node:'],
  'client/src/': ['client/src/', 'vscode'],
};
const PARTS = Object.keys(MAY_IMPORT).sort((a, b) => b.length - a.length);

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`);
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return Array.from(text.matchAll(/(?:\bfrom |\bimport \(?|\bimport\()'([^']+)'/g), ([, specifier = '']) =>
    specifier.startsWith('.') ? path.posix.join(path.posix.dirname(file), specifier) : specifier,
  );
}

for (const part of PARTS) {
  test(`${part} imports only ${MAY_IMPORT[part]?.join(', ') ?? 'nothing'}`, () => {
    const files = [...sources('server/src'), ...sources('client/src')].filter((file) => PARTS.find((one) => file.startsWith(one)) === part);
    assert.ok(files.length > 0, 'no file is tested');
    for (const file of files) {
      for (const target of importsOf(file))
        assert.ok(
          MAY_IMPORT[part]?.some((start) => target.startsWith(start)),
          `${file} imports ${target}`,
        );
    }
  });
}

test('the engine names nothing of its host', () => {
  for (const file of sources('server/src/engine')) {
    const code = readFileSync(file, 'utf8').replace(/\/\*[^]*?\*\/|\/\/.*|'[^']*'/g, '');
    const named =
      /\b(?:process|console|require|window|document|globalThis|setTimeout|fetch|Promise|async|await|Date\.now|Math\.random|normalize)\b(?!:)/.exec(
        code,
      );
    assert.equal(named?.[0], undefined, file);
  }
});

test('no file of the product holds two ideas', () => {
  for (const file of [...sources('server/src'), ...sources('client/src')]) {
    const lines = readFileSync(file, 'utf8').split('\n').length;
    assert.ok(lines <= 300, `${file} has ${lines} lines`);
  }
});

test('the product knows no seed by name', () => {
  const names = readdirSync('seeds').map((name) => name.slice(0, 8));
  for (const file of [...sources('server/src'), ...sources('client/src')]) {
    const text = readFileSync(file, 'utf8');
    for (const name of names) assert.ok(!text.includes(name), `${file} names ${name}`);
  }
});
