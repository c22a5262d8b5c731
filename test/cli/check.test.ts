import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import iconv from 'iconv-lite';
import { folderWith, jiaokan, jiaokanCutOff, jiaokanIn } from './jiaokan.ts';

const CLEAN = '春天来了，公园里开满了花。\n';
const FAULTY = '春天来了,公园里开满了花。\n';

/** The file and what was found in it, for each element of the report. */
function found(stdout: string): (readonly [file: string, rules: readonly string[]])[] {
  const report = JSON.parse(stdout) as { file: string; findings: { rule: string }[] }[];
  return report.map(({ file, findings }) => [file, findings.map(({ rule }) => rule)]);
}

describe('jiaokan check', () => {
  it('finds nothing in a clean text and says so', () => {
    const cwd = folderWith({ 'a.txt': CLEAN });
    assert.deepEqual(jiaokan(['check', 'a.txt'], { cwd }), { status: 0, stdout: 'No problems in 1 file.\n', stderr: '' });
  });

  it('shows the place, the line and a mark below the problem', () => {
    const cwd = folderWith({ 'a.txt': `秋天到了。\n${FAULTY}` });
    const { status, stdout } = jiaokan(['check', 'a.txt'], { cwd });
    assert.equal(status, 1);
    const [head, line, mark, , summary] = stdout.split('\n');
    assert.match(head ?? '', /^a\.txt:2:5 {2}\w+ {2}\S.* {2}halfwidth-punctuation$/);
    assert.equal(line, '    春天来了,公园里开满了花。');
    assert.equal(mark, '    　　　　^');
    assert.equal(summary, '1 problem in 1 of 1 file: 1 safe to fix, 0 to review.');
  });

  it('says first what the extraction did to the file as a whole', () => {
    const cwd = folderWith({ 'a.txt': CLEAN, 'b.txt': FAULTY.repeat(6) });
    const { stdout } = jiaokan(['check', 'a.txt', 'b.txt'], { cwd });
    assert.equal(stdout.split('\n')[0], 'b.txt  extraction  one paragraph per line · marks folded to half width (6) · simplified');
    assert.equal(stdout.match(/extraction/g)?.length, 1);
  });

  it('speaks Chinese where the environment or --lang asks for it', () => {
    const cwd = folderWith({ 'a.txt': FAULTY });
    const summary = '1 个文件中的 1 个有 1 处问题：1 处可自动改正，0 处须人工审定。\n';
    assert.ok(jiaokan(['check', 'a.txt', '--lang', 'zh-cn'], { cwd }).stdout.endsWith(summary));
    assert.ok(jiaokan(['check', 'a.txt'], { cwd, env: { LC_ALL: '', LANG: 'zh_CN.UTF-8' } }).stdout.endsWith(summary));
    assert.match(jiaokan(['check', 'a.txt', '--lang=en'], { cwd, env: { LC_ALL: 'zh_TW.UTF-8' } }).stdout, /1 problem in/);
  });

  it('uses colours only where they are wanted', () => {
    const cwd = folderWith({ 'a.txt': FAULTY });
    const coloured = (env: Readonly<Record<string, string>>): boolean =>
      jiaokan(['check', 'a.txt'], { cwd, env }).stdout.includes('\u001b[');
    assert.deepEqual([{}, { FORCE_COLOR: '1' }, { NO_COLOR: '1' }, { FORCE_COLOR: '0' }].map(coloured), [false, true, false, false]);
  });

  it('reads standard input', () => {
    const { status, stdout } = jiaokan(['check', '--format', 'json', '-'], { input: FAULTY });
    assert.equal(status, 1);
    assert.deepEqual(found(stdout), [['-', ['halfwidth-punctuation']]]);
  });

  it('finds nothing in an empty file nor in what is not Chinese', () => {
    const cwd = folderWith({ 'a.txt': '', 'b.txt': 'Hello,  world' });
    assert.deepEqual(jiaokan(['check', 'a.txt', 'b.txt'], { cwd }), { status: 0, stdout: 'No problems in 2 files.\n', stderr: '' });
  });

  it('checks the other files when one is missing', () => {
    const cwd = folderWith({ 'a.txt': CLEAN, 'c.txt': FAULTY });
    const { status, stdout, stderr } = jiaokan(['check', '--format=json', 'a.txt', 'b.txt', 'c.txt'], { cwd });
    assert.equal(status, 2);
    assert.deepEqual(found(stdout), [
      ['a.txt', []],
      ['c.txt', ['halfwidth-punctuation']],
    ]);
    assert.equal(stderr, 'jiaokan: b.txt: cannot be read: there is no such file or folder\n');
    assert.match(jiaokan(['check', 'a.txt', 'b.txt'], { cwd }).stdout, /^No problems in 1 file; 1 not checked\.$/m);
  });

  it('names a binary file and goes on', () => {
    const cwd = folderWith({ 'a.txt': '春天\0来了', 'b.txt': FAULTY });
    const { status, stdout, stderr } = jiaokan(['check', '--format=json', 'a.txt', 'b.txt'], { cwd });
    assert.equal(status, 2);
    assert.deepEqual(found(stdout), [['b.txt', ['halfwidth-punctuation']]]);
    assert.equal(stderr, 'jiaokan: a.txt: not a text file (it has NUL bytes), skipped\n');
  });

  it('checks a damaged text as far as it can be read, and says so', () => {
    const cwd = folderWith({ 'a.txt': Buffer.concat([Buffer.from(FAULTY), Buffer.of(0xe6, 0x98, 0x0a)]) });
    const { stdout, stderr, status } = jiaokan(['check', '--format=json', 'a.txt'], { cwd });
    assert.equal(status, 1);
    assert.ok(found(stdout)[0]?.[1].includes('halfwidth-punctuation'));
    assert.equal(stderr, 'jiaokan: a.txt: some bytes are not valid utf-8 and were read as “\ufffd”\n');
  });

  it('names the encoding and counts in the decoded text', () => {
    const cwd = folderWith({ 'a.txt': iconv.encode(FAULTY, 'gb18030'), 'b.txt': iconv.encode(FAULTY, 'utf-16le', { addBOM: true }) });
    const report = JSON.parse(jiaokan(['check', '--format=json', 'a.txt', 'b.txt'], { cwd }).stdout) as {
      encoding: string;
      findings: { start: number }[];
    }[];
    assert.deepEqual(
      report.map(({ encoding, findings }) => [encoding, findings.map(({ start }) => start)]),
      [
        ['gb18030', [4]],
        ['utf-16le', [4]],
      ],
    );
  });
});

describe('a folder', () => {
  it('is walked in order, past what is no text', () => {
    const cwd = folderWith({
      'b.txt': FAULTY,
      'a/2.TXT': CLEAN,
      'a/1.text': CLEAN,
      'a/picture.png': FAULTY,
      'node_modules/x.txt': FAULTY,
      '.git/x.txt': FAULTY,
      '.x.txt': FAULTY,
      'c.txt': '\0\0\0',
    });
    const json = jiaokan(['check', '--format=json', '.'], { cwd });
    assert.deepEqual(
      found(json.stdout).map(([file]) => file),
      ['a/1.text', 'a/2.TXT', 'b.txt'],
    );
    const text = jiaokan(['check', '.'], { cwd });
    assert.match(text.stdout, /1 problem in 1 of 3 files: 1 safe to fix, 0 to review; 1 skipped as no text\./);
    assert.deepEqual([text.status, text.stderr], [1, '']);
  });

  it('without text is named', () => {
    const cwd = folderWith({ 'empty/picture.png': '', 'a.txt': CLEAN });
    const { status, stderr } = jiaokan(['check', 'empty', 'a.txt'], { cwd });
    assert.equal(status, 2);
    assert.equal(stderr, 'jiaokan: empty: the folder has no text files (*.txt, *.text)\n');
  });

  it('with links in a circle is walked to its end, and each file is checked once', () => {
    const cwd = folderWith({ 'a/a.txt': CLEAN });
    symlinkSync('..', join(cwd, 'a', 'up'));
    symlinkSync('self.txt', join(cwd, 'a', 'self.txt'));
    const { stdout, stderr, status } = jiaokan(['check', '--format=json', '.', 'a', 'a/a.txt'], { cwd });
    assert.deepEqual(found(stdout), [['a/a.txt', []]]);
    assert.equal(status, 2);
    assert.equal(stderr, 'jiaokan: a/self.txt: cannot be read: its symbolic links lead in a circle\n');
  });
});

describe('the JSON report', () => {
  it('is what other programs rely on', () => {
    const cwd = folderWith({ 'a.txt': `${CLEAN}\r\n春天来了,公园里开满了花。\r\n` });
    const { stdout } = jiaokan(['check', '--format', 'json', 'a.txt'], { cwd });
    const [element] = JSON.parse(stdout) as { findings: Record<string, unknown>[] }[];
    assert.deepEqual(Object.keys(element ?? {}), ['file', 'encoding', 'findings']);
    const finding = element?.findings.find(({ rule }) => rule === 'halfwidth-punctuation');
    const start = CLEAN.length + 2 + 4;
    assert.deepEqual(finding, {
      rule: 'halfwidth-punctuation',
      start,
      end: start + 1,
      line: 3,
      column: 5,
      severity: finding?.['severity'],
      safety: 'safe',
      message: finding?.['message'],
      edits: [{ start, end: start + 1, text: '，' }],
    });
    assert.match(String(finding['severity']), /^(?:error|warning|info|hint)$/);
    assert.match(String(finding['message']), /\S/);
  });

  it('is an empty array when no file could be read', () => {
    const { status, stdout } = jiaokan(['check', '--format', 'json', 'nowhere.txt']);
    assert.deepEqual([status, JSON.parse(stdout)], [2, []]);
  });

  it('is whole however large it is', () => {
    const cwd = folderWith({ 'a.txt': FAULTY.repeat(5000) });
    const { status, stdout } = jiaokan(['check', '--format', 'json', 'a.txt'], { cwd });
    assert.equal(status, 1);
    assert.ok(stdout.length > 500_000);
    assert.ok((found(stdout)[0]?.[1].length ?? 0) >= 5000);
  });
});

describe('output that cannot be written', () => {
  it('ends the run quietly when the reader has had enough', async () => {
    const folder = folderWith({ 'a.txt': FAULTY.repeat(5000), 'b.txt': FAULTY });
    const { stdout, stderr, status } = await jiaokanCutOff(['check', '--format', 'json', folder]);
    assert.ok(stdout.startsWith('['));
    assert.deepEqual([stderr, status], ['', 1]);
  });

  it('is a failure when the disk is full', () => {
    const cwd = folderWith({ 'a.txt': CLEAN });
    const { stderr, status } = jiaokanIn('"$@" > /dev/full', ['check', 'a.txt'], { cwd });
    assert.deepEqual([stderr, status], ['jiaokan: cannot write to standard output: the disk is full\n', 2]);
  });
});
