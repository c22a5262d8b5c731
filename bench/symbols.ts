// How fast headlines and bylines of a whole corpus are found once its files have been read.
//   npm run bench:symbols -- [--files N]
// Each file is a part of a seed.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { TextDocuments } from 'vscode-languageserver';
import { Corpus } from '../server/src/lsp/corpus.ts';
import { OpenDocument } from '../server/src/lsp/documents.ts';

const QUERIES = ['', '记者', '防疫', '隔离点堡垒', '没有这样的标题'];
const ROUNDS = 20;

/** Exit status 2 when the number of files is none. */
export async function main(parameters: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...parameters], options: { files: { type: 'string', default: '2000' } } });
  const files = Number(values.files);
  if (!Number.isInteger(files) || files < 1) {
    console.error('bench:symbols: --files is a number');
    return 2;
  }
  const seeds = readdirSync('seeds').map((name) => readFileSync(path.join('seeds', name), 'utf8'));
  const texts = new Map<string, string>(
    Array.from({ length: files }, (_, index) => [`file:///corpus/${index}.txt`, textOf(seeds, index)] as const),
  );
  const corpus = new Corpus(
    new TextDocuments({ create: () => new OpenDocument('', '', 0, '', 'utf-16'), update: (document) => document }),
    'utf-16',
    { list: () => Promise.resolve([...texts.keys()]), read: (uri) => Promise.resolve(texts.get(uri)) },
    () => Promise.resolve(),
    () => Promise.resolve({ report: () => undefined, cancelled: () => false, end: () => undefined }),
  );
  const start = performance.now();
  await corpus.ready();
  console.log(
    `${files} files read in ${((performance.now() - start) / 1000).toFixed(1)} s, ${corpus.symbols('').length} headlines and bylines`,
  );
  for (const query of QUERIES) console.log(`${timeOf(() => corpus.symbols(query)).toFixed(1)} ms  ${query === '' ? '(all)' : query}`);
  return 0;
}

/** Some lines of one seed: short texts read fast, and what is looked through are headlines and bylines. */
function textOf(seeds: readonly string[], index: number): string {
  const lines = (seeds[index % seeds.length] ?? '').split('\n');
  return `${lines.slice(index % 7, 80 + (index % 7)).join('\n')}\n`;
}

/** The median of several rounds, in milliseconds. */
function timeOf(work: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[ROUNDS >> 1] ?? 0;
}
