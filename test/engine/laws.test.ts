import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { Proof } from '../../server/src/engine/index.ts';
import { fuzzedText } from './fuzzed.ts';
import { COST, costsLinearly, laws, losesNothing, settles, staysFresh, staysFreshAnywhere } from './laws.ts';

const seeds = readdirSync('seeds').map((name) => ({ name, text: readFileSync(`seeds/${name}`, 'utf8') }));

/** How often each law is tried; `npm run fuzz` tries them for longer. A cost is counted slowly. */
const RUNS = 2000;
const COST_RUNS = 50;

suite('in any text', () => {
  for (const [name, law] of Object.entries(laws)) {
    test(name, () => fc.assert(law, { numRuns: name === COST ? COST_RUNS : RUNS }));
  }
});

test('a line of wide or odd spaces costs no more for each than a shorter one', () => {
  for (const pattern of ['　。', '甲　', '　', '\f。']) costsLinearly(pattern);
});

suite('what was set out beside solid text', () => {
  for (const text of [
    '天下大势分久必合合久必分周末七国分争劝 阻 ， 前 往 核 酸 检 测 点',
    '劝 阻 ， 前 往 核 酸 检 测 点　“接下来，还将对“防疫地图”优化升级。”',
  ]) {
    test(`settles: ${text}`, () => settles(text));
  }
});

// Long enough that most of the text is far from every edit.
const long = { name: 'all seeds in one text', text: seeds.map(({ text }) => text).join('\n') };

suite('in the seeds', () => {
  for (const { name, text } of [...seeds, long]) {
    test(`${name}: safe fixes lose nothing`, () => losesNothing(text));
    test(`${name}: fixing settles`, () => settles(text));
    test(`${name}: an updated proof equals a fresh one`, () => {
      fc.assert(staysFreshAnywhere(text), { numRuns: 20 });
    });
  }
});

test('blank lines below the last printed one may change', () => {
  const text = `${seeds[0]?.text ?? ''}\n\n\n`;
  staysFresh(text, [{ at: text.length - 1, removed: 0, inserted: '\n', worked: true }]);
  staysFresh(text, [{ at: text.length - 2, removed: 2, inserted: ' ', worked: true }]);
});

suite('logical text', () => {
  test('maps to the raw text and back', () => {
    fc.assert(
      fc.property(fuzzedText, (raw) => {
        for (const block of new Proof(raw).layout.blocks) {
          for (let at = 0; at < block.text.length; at++) {
            assert.equal(block.fromRaw(block.toRaw(at)), at);
            const shown = raw.charAt(block.toRaw(at));
            assert.ok(
              shown === block.text.charAt(at) || (block.text.charAt(at) === ' ' && /\s/.test(shown)),
              `${JSON.stringify(raw)} at ${at}`,
            );
          }
        }
      }),
      { numRuns: 2000 },
    );
  });
});

test('a keystroke examines its neighbourhood, however long the text', () => {
  const paragraph = '天下大势，分久必合，合久必分。\n\n';
  const proof = new Proof(paragraph.repeat(20_000));
  proof.work();
  proof.examined.lines = 0;
  proof.examined.blocks = 0;
  proof.update({ start: paragraph.length * 5000 + 2, end: paragraph.length * 5000 + 2, text: ',' });
  proof.work();
  assert.ok(proof.examined.lines <= 5, `${proof.examined.lines} lines`);
  // A break is judged by some fifty lines on each side, but few of them come out otherwise.
  assert.ok(proof.examined.blocks <= 10, `${proof.examined.blocks} blocks`);
});

test('a keystroke in a million printed characters is judged by the lines around it', () => {
  const page = seeds.map((seed) => seed.text).join('');
  const proof = new Proof(page.repeat(Math.ceil(1_000_000 / page.length)));
  proof.work();
  const typed = (at: number, text: string): void => {
    Object.assign(proof.examined, { lines: 0, blocks: 0, facts: 0, breaks: 0 });
    proof.update({ start: at, end: at, text });
    proof.work();
    const { lines, blocks, facts, breaks } = proof.examined;
    const told = `${text} at ${at}: ${JSON.stringify(proof.examined)}`;
    assert.ok(breaks > 0, told);
    assert.ok(lines <= 6 && facts <= 6, told);
    // The first look sees ten lines on each side, the second one twelve breaks more; an open quotation reaches 24 lines.
    assert.ok(breaks <= 150, told);
    assert.ok(blocks <= 40, told);
  };
  const middle = Math.floor(proof.text.length / 2);
  for (const text of ['，', '天', '\n', '“', '。', ' ']) for (const at of [middle, middle + 333]) typed(at, text);
});

test('work can be cut into slices', () => {
  const proof = new Proof(seeds[0]?.text ?? '');
  let slices = 1;
  while (!proof.work(() => slices % 2 === 1)) slices++;
  assert.ok(slices > 1);
  assert.deepEqual(proof.findings(), new Proof(seeds[0]?.text ?? '').findings());
});
