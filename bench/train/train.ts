// Trains the two models of the line breaks and writes server/data/joins.json.
//   npm run train                     on the typeset pages in ../shared/bench, the proof-read seeds and simulated pages
//   npm run train -- --bench DIR      the pages are elsewhere
//   npm run train -- --evaluate       cross-validates by document instead of writing
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TreeData } from '../../server/src/engine/layout/forest.ts';
import type { Forest, Options, TreeNode } from './boosting.ts';
import { crossValidate } from './evaluate.ts';
import { type Prepared, prepare, trainPasses } from './passes.ts';
import { excerptsOf, goldPages, typesetPages, withJoinsMade, withOtherBlanks } from './samples.ts';
import { simulatedPages } from './simulate.ts';

/** The first look needs less than the second: it only tells the second what stands around. */
const FIRST: Options = { trees: 30, depth: 5, rate: 0.25, leaf: 3, lambda: 2 };
const SECOND: Options = { trees: 90, depth: 5, rate: 0.18, leaf: 3, lambda: 2 };
/** Log-odds from which on a join is safe, and down to which a break is a break: read off the cross-validation. */
const SAFE = 0.4;
const SURE = -1.2;

export function main(parameters: readonly string[]): number {
  const given = parameters.indexOf('--bench');
  const bench = given >= 0 ? (parameters[given + 1] ?? '') : (process.env['JIAOKAN_BENCH'] ?? '../shared/bench');
  if (!existsSync(join(bench, 'dev/labels'))) {
    console.error(`there are no typeset pages in ${bench}: name their folder with --bench`);
    return 2;
  }
  const real = [...typesetPages(join(bench, 'dev')), ...goldPages('seeds', 'test/gold')].map(prepare);
  const clean = simulatedPages(join(bench, 'clean'), 4);
  const simulated = [...clean, ...clean.flatMap(excerptsOf)].map(prepare);
  const learn = (pages: readonly Prepared[]): ReturnType<typeof trainPasses> =>
    trainPasses(
      [
        ...pages,
        ...simulated,
        ...pages.flatMap((page) => [...withOtherBlanks(page), ...withJoinsMade(page), ...excerptsOf(page)]).map(prepare),
      ],
      FIRST,
      SECOND,
      3,
    );
  if (parameters.includes('--evaluate')) {
    crossValidate(real, learn, SAFE);
    return 0;
  }
  const { first, second, firstNames, secondNames } = learn(real);
  const model = {
    source: 'npm run train',
    safe: SAFE,
    sure: SURE,
    first: encoded(first, firstNames),
    second: encoded(second, secondNames),
  };
  writeFileSync('server/data/joins.json', `${JSON.stringify(model)}\n`);
  return 0;
}

function encoded({ bias, trees }: Forest, features: readonly string[]): object {
  return { features, bias: rounded(bias), trees: trees.map(encodedTree) };
}

function encodedTree({ feature, threshold, value, left, right }: TreeNode): TreeData {
  if (left === undefined || right === undefined) return rounded(value);
  return [feature, rounded(threshold), rounded(value), encodedTree(left), encodedTree(right)];
}

/** Three decimals tell more than the data do. */
function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
