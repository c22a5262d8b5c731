import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { breaksOf } from '../../bench/gold.ts';
import { replaceTables } from '../../bench/page-tables.ts';

const HEAD = 'lineBefore\tlineAfter\tblankLines\tlabel\tcontextBefore\tcontextAfter\tconfidence\treason';

suite('a table of breaks', () => {
  const text = '甲乙 \n\n 丙。\n丁\n';
  const table = `${HEAD}\n1\t3\t1\tjoin\t甲乙\t丙。\tsure\t\n3\t4\t0\tkeep\t丙。\t丁\targuable\tno\n`;
  test('labels what stands between printed lines', () =>
    assert.deepEqual(
      breaksOf(text, table).map(({ start, end, label }) => [text.slice(start, end), text.charAt(end), label]),
      [
        [' \n\n ', '丙', 'join'],
        ['\n', '丁', 'unknown'],
      ],
    ));
});

suite('the tables of a page', () => {
  const page = 'before\n<!-- bench:joins -->\nold\n<!-- end of bench:joins -->\nafter\n';
  test('are put between their comments', () =>
    assert.equal(
      replaceTables(page, 'new', 'page.md', 'bench:joins'),
      'before\n<!-- bench:joins -->\n\nnew\n\n<!-- end of bench:joins -->\nafter\n',
    ));
  test('are renewed to the same page', () =>
    assert.equal(
      replaceTables(replaceTables(page, 'a', '', 'bench:joins'), 'new', '', 'bench:joins'),
      replaceTables(page, 'new', '', 'bench:joins'),
    ));
  test('need their place', () => assert.throws(() => replaceTables('nothing', 'new', 'page.md', 'bench:joins'), /page\.md has no place/));
});
