// How silent the rules are on clean prose: false alarms per 10,000 Han, each rule against its own bound.
//   npm run bench:silence -- [--bench DIR] [--show RULE] [--write]
// The texts are not part of the repository: they are looked for in --bench, in JIAOKAN_BENCH, and beside the repository.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ruleOf, rules } from '../server/src/engine/index.ts';
import { readClean } from './clean.ts';
import { type Reading, SETTINGS, faultKey, readAlarms } from './false-alarms.ts';
import { figure, markdownTable } from './markdown.ts';
import { replaceTables } from './page-tables.ts';
import { findBench } from './pages.ts';
import { type Silence, isSilent, silenceOf } from './silence-rates.ts';
import { statusOf } from './program.ts';

const PAGE = 'docs/silence.md';
const FAULTS = 'bench/faults-in-clean.tsv';

/** Exit status 1 when a rule is louder than its bound, 0 where there are no texts, 2 when the arguments cannot be used. */
export function main(parameters: readonly string[]): number {
  return statusOf('bench:silence', () => run(optionsOf(parameters)));
}

type Options = ReturnType<typeof optionsOf>;

function optionsOf(parameters: readonly string[]) {
  const { values } = parseArgs({
    args: [...parameters],
    options: { bench: { type: 'string' }, show: { type: 'string' }, write: { type: 'boolean', default: false } },
  });
  if (values.show !== undefined && !rules.some(({ id }) => id === values.show))
    throw new Error(`--show ${values.show}: there is no such rule`);
  return { ...values, bench: values.bench ?? process.env['JIAOKAN_BENCH'] };
}

function run({ bench: named, show, write }: Options): number {
  const bench = findBench(named);
  if (bench === undefined) {
    console.error('there are no clean texts beside the repository: nothing was measured (--bench DIR or JIAOKAN_BENCH name another place)');
    return 0;
  }
  const readings = readAll(bench);
  if (show !== undefined) {
    console.log(alarmsOf(show, readings));
    return 0;
  }
  const silences = rules.map((rule) => silenceOf(rule, readings));
  const tables = tableOf(silences);
  if (write) {
    writeFileSync(PAGE, replaceTables(readFileSync(PAGE, 'utf8'), tables, PAGE, 'bench:silence'));
    console.error(`wrote ${PAGE}`);
  } else console.log(tables);
  const loud = silences.filter((silence) => !isSilent(silence));
  for (const { rule } of loud) console.error(`${rule} is louder than its bound (--show ${rule} lists what it finds)`);
  return loud.length > 0 ? 1 : 0;
}

function readAll(bench: string): readonly Reading[] {
  const [, ...rows] = readFileSync(FAULTS, 'utf8').trimEnd().split('\n');
  const faults = new Set(rows.map((row) => faultKey(...(row.split('\t') as [string, string]))));
  return readClean(bench).flatMap((article) => SETTINGS.map((setting) => readAlarms(article, setting, faults)));
}

/** The loudest rule first. */
function tableOf(silences: readonly Silence[]): string {
  const worst = ({ bound, safeBound, rates }: Silence): number =>
    Math.max(...Object.values(rates).flatMap(({ all, safe }) => [all / bound, safe / safeBound]));
  const rate = (value: number): string => (value === 0 ? '0' : figure(value, 3));
  return markdownTable(
    ['rule', 'within its bound', 'bound', 'bound of safe ones', ...['simplified', 'traditional'].flatMap(columnsOf), 'false', 'right'],
    [...silences]
      .sort((a, b) => worst(b) - worst(a))
      .map((silence) => [
        `[${silence.rule}](rules/${silence.rule}.md)`,
        isSilent(silence) ? 'yes' : '**no**',
        String(silence.bound),
        ruleOf(silence.rule).safety === 'safe' ? String(silence.safeBound) : '–',
        ...Object.values(silence.rates).flatMap(({ paragraphs, typeset, safe }) => [paragraphs, typeset, safe].map(rate)),
        String(silence.alarms),
        String(silence.right),
      ]),
  );
}

function columnsOf(script: string): readonly string[] {
  return [`${script}: paragraphs`, 'typeset', 'safe'];
}

/** Each false alarm of `rule` once, with how many settings have it, the commonest first. */
function alarmsOf(rule: string, readings: readonly Reading[]): string {
  const counts = new Map<string, number>();
  for (const { alarms } of readings) {
    for (const { context, safe } of alarms.filter((alarm) => alarm.rule === rule)) {
      const shown = `${context.replace(/\s/g, '␠')}${safe ? '\tsafe' : ''}`;
      counts.set(shown, (counts.get(shown) ?? 0) + 1);
    }
  }
  const lines = [...counts].sort((a, b) => b[1] - a[1]).map(([shown, count]) => `${count}\t${shown}`);
  return lines.length === 0 ? `${rule} has no false alarm` : lines.join('\n');
}
