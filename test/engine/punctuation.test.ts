import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { findLoss, fixText } from '../../server/src/engine/index.ts';
import { bracketsOf } from '../../server/src/engine/text/brackets.ts';
import { isFullwidthContext } from '../../server/src/engine/text/context.ts';
import { misdirected } from '../../server/src/engine/text/quotation.ts';
import { checkExample, findingsOf } from './marked.ts';

/** A paragraph set in a column of twenty em, between two others: its lines are joined whatever marks they end with. */
const LEAD = '　　市防汛办昨日召开会议，对今年的防汛工\n作进行了全面部署，要求各县区务必在五月底\n前完成水库除险加固任务。\n';
const END = '　　会议还要求，各地要进一步落实责任，加\n强值班值守，确保安全度汛，让群众放心，让\n领导满意。\n';

suite('a line end inside a mark does not hide it', () => {
  for (const [rule, before, after, mended] of [
    ['nonstandard-ellipsis', '.', '..', '……'],
    ['nonstandard-dash', '-', '-', '——'],
    ['straight-quotation', '"老', '师"', '“老师”'],
  ] as const) {
    test(`${rule}: ${before}⏎${after}`, () => {
      const text = `${LEAD}　　老周是村里的老支书，他说今年的水比往\n年来得早，夜里听着雨声就总睡不着觉了${before}\n${after}天一亮就上了堤坝查看水情去了。\n${END}`;
      assert.ok(
        findingsOf(text, rule).length > 0 && fixText(text).text.includes(`睡不着觉了${mended}天一亮`),
        JSON.stringify(fixText(text).text),
      );
    });
  }
});

suite('half-width marks', () => {
  const widened = (text: string): string =>
    Array.from(text, (_, at) => (/[,;:!?()]/.test(text.charAt(at)) && isFullwidthContext(text, at) ? '^' : '.')).join('');
  for (const [text, expected] of [
    ['后, 大家', '.^...'],
    ['她说 : 好', '...^..'],
    ['微軟 (Microsoft) 和', '...^.........^..'],
    ['比分3 : 1', '.......'],
    ['见 :) 好', '......'],
    ['占2.7%, 當中', '.....^...'],
    ['Smith, 王', '........'],
    ['（见表2)', '....^'],
    ['1)甲;2)乙', '...^...'],
  ] as const)
    test(text, () => assert.equal(widened(text).slice(0, expected.length), expected));
});

suite('quotation marks that point the wrong way', () => {
  for (const [text, wrong] of [
    ['他说：”好。”', [3]],
    ['“好。“他说', [3]],
    ['「好「他说', [2]],
    ['“甲”乙“丙”', []],
    ['“甲，乙：“丙', []],
    ['”', []],
  ] as const)
    test(text, () =>
      assert.deepEqual(
        misdirected(text).map(({ at }) => at),
        wrong,
      ),
    );
});

suite('brackets', () => {
  const alone = (text: string): string =>
    bracketsOf(text)
      .alone.map(({ at }) => at)
      .join(' ');
  for (const [text, expected] of [
    ['（甲）《乙》', ''],
    ['（甲(乙)丙）', ''],
    ['（甲(乙）丙', '0'],
    ['1）甲；2）乙', ''],
    ['网球（3）和（Fab 50）', ''],
    ['甲）乙', '1'],
    ['f(x] = y', ''],
  ] as const)
    test(text, () => assert.equal(alone(text), expected));
});

test('a mark is not said to be turned and to lack its partner at once', () => {
  const text = '他说：”我来试试。”大家都同意了。\n';
  assert.deepEqual(
    findingsOf(text).map(({ rule }) => rule),
    ['quotation-direction'],
  );
});

test('a divided dash or ellipsis is found where the halves were not joined', () => {
  checkExample('mark-at-line-edge', '他说—\n\n\n⟦—⟧这就够了。\n', '他说——这就够了。\n');
  checkExample('mark-at-line-edge', '他说——\n\n\n——这就够了。\n');
});

test('a rule that is off by default is silent until it is switched on', () => {
  assert.deepEqual(findingsOf('“日”、“月”都是象形字。\n'), []);
  checkExample('mark-between-quotations', '“日”⟦、⟧“月”都是象形字。\n');
});

test('the proof of conservation knows straight and curly marks, and still sees a lost one', () => {
  assert.equal(findLoss('他说"好"。', '他说“好”。'), undefined);
  assert.notEqual(findLoss('他说"好"。', '他说“好。'), undefined);
});
