// How well broken lines are joined: the engine against labelled pages and seeds, beside simpler programs.
//   npm run bench:joins -- [--bench DIR] [--set NAME] [--markdown | --json | --write] [--why N] [--errors FILE]
// The pages are not part of the repository: they are looked for in --bench, in JIAOKAN_BENCH, and beside the repository.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readGold } from './gold.ts';
import { type Row, joinTables, seedTable } from './join-tables.ts';
import { type MistakeKind, mistakeTable, worstMistakes } from './mistakes.ts';
import { findBench, readPages } from './pages.ts';
import { replaceTables } from './page-tables.ts';
import { type Scored, extractorRows, score, textRows } from './rows.ts';
import { statusOf } from './program.ts';

const PAGE = 'docs/accuracy.md';
const KINDS: readonly MistakeKind[] = ['wrong join', 'missed join'];

/** Exit status 0 whatever the figures are, and where there are no pages; 2 when the arguments name something that is not there. */
export function main(parameters: readonly string[]): number {
  return statusOf('bench:joins', () => run(optionsOf(parameters)));
}

type Options = ReturnType<typeof optionsOf>;

function optionsOf(parameters: readonly string[]) {
  const { values } = parseArgs({
    args: [...parameters],
    options: {
      bench: { type: 'string' },
      set: { type: 'string', default: 'dev' },
      markdown: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      why: { type: 'string' },
      errors: { type: 'string' },
    },
  });
  const why = values.why === undefined ? 0 : Number(values.why);
  if (!Number.isInteger(why) || why < 0) throw new Error(`--why ${String(values.why)}: a number of mistakes is wanted`);
  if (values.json && why > 0) throw new Error('--json and --why write to the same place: take --errors FILE instead of --why');
  return { ...values, bench: values.bench ?? process.env['JIAOKAN_BENCH'], why };
}

function run(options: Options): number {
  const bench = findBench(options.bench);
  const seeds = readGold('seeds', 'test/gold').map(score);
  const pages = bench === undefined ? [] : readPages(setIn(bench, options.set)).map(score);
  if (bench === undefined)
    console.error(
      'there are no typeset pages beside the repository: only the seeds are scored (--bench DIR or JIAOKAN_BENCH name another place)',
    );

  const rows = { extractors: pages.length === 0 ? [] : extractorRows(pages), seeds: textRows(seeds) };
  const tables = tablesOf(rows);
  if (options.write) return write(tables, pages);
  if (options.json) console.log(JSON.stringify(rows, undefined, 2));
  else console.log(options.markdown ? tables : `${options.set}: joins in ${pages.length} texts, and in ${seeds.length} seeds\n\n${tables}`);
  tellMistakes(options, [...pages, ...seeds]);
  return 0;
}

function setIn(bench: string, set: string): string {
  const folder = path.join(bench, set);
  if (existsSync(path.join(folder, 'labels'))) return folder;
  const sets = existsSync(bench) ? readdirSync(bench).filter((name) => existsSync(path.join(bench, name, 'labels'))) : [];
  throw new Error(`there are no labelled pages in ${folder}${sets.length === 0 ? '' : `; the sets there are ${sets.join(', ')}`}`);
}

function tablesOf({ extractors, seeds }: { readonly extractors: readonly Row[]; readonly seeds: readonly Row[] }): string {
  return [...(extractors.length === 0 ? [] : [joinTables(extractors)]), seedTable(seeds)].join('\n\n');
}

function tellMistakes({ why, errors }: Options, scored: readonly Scored[]): void {
  const mistakes = scored.flatMap((one) => one.mistakes);
  if (why > 0) for (const kind of KINDS) console.log(`\n${worstMistakes(mistakes, kind, why)}`);
  if (errors === undefined) return;
  writeFileSync(errors, mistakeTable(mistakes));
  console.error(`wrote ${mistakes.length} wrong decisions to ${errors}`);
}

function write(tables: string, pages: readonly Scored[]): number {
  if (pages.length === 0) throw new Error(`${PAGE} is left as it is: it holds the figures on typeset pages, and there are none here`);
  writeFileSync(PAGE, replaceTables(readFileSync(PAGE, 'utf8'), tables, PAGE, 'bench:joins'));
  console.error(`wrote ${PAGE}`);
  return 0;
}
