import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { Proof, applyEdits, fixText, isRearranged, unweavingOf } from '../../server/src/engine/index.ts';
import { COLUMNS, STORIES, woven } from '../woven-page.ts';
import { fuzzedColumns } from './fuzzed.ts';

const unwoven = (page: readonly string[]): string[] => {
  const text = page.join('\n');
  return applyEdits(text, unweavingOf(text)).split('\n');
};

const [first = [], second = [], third = [], fourth = []] = COLUMNS;

suite('columns put below one another', () => {
  test('from left to right', () => {
    assert.deepEqual(unwoven(woven([first, second, third], 18)), [...first, '', ...second, '', ...third]);
  });

  test('stories above one another: the upper one first, with all its columns', () => {
    const page = [...woven([first, second], 18), '', '', '桥上的卡片和新修的路都在说同一件事情', '', ...woven([third, fourth], 18)];
    assert.deepEqual(
      unwoven(page).filter((line) => line !== ''),
      [...first, ...second, '桥上的卡片和新修的路都在说同一件事情', ...third, ...fourth],
    );
  });

  test('a headline over two of three columns stands before its text, not amid the column to its right', () => {
    const lower = woven([second, third], 18);
    const page = ['山乡新路通到家门口', '', ...lower].map((line, row) => line.padEnd(36) + (fourth[row] ?? ''));
    assert.deepEqual(
      unwoven(page).filter((line) => line !== ''),
      ['山乡新路通到家门口', ...second, ...third, ...fourth],
    );
  });

  test('gutters of one space in full lines', () => {
    const page = woven([first, second], 18);
    assert.match(page[2] ?? '', /^\S{14} {4}\S{14}$/);
    for (const row of [1, 3]) page[row] = (page[row] ?? '').replace(/ {4}/, ' ');
    assert.deepEqual(unwoven(page), [...first, '', ...second]);
  });

  test('a line of letters, which has more characters than the others', () => {
    const left = [...first.slice(0, 3), '莎伦 Middleton 和 Christopher', ...first.slice(4)];
    assert.deepEqual(unwoven(woven([left, second], 28)), [...left, '', ...second]);
  });

  test('indents are kept, and what is not aligned exactly is no indent', () => {
    const page = woven([first, second], 18).map((line, row) => (row % 3 === 1 ? line.replace(/ {4}/, '   ') : line));
    page[0] = `   ${(first[0] ?? '').slice(0, 11)}    ${second[0] ?? ''}`;
    assert.deepEqual(unwoven(page), [`   ${(first[0] ?? '').slice(0, 11)}`, ...first.slice(1), '', ...second]);
  });

  test('page after page', () => {
    const head = '江川日报 2022年3月11日 星期四 第5版 要闻';
    const page = [...woven([first, second], 18), head, ...woven([third, fourth], 18)];
    assert.deepEqual(
      unwoven(page).filter((line) => line !== ''),
      [...first, ...second, head, ...third, ...fourth],
    );
  });

  test('a running head and an imprint stand in one piece, whatever gaps they have', () => {
    const head = '江川日报      2022年3月11日 星期四      第5版 要闻';
    const imprint = '                  责任编辑：王小明    校对：李晓红';
    const page = [...woven([first, second], 18), head, ...woven([third, fourth], 18), imprint];
    assert.deepEqual(
      unwoven(page)
        .filter((line) => line !== '')
        .map((line) => line.trim()),
      [...first, ...second, head, ...third, ...fourth, imprint.trim()],
    );
  });

  test('is offered where the region holds what another rule claims, too', () => {
    const page = [...woven([first, second], 18), '江川日报 2022年3月11日 星期四 第5版 要闻', ...woven([third, fourth], 18)];
    const findings = new Proof(page.join('\n')).findings();
    assert.ok(findings.some(({ rule }) => rule === 'page-furniture'));
    assert.equal(findings.find(({ rule }) => rule === 'interleaved-columns')?.fixes.length, 1);
  });

  test('what comes out can be joined', () => {
    const { text } = fixText(unwoven(woven([first, second], 18)).join('\n'));
    for (const story of STORIES.slice(0, 2)) assert.ok(text.includes(story), text);
  });

  test('mending what is safe before leaves each column at its place', () => {
    const page = woven([first.slice(0, 3), second, third], 18).map((line) => line.replace('三十', '30 '));
    const text = page.join('\n');
    assert.ok(page.some((line) => line.startsWith('     ')));
    const mended = unwoven(page).map((line) => line.replace('30 ', '30'));
    assert.deepEqual(unwoven(fixText(text).text.trimEnd().split('\n')), mended);
    assert.ok(!new Proof(text).findings().some(({ rule, safety }) => rule === 'stray-space' && safety === 'safe'));
  });

  test('what can only be judged of columns that stand apart is not asked before', () => {
    const quoting = first.map((line, row) =>
      row === 1 ? `${line.slice(0, 5)}“${line.slice(6)}` : row === 3 ? `${line.slice(0, 5)}”${line.slice(6)}` : line,
    );
    const page = woven([quoting, second.map((line) => line.replace('，', '⼀'))], 18).map((line) => line.replace('三十', '30 '));
    const found = new Set(new Proof(`${page.join('\n')}\n`).findings().map(({ rule }) => rule));
    assert.deepEqual(
      [...found].sort(),
      ['broken-line', 'han-digit-space', 'interleaved-columns', 'kangxi-radical'].filter((rule) => found.has(rule)),
    );
    assert.ok(found.has('interleaved-columns') && found.has('kangxi-radical'));
  });

  test('and the only space between two of them stays', () => {
    const page = third.slice(0, 6).map((line, row) => `${line} ${fourth[row] ?? ''}`);
    assert.ok(page.some((line) => /[，。] /.test(line)));
    assert.deepEqual(fixText(page.join('\n')).text.trimEnd().split('\n'), page);
  });

  test('line ends stay, and so does the last line without one', () => {
    const text = woven([first, second], 18).join('\r\n');
    assert.equal(applyEdits(text, unweavingOf(text)), [...first, '', ...second].join('\r\n'));
  });

  test('columns that nothing keeps at their places are left alone', () => {
    const page = first.slice(0, -1).map((line, row) => `${line} ${second[row] ?? ''}`);
    assert.equal(new Proof(page.join('\n')).layout.interleaved.length, 1);
    assert.deepEqual(unwoven(page), page);
  });

  test('tables, clean text and verse are left alone', () => {
    for (const text of [
      '姓名      工作单位            职务\n王建国    江川日报社          总编辑\n李晓红    江川市图书馆        副馆长\n赵文涛    江川大学中文系      教授\n',
      STORIES.join('\n'),
      '',
    ])
      assert.deepEqual(unweavingOf(text), []);
  });

  test('whatever the text, no character is lost', () => {
    fc.assert(
      fc.property(fuzzedColumns, (text) => {
        assert.ok(isRearranged(text, applyEdits(text, unweavingOf(text))));
      }),
      { numRuns: 300 },
    );
  });
});

suite('isRearranged', () => {
  test('the same characters in another order, white space apart', () => assert.ok(isRearranged('甲乙 丙\n丙', '丙\n\n乙甲丙')));
  test('one that is lost, one that is new', () => {
    assert.ok(!isRearranged('甲乙丙', '甲丙'));
    assert.ok(!isRearranged('甲丙', '甲乙丙'));
  });
});
