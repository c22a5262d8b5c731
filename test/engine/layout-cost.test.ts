import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';
import fc from 'fast-check';
import { type OutlineNode, Proof, defaultConfig, rules } from '../../server/src/engine/index.ts';
import { openingOf } from '../../server/src/engine/layout/cues.ts';
import { firstFeatures } from '../../server/src/engine/layout/first-features.ts';
import { firstFeatureNames, secondFeatureNames } from '../../server/src/engine/layout/features.ts';
import { Forest, type TreeData } from '../../server/src/engine/layout/forest.ts';
import { readPage } from '../../server/src/engine/layout/page.ts';
import { NOTHING_OPEN } from '../../server/src/engine/layout/quotation.ts';
import { secondFeatures } from '../../server/src/engine/layout/second-features.ts';
import { splitLines } from '../../server/src/engine/layout/split.ts';
import { UnitSet } from '../../server/src/engine/text/unit-set.ts';
import { costOf } from './cost.ts';

const SEEDS = readdirSync('seeds').map((file) => readFileSync(`seeds/${file}`, 'utf8'));

/** A text of 50,000 lines with an outline, and the node objects that it has. */
function longProof(): { readonly proof: Proof; readonly nodes: ReadonlySet<OutlineNode> } {
  const seeds = SEEDS.join('\n');
  const proof = new Proof(seeds.repeat(Math.ceil(50_000 / seeds.split('\n').length)));
  return { proof, nodes: new Set(flat(proof.outline)) };
}

function flat(nodes: readonly OutlineNode[]): OutlineNode[] {
  return nodes.flatMap((node) => [node, ...flat(node.children)]);
}

test('a keystroke in 50,000 lines makes the outline of its article anew, and no other', () => {
  const { proof, nodes } = longProof();
  const middle = proof.text.length >> 1;
  proof.update({ start: middle, end: middle, text: '好' });
  const renewed = flat(proof.outline).filter((node) => !nodes.has(node));
  assert.ok(nodes.size > 4_000, `${nodes.size} nodes`);
  assert.ok(renewed.length > 0 && renewed.length <= 200, `${renewed.length} nodes are new`);
});

test('a line more moves the outline behind it, which is what a fresh reading finds', () => {
  const { proof } = longProof();
  const place = proof.text.indexOf('\n', proof.text.length >> 1);
  for (const text of ['\n', '\n天下大势\n']) {
    proof.update({ start: place, end: place, text });
    assert.deepEqual(proof.outline, new Proof(proof.text).outline);
  }
});

test('a keystroke in 50,000 lines costs few passes over them', () => {
  const { proof } = longProof();
  const lines = proof.layout.lines.length;
  const type = (at: number): number =>
    costOf(() => {
      proof.update({ start: at, end: at, text: '，' });
      proof.nearby({ start: at - 500, end: at + 500 });
    });
  // The first one takes the lists over that were read with the text.
  type(proof.text.length >> 1);
  const costs = [3, 4, 5].map((part) => type(Math.floor(proof.text.length / part)));
  for (const cost of costs) assert.ok(cost <= 16 * lines, `${lines} lines: ${costs.join(', ')}`);
});

test('after a keystroke all findings cost few passes over the text', () => {
  const prose = Array.from({ length: 3000 }, (_, index) => `　　第${index}天，村里的人${'都来看新修的路，'.repeat(3)}大家很高兴。`);
  const proof = new Proof(`${prose.join('\n')}\n`);
  proof.findings();
  const middle = proof.text.length >> 1;
  const type = (): number => {
    proof.update({ start: middle, end: middle, text: '好' });
    proof.nearby({ start: middle, end: middle });
    return costOf(() => {
      proof.findings();
    });
  };
  // The first one takes the lists over that were read with the text.
  type();
  const cost = type();
  assert.ok(cost <= 4 * proof.text.length, `${cost} for ${proof.text.length} code units`);
});

test('a line more, or one that begins with a number, makes nobody look for tables and lists in 50,000 lines', () => {
  const paragraph = '3月12日，天下大势，分久必合，合久必分，话说天下大势\n\n';
  const proof = new Proof(paragraph.repeat(25_000));
  const lines = proof.layout.lines.length;
  const type = (text: string): number => {
    const at = paragraph.length * 9_000 + 12;
    return costOf(() => {
      proof.update({ start: at, end: at, text });
      assert.ok(proof.layout.printed || proof.layout.breaks.length > 0);
    });
  };
  type('，');
  for (const text of ['，', '\n', '\n\n']) {
    const cost = type(text);
    assert.ok(cost <= 10 * lines, `${JSON.stringify(text)} in ${lines} lines: ${cost}`);
  }
});

test('a keystroke makes nobody read all passages again for names written in two ways', () => {
  const others = rules.filter(({ id }) => id !== 'inconsistent-name').map(({ id }) => [id, 'off'] as const);
  const costs = (times: number): { readonly fresh: number; readonly again: number; readonly length: number } => {
    const proof = new Proof(SEEDS.join('\n').repeat(times), { ...defaultConfig, rules: Object.fromEntries(others) });
    const fresh = costOf(() => {
      proof.findings();
    });
    proof.update({ start: 1000, end: 1000, text: '好' });
    assert.ok(proof.roles.length > 0);
    const again = costOf(() => {
      proof.findings();
    });
    return { fresh, again, length: proof.text.length };
  };
  // The text said twice as often has no other names in it: what is looked at again is names, not text.
  const [once, twice] = [costs(6), costs(12)];
  assert.ok(once.fresh > 5 * once.length, `${once.fresh}`);
  assert.ok(once.again < once.length, `${once.again} for ${once.length} code units`);
  assert.ok(twice.again < 1.2 * once.again, `${twice.again} after ${once.again}`);
});

const tree: fc.Arbitrary<TreeData> = fc.letrec<{ tree: TreeData }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5 },
    fc.double({ noNaN: true, min: -9, max: 9 }),
    fc.tuple(fc.nat(3), fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true, min: -9, max: 9 }), tie('tree'), tie('tree')),
  ),
})).tree;

/** The answer of one tree, question by question. */
function answer(one: TreeData, values: Float64Array): number {
  if (typeof one === 'number') return one;
  const [feature, threshold, , left, right] = one;
  return answer((values[feature] ?? 0) <= threshold ? left : right, values);
}

test('a forest answers what its trees answer one by one, and tells it apart by features', () => {
  fc.assert(
    fc.property(
      fc.array(tree, { maxLength: 11 }),
      fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 4, maxLength: 4 }),
      (trees, row) => {
        const forest = new Forest({ features: ['a', 'b', 'c', 'd'], bias: 0.5, trees });
        const values = Float64Array.from([99, 99, ...row]);
        const sum = trees.reduce<number>((total, one) => total + answer(one, values.subarray(2)), 0.5);
        assert.equal(forest.score(values, 2), sum);
        assert.deepEqual([...forest.scores(values, [2, 2, 2, 2, 2])], [sum, sum, sum, sum, sum]);
        assert.equal(forest.explain(values.subarray(2)).score, sum);
      },
    ),
  );
});

test('every feature is written for every break', () => {
  const { page } = readPage(splitLines(SEEDS.join('\n')));
  const width = firstFeatureNames.length + secondFeatureNames.length;
  const joins = page.blanks.map(() => 0.5);
  const missing = page.blanks.flatMap((_, index) => {
    const row = new Float64Array(width).fill(NaN);
    firstFeatures(page, index, NOTHING_OPEN, row);
    secondFeatures(page, index, joins, NOTHING_OPEN, row, firstFeatureNames.length);
    return Array.from(row.keys()).filter((at) => Number.isNaN(row[at]));
  });
  assert.deepEqual(missing, []);
});

test('a set of units holds what its expression matches', () => {
  for (const pattern of [/[\p{Script=Han}\ud800-\udfff·]/u, /[\dA-Z]/, /[^，。]/]) {
    const set = new UnitSet(pattern);
    const wrong = Array.from({ length: 0x10000 }, (_, unit) => unit).filter(
      (unit) => set.has(unit) !== pattern.test(String.fromCharCode(unit)),
    );
    assert.deepEqual(wrong, []);
  }
});

const ANNOUNCEMENTS: readonly (readonly [opening: string, ...lines: string[]])[] = [
  ['dateline', '本报讯', '(本报北京电', '（本报讯', '【记者张三南京报道】', '据新华社电', '據新華社電', '中新社讯', '人民网讯'],
  ['editorNote', '编者按', '編者按', '开栏的话', '核心提示', '阅读提示'],
  ['continuation', '（上接第一版', '上接第1版', '下转第二版', '下轉二版', '紧接第一版', '緊接一版', '转第三版'],
  ['question', 'Q：', 'A:', '问：', '問：', '答：', '主持人：', '记者：', '記者：'],
  ['credit', '（据人民日报）', '本版图片由本人提供', '均图片提供', '以上圖片提供', '照片提供', '稿件提供', '圖片提供'],
  ['subhead', '——记一事', '--记一事', '──记一事'],
  [
    'caption',
    '图为',
    '圖為',
    '左图：',
    '右图：',
    '▲资料图片',
    '▼资料图片',
    '△资料图片',
    '▽资料图片',
    '新华社资料图片',
    '资料图片',
    '資料圖片',
  ],
  ['bullet', ...Array.from('●■◆★☆○◎□◇▶►•')],
  ['ordinal', '（一）', '(1)', '1.2.', '第一，', '十、', '①', '㈠', '第三章', 'A1.2、', '.1.2 ', '9）'],
  ['enumeration', ...Array.from('一二三四五六七八九十', (number) => `${number}是`)],
  ['lettered', 'A 天下', 'Z 天下'],
];

test('each announcement is known, whatever it begins with', () => {
  for (const [opening, ...lines] of ANNOUNCEMENTS) for (const line of lines) assert.equal(openingOf(line), opening, line);
});
