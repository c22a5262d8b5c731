// Trains the model of the roles of blocks and writes server/data/roles.json.
//   npm run train:roles                    on the typeset pages in ../shared/bench, simulated pages and the seeds with a hand-made outline
//   npm run train:roles -- --bench DIR     the pages are elsewhere
//   npm run train:roles -- --pages DIR,…   also on the typeset pages in these folders, made by bench/typeset
//   npm run train:roles -- --evaluate      cross-validates by document instead of writing
//   npm run train:roles -- --judge DIR,…   judges by the pages in these folders, from which nothing was learnt, instead of writing
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultConfig } from '../../server/src/engine/config.ts';
import { readLayout } from '../../server/src/engine/layout/layout.ts';
import { splitLines, startsOf } from '../../server/src/engine/layout/split.ts';
import { LineStatistics } from '../../server/src/engine/layout/statistics.ts';
import { certainRole } from '../../server/src/engine/outline/certain.ts';
import { FEATURE_NAMES, featuresOf } from '../../server/src/engine/outline/features.ts';
import { lookOf } from '../../server/src/engine/outline/look.ts';
import { type RoleModel, type RoleModelData, STATES, modelOf } from '../../server/src/engine/outline/model.ts';
import { outlineOf } from '../../server/src/engine/outline/outline.ts';
import { recurrenceOf } from '../../server/src/engine/outline/recurrence.ts';
import { type Role, pageOf, readRoles } from '../../server/src/engine/outline/role.ts';
import { type TextProfile, profileOf } from '../../server/src/engine/profile.ts';
import { type OutlineScore, SCORED, figuresOf, raisedOf, scoreOutline } from '../outline-score.ts';
import { type TypedText, respacedPages, typedGold, typedPages } from '../role-truth.ts';
import { type ClassSample, type Options, trainClasses } from './boosting.ts';
import { encodedBriefly } from './encode.ts';
import { foldsOf } from './passes.ts';
import { simulatedRolePages } from './role-pages.ts';

const OPTIONS: Options = { trees: 54, depth: 4, rate: 0.2, leaf: 2, lambda: 3, rows: 0.7, columns: 0.3 };
/** How much what stands before counts beside how a block looks, which was judged by its neighbours already. */
const LINK = 0.25;
/** Pairs of states that are thought to have been seen beside those that were. */
const SMOOTHING = 2;
const FOLDS = 3;
/** Extractors that read pages line for line as another one does, or set columns side by side: they teach nothing new. */
const LEFT_OUT = new Set(['pymupdf', 'pdfium', 'pypdf', 'pdfjs', 'tessbad', 'paddlebad']);
/** Pages that are made up for the training. */
const SIMULATED = 800;
/** Weight of a block by where it comes from: no extractor's page is as much like what users have as a seed is. */
const WEIGHTS: Readonly<Record<string, number>> = { seed: 10, simulated: 0.4 };

/** A text with its layout, and the features of those blocks whose roles are open. */
interface Prepared {
  readonly document: string;
  readonly text: TypedText;
  readonly layout: ReturnType<typeof readLayout>;
  readonly profile: TextProfile;
  readonly column: number;
  /** The true state of each block, -1 where it is unknown or no state. */
  readonly states: readonly number[];
  readonly rows: ReadonlyMap<number, Float64Array>;
}

export function main(parameters: readonly string[]): number {
  const bench = option(parameters, '--bench') ?? process.env['JIAOKAN_BENCH'] ?? '../shared/bench';
  const folders = [join(bench, 'dev'), ...(option(parameters, '--pages')?.split(',') ?? [])];
  const missing = folders.find((folder) => !existsSync(join(folder, 'labels')));
  if (missing !== undefined) {
    console.error(`there are no typeset pages in ${missing}: name their folder with --bench or --pages`);
    return 2;
  }
  const texts = [
    ...folders.flatMap(typedPages).filter(({ extractor }) => !LEFT_OUT.has(extractor)),
    ...folders.flatMap(respacedPages),
    ...simulatedRolePages(bench, SIMULATED),
    ...typedGold('seeds', 'test/gold'),
  ];
  const pages = texts.map(prepare);
  const others = option(parameters, '--judge')?.split(',') ?? [];
  console.error(`${pages.length} texts, ${pages.reduce((sum, { rows }) => sum + rows.size, 0)} open blocks`);
  if (parameters.includes('--evaluate')) crossValidate(pages);
  else if (others.length > 0) judge(learn(pages), others);
  else writeFileSync('server/data/roles.json', `${JSON.stringify({ source: 'npm run train:roles', ...learn(pages) })}\n`);
  return 0;
}

function option(parameters: readonly string[], name: string): string | undefined {
  const given = parameters.indexOf(name);
  return given < 0 ? undefined : parameters[given + 1];
}

function prepare(text: TypedText): Prepared {
  const lines = splitLines(text.text);
  const layout = readLayout(lines, startsOf(lines));
  const statistics = new LineStatistics(lines);
  const profile = profileOf(layout, statistics, defaultConfig);
  const column = statistics.usualWidth;
  const { blocks } = layout;
  const page = pageOf(blocks, profile, layout.printed ? column : 0);
  const looks = blocks.map((block) => lookOf(block, page));
  const states = blocks.map(({ firstLine }) => (STATES as readonly string[]).indexOf(text.lines.get(firstLine) ?? '?'));
  const open = blocks.flatMap((block, index) => (certainRole(block) === undefined ? [index] : []));
  const recurrence = recurrenceOf(looks);
  const rows = new Map(open.map((index) => [index, featuresOf(blocks, looks, recurrence, index)]));
  return { document: text.document, text, layout, profile, column, states, rows };
}

/** Trees for each state, and how the states follow each other. */
function learn(pages: readonly Prepared[]): RoleModelData {
  const forests = trainClasses(pages.flatMap(samplesOf), STATES.length, FEATURE_NAMES.length, OPTIONS);
  return { states: STATES, forests: forests.map(encodedBriefly), follows: followsOf(pages) };
}

function samplesOf({ rows, states, text }: Prepared): ClassSample[] {
  const weight = WEIGHTS[text.extractor] ?? 1;
  return Array.from(rows, ([index, x]) => ({ x, answer: states[index] ?? -1, weight })).filter(({ answer }) => answer >= 0);
}

/** How much likelier each state is after each other one than anywhere, in log-odds. */
function followsOf(pages: readonly Prepared[]): number[][] {
  const counts = STATES.map(() => STATES.map(() => SMOOTHING / STATES.length));
  for (const { states } of pages)
    states.forEach((state, index) => {
      const row = counts[states[index - 1] ?? -1];
      if (row !== undefined && state >= 0) row[state] = (row[state] ?? 0) + 1;
    });
  const total = counts.flat().reduce((sum, count) => sum + count, 0);
  const shares = STATES.map((_, state) => counts.reduce((sum, row) => sum + (row[state] ?? 0), 0) / total);
  return counts.map((row) => {
    const sum = row.reduce((all, count) => all + count, 0);
    return row.map((count, state) => Math.round(1000 * LINK * Math.log(count / sum / (shares[state] ?? 1))) / 1000);
  });
}

/** Prints how a model does on the pages in `folders`, and which states it takes for which. */
function judge(data: RoleModelData, folders: readonly string[]): void {
  const model = modelOf(data);
  for (const folder of folders) {
    const pages = typedPages(folder).map(prepare);
    const read = pages.map((page) => ({ page, roles: rolesOf(page, model) }));
    console.log(`\n${folder}`);
    printScores(read.map(({ page, roles }) => scoreOutline(page.text, outlineOf(page.layout, roles))));
    printConfusion(read);
  }
}

function printConfusion(read: readonly { readonly page: Prepared; readonly roles: readonly Role[] }[]): void {
  const counts = STATES.map(() => new Map<string, number>());
  for (const { page, roles } of read)
    page.states.forEach((state, index) => {
      const row = counts[state];
      const role = roles[index] ?? '?';
      row?.set(role, (row.get(role) ?? 0) + 1);
    });
  counts.forEach((row, state) => {
    const found = [...row].sort(([, one], [, other]) => other - one).map(([role, count]) => `${role} ${count}`);
    console.log(`${STATES[state] ?? ''} is shown as`.padEnd(24), found.join(', '));
  });
}

function rolesOf({ layout, profile, column }: Prepared, model: RoleModel): readonly Role[] {
  const all = { from: 0, removed: 0, added: layout.blocks.length };
  return readRoles(layout, profile, column, undefined, all, model).roles;
}

/** Prints how models do on documents that they have not seen. */
function crossValidate(pages: readonly Prepared[]): void {
  const scores: OutlineScore[] = foldsOf(pages, FOLDS).flatMap(([seen, held]) => {
    const model = modelOf(learn(seen));
    return held.map((page) => scoreOutline(page.text, outlineOf(page.layout, rolesOf(page, model))));
  });
  printScores(scores);
}

function printScores(scores: readonly OutlineScore[]): void {
  const print = (name: string, some: readonly OutlineScore[]): void => {
    const cells = SCORED.map((kind) => {
      const { precision, recall, f1 } = figuresOf(some, kind);
      return `${kind} ${precision.toFixed(0)}/${recall.toFixed(0)}=${f1.toFixed(0)}`;
    });
    console.log(name.padEnd(11), cells.join('  '), ` raised ${raisedOf(some).toFixed(2)}`);
  };
  for (const name of [...new Set(scores.map(({ text }) => text.extractor))].sort())
    print(
      name,
      scores.filter(({ text }) => text.extractor === name),
    );
  print(
    'all',
    scores.filter(({ text }) => !['seed', 'cms', 'spaced', 'flowing', 'simulated'].includes(text.extractor)),
  );
}
