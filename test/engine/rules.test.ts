import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { suite, test } from 'node:test';
import { findLoss, fixText, rules } from '../../server/src/engine/index.ts';
import { checkExample, findingsOf, unmark } from './marked.ts';

for (const rule of rules) {
  suite(rule.id, () => {
    for (const { bad, good, note } of rule.examples) {
      const name = JSON.stringify(bad) + (note === undefined ? '' : ` (${note.en})`);
      test(name, () => checkExample(rule.id, bad, good));
      if (good !== undefined) test(`${JSON.stringify(good)} is clean`, () => assert.deepEqual(findingsOf(good, rule.id), []));
      if (rule.safety === 'safe')
        test(`nothing is lost in ${name}`, () => assert.equal(findLoss(unmark(bad).text, fixText(unmark(bad).text).text), undefined));
    }
    test('has an example of what it finds and says so in both languages', () => {
      assert.ok(
        rule.examples.some(({ bad }) => bad.includes('⟦')),
        'no example with a mark',
      );
      for (const text of [rule.title, rule.message, rule.why]) assert.ok(text.zh.length > 1 && text.en.length > 1);
    });
  });
}

test('every rule file is registered, in order, under its own name', () => {
  const files = readdirSync('server/src/engine/rules').filter((file) => file !== 'index.ts');
  assert.deepEqual(
    rules.map((rule) => `${rule.id}.ts`),
    files.sort(),
  );
});
