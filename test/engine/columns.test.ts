import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { Proof } from '../../server/src/engine/index.ts';
import { guarded } from '../../server/src/engine/layout/guard.ts';
import { interleavedRegions } from '../../server/src/engine/layout/interleaved.ts';
import { splitLines } from '../../server/src/engine/layout/split.ts';
import { viewOf } from '../../server/src/engine/layout/view.ts';
import { wrap } from '../../bench/wrap.ts';

const LEFT =
  '妇女正在努力阻止他人进行自杀行为，因为自杀曾夺去了他们的挚爱。莎伦和凯莉一直在一座桥上张贴卡片，上面写着有感召力的文字，还有电话号码，人们可以通过电话寻求帮助，这让路过的人十分感动。';
const RIGHT =
  '十年后，教堂在原址建成。原先的会众在三十年代由此撤出，而一直在附近做礼拜的人们接管了它。他领导了抵制大街上的零售店的运动，后来一场大火使该建筑严重受损，人们委托建筑师制造了新的编钟。';
const TAIL = [
  '村里修好了路，孩子们上学不用再绕到河对岸去了，大家都很高兴，说这是今年最好的一件事。',
  '到了秋天学校也盖好了，从县里来的老师住进了新的宿舍，家长们把自家种的菜送到食堂里去。',
];

const [left, right] = [wrap(LEFT, 14, 0), wrap(RIGHT, 14, 0)];
const EDGE = 34;
const wide = left.map((line, index) => line + ' '.repeat(EDGE - 2 * line.length) + (right[index] ?? ''));
const narrow = left.slice(0, -1).map((line, index) => `${line} ${right[index] ?? ''}`);
/** Paragraphs in the right-hand column, their first lines indented by as many spaces as programs leave there. */
const alone = TAIL.flatMap((text) => wrap(text, 14, 2).map((line, index) => ' '.repeat(index === 0 ? EDGE + 4 : EDGE) + line));

const regions = (page: readonly string[]): string[] =>
  interleavedRegions(splitLines(page.join('\n'))).map(({ first, last, columns }) => `${first}–${last}: ${columns}`);
const blocks = (page: readonly string[]): string[] => new Proof(page.join('\n')).layout.blocks.map((block) => block.text);
const view = (page: readonly string[]): string[] => {
  const lines = splitLines(page.join('\n'));
  return viewOf(lines, guarded(lines)).map(({ text }) => text);
};

suite('columns parted by a single space', () => {
  test('are told by lines that fill their column', () => assert.deepEqual(regions(narrow), [`0–${narrow.length - 1}: 2`]));
  test('none of their lines is joined', () => assert.equal(blocks(narrow).length, narrow.length));
  test('what is none: sentences parted by spaces, names, couplets, letters set apart', () => {
    const pages = [
      LEFT.split(/(?<=。)/),
      left.map((line, index) => `${line.slice(0, 5 + (index % 4))} ${line.slice(5 + (index % 4))}`),
      Array.from({ length: 9 }, () => '王建国 李晓红 赵文涛 陈志远 周文韬 许之航'),
      Array.from({ length: 9 }, () => '月落乌啼霜满天 江枫渔火对愁眠'),
      Array.from({ length: 9 }, () => '白日依山尽，黄河入海流。 欲穷千里目，更上一层楼。'),
      left.map((line) => Array.from(line).join(' ')),
    ];
    for (const page of pages) assert.deepEqual(regions(page), [], page.join('\n'));
  });
});

suite('lines of two columns that take turns', () => {
  const other = wrap(TAIL.join(''), 11, 0);
  const turns = wrap(LEFT, 11, 0).flatMap((line, index) => [line, other[index] ?? '']);
  test('are not joined', () => {
    const safe = new Proof(turns.filter((line) => line !== '').join('\n')).layout.breaks.filter(({ verdict }) => verdict === 'join');
    assert.deepEqual(safe, []);
  });
});

suite('a column beside columns that have ended', () => {
  test('its paragraphs are joined', () => assert.deepEqual(blocks([...wide, ...alone]).slice(wide.length), TAIL));
  test('its lines are indented from its edge', () =>
    assert.deepEqual(
      view([...wide, ...alone]).slice(wide.length),
      alone.map((line) => line.slice(EDGE)),
    ));
  test('what stands for the lines above is their piece of that column', () =>
    assert.deepEqual(view([...wide, ...alone]).slice(0, wide.length), right));
  test('a page in one column is judged as it is', () => {
    const lines = splitLines(left.join('\n'));
    assert.equal(viewOf(lines, guarded(lines)), lines);
  });
});

test('an updated proof of columns side by side equals a fresh one', () => {
  const prose = TAIL.flatMap((text) => wrap(text, 20, 0));
  const page = Array.from({ length: 2 }, () => [...prose, ...wide, ...alone, ...prose, ...narrow, ...left])
    .flat()
    .join('\n');
  const inserted = fc.constantFrom('好', '，', '\n', ' ', '   ', `\n${' '.repeat(EDGE)}`, `\n${wide[1] ?? ''}\n`, `\n${narrow[1] ?? ''}\n`);
  const edit = fc.record({ at: fc.nat(page.length), removed: fc.nat(3), inserted });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
      const proof = new Proof(page);
      assert.ok(proof.layout.interleaved.length > 0);
      for (const { at, removed, inserted: text } of edits) {
        proof.update({ start: Math.min(at, proof.text.length), end: Math.min(at + removed, proof.text.length), text });
        assert.ok(proof.layout.lines.length > 0);
      }
      const fresh = new Proof(proof.text);
      assert.deepEqual(proof.layout.breaks, fresh.layout.breaks);
      assert.deepEqual(proof.layout.interleaved, fresh.layout.interleaved);
      assert.deepEqual(
        proof.layout.blocks.map(({ start, text }) => [start, text]),
        fresh.layout.blocks.map(({ start, text }) => [start, text]),
      );
    }),
    { numRuns: 60 },
  );
});
