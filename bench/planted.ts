// How many planted faults are found: each rule's fault is put into clean prose at random places.
//   npm run bench:planted -- [--bench DIR] [--rule RULE] [--count N] [--seed NAME] [--show] [--write]
// The texts are not part of the repository: they are looked for in --bench, in JIAOKAN_BENCH, and beside the repository.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ruleOf, rules } from '../server/src/engine/index.ts';
import { readClean } from './clean.ts';
import { figure, markdownTable } from './markdown.ts';
import { replaceTables } from './page-tables.ts';
import { findBench } from './pages.ts';
import { planters, unplantable } from './planted/planters.ts';
import { MECHANICAL_RECALL, type Recall, isMechanical, recallOf } from './planted/recall.ts';
import { randomOf } from './random.ts';
import { statusOf } from './program.ts';

const PAGE = 'docs/silence.md';

/** Exit status 1 when a mechanical rule finds too few faults, 0 where there are no texts, 2 when the arguments cannot be used. */
export function main(parameters: readonly string[]): number {
  return statusOf('bench:planted', () => run(optionsOf(parameters)));
}

type Options = ReturnType<typeof optionsOf>;

function optionsOf(parameters: readonly string[]) {
  const { values } = parseArgs({
    args: [...parameters],
    options: {
      bench: { type: 'string' },
      rule: { type: 'string' },
      count: { type: 'string', default: '200' },
      seed: { type: 'string', default: 'jiaokan' },
      show: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
    },
  });
  const count = Number(values.count);
  if (!Number.isInteger(count) || count < 1) throw new Error(`--count ${values.count}: a number of faults is wanted`);
  if (values.rule !== undefined && planters[values.rule] === undefined)
    throw new Error(`--rule ${values.rule}: its fault cannot be planted`);
  return { ...values, bench: values.bench ?? process.env['JIAOKAN_BENCH'], count };
}

function run({ bench: named, rule, count, seed, show, write }: Options): number {
  const bench = findBench(named);
  if (bench === undefined) {
    console.error('there are no clean texts beside the repository: nothing was planted (--bench DIR or JIAOKAN_BENCH name another place)');
    return 0;
  }
  const articles = readClean(bench);
  const recalls = rules
    .filter(({ id }) => rule === undefined || id === rule)
    .flatMap(({ id }) => {
      const planter = planters[id];
      return planter === undefined ? [] : [recallOf(id, planter, articles, count, randomOf(`${seed} ${id}`))];
    });
  const report = reportOf(recalls, rule === undefined);
  if (write) {
    writeFileSync(PAGE, replaceTables(readFileSync(PAGE, 'utf8'), report, PAGE, 'bench:planted'));
    console.error(`wrote ${PAGE}`);
  } else console.log(report);
  if (show) for (const recall of recalls) for (const missed of recall.missed) console.log(`${recall.rule}\t${missed}`);
  const deaf = recalls.filter((recall) => isMechanical(ruleOf(recall.rule)) && recall.found < MECHANICAL_RECALL * recall.planted);
  for (const recall of deaf) console.error(`${recall.rule} misses too many faults (--rule ${recall.rule} --show lists them)`);
  return deaf.length > 0 ? 1 : 0;
}

/** The least found first; then, if all rules were asked, those whose faults cannot be planted. */
function reportOf(recalls: readonly Recall[], all: boolean): string {
  const share = ({ found, planted }: Recall): number => found / planted;
  const table = markdownTable(
    ['rule', 'planted', 'found', 'wanted', 'safe to fix', 'restored by the first fix'],
    [...recalls].sort((a, b) => share(a) - share(b)).map(rowOf),
  );
  return all ? [table, ...remarks()].join('\n\n') : table;
}

/** Which rules need not find every fault though their fixes are safe, and which have no faults to plant, each with the reason. */
function remarks(): readonly string[] {
  const named = (rule: string, reason: string): string => `- [${rule}](rules/${rule}.md): ${reason}`;
  const judging = Object.entries(planters).flatMap(([rule, { goesBy }]) =>
    goesBy === undefined ? [] : [named(rule, `goes by ${goesBy}`)],
  );
  const without = rules
    .filter(({ id }) => planters[id] === undefined)
    .map(({ id }) => named(id, unplantable[id] ?? 'nobody has written its generator'));
  return [
    ...(judging.length === 0 ? [] : [`Safe, but not mechanical:\n\n${judging.join('\n')}`]),
    ...(without.length === 0 ? [] : [`Without a generator:\n\n${without.join('\n')}`]),
  ];
}

function rowOf({ rule, planted, found, safe, restored }: Recall): readonly string[] {
  const percent = (count: number): string => figure((100 * count) / planted, 1);
  const { safety } = ruleOf(rule);
  return [
    `[${rule}](rules/${rule}.md)`,
    String(planted),
    percent(found),
    isMechanical(ruleOf(rule)) ? figure(100 * MECHANICAL_RECALL, 0) : '–',
    safety === 'safe' ? percent(safe) : '–',
    safety === 'none' || planters[rule]?.lasting === true ? '–' : percent(restored),
  ];
}
