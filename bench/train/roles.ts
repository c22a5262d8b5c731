// Trains the model of the roles of blocks and writes server/data/roles.json.
//   npm run train:roles                    on the typeset pages in ../shared/bench, simulated pages and the seeds with a hand-made outline
//   npm run train:roles -- --bench DIR     the pages are elsewhere
//   npm run train:roles -- --pages DIR,…   also on the typeset pages in these folders, made by bench/typeset
//   npm run train:roles -- --evaluate      cross-validates by document instead of writing
//   npm run train:roles -- --judge DIR,…   judges by the pages in these folders, from which nothing was learnt, instead of writing
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readClean } from '../clean.ts';
import { type TypedText, respacedPages, typedGold, typedPages } from '../role-truth.ts';
import { redressed } from './redress.ts';
import { crossValidate, judge } from './role-judgement.ts';
import { simulatedRolePages } from './role-pages.ts';
import { learn, prepare } from './role-samples.ts';

/** Extractors that read pages line for line as another one does teach nothing new, and bad scans teach their own noise. */
const LEFT_OUT = new Set(['pymupdf', 'pdfium', 'pypdf', 'pdfjs', 'tessbad', 'paddlebad']);
/** How often each page is dressed anew, by numbers that its new dress follows from. */
const DRESSES = [1, 2];
/** Pages that are made up for the training. */
const SIMULATED = 800;
/** Longest title that is taken for another story's headline, in code units. */
const LONGEST_TITLE = 40;

export function main(parameters: readonly string[]): number {
  const bench = option(parameters, '--bench') ?? process.env['JIAOKAN_BENCH'] ?? '../shared/bench';
  const folders = [join(bench, 'dev'), ...listed(parameters, '--pages')];
  const others = listed(parameters, '--judge');
  const missing = [...folders, ...others].find((folder) => !existsSync(join(folder, 'labels')));
  if (missing !== undefined) {
    console.error(`there are no typeset pages in ${missing}: name their folder with --bench, --pages or --judge`);
    return 2;
  }
  const pages = textsOf(bench, folders).map(prepare);
  console.error(`${pages.length} texts, ${pages.reduce((sum, { rows }) => sum + rows.size, 0)} open blocks`);
  if (parameters.includes('--evaluate')) crossValidate(pages);
  else if (others.length > 0) judge(learn(pages), others);
  else writeFileSync('server/data/roles.json', `${JSON.stringify({ source: 'npm run train:roles', ...learn(pages) })}\n`);
  return 0;
}

/** All that is learnt from. */
function textsOf(bench: string, folders: readonly string[]): TypedText[] {
  const typeset = folders.flatMap(typedPages).filter(({ extractor }) => !LEFT_OUT.has(extractor));
  const titles = readClean(bench).flatMap(({ title }) => (title === undefined || title.length > LONGEST_TITLE ? [] : [title]));
  return [
    ...typeset,
    ...DRESSES.flatMap((number) => typeset.map((text) => redressed(text, number, titles))),
    ...folders.flatMap(respacedPages),
    ...simulatedRolePages(bench, SIMULATED),
    ...typedGold('seeds', 'test/gold'),
  ];
}

function option(parameters: readonly string[], name: string): string | undefined {
  const given = parameters.indexOf(name);
  return given < 0 ? undefined : parameters[given + 1];
}

function listed(parameters: readonly string[], name: string): readonly string[] {
  return option(parameters, name)?.split(',') ?? [];
}
