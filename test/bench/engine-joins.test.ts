import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { decideByEngine } from '../../bench/engine-joins.ts';
import { countDecisions } from '../../bench/join-score.ts';
import { mistakeTable, mistakesIn, worstMistakes } from '../../bench/mistakes.ts';
import { labelled } from './labelled.ts';

const PARAGRAPH =
  '　　第一季度全市新开工项目四十 join 二个，比去年同期多开工十一个， join 全部按计划推进。 keep 　　第二季度的任务更重，各部门 join 要把工作做细做实，确保年底以前 join 完成全部建设任务。';

function decide(script: string) {
  const page = { ...labelled(script), name: 'page', document: 'page', extractor: 'hand' };
  return { page, decisions: decideByEngine(page) };
}

suite('the engine on labelled breaks', () => {
  test('decides each of them', () => {
    const { page, decisions } = decide(PARAGRAPH);
    const { joined, missed, kept, wrong, lines } = countDecisions(page.breaks, decisions);
    assert.deepEqual({ joined, missed, kept, wrong, lines }, { joined: 4, missed: 0, kept: 1, wrong: 0, lines: 6 });
    assert.deepEqual(mistakesIn(page, decisions), []);
  });
  test('is shown where it is wrong, with its reasons', () => {
    // The labels are wrong here, so right decisions are mistakes.
    const { page, decisions } = decide(PARAGRAPH.replace('keep', 'JOIN').replace('join', 'keep').replace('JOIN', 'join'));
    const mistakes = mistakesIn(page, decisions);
    assert.deepEqual(
      mistakes.map(({ kind, line }) => `${kind} ${line}`),
      ['wrong join 2', 'missed join 4'],
    );
    assert.match(worstMistakes(mistakes, 'wrong join', 5), /p\|p \(1 in all\)\n {2}page:2 {2}join \+.*\n.*四十 \| 二个/);
    const [head, first] = mistakeTable(mistakes)
      .split('\n')
      .map((row) => row.split('\t'));
    assert.equal(head?.length, first?.length);
    assert.notEqual(first?.at(-1), '');
  });
});
