import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { LabelledBreak, LabelledText } from './pages.ts';

/** Ends of the names of the tables of breaks; see test/gold/CONVENTIONS.md. */
const TABLE = '.breaks.tsv';

/** The seeds that have hand-made truth in the folder `gold`. What the annotators call arguable is labelled `unknown`. */
export function readGold(seeds: string, gold: string): LabelledText[] {
  return readdirSync(gold)
    .filter((file) => file.endsWith(TABLE) && existsSync(path.join(seeds, `${file.slice(0, -TABLE.length)}.txt`)))
    .sort()
    .map((file) => {
      const name = file.slice(0, -TABLE.length);
      const text = readFileSync(path.join(seeds, `${name}.txt`), 'utf8');
      return { name, document: name, extractor: 'seeds', text, breaks: breaksOf(text, readFileSync(path.join(gold, file), 'utf8')) };
    });
}

/** The breaks of `text`, whose line ends are `\n`, as the rows of `table` label them. */
export function breaksOf(text: string, table: string): LabelledBreak[] {
  const lines = text.split('\n');
  const starts = [0];
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length + 1);
  const [head = '', ...rows] = table.trimEnd().split('\n');
  const columns = head.split('\t');
  return rows.map((row) => {
    const fields = row.split('\t');
    const field = (name: string): string => fields[columns.indexOf(name)] ?? '';
    const [before, after] = [Number(field('lineBefore')) - 1, Number(field('lineAfter')) - 1];
    const start = (starts[before] ?? 0) + (lines[before] ?? '').trimEnd().length;
    const [lineAfter, startAfter] = [lines[after] ?? '', starts[after] ?? 0];
    const label = field('confidence') === 'arguable' ? 'unknown' : field('label') === 'join' ? 'join' : 'keep';
    return { start, end: startAfter + lineAfter.length - lineAfter.trimStart().length, label, types: '?|?' };
  });
}
