import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import iconv from 'iconv-lite';
import { folderWith, jiaokan } from './jiaokan.ts';

const TEXT = '皇后的头发很长，后在里面。\n';
const CONVERTED = '皇后的頭髮很長，後在裡面。\n';

describe('jiaokan convert', () => {
  it('prints the converted text, says how much is open, and touches nothing', () => {
    const cwd = folderWith({ 'a.txt': TEXT });
    assert.deepEqual(jiaokan(['convert', '--to', 'tw', 'a.txt'], { cwd }), {
      status: 0,
      stdout: CONVERTED,
      stderr: 'jiaokan: a.txt: 1 places that no phrase decides; --list shows them\n',
    });
    assert.equal(readFileSync(join(cwd, 'a.txt'), 'utf8'), TEXT);
  });

  it('converts standard input', () => {
    const { status, stdout } = jiaokan(['convert', '--to', 'cn', '-'], { input: '乾隆皇帝的頭髮乾了。\r\n' });
    assert.deepEqual([status, stdout], [0, '乾隆皇帝的头发干了。\r\n']);
  });

  it('writes into the files, in their encoding, and leaves nothing else behind', () => {
    const cwd = folderWith({ 'a.txt': iconv.encode(TEXT, 'gb18030'), 'b.txt': '天下大事\n' });
    const { status, stdout } = jiaokan(['convert', '--to', 'tw', '--write', 'a.txt', 'b.txt'], { cwd });
    assert.deepEqual([status, stdout], [0, 'a.txt: 5 converted\nb.txt: 0 converted\n']);
    assert.equal(iconv.decode(readFileSync(join(cwd, 'a.txt')), 'gb18030'), CONVERTED);
    assert.deepEqual(readdirSync(cwd), ['a.txt', 'b.txt']);
  });

  it('leaves a file alone whose encoding lacks a character', () => {
    const before = iconv.encode('這是一個國家的頭髮和麵條，說話的時候應該注意。\n', 'big5');
    const cwd = folderWith({ 'a.txt': before });
    const { status, stderr } = jiaokan(['convert', '--to', 's', '--write', 'a.txt'], { cwd });
    assert.equal(status, 2);
    assert.match(stderr, /a\.txt: .*big5 lacks/);
    assert.deepEqual(readFileSync(join(cwd, 'a.txt')), before);
  });

  it('lists what no phrase decides, with status 1', () => {
    const cwd = folderWith({ 'a.txt': `标题\n\n${TEXT}`, 'b.txt': '天下大事\n' });
    assert.deepEqual(jiaokan(['convert', '--to', 'tw', '--list', 'a.txt', 'b.txt'], { cwd }), {
      status: 1,
      stdout: 'a.txt:3:9: 后 → 後 (后)  皇后的頭髮很長，後在裡面。\n'.replace('皇后', '皇后'),
      stderr: '',
    });
    assert.equal(jiaokan(['convert', '--to', 'tw', '--list', 'b.txt'], { cwd }).status, 0);
  });

  it('gives edits and places to programs', () => {
    const cwd = folderWith({ 'a.txt': '头\n后\n' });
    const { stdout } = jiaokan(['convert', '--to', 'tw', '--format', 'json', 'a.txt'], { cwd });
    assert.deepEqual(JSON.parse(stdout), [
      {
        file: 'a.txt',
        encoding: 'utf-8',
        conversion: 's2tw',
        edits: [
          { start: 0, end: 1, text: '頭' },
          { start: 2, end: 3, text: '後' },
        ],
        places: [{ start: 2, end: 3, line: 2, column: 1, character: '后', candidates: ['後', '后'], context: '頭後' }],
      },
    ]);
  });

  it('takes a traditional text for traditional', () => {
    const text = '皇后說這個國家的頭髮長，于先生和范先生都來了。\n';
    assert.equal(jiaokan(['convert', '--to', 'hk', '-'], { input: text }).stdout, text.replace('說', '説'));
  });

  it('says what it cannot do', () => {
    for (const [args, complaint] of [
      [['a.txt'], /needs --to/],
      [['--to', 'jp', 'a.txt'], /--to has no “jp”; there are s, cn, t, tw, twp, hk/],
      [['--to', 'twp', '--from', 'tw', '-'], /no conversion from tw to twp/],
      [['--to', 'tw', '--write', '--list', 'a.txt'], /exclude each other/],
      [['--to', 'tw', 'a.txt', 'b.txt'], /only one file/],
    ] as const) {
      const { status, stderr } = jiaokan(['convert', ...args], { input: '' });
      assert.equal(status, 2);
      assert.match(stderr, complaint);
    }
  });
});
