import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { Proof, type ShownNode, shownOutline, unwovenOf } from '../../server/src/engine/index.ts';
import { COLUMNS, STORIES, WOVEN_PAGE } from '../woven-page.ts';
import { fuzzedColumns } from './fuzzed.ts';
import { staysFresh, staysFreshAnywhere } from './laws.ts';
import { shownOutlineOf } from './outline-sketch.ts';

const SEEDS = readdirSync('seeds').map((file) => readFileSync(`seeds/${file}`, 'utf8'));
const [first = [], second = [], third = []] = COLUMNS;

/** Running text of `count` paragraphs, which stand in one column. */
const plain = (count: number): string => STORIES.join('\n').concat('\n').repeat(count);

function flat(nodes: readonly ShownNode[]): readonly ShownNode[] {
  return nodes.flatMap((node) => [node, ...flat(node.children)]);
}

suite('the outline of columns side by side', () => {
  const outline = [
    'article 山乡新路通到了每一户人家的门口 1–20',
    '  headline 山乡新路通到了每一户人家的门口 1–1',
    '  byline 本报记者 王小明 2–2',
    '  body 妇女正在努力阻止他人进行自杀行为… 4–17',
    '  section 村口的学校 12–20',
    '    body 村里修好了路，孩子们上学不用再绕… 14–20',
  ];

  test('is in reading order, with the lines of the raw text', () => assert.deepEqual(shownOutlineOf(WOVEN_PAGE), outline));
  test('whatever the line ends are', () => assert.deepEqual(shownOutlineOf(WOVEN_PAGE.replaceAll('\n', '\r\n')), outline));

  test('below a page that is read as it stands', () => {
    const above = '老街换了新颜\n\n今年春天，城里的老街换了新颜，来往的行人都说好。\n\n\n';
    assert.deepEqual(shownOutlineOf(above + WOVEN_PAGE), [
      'article 老街换了新颜 1–3',
      '  headline 老街换了新颜 1–1',
      '  body 今年春天，城里的老街换了新颜，来… 3–3',
      'article 山乡新路通到了每一户人家的门口 6–25',
      '  headline 山乡新路通到了每一户人家的门口 6–6',
      '  byline 本报记者 王小明 7–7',
      '  body 妇女正在努力阻止他人进行自杀行为… 9–22',
      '  section 村口的学校 17–25',
      '    body 村里修好了路，孩子们上学不用再绕… 19–25',
    ]);
  });

  test('knows the part of each line that belongs to a piece', () => {
    const nodes = flat(shownOutline(new Proof(WOVEN_PAGE)));
    const partsOf = (kind: string): readonly string[] =>
      nodes.find((node) => node.kind === kind)?.spans?.map(({ start, end }) => WOVEN_PAGE.slice(start, end)) ?? [];
    assert.deepEqual(partsOf('section'), ['村口的学校', ...third]);
    assert.deepEqual(partsOf('body'), [...first, ...third, ...second]);
  });

  test('of a text that changes is that of the new text', () => {
    const [at, end] = [WOVEN_PAGE.indexOf('村口的学校'), WOVEN_PAGE.length];
    for (const edit of [
      { at, removed: 2, inserted: '河边' },
      { at: 0, removed: 0, inserted: '老街\n\n' },
      { at: end, removed: 0, inserted: '\n老街换了新颜\n' },
      { at: 0, removed: end, inserted: STORIES.join('\n') },
    ])
      staysFresh(WOVEN_PAGE, [{ ...edit, worked: true }]);
    const twice = `${WOVEN_PAGE}\n\n江川日报 2022年3月10日 星期四 第4版 要闻\n\n${plain(2)}\n${WOVEN_PAGE.replaceAll('\n', '\r\n')}`;
    for (const text of [WOVEN_PAGE, twice]) fc.assert(staysFreshAnywhere(text), { numRuns: 20 });
  });
});

suite('where no column is taken apart, the outline is that of the lines as they stand', () => {
  const narrow = first.slice(0, -1).map((line, row) => `${line} ${second[row] ?? ''}`);
  for (const [name, text] of [
    ['running text', STORIES.join('\n')],
    ['columns that a single space parts', narrow.join('\n')],
    ...SEEDS.map((seed, index) => [`seed ${String(index + 1)}`, seed] as const),
  ] as const) {
    test(name, () => {
      const proof = new Proof(text);
      assert.equal(unwovenOf(proof), undefined);
      assert.equal(shownOutline(proof), proof.outline);
    });
  }

  test('after the columns were taken away, too', () => {
    const proof = new Proof(WOVEN_PAGE);
    assert.notEqual(shownOutline(proof), proof.outline);
    proof.update({ start: 0, end: proof.text.length, text: plain(1) });
    assert.equal(shownOutline(proof), proof.outline);
  });
});

test('whatever the text, each piece has a place that lies within that of what it is a part of', () => {
  const extentOf = ({ spans = [] }: ShownNode): readonly [start: number, end: number] => [
    Math.min(...spans.map(({ start }) => start)),
    Math.max(...spans.map(({ end }) => end)),
  ];
  fc.assert(
    fc.property(fuzzedColumns, (text) => {
      const proof = new Proof(text);
      for (const node of unwovenOf(proof) === undefined ? [] : flat(shownOutline(proof))) {
        const [start, end] = extentOf(node);
        assert.ok(start < end && end <= text.length);
        for (const child of node.children) {
          const [from, to] = extentOf(child);
          assert.ok(start <= from && to <= end && node.startLine <= child.startLine && child.endLine <= node.endLine, child.title);
        }
      }
    }),
    { numRuns: 300 },
  );
});

suite('a text with its columns below one another', () => {
  test('has the raw text of each of its lines, and nothing else', () => {
    fc.assert(
      fc.property(fuzzedColumns, (text) => {
        const unwoven = unwovenOf(new Proof(text));
        unwoven?.proof.layout.lines.forEach((line, number) => {
          const span = unwoven.rawSpanOf(number);
          assert.equal(span === undefined ? '' : text.slice(span.start, span.end), line.text.slice(line.first, line.last));
        });
      }),
      { numRuns: 300 },
    );
  });

  test('is read again by a keystroke only around it', () => {
    const proof = new Proof(`${plain(500)}\n${WOVEN_PAGE}\n${plain(500)}`);
    assert.equal(shownOutline(proof), shownOutline(proof));
    const apart = unwovenOf(proof)?.proof ?? assert.fail('the columns stand side by side');
    const type = (at: number): { readonly facts: number; readonly breaks: number } => {
      const { facts, breaks } = apart.examined;
      proof.update({ start: at, end: at, text: '好' });
      shownOutline(proof);
      return { facts: apart.examined.facts - facts, breaks: apart.examined.breaks - breaks };
    };
    const inside = proof.text.indexOf('村口的学校');
    for (const at of [inside, inside >> 1, proof.text.length - (inside >> 1)]) {
      const { facts, breaks } = type(at);
      assert.ok(facts > 0 && facts <= 3, `${facts} lines were read`);
      assert.ok(breaks <= 200, `${breaks} breaks were judged`);
    }
    assert.equal(unwovenOf(proof)?.proof, apart);
    assert.equal(apart.examined.blocks, 0, 'no rule is run for the outline');
  });
});
