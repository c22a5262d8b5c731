import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { WOVEN_PAGE } from '../woven-page.ts';
import { folderWith, jiaokan } from './jiaokan.ts';

const PAGE = `老街换了新颜
本报记者 王小明

今年春天，城里的老街换了新颜。路面铺上了青石板，两旁的铺面重新粉刷，来往的行人都说好。
居民说，这条路修了三年，如今出门方便多了，孩子上学也不用再绕远路。
`;

interface Node {
  readonly kind: string;
  readonly title: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly children: readonly Node[];
}

const flat = (nodes: readonly Node[]): Node[] => nodes.flatMap((node) => [node, ...flat(node.children)]);

describe('jiaokan outline', () => {
  it('prints nodes as other programs rely on', () => {
    const cwd = folderWith({ 'a.txt': PAGE });
    const { status, stdout, stderr } = jiaokan(['outline', '--format', 'json', 'a.txt'], { cwd });
    assert.deepEqual([status, stderr], [0, '']);
    const nodes = flat(JSON.parse(stdout) as Node[]);
    for (const node of nodes) assert.deepEqual(Object.keys(node), ['kind', 'title', 'startLine', 'endLine', 'children']);
    const headline = nodes.find(({ kind }) => kind === 'headline');
    assert.deepEqual([headline?.title, headline?.startLine, headline?.endLine], ['老街换了新颜', 1, 1]);
    assert.equal(nodes.find(({ kind }) => kind === 'byline')?.startLine, 2);
    assert.equal(nodes.at(-1)?.endLine, 5);
  });

  it('prints a tree for people, in their language', () => {
    const { status, stdout } = jiaokan(['outline', '-', '--lang', 'zh-cn'], { input: PAGE });
    assert.equal(status, 0);
    assert.match(stdout, /^文章 .*第 1–5 行\n(?: {2}.*\n)* {2}标题 {2}老街换了新颜 {2}第 1 行\n/);
    assert.match(jiaokan(['outline', '-'], { input: PAGE }).stdout, /^ {2}headline {2}老街换了新颜 {2}line 1$/m);
  });

  it('prints a list in Markdown, in which the titles stand as they are', () => {
    const { stdout } = jiaokan(['outline', '--format', 'md', '-'], { input: PAGE.replace('新颜', '*新颜*') });
    assert.match(stdout, /^- \*\*老街换了\\\*新颜\\\*\*\* \(article, lines 1–5\)\n {2}- 老街换了\\\*新颜\\\* \(headline, line 1\)\n/);
    const chinese = jiaokan(['outline', '--format', 'md', '-', '--lang', 'zh-cn'], { input: PAGE }).stdout;
    assert.match(chinese, /^- \*\*老街换了新颜\*\* （文章，第 1–5 行）\n/);
  });

  it('shows headings as they are written where the text has spaces at its words', () => {
    const text = '先打开 Git 再打开 Vim 就行，最后看看 Node 和 Bun 与 Deno 的说明，然后用 Rust 写一遍。';
    const { stdout } = jiaokan(['outline', '-'], { input: `# 指南\n\n## 用 Visual Studio Code 编辑\n\n${text}\n\n${text}\n` });
    assert.match(stdout, /^ {2}section {2}用 Visual Studio Code 编辑 {2}/m);
  });

  it('reads columns that stand side by side one after the other, and tells the lines of the file', () => {
    const lines = [
      'article  山乡新路通到了每一户人家的门口  lines 1–20',
      '  headline  山乡新路通到了每一户人家的门口  line 1',
      '  byline  本报记者 王小明  line 2',
      '  body  妇女正在努力阻止他人进行自杀行为…  lines 4–17',
      '  section  村口的学校  lines 12–20',
      '    body  村里修好了路，孩子们上学不用再绕…  lines 14–20',
    ];
    assert.equal(jiaokan(['outline', '-'], { input: WOVEN_PAGE }).stdout, lines.map((line) => `${line}\n`).join(''));
    const nodes = JSON.parse(jiaokan(['outline', '--format', 'json', '-'], { input: WOVEN_PAGE }).stdout) as Node[];
    const section = flat(nodes).find(({ kind }) => kind === 'section');
    assert.deepEqual(Object.keys(section ?? {}), ['kind', 'title', 'startLine', 'endLine', 'children']);
    assert.deepEqual([section?.title, section?.startLine, section?.endLine], ['村口的学校', 12, 20]);
    assert.match(jiaokan(['outline', '--format', 'md', '-'], { input: WOVEN_PAGE }).stdout, /^ {2}- 村口的学校 \(section, lines 12–20\)$/m);
  });

  it('is an empty array for an empty file', () => {
    assert.deepEqual(JSON.parse(jiaokan(['outline', '--format', 'json', '-'], { input: '' }).stdout), []);
  });

  it('names what it cannot read', () => {
    const cwd = folderWith({ 'a.txt': '\0' });
    assert.deepEqual(jiaokan(['outline', 'a.txt'], { cwd }), {
      status: 2,
      stdout: '',
      stderr: 'jiaokan: a.txt: not a text file (it has NUL bytes), skipped\n',
    });
    assert.equal(jiaokan(['outline', 'b.txt'], { cwd }).stderr, 'jiaokan: b.txt: cannot be read: there is no such file or folder\n');
  });
});
