import { type RoleModel, type RoleModelData, STATES, modelOf } from '../../server/src/engine/outline/model.ts';
import { outlineOf } from '../../server/src/engine/outline/outline.ts';
import { type Role, readRoles } from '../../server/src/engine/outline/role.ts';
import { type OutlineScore, SCORED, figuresOf, raisedOf, scoreOutline } from '../outline-score.ts';
import { typedPages } from '../role-truth.ts';
import { foldsOf } from './passes.ts';
import { type Prepared, learn, prepare } from './role-samples.ts';

const FOLDS = 3;
/** What was set otherwise than an extractor leaves it: it counts by itself alone. */
const MADE_UP: ReadonlySet<string> = new Set(['seed', 'cms', 'spaced', 'flowing', 'simulated', 'redressed']);

/** Prints how a model does on the pages in `folders`, and which states it takes for which. */
export function judge(data: RoleModelData, folders: readonly string[]): void {
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
export function crossValidate(pages: readonly Prepared[]): void {
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
    scores.filter(({ text }) => !MADE_UP.has(text.extractor)),
  );
}
