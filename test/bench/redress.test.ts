import assert from 'node:assert/strict';
import { test } from 'node:test';
import { redressed } from '../../bench/train/redress.ts';
import type { TypedText } from '../../bench/role-truth.ts';

const PIECES: readonly (readonly [kind: string, ...lines: string[]])[] = [
  ['kicker', '本报独家'],
  ['headline', '老渡口迎来新班船'],
  ['byline', '本报记者 王小明'],
  ['body', '天亮以后，雨停了。渡口上', '聚了不少人，都在等第一班', '船。'],
  ['section', '一、船到家门口'],
  ['body', '船工老李把缆绳解开，朝岸', '上的人招了招手。'],
  ['caption', '图为村民在渡口乘船，', '准备去县城。'],
];

/** The pieces with a blank line behind each. */
function page(): TypedText {
  const begins = new Map<number, string[]>();
  const lines = new Map<number, string>();
  const rows: string[] = [];
  for (const [kind, ...printed] of PIECES) {
    begins.set(rows.length, [kind]);
    printed.forEach((_, at) => lines.set(rows.length + at, kind));
    rows.push(...printed, '');
  }
  return { name: 'page', document: 'page', extractor: 'raw', text: rows.join('\n'), begins, lines };
}

test('a page in another dress keeps its text, and every printed line its kind', () => {
  for (let number = 0; number < 100; number++) {
    const { text, lines, begins } = redressed(page(), number, ['另一篇文章的标题']);
    const rows = text.split('\n');
    rows.forEach((line, row) => assert.equal(lines.has(row), line !== '', `${number}:${row + 1} ${line}`));
    for (const [row, [kind]] of begins) assert.equal(lines.get(row), kind);
    const body = rows.filter((_, row) => lines.get(row) === 'body');
    assert.deepEqual(
      body,
      PIECES.flatMap(([kind, ...printed]) => (kind === 'body' ? printed : [])),
    );
    assert.doesNotMatch(text, /[{}|]|undefined/);
  }
});

test('most dresses are new, and the same number gives the same one', () => {
  const texts = Array.from({ length: 20 }, (_, number) => redressed(page(), number, []).text);
  assert.ok(new Set(texts).size > 15);
  assert.equal(redressed(page(), 7, []).text, texts[7]);
});

test('columns that stand side by side are left as they are', () => {
  const text = '本报独家      老渡口迎来新班船';
  const beside: TypedText = { ...page(), text, begins: new Map([[0, ['kicker']]]), lines: new Map([[0, 'kicker']]) };
  for (let number = 0; number < 20; number++) assert.equal(redressed(beside, number, []).text, text);
});
