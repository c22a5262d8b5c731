import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { ruleOf } from '../../server/src/engine/index.ts';
import { type CleanArticle, pageOf } from '../../bench/clean.ts';
import { faultKey, readAlarms } from '../../bench/false-alarms.ts';
import { isSilent, silenceOf } from '../../bench/silence-rates.ts';
import { wrap } from '../../bench/wrap.ts';

const FURTHER = '第二季度的任务更重，各部门要把工作做细做实，确保年底以前完成全部建设任务。';
const PROSE = '第一季度全市新开工项目四十二个，比去年同期多开工十一个，全部按计划推进。';
const article = (...paragraphs: readonly string[]): CleanArticle => ({
  id: 'a',
  script: 'simplified',
  paras: paragraphs.map((s) => ({ t: 'p', s })),
});

suite('wrapping', () => {
  test('fills the measure, the first line less its indent', () =>
    assert.deepEqual(wrap('天下大势分久必合合久必分', 5, 2), ['天下大', '势分久必合', '合久必分']));
  test('begins no line with a closing mark and ends none with an opening one', () =>
    assert.deepEqual(wrap('天下大势，“分久必合”', 5, 0), ['天下大势，', '“分久必', '合”']));
  test('breaks no Latin word and drops the space at a line end', () =>
    assert.deepEqual(wrap('他说hello world好', 5, 0), ['他说hello', 'world好']));
  test('is known line end by line end', () => {
    const { text, typesetEnds } = pageOf(article('天下大势分久必合', '合久必分'), 6);
    assert.equal(text, '　　天下大势\n分久必合\n　　合久必分\n');
    assert.deepEqual([...typesetEnds], [6]);
  });
});

suite('false alarms', () => {
  test('do not include joins of typeset lines', () => {
    const { alarms, right } = readAlarms(article(PROSE, FURTHER), 14, new Set());
    assert.deepEqual(alarms, []);
    assert.deepEqual(right, ['broken-line', 'broken-line']);
  });
  test('are what is found in prose without a fault, but for what was judged to be one', () => {
    const faulty = article(`${PROSE}他说,${PROSE}`);
    const { alarms, han } = readAlarms(faulty, 'paragraphs', new Set());
    assert.deepEqual(
      alarms.map(({ rule, safe, context }) => ({ rule, safe, context })),
      [{ rule: 'halfwidth-punctuation', safe: true, context: '按计划推进。他说⟦,⟧第一季度全市新开' }],
    );
    const judged = new Set([faultKey('halfwidth-punctuation', '按计划推进。他说⟦,⟧第一季度全市新开')]);
    assert.deepEqual(readAlarms(faulty, 22, judged).alarms, []);
    const silence = silenceOf(ruleOf('halfwidth-punctuation'), [readAlarms(faulty, 'paragraphs', new Set())]);
    assert.equal(silence.rates.simplified.all, 10_000 / han);
    assert.equal(isSilent(silence), false);
    assert.equal(isSilent(silenceOf(ruleOf('kangxi-radical'), [readAlarms(faulty, 'paragraphs', new Set())])), true);
  });
});
