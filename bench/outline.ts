// How well the outline finds the parts of typeset pages: precision, recall and F1 of each kind by kind and first line, for each
// extractor, with 95 % intervals by document for all of them.
//   npm run bench:outline -- [--bench DIR] [--show KIND]
// DIR holds text/ and labels/; without it, dev/ of the typeset pages in JIAOKAN_BENCH or beside the repository.
import { parseArgs } from 'node:util';
import { Proof } from '../server/src/engine/index.ts';
import { groupBy } from './groups.ts';
import { intervals } from './interval.ts';
import { type OutlineScore, SCORED, type Scored, figuresOf, raisedOf, scoreOutline } from './outline-score.ts';
import { findDevPages } from './pages.ts';
import { typedPages } from './role-truth.ts';

/** Pages that were simulated after the seeds: they count by themselves alone. */
const SIMULATED = 'cms';

export function main(parameters: readonly string[]): number {
  const { values } = parseArgs({ args: [...parameters], options: { bench: { type: 'string' }, show: { type: 'string' } } });
  const folder = findDevPages(values.bench, 'labels');
  if (folder === undefined) return values.bench === undefined ? 0 : 2;
  const scores = typedPages(folder).map((text) => scoreOutline(text, new Proof(text.text).outline));
  if (values.show === undefined) printTable(scores);
  else
    for (const { text, mistakes } of scores) for (const one of mistakes) if (one.includes(`${values.show}@`)) console.log(text.name, one);
  return 0;
}

function printTable(scores: readonly OutlineScore[]): void {
  console.log('P/R/F1'.padEnd(12), SCORED.map((kind) => kind.padStart(14)).join(''), '  paragraphs as headlines, of 100');
  for (const [extractor, some] of groupBy(scores, ({ text }) => text.extractor)) printRow(extractor, some);
  const real = scores.filter(({ text }) => text.extractor !== SIMULATED);
  printRow('all', real);
  const documents = [...groupBy(real, ({ text }) => text.document).values()];
  const bounds = intervals(documents, (sample) => f1s(sample.flat()));
  const cells = SCORED.map((kind) => `${bounds[kind].low.toFixed(0)}–${bounds[kind].high.toFixed(0)}`.padStart(14));
  console.log('F1 95 %'.padEnd(12), cells.join(''));
}

function printRow(name: string, scores: readonly OutlineScore[]): void {
  const cells = SCORED.map((kind) => {
    const { precision, recall, f1 } = figuresOf(scores, kind);
    return [precision, recall, f1]
      .map((value) => (Number.isNaN(value) ? '–' : value.toFixed(0)))
      .join('/')
      .padStart(14);
  });
  console.log(name.padEnd(12), cells.join(''), raisedOf(scores).toFixed(2).padStart(8));
}

function f1s(scores: readonly OutlineScore[]): Record<Scored, number> {
  return Object.fromEntries(SCORED.map((kind) => [kind, figuresOf(scores, kind).f1])) as Record<Scored, number>;
}
