import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { STORIES, WOVEN_PAGE } from '../woven-page.ts';
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
  it('puts columns that stand side by side below one another', () => {
    const [first = '', second = '', third = ''] = STORIES;
    const { stdout, stderr } = jiaokan(['export', 'a.txt'], { cwd: folderWith({ 'a.txt': WOVEN_PAGE }) });
    assert.equal(stderr, 'jiaokan: a.txt: columns stand side by side and come one after the other; please look at their order\n');
    assert.deepEqual(JSON.parse(stdout), {
      title: '山乡新路通到了每一户人家的门口',
      byline: '本报记者 王小明',
      date: null,
      section: null,
      headings: ['村口的学校'],
      text: [first, third, second, '村口的学校', third].join('\n'),
      file: 'a.txt',
      startLine: 1,
      endLine: 20,
    });
  });

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

  it('marks the headings of a text in Markdown once', () => {
    const input = `# 老街\n\n${FIRST}\n\n## 石板路\n\n${SECOND}\n`;
    const { stdout } = jiaokan(['export', '--format', 'md', '-'], { input });
    assert.equal(stdout, `# 老街\n\n${FIRST}\n\n## 石板路\n\n${SECOND}\n`);
    const record = JSON.parse(jiaokan(['export', '-'], { input }).stdout) as Record<string, unknown>;
    assert.deepEqual(record['headings'], ['石板路']);
  });

  it('goes on after a file that cannot be read, and says so', () => {
    const cwd = folderWith({ 'a.txt': PAGE, 'b.bin': '\0' });
    const { status, stdout, stderr } = jiaokan(['export', 'b.bin', 'gone.txt', 'a.txt'], { cwd });
    assert.equal(status, 2);
    assert.equal(stdout.split('\n').length, 2);
    assert.match(stderr, /b\.bin: not a text file.*\n.*gone\.txt: cannot be read/);
  });

  it('says what stands in no article, and prints it last', () => {
    const page = `${PAGE}\n小小竹编走出大山\n——江口村见闻\n`;
    const { status, stdout, stderr } = jiaokan(['export', '--lang', 'en', '-'], { input: page });
    assert.deepEqual(
      [status, stderr],
      [0, 'jiaokan: -: 2 blocks stand in no article; they come last (in JSON, the record whose title is null)\n'],
    );
    const [article, rest] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    assert.equal(article?.['title'], '老街换了新颜');
    assert.deepEqual(
      [rest?.['title'], rest?.['text'], rest?.['startLine'], rest?.['endLine']],
      [null, '小小竹编走出大山\n——江口村见闻', 12, 13],
    );
  });

  it('keeps every headline of an article that has more than one', () => {
    const page = PAGE.replace('本报记者 王小明', '石板铺到家门口 出行方便人人夸\n\n本报记者 王小明').replace(
      '老街换了新颜\n',
      '老街换了新颜\n\n',
    );
    const [record] = jiaokan(['export', '-'], { input: page })
      .stdout.split('\n')
      .map((line) => JSON.parse(line || '{}') as Record<string, unknown>);
    const all = JSON.stringify(record);
    for (const headline of ['老街换了新颜', '石板铺到家门口']) assert.ok(all.includes(headline), all);
  });

  it('knows no other format', () => {
    const { status, stderr } = jiaokan(['export', '--format', 'csv', '-']);
    assert.deepEqual([status, stderr], [2, 'jiaokan: --format has no “csv”; there are jsonl, md, txt\n']);
  });
});
