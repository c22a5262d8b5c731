// Counts which characters begin and end sentences, and writes server/data/sentence-edges.json.
//   npm run edges                 from the clean prose in ../shared/bench/clean
//   npm run edges -- --bench DIR  the folder with clean/ is elsewhere
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Characters seen less often than this have no say. */
const SEEN = 40;
/** Log-odds are kept in steps of a half, as far as this. */
const FURTHEST = 6;

interface Article {
  readonly paras: readonly { readonly s: string }[];
}

/** How often each character stands first, last and anywhere in a sentence. */
class Counts {
  private readonly counts = new Map<string, number>();
  private total = 0;

  add(character: string): void {
    if (!/\p{Script=Han}/u.test(character)) return;
    this.counts.set(character, (this.counts.get(character) ?? 0) + 1);
    this.total++;
  }

  /** Share of `character`, with one seen in thought so that nothing is impossible. */
  share(character: string): number {
    return ((this.counts.get(character) ?? 0) + 1) / (this.total + this.counts.size);
  }

  frequent(): readonly string[] {
    return [...this.counts].filter(([, count]) => count >= SEEN).map(([character]) => character);
  }
}

export function main(parameters: readonly string[]): number {
  const given = parameters.indexOf('--bench');
  const bench = given >= 0 ? (parameters[given + 1] ?? '') : (process.env['JIAOKAN_BENCH'] ?? '../shared/bench');
  const folder = join(bench, 'clean');
  if (!existsSync(folder)) {
    console.error(`there is no clean prose in ${folder}: name its folder with --bench`);
    return 2;
  }
  const [first, last, inside] = [new Counts(), new Counts(), new Counts()];
  for (const file of readdirSync(folder).sort()) {
    for (const { paras } of JSON.parse(readFileSync(join(folder, file), 'utf8')) as Article[]) {
      for (const { s } of paras) {
        for (const sentence of s.match(/[^。！？；“”「」『』…]+/g) ?? []) {
          const characters = Array.from(sentence.trim());
          if (characters.length < 6) continue;
          first.add(characters[0] ?? '');
          last.add(characters.at(-1) ?? '');
          for (const character of characters.slice(1, -1)) inside.add(character);
        }
      }
    }
  }
  const table = (edge: Counts): Readonly<Record<string, string>> => {
    const groups: Record<string, string> = {};
    for (const character of inside.frequent()) {
      const odds = Math.log(edge.share(character) / inside.share(character));
      const level = Math.max(-FURTHEST, Math.min(FURTHEST, Math.round(2 * odds) / 2));
      if (level !== 0) groups[level] = (groups[level] ?? '') + character;
    }
    return groups;
  };
  const data = { source: 'npm run edges', starts: table(first), ends: table(last) };
  writeFileSync('server/data/sentence-edges.json', `${JSON.stringify(data)}\n`);
  return 0;
}
