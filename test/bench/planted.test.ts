import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { applyEdits, ruleOf, rules } from '../../server/src/engine/index.ts';
import type { CleanArticle } from '../../bench/clean.ts';
import { backwards, inPlaceOf } from '../../bench/planted/planter.ts';
import { planters } from '../../bench/planted/planters.ts';
import { isMechanical, recallOf } from '../../bench/planted/recall.ts';
import { randomOf } from '../../bench/random.ts';

const articles: readonly CleanArticle[] = [
  {
    id: 'a',
    script: 'simplified',
    paras: [
      { t: 'p', s: '第一季度全市新开工项目四十二个，比去年同期多开工11个，全部按计划推进。' },
      { t: 'p', s: '他说：“第二季度的任务更重，各部门要把工作做细做实，确保年底以前完成全部建设任务。”' },
    ],
  },
];

suite('planting', () => {
  test('puts something in place of any match', () => {
    const planted = new Set<string>();
    const random = randomOf('seed');
    for (let index = 0; index < 50; index++) {
      const edit = inPlaceOf(/势/g, 'X')('天下大势，势在必行', random);
      planted.add(edit === undefined ? '' : applyEdits('天下大势，势在必行', [edit]));
    }
    assert.deepEqual([...planted].sort(), ['天下大X，势在必行', '天下大势，X在必行']);
  });
  test('reads a table backwards', () =>
    assert.deepEqual(backwards(new Map([['⼀', '一']]))('一', randomOf('seed')), { start: 0, end: 1, text: '⼀' }));
  test('finds no place where there is none', () => assert.equal(inPlaceOf(/[A-Z]/g, 'x')('天下', randomOf('seed')), undefined));
  test('knows only rules that exist', () => {
    const ids = new Set(rules.map(({ id }) => id));
    assert.deepEqual(
      Object.keys(planters).filter((id) => !ids.has(id)),
      [],
    );
  });
});

suite('recall', () => {
  const recall = (rule: string) => {
    const planter = planters[rule];
    assert.ok(planter);
    return recallOf(rule, planter, articles, 10, randomOf('seed'));
  };
  test('counts what is found and what is restored', () => {
    const { planted, found, safe, restored, missed } = recall('halfwidth-punctuation');
    assert.deepEqual({ planted, found, safe, restored, missed }, { planted: 10, found: 10, safe: 10, restored: 10, missed: [] });
  });
  test('looks for a missing mark in its line', () => assert.equal(recall('unbalanced-quotation').found, 10));
  test('shows what is missed', () => {
    const { missed } = recallOf('kangxi-radical', { plant: inPlaceOf(/季/g, '李') }, articles, 1, randomOf('seed'));
    assert.equal(missed.length, 1);
    assert.match(missed[0] ?? '', /⟦李⟧/);
  });
  test('is wanted of safe rules that do not judge the page', () => {
    assert.equal(isMechanical(ruleOf('kangxi-radical')), true);
    assert.equal(isMechanical(ruleOf('broken-line')), false);
    assert.equal(isMechanical(ruleOf('nested-quotation')), false);
  });
});
