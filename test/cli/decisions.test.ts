import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { SIDE_FILE } from '../../server/src/engine/index.ts';
import { COLUMN } from '../sample-page.ts';
import { folderWith, jiaokan } from './jiaokan.ts';

const TEXT = '他说,今天天气很好。\n';

const COMMA = { rule: 'halfwidth-punctuation', before: '他说', found: ',', after: '今天天气很好' };
const BOUNDARY = { rule: 'broken-line', verdict: 'boundary', before: '开工十一个，全部按照原定', after: '的计划顺利推进，第二季度' };

function entries(...decisions: readonly object[]): string {
  return decisions.map((decision) => `${JSON.stringify(decision)}\n`).join('');
}

function rulesFoundIn(cwd: string, ...args: readonly string[]): readonly (readonly [file: string, rules: readonly string[]])[] {
  const { stdout } = jiaokan(['check', '--format=json', ...args], { cwd });
  return (JSON.parse(stdout) as { file: string; findings: { rule: string }[] }[]).map(({ file, findings }) => [
    file,
    findings.map(({ rule }) => rule),
  ]);
}

describe('what was decided in .jiaokan/ignore.jsonl', () => {
  it('is not reported, and --no-ignore reports it', () => {
    const cwd = folderWith({ 'a.txt': TEXT, [SIDE_FILE]: entries(COMMA) });
    assert.deepEqual(jiaokan(['check', 'a.txt'], { cwd }), { status: 0, stdout: 'No problems in 1 file.\n', stderr: '' });
    assert.equal(jiaokan(['check', '--no-ignore', 'a.txt'], { cwd }).status, 1);
  });

  it('is not mended', () => {
    const cwd = folderWith({ 'a.txt': COLUMN, 'b.txt': TEXT, [SIDE_FILE]: entries(COMMA, BOUNDARY) });
    const joined = jiaokan(['fix', '--stdout', '--no-ignore', 'a.txt'], { cwd }).stdout;
    const parted = joined.replace('原定的计划', '原定\n的计划');
    assert.notEqual(joined, parted);
    assert.equal(jiaokan(['fix', '--stdout', 'a.txt'], { cwd }).stdout, parted);
    jiaokan(['fix', 'a.txt', 'b.txt'], { cwd });
    assert.deepEqual([readFileSync(join(cwd, 'a.txt'), 'utf8'), readFileSync(join(cwd, 'b.txt'), 'utf8')], [parted, TEXT]);
    assert.equal(jiaokan(['fix', '--diff', 'a.txt', 'b.txt'], { cwd }).status, 0, 'nothing is left to mend');
  });

  it('is read for the outline, too', () => {
    const cwd = folderWith({ 'a.txt': COLUMN, [SIDE_FILE]: '四十|二个\n' });
    const complaints = (...args: readonly string[]): string => jiaokan(['outline', 'a.txt', ...args], { cwd }).stderr;
    assert.match(complaints(), /ignore\.jsonl:1: this is no JSON object/);
    assert.equal(complaints('--no-ignore'), '');
  });

  it('holds for the folders below, the nearest side file alone, and for one file where it names one', () => {
    const cwd = folderWith({
      'a.txt': TEXT,
      '1951/b.txt': TEXT,
      '1951/c.txt': TEXT,
      '1952/d.txt': TEXT,
      [SIDE_FILE]: entries({ ...COMMA, file: '1951/b.txt' }, { ...COMMA, file: '1952/d.txt' }),
      [`1952/${SIDE_FILE}`]: '',
    });
    const comma = ['halfwidth-punctuation'];
    assert.deepEqual(rulesFoundIn(cwd, '.'), [
      ['1951/b.txt', []],
      ['1951/c.txt', comma],
      ['1952/d.txt', comma],
      ['a.txt', comma],
    ]);
    assert.deepEqual(rulesFoundIn(join(cwd, '1951'), 'b.txt'), [['b.txt', []]]);
  });

  it('is said to be unusable once, line by line, where it is, and does not stop the work', () => {
    const cwd = folderWith({
      'a.txt': TEXT,
      'b.txt': TEXT,
      [SIDE_FILE]: `四十|二个\n${entries(COMMA, { ...COMMA, rule: 'no-such-rule' })}`,
    });
    const { status, stderr } = jiaokan(['check', 'a.txt', 'b.txt'], { cwd });
    const [first, second, ...more] = stderr.trimEnd().split('\n');
    assert.equal(status, 0);
    assert.match(first ?? '', /^jiaokan: .*\.jiaokan\/ignore\.jsonl:1: this is no JSON object; the line was not used$/);
    assert.match(second ?? '', /^jiaokan: .*:3: there is no rule "no-such-rule"; the line was not used$/);
    assert.deepEqual(more, []);
    assert.match(jiaokan(['check', '--lang=zh-cn', 'a.txt'], { cwd }).stderr, /ignore\.jsonl:1：不是 JSON 对象；此行未用\n/);
    assert.equal(jiaokan(['check', '--no-ignore', 'a.txt'], { cwd }).stderr, '');
  });

  it('is said to be unreadable when it is', () => {
    const cwd = folderWith({ 'a.txt': TEXT, [`${SIDE_FILE}/folder.txt`]: '' });
    const { status, stderr } = jiaokan(['check', 'a.txt'], { cwd });
    assert.equal(status, 1);
    assert.match(stderr, /^jiaokan: .*ignore\.jsonl: cannot be read and was not used: it is a folder\n$/);
  });

  it('says nothing of standard input', () => {
    const cwd = folderWith({ [SIDE_FILE]: entries(COMMA) });
    assert.equal(jiaokan(['check', '-'], { cwd, input: TEXT }).status, 1);
  });
});
