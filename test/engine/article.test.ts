import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import {
  Proof,
  applyEdits,
  articlesOf,
  cleanBlocks,
  enclosuresOf,
  jumpsIn,
  moveArticle,
  piecesOf,
  readingViewOf,
} from '../../server/src/engine/index.ts';

const SEEDS = readdirSync('seeds').map((file) => readFileSync(`seeds/${file}`, 'utf8'));
const sorted = (text: string): string => Array.from(text.replace(/\s/g, '')).sort().join('');

describe('the articles of a text', () => {
  test('put together give the text, on every seed and on none', () => {
    for (const text of ['', '\n', '好', ...SEEDS]) {
      const pieces = piecesOf(new Proof(text));
      assert.equal(pieces.map(({ start, end }) => text.slice(start, end)).join(''), text);
    }
    assert.ok(SEEDS.some((text) => piecesOf(new Proof(text)).length > 3));
  });

  test('change places without losing anything, and back again', () => {
    for (const text of SEEDS) {
      const [first, second] = piecesOf(new Proof(text)).filter(({ title }) => title !== undefined);
      if (first === undefined || second === undefined) continue;
      const down = moveArticle(new Proof(text), first.start, 'down');
      assert.ok(down);
      const moved = applyEdits(text, [down]);
      assert.equal(sorted(moved), sorted(text));
      assert.notEqual(moved, text);
      assert.equal(moveArticle(new Proof(text), first.start, 'up'), undefined, 'nothing stands before the first');
      assert.deepEqual(moveArticle(new Proof(text), second.start, 'up'), down, 'the one up is the other down');
    }
  });

  test('are clean: no line ends, none of the typesetter’s spaces, safe marks mended', () => {
    const page =
      '老街换了新颜\n本报记者 王小明\n\n今年春天,城里的老街换了新颜，路面铺上了青石板。\n居 民 们 都 说 好 ， 这 条 路 修 了 三 年 。\n';
    const [article] = articlesOf(new Proof(page));
    assert.deepEqual(
      article?.blocks.map(({ text }) => text),
      ['老街换了新颜', '本报记者 王小明', '今年春天，城里的老街换了新颜，路面铺上了青石板。', '居民们都说好，这条路修了三年。'],
    );
  });

  test('keep every character of the seeds but white space and what safe fixes replace', () => {
    for (const text of SEEDS) {
      const clean = cleanBlocks(new Proof(text))
        .map(({ text: block }) => block)
        .join('');
      const han = (one: string): string => one.replace(/\P{Script=Han}/gu, '');
      assert.ok(Math.abs(han(clean).length - han(text).length) <= han(text).length / 200);
    }
  });
});

test('the reading view says of each line where it comes from, in ascending order', () => {
  for (const text of SEEDS) {
    const proof = new Proof(text);
    const { lines, sources } = readingViewOf(proof);
    assert.equal(lines.length, sources.length);
    sources.forEach((source, index) => {
      assert.ok(source >= (sources[index - 1] ?? 0), `line ${index}`);
      const firstHan = (words: string | undefined): string | undefined => /\p{Script=Han}/u.exec(words ?? '')?.[0];
      const shown = lines[index] ?? '';
      // A byline that a fix parts from its paragraph comes from where that begins.
      if (shown !== '' && source !== sources[index - 1]) assert.equal(firstHan(shown), firstHan(proof.layout.lines[source]?.text), shown);
    });
  }
});

test('the reading view marks what is left for a person, and where it is', () => {
  const marked = (text: string): readonly string[] => {
    const { lines, marks } = readingViewOf(new Proof(text));
    return marks.map(({ line, start, end, finding }) => `${finding.rule} ${line} ${lines[line]?.slice(start, end) ?? ''}`);
  };
  const page = '# 老街换了新颜\n\n　　今年春天,城里的老街换了新颜，“来往的“行人”都说好”。\n';
  const [nested] = marked(page);
  assert.equal(nested, 'nested-quotation 2 “行人”');
  for (const text of SEEDS) {
    const { lines, marks } = readingViewOf(new Proof(text));
    for (const { line, start, end } of marks) assert.ok(start < end && end <= (lines[line]?.length ?? 0), `${line}: ${start}–${end}`);
  }
});

describe('jumps', () => {
  test('are read with their page and title', () => {
    const read = (text: string): unknown =>
      jumpsIn(text).map(({ start, end, direction, page, title }) => [text.slice(start, end), direction, page, title]);
    assert.deepEqual(read('……（下转第三版）'), [['（下转第三版）', 'onward', 3, undefined]]);
    assert.deepEqual(read('(上接第一版《老街换新颜》)'), [['(上接第一版《老街换新颜》)', 'back', 1, '老街换新颜']]);
    assert.deepEqual(read('上接A12版'), [['上接A12版', 'back', 12, undefined]]);
    assert.deepEqual(read('他上接老人下转孩子，出了新版。'), []);
  });

  test('are looked for in linear time', () => {
    for (const nasty of ['上接', '（下转第', '一', '下 转 ']) assert.equal(jumpsIn(nasty.repeat(500_000)).length, 0);
  });
});

describe('what holds a place', () => {
  const spans = (marked: string): readonly string[] => {
    const at = marked.indexOf('|');
    const text = marked.replace('|', '');
    return enclosuresOf(text, at).map(({ start, end }) => text.slice(start, end));
  };

  test('is the sentence first', () => {
    assert.deepEqual(spans('路修|好了。大家都高兴！！'), ['路修好了。']);
    assert.deepEqual(spans('路修好了。大家|都高兴！！'), ['大家都高兴！！']);
  });

  test('a quotation that is a sentence by itself ends one', () => {
    assert.deepEqual(spans('“路修好了。”大家|都高兴。'), ['大家都高兴。']);
  });

  test('marks without end cost no more than the text is long', () => {
    for (const nasty of ['“', '“”', '。', '“‘']) assert.equal(enclosuresOf(nasty.repeat(200_000), 200_000).at(-1)?.end !== undefined, true);
  });
});
