// Trains the two models of the line breaks and writes server/data/joins.json.
//   npm run train                     on the typeset pages in ../shared/bench, the proof-read seeds and simulated pages
//   npm run train -- --bench DIR      the pages are elsewhere
//   npm run train -- --pages DIR,…    also on the typeset pages in these folders, made by bench/typeset
//   npm run train -- --evaluate       cross-validates by document instead of writing
//   npm run train -- --test DIR       writes, and prints how the models do on the typeset pages in DIR
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Options } from './boosting.ts';
import { encodedForest } from './encode.ts';
import { crossValidate, judge } from './evaluate.ts';
import { type Passes, type Prepared, prepare, trainPasses } from './passes.ts';
import { excerptsOf, goldPages, typesetPages, withJoinsMade, withOtherBlanks } from './samples.ts';
import { simulatedPages } from './simulate.ts';

/** The first look needs less than the second: it only tells the second what stands around. */
const FIRST: Options = { trees: 50, depth: 6, leaves: 32, rate: 0.2, leaf: 3, lambda: 3, rows: 0.7, columns: 0.5 };
const SECOND: Options = { trees: 180, depth: 8, leaves: 64, rate: 0.11, leaf: 4, lambda: 4, rows: 0.7, columns: 0.4 };
/** Log-odds from which on a join is safe, and down to which a break is a break: read off the cross-validation. */
const SAFE = -0.4;
const SURE = -1.5;

/** Extractors that read pages line for line as another one does: they would only count twice. */
const ALIKE = new Set(['pymupdf', 'pdfium', 'pypdf']);

export function main(parameters: readonly string[]): number {
  const bench = option(parameters, '--bench') ?? process.env['JIAOKAN_BENCH'] ?? '../shared/bench';
  const pages = option(parameters, '--pages')?.split(',') ?? [];
  const test = option(parameters, '--test');
  for (const folder of [join(bench, 'dev'), ...pages, test]) {
    if (folder === undefined || existsSync(join(folder, 'labels'))) continue;
    console.error(`there are no typeset pages in ${folder}: name their folder with --bench, --pages or --test`);
    return 2;
  }
  const real = [...typesetPages(join(bench, 'dev')), ...goldPages('seeds', 'test/gold')].map(prepare);
  const clean = simulatedPages(join(bench, 'clean'), 4);
  const further = pages.flatMap(typesetPages).filter(({ extractor }) => !ALIKE.has(extractor));
  const always = [...clean, ...clean.flatMap(excerptsOf), ...further, ...further.flatMap(withJoinsMade)].map(prepare);
  const learn = (seen: readonly Prepared[]): Passes =>
    trainPasses(
      [...seen, ...always, ...seen.flatMap((page) => [...withOtherBlanks(page), ...withJoinsMade(page), ...excerptsOf(page)]).map(prepare)],
      FIRST,
      SECOND,
      3,
    );
  if (parameters.includes('--evaluate')) {
    crossValidate(real, learn, SAFE);
    return 0;
  }
  const passes = learn(real);
  if (test !== undefined) judge(typesetPages(test).map(prepare), passes, SAFE);
  const model = {
    source: 'npm run train',
    safe: SAFE,
    sure: SURE,
    first: { features: passes.firstNames, ...encodedForest(passes.first) },
    second: { features: passes.secondNames, ...encodedForest(passes.second) },
  };
  writeFileSync('server/data/joins.json', `${JSON.stringify(model)}\n`);
  return 0;
}

function option(parameters: readonly string[], name: string): string | undefined {
  const given = parameters.indexOf(name);
  return given < 0 ? undefined : parameters[given + 1];
}
