// How fast the engine is: beside a loop that does nothing but read the characters, in the same run, and beside other programs.
//   npm run bench:speed -- [--characters N] [--keystrokes N] [--peers DIR]
// Times are processor time, so that other programs on the machine matter little. The peers, `autocorrect-node` and `zhlint`,
// are looked for in the node_modules of --peers or JIAOKAN_PEERS.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Proof, fixText } from '../server/src/engine/index.ts';
import { countScript } from '../server/src/engine/text/script.ts';
import { statusOf } from './program.ts';

/** Exit status 2 when the arguments are no numbers, or not known. */
export function main(parameters: readonly string[]): number {
  return statusOf('bench:speed', () => run(parameters));
}

function run(parameters: readonly string[]): number {
  const { values } = parseArgs({
    args: [...parameters],
    options: {
      characters: { type: 'string', default: '1000000' },
      keystrokes: { type: 'string', default: '300' },
      peers: { type: 'string' },
    },
  });
  const [characters, keystrokes] = [Number(values.characters), Number(values.keystrokes)];
  if (!Number.isInteger(characters) || !Number.isInteger(keystrokes) || characters < 1 || keystrokes < 1)
    throw new Error('--characters and --keystrokes are numbers');
  const seeds = readdirSync('seeds').map((name) => readFileSync(path.join('seeds', name), 'utf8'));
  const long = shuffled(seeds, characters);
  console.log(title('hard-wrapped text', long));
  console.log(table([...wholeText(long, 3), ...typing(long, keystrokes)]));
  const each = seeds.join('\n');
  console.log(`\n${title('the seeds', each)}`);
  console.log(
    table([...wholeText(each, 20), ...typing(each, keystrokes), ...peerRows(seeds, values.peers ?? process.env['JIAOKAN_PEERS'])]),
  );
  return 0;
}

/** One line of the table: what was timed, its milliseconds, how often that is the bare loop's time, and megabytes of UTF-8 a second. */
interface Row {
  readonly what: string;
  readonly milliseconds: number;
  readonly ratio?: number;
  readonly speed?: number;
}

/** What is done with a whole text. */
const STEPS: readonly (readonly [what: string, step: (text: string) => unknown])[] = [
  ['decisive characters of either script', (text) => countScript(text)],
  ['lines and layout', (text) => new Proof(text).layout],
  ['full check', (text) => new Proof(text).findings()],
  ['fix', (text) => fixText(text).text],
];

function wholeText(text: string, runs: number): Row[] {
  const bare = best(Math.max(10, runs), () => characterSum(text));
  const megabytes = Buffer.byteLength(text) / 1e6;
  const rowOf = (what: string, milliseconds: number): Row => ({
    what,
    milliseconds,
    ratio: milliseconds / bare,
    speed: (1000 * megabytes) / milliseconds,
  });
  return [
    rowOf('bare character loop', bare),
    ...STEPS.map(([what, step]) =>
      rowOf(
        what,
        best(runs, () => step(text)),
      ),
    ),
  ];
}

/** Code units around the cursor that stand on a screen. */
const SCREEN = 2000;

/** A character typed at random places: until line and block rules have found anew what is on screen, and until everything is found. */
function typing(text: string, keystrokes: number): Row[] {
  const proof = new Proof(text);
  proof.findings();
  const next = chance();
  const onScreen: number[] = [];
  const everything: number[] = [];
  for (let count = 0; count < keystrokes; count++) {
    const at = next(proof.text.length);
    const screen = timed(() => {
      proof.update({ start: at, end: at, text: '，' });
      proof.nearby({ start: Math.max(0, at - SCREEN), end: at + SCREEN });
    });
    onScreen.push(screen);
    everything.push(screen + timed(() => proof.findings()));
  }
  const rows = (what: string, times: readonly number[]): Row[] =>
    [0.5, 0.95].map((part) => ({ what: `${what}, p${100 * part}`, milliseconds: quantile(times, part) }));
  return [...rows('keystroke to the findings on screen', onScreen), ...rows('keystroke to all findings', everything)];
}

/** The peers that can be loaded, each over all seeds; a line that says so for one that cannot. */
function peerRows(seeds: readonly string[], folder: string | undefined): Row[] {
  const peers = {
    'autocorrect-node': (library: PeerLibrary) => (text: string) => library.lintFor?.(text, 'page.txt'),
    zhlint: (library: PeerLibrary) => (text: string) => library.run?.(text, { rules: { preset: 'default' } }),
  };
  return Object.entries(peers).flatMap(([name, use]) => {
    const library = folder === undefined ? undefined : load(name, folder);
    if (library === undefined) {
      console.error(`${name} is not there: npm install --prefix DIR ${name}, then --peers DIR`);
      return [];
    }
    const lint = use(library);
    const milliseconds = best(10, () => {
      for (const text of seeds) lint(text);
    });
    return [{ what: `${name}: lint`, milliseconds, speed: Buffer.byteLength(seeds.join('')) / 1000 / milliseconds }];
  });
}

interface PeerLibrary {
  readonly lintFor?: (text: string, file: string) => unknown;
  readonly run?: (text: string, options: unknown) => unknown;
}

function load(name: string, folder: string): PeerLibrary | undefined {
  if (!existsSync(path.join(folder, 'node_modules', name))) return undefined;
  return createRequire(path.resolve(folder, 'index.js'))(name) as PeerLibrary;
}

/** The seeds in random order, again and again. */
function shuffled(seeds: readonly string[], characters: number): string {
  const next = chance();
  const pieces: string[] = [];
  for (let length = 0; length < characters; length += pieces.at(-1)?.length ?? 0) pieces.push(seeds[next(seeds.length)] ?? '');
  return pieces.join('').slice(0, characters);
}

/** Numbers from 0 up to a limit, the same in every run. Source: W. H. Press et al., Numerical Recipes, 7.1. */
function chance(): (limit: number) => number {
  let state = 1;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

function characterSum(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
}

/** The shortest of several runs, in milliseconds; the first ones warm up the compiler. */
function best(runs: number, task: () => unknown): number {
  return Math.min(...Array.from({ length: runs + 1 }, () => timed(task)));
}

function timed(task: () => unknown): number {
  const before = process.cpuUsage();
  task();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function quantile(times: readonly number[], part: number): number {
  return [...times].sort((a, b) => a - b)[Math.floor(part * times.length)] ?? 0;
}

function title(what: string, text: string): string {
  return `${what}: ${text.length} characters, ${text.split('\n').length} lines, ${(Buffer.byteLength(text) / 1e6).toFixed(2)} MB\n`;
}

function table(rows: readonly Row[]): string {
  const figure = (value: number | undefined, digits: number): string => value?.toFixed(digits) ?? '';
  const lines = rows.map(
    ({ what, milliseconds, ratio, speed }) => `| ${what} | ${figure(milliseconds, 2)} | ${figure(ratio, 0)} | ${figure(speed, 2)} |`,
  );
  return ['| | ms | × bare loop | MB/s |', '|---|---:|---:|---:|', ...lines].join('\n');
}
