import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type BaselineName, decideBy } from '../../bench/baselines.ts';
import { endsOfBreaks } from './labelled.ts';

/** The text after the baseline, both with `|` for line ends. */
function joinedBy(name: BaselineName, raw: string): string {
  const text = raw.replaceAll('|', '\n');
  const [first = '', ...lines] = raw
    .split('|')
    .filter((line) => line.trim() !== '')
    .map((line) => line.trim());
  const joined = decideBy(name, text, endsOfBreaks(text));
  return first + lines.map((line, index) => (joined[index] === true ? line : `|${line}`)).join('');
}

suite('a baseline', () => {
  test('joins all', () => assert.equal(joinedBy('join all', '甲。||乙|丙'), '甲。乙丙'));
  test('takes blank lines for paragraphs', () => assert.equal(joinedBy('blank line', '甲|乙| |丙'), '甲乙|丙'));
  test('goes by the end mark', () =>
    assert.equal(joinedBy('end mark', '甲|乙。|丙” |丁！」|戊，|己》|庚'), '甲乙。|丙”|丁！」|戊，己》庚'));
  test('goes by the end mark and the width of the column', () =>
    assert.equal(
      joinedBy(
        'end mark + width',
        '标题四字|一二三四五六七八九十|一二三四五六七八九十|一二三四五六七八|一二三四五六。|一二三四五六七八九十',
      ),
      '标题四字|一二三四五六七八九十一二三四五六七八九十一二三四五六七八一二三四五六。|一二三四五六七八九十',
    ));
  test('counts digits as half an em', () =>
    assert.equal(joinedBy('end mark + width', '1234567|一二三四五六七|一二三四五六七'), '1234567|一二三四五六七一二三四五六七'));
});
