import assert from 'node:assert/strict';
import { test } from 'node:test';
import { simulatedPage } from '../../bench/train/role-pages.ts';

const ARTICLE = {
  id: 'a',
  title: '守好每一条河',
  paras: Array.from({ length: 6 }, () => ({
    t: 'p',
    s: '按照统一部署，全市各级迅速行动，统一指挥，精准排查，严格管控措施，实施闭环管理。',
  })),
};

test('every printed line of a simulated page has a kind, every block a beginning', () => {
  for (let number = 0; number < 50; number++) {
    const { text, lines, begins } = simulatedPage([ARTICLE], number);
    text.split('\n').forEach((line, index) => assert.equal(lines.has(index), line !== '', `${number}:${index + 1} ${line}`));
    for (const [line, [kind]] of begins) assert.equal(lines.get(line), kind);
    assert.doesNotMatch(text, /[{}|]|undefined/);
  }
});

test('the same number gives the same page', () => assert.equal(simulatedPage([ARTICLE], 7).text, simulatedPage([ARTICLE], 7).text));
