import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { joinedAt } from '../../bench/alignment.ts';
import { endsOfBreaks } from './labelled.ts';

/** Where `raw` has a `|`, a line ends; says of each whether it is gone from `fixed`, which has `|` for its own line ends. */
function joins(raw: string, fixed: string): string {
  const text = raw.replaceAll('|', '\n');
  return joinedAt(text, fixed.replaceAll('|', '\n'), endsOfBreaks(text))
    .map((joined) => (joined ? 'join' : 'keep'))
    .join(' ');
}

suite('line ends are found again in a fixed text', () => {
  test('where only white space changed', () => assert.equal(joins('甲 乙|丙|| 丁。|戊', '甲乙丙丁。|戊'), 'join join keep'));
  test('a blank line instead of a line end is kept', () => assert.equal(joins('甲|乙', '甲||乙'), 'keep'));
  test('a space at a join is no line end', () => assert.equal(joins('New|York', 'New York'), 'join'));
  test('a page end is one', () => assert.equal(joins('甲|乙', '甲\f乙'), 'keep'));
  test('where characters were put for others', () => assert.equal(joins('⼈⺠日|报,社论|第二版', '人民日报，社论|第二版'), 'join keep'));
  test('where characters were deleted beside the line end', () =>
    assert.equal(joins('这是第一行的\u00ad|\ufeff文字还有很多|第二段也有文字', '这是第一行的文字还有很多|第二段也有文字'), 'join keep'));
  test('where one mark became two', () =>
    assert.equal(joins('他没有说完…|后来的事大家|都知道了', '他没有说完……|后来的事大家都知道了'), 'keep join'));
  test('where a repeated word was deleted', () =>
    assert.equal(joins('就是一面|就是一面旗帜在这里|高高飘扬', '就是一面旗帜在这里高高飘扬'), 'join join'));
  test('beyond the end of a shortened text nothing is joined', () => assert.equal(joins('甲乙丙|丁', '甲乙丙'), 'keep'));
  test('characters beyond the Basic Multilingual Plane are no obstacle', () => assert.equal(joins('𠮷野家|𠮷', '𠮷野家𠮷'), 'join'));
});
