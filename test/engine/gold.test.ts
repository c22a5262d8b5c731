import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { suite, test } from 'node:test';
import { type OutlineNode, Proof, fixText } from '../../server/src/engine/index.ts';

const GOLD = 'test/gold';
const names = readdirSync(GOLD).flatMap((file) => (file.endsWith('.gold.txt') ? [file.slice(0, -'.gold.txt'.length)] : []));
const read = (name: string, kind: string): string => readFileSync(kind === 'txt' ? `seeds/${name}.txt` : `${GOLD}/${name}.${kind}`, 'utf8');
/** Rows of a table with a header, each field by its name. */
const rows = (table: string): Record<string, string>[] => {
  const [head = '', ...lines] = table.trimEnd().split('\n');
  const keys = head.split('\t');
  return lines.map((line) => Object.fromEntries(line.split('\t').map((value, index) => [keys[index] ?? '', value])));
};
const printed = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What hand-made truth says of three seeds. `npm run score` prints the figures; here stands what may not get worse. */
suite('the proof-read seeds', () => {
  for (const name of names) {
    test(`${name}: no wrong join, and at most two missed`, () => {
      const verdicts = new Map(
        new Proof(read(name, 'txt')).layout.breaks.map(({ before, after, verdict }) => [`${before + 1}-${after + 1}`, verdict]),
      );
      const sure = rows(read(name, 'breaks.tsv')).filter(({ confidence }) => confidence !== 'arguable');
      const judged = sure.map(({ lineBefore, lineAfter, label }) => ({ at: `${lineBefore ?? ''}-${lineAfter ?? ''}`, label }));
      assert.deepEqual(
        judged.filter(({ at, label }) => label === 'keep' && verdicts.get(at) === 'join'),
        [],
      );
      assert.ok(judged.filter(({ at, label }) => label === 'join' && verdicts.get(at) !== 'join').length <= 2);
    });
    test(`${name}: nearly every line of the fixed text is the proof-reader's`, () => {
      const fixed = new Set(printed(fixText(read(name, 'txt')).text));
      const wanted = printed(read(name, 'gold.txt'));
      assert.ok(
        wanted.filter((line) => fixed.has(line)).length >= 0.97 * wanted.length - 1,
        wanted.filter((line) => !fixed.has(line)).join('\n'),
      );
    });
    test(`${name}: headlines, bylines and articles are found`, () => {
      const flat = (nodes: readonly OutlineNode[]): OutlineNode[] => nodes.flatMap((node) => [node, ...flat(node.children)]);
      const found = new Set(flat(new Proof(read(name, 'txt')).outline).map(({ kind, startLine }) => `${kind}@${startLine + 1}`));
      interface GoldNode {
        readonly kind: string;
        readonly rawLineStart: number;
        readonly arguable?: boolean;
        readonly children: readonly GoldNode[];
      }
      const wanted = (nodes: readonly GoldNode[]): string[] =>
        nodes.flatMap((node) => [
          ...(node.arguable === true || ['body', 'fragment'].includes(node.kind) ? [] : [`${node.kind}@${node.rawLineStart}`]),
          ...wanted(node.children),
        ]);
      const gold = wanted((JSON.parse(read(name, 'outline.json')) as { nodes: GoldNode[] }).nodes);
      assert.ok(gold.filter((node) => found.has(node)).length >= 0.9 * gold.length, gold.filter((node) => !found.has(node)).join(' '));
    });
  }
  test('are three', () => assert.equal(names.length, 3));
});
