import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { folderWith, jiaokan } from './jiaokan.ts';

const PAGE = [
  '江川日报 2022年3月10日 星期四 第4版 要闻',
  '',
  '老街换了新颜',
  '本报记者 王小明',
  '',
  '　　今年春天,城里的老街换了新颜。路',
  '面铺上了青石板，两旁的铺面重新粉刷，',
  '来往的行人都说好。',
  '　　居民说，这条路修了三年，如今出门',
  '方便多了，孩子上学也不用再绕远路。',
  '',
].join('\n');

const FIRST = '今年春天，城里的老街换了新颜。路面铺上了青石板，两旁的铺面重新粉刷，来往的行人都说好。';
const SECOND = '居民说，这条路修了三年，如今出门方便多了，孩子上学也不用再绕远路。';

describe('jiaokan export', () => {
  it('prints a record for each article, clean and with where it comes from', () => {
    const cwd = folderWith({ 'a.txt': PAGE, 'b.txt': '' });
    const { status, stdout, stderr } = jiaokan(['export', '.'], { cwd });
    assert.deepEqual([status, stderr], [0, '']);
    const [record, ...others] = stdout.trimEnd().split('\n');
    assert.deepEqual(others, []);
    assert.deepEqual(JSON.parse(record ?? ''), {
      title: '老街换了新颜',
      byline: '本报记者 王小明',
      date: '2022年3月10日',
      section: '要闻',
      headings: [],
      text: `${FIRST}\n${SECOND}`,
      file: 'a.txt',
      startLine: 3,
      endLine: 10,
    });
  });

  it('prints Markdown and plain text', () => {
    assert.equal(
      jiaokan(['export', '--format', 'md', '-'], { input: PAGE }).stdout,
      `# 老街换了新颜\n\n*本报记者 王小明*\n\n${FIRST}\n\n${SECOND}\n`,
    );
    assert.equal(
      jiaokan(['export', '--format', 'txt', '-'], { input: PAGE }).stdout,
      `老街换了新颜\n本报记者 王小明\n${FIRST}\n${SECOND}\n`,
    );
  });

  it('goes on after a file that cannot be read, and says so', () => {
    const cwd = folderWith({ 'a.txt': PAGE, 'b.bin': '\0' });
    const { status, stdout, stderr } = jiaokan(['export', 'b.bin', 'gone.txt', 'a.txt'], { cwd });
    assert.equal(status, 2);
    assert.equal(stdout.split('\n').length, 2);
    assert.match(stderr, /b\.bin: not a text file.*\n.*gone\.txt: cannot be read/);
  });

  it('knows no other format', () => {
    const { status, stderr } = jiaokan(['export', '--format', 'csv', '-']);
    assert.deepEqual([status, stderr], [2, 'jiaokan: --format has no “csv”; there are jsonl, md, txt\n']);
  });
});
