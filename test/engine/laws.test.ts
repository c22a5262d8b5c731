import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { Proof, findLoss, fixText } from '../../server/src/engine/index.ts';

const seeds = readdirSync('seeds').map((name) => ({ name, text: readFileSync(`seeds/${name}`, 'utf8') }));

/** Pieces that texts from newspapers are made of, and pieces that they should not be made of. */
const unit = fc.constantFrom(
  ...[
    '天',
    '下',
    '大',
    '势',
    '國',
    '国',
    '，',
    '。',
    '”',
    '“',
    '《',
    '》',
    '（',
    '）',
    '⋯',
    '…',
    '⼈',
    '豈',
    '　',
    ' ',
    ' ',
    '\t',
    'a',
    '7',
    ',',
    '(',
    ')',
    ':',
    '.',
  ],
  ...['"', '"', "'", '--', '──', '—', '...', '。。。', '···', '〝', '∶', '<<', '>>', '，', '、', '几', '10'],
  ...['\n', '\n', '\n\n', '\r\n', '\r', '\u200b', '\ufeff', '\u0000', '\ud800', '\udc00', '𠮷', '\ue000', '\ufffd'],
  ...[
    '天下大势分久必合合久必分周末七国分争',
    '记者 黄合 通讯员 勇祖轩',
    '本报讯（记者 王某）',
    '编者按 连日来',
    '1 月 12 日',
    '劝 阻 ， 前 往 核 酸 检 测 点',
    '（上接第一版）',
    '——',
    '“我是党员，我去！”',
  ],
);
const text = fc.array(unit, { maxLength: 60 }).map((parts) => parts.join(''));

suite('a safe fix loses nothing', () => {
  for (const seed of seeds) test(seed.name, () => assert.equal(findLoss(seed.text, fixText(seed.text).text), undefined));
  test('in any text', () => {
    fc.assert(
      fc.property(text, (before) => findLoss(before, fixText(before).text) === undefined),
      { numRuns: 2000 },
    );
  });
});

suite('fixing converges', () => {
  const settles = (before: string): void => {
    const once = fixText(before).text;
    assert.equal(fixText(once).text, once);
    assert.deepEqual(
      new Proof(once).findings().filter(({ safety }) => safety === 'safe'),
      [],
    );
  };
  for (const seed of seeds) test(seed.name, () => settles(seed.text));
  test('in any text', () => fc.assert(fc.property(text, settles), { numRuns: 2000 }));
});

suite('a proof kept up to date under edits equals a fresh one', () => {
  const edit = fc.tuple(fc.nat(400), fc.nat(12), fc.array(unit, { maxLength: 4 }), fc.boolean());
  const follows = (before: string, edits: readonly (readonly [number, number, readonly string[], boolean])[]): void => {
    const proof = new Proof(before);
    for (const [at, removed, inserted, work] of edits) {
      if (work) proof.work();
      const start = Math.min(at, proof.text.length);
      proof.update({ start, end: Math.min(start + removed, proof.text.length), text: inserted.join('') });
    }
    const fresh = new Proof(proof.text);
    assert.deepEqual(proof.findings(), fresh.findings());
    assert.deepEqual(proof.layout.breaks, fresh.layout.breaks);
    assert.deepEqual(proof.outline, fresh.outline);
    assert.deepEqual(proof.profile, fresh.profile);
  };
  test('in any text', () => fc.assert(fc.property(text, fc.array(edit, { maxLength: 6 }), follows), { numRuns: 2000 }));
  for (const seed of seeds) {
    test(seed.name, () =>
      fc.assert(
        fc.property(
          fc.array(
            edit.map(([at, ...rest]) => [at * 20, ...rest] as const),
            { maxLength: 5 },
          ),
          (edits) => follows(seed.text, edits),
        ),
        { numRuns: 20 },
      ),
    );
  }
});

suite('logical text', () => {
  test('maps to the raw text and back', () => {
    fc.assert(
      fc.property(text, (raw) => {
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
  // A break is judged by some twenty lines on each side.
  assert.ok(proof.examined.blocks <= 50, `${proof.examined.blocks} blocks`);
});

test('work can be cut into slices', () => {
  const proof = new Proof(seeds[0]?.text ?? '');
  let slices = 1;
  while (!proof.work(() => slices % 2 === 1)) slices++;
  assert.ok(slices > 1);
  assert.deepEqual(proof.findings(), new Proof(seeds[0]?.text ?? '').findings());
});
