// Tries the laws of the engine on texts made up by chance, and on the seeds edited by chance, for as long as one likes.
//   npm run fuzz -- [--runs N] [--seed N] [--law PART OF ITS NAME]
// Exit status 1 when a law is broken: the smallest text that breaks it is printed, with the seed that finds it again.
import { readFileSync, readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { COST, laws as lawsOfAnyText, staysFreshAnywhere } from './engine/laws.ts';

const amidPages = readdirSync('seeds').map((name): [string, fc.IRawProperty<unknown>] => [
  `an updated proof equals a fresh one, of ${name}`,
  staysFreshAnywhere(readFileSync(`seeds/${name}`, 'utf8')),
]);
const laws = Object.fromEntries([...Object.entries(lawsOfAnyText), ...amidPages]);

/** Counting the cost of a text is so slow that it is done once in so many runs, and so is reading a page. */
const SLOW = 20;
const isSlow = (name: string): boolean => name === COST || amidPages.some(([page]) => page === name);

export function main(parameters: readonly string[]): number {
  const { values } = parseArgs({
    args: [...parameters],
    options: { runs: { type: 'string', default: '100000' }, seed: { type: 'string' }, law: { type: 'string', default: '' } },
  });
  const runs = Number(values.runs);
  const seed = Number(values.seed ?? Date.now() % 2 ** 31);
  const wanted = Object.entries(laws).filter(([name]) => name.includes(values.law));
  if (!Number.isInteger(runs) || runs < 1 || !Number.isInteger(seed) || wanted.length === 0) {
    console.error(`fuzz: --runs and --seed take whole numbers, --law part of ${Object.keys(laws).join(' · ')}`);
    return 2;
  }
  // The runs are shared out among the laws.
  const shares = wanted.map(([name]) => (isSlow(name) ? 1 / SLOW : 1));
  const all = shares.reduce((sum, share) => sum + share, 0);
  const broken = wanted.filter(([name, law], index) => !holds(name, law, Math.ceil((runs * (shares[index] ?? 0)) / all), seed));
  return broken.length > 0 ? 1 : 0;
}

function holds(name: string, law: fc.IRawProperty<unknown>, numRuns: number, seed: number): boolean {
  const details = fc.check(law, { numRuns, seed }) as fc.RunDetails<unknown>;
  if (!details.failed) {
    console.log(`${name}: held in ${numRuns} runs`);
    return true;
  }
  console.error(
    `${name}: broken in run ${details.numRuns}, --seed ${seed}\n${shown(details.counterexample)}\n${messageOf(details.errorInstance)}\n`,
  );
  return false;
}

/** Every character that cannot be seen is written as an escape. */
function shown(counterexample: unknown): string {
  return JSON.stringify(counterexample).replace(/[^\x20-\x7e\u4e00-\u9fff\u3001-\u3011\uff01-\uff5e“”‘’…—]/g, (unit) => {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
