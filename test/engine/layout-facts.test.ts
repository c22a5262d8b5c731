import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { LineFacts } from '../../server/src/engine/layout/facts.ts';
import { measure } from '../../server/src/engine/layout/line.ts';

const facts = (text: string) => new LineFacts(measure(text, '\n'));

suite('what a line announces', () => {
  test('it announces when it was stretched, too', () => {
    assert.equal(facts('新 华 社 伦 敦 3 月 17 日 电').opening, 'dateline');
    assert.equal(facts('四 、 罗 塞 塔 号 于 二 月 升 空').opening, 'ordinal');
    assert.equal(facts('本 报 记 者 梁 若 兰 摄').byline, true);
    assert.equal(facts('志 愿 者 搬 运 物 资 梁 若 兰 摄').creditEnd, true);
  });
  test('digits may be as wide as ideographs', () => {
    assert.equal(facts('本报北京１月１３日讯 记者从会上获悉').opening, 'dateline');
    assert.equal(facts('１．全市各部门闻令而动').opening, 'ordinal');
  });
  test('names that are set out are names all the same', () => assert.equal(facts('王 伟 李 娜').byline, true));
});
