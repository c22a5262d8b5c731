import assert from 'node:assert/strict';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import iconv from 'iconv-lite';
import { refuseLoss } from '../../server/src/cli/fix.ts';
import { replaceFile } from '../../server/src/cli/replace.ts';
import { folderWith, jiaokan, jiaokanIn } from './jiaokan.ts';

const CLEAN = '春天来了，公园里开满了花。\n';
const FAULTY = '春天来了,公园里开满了花。\n';

describe('jiaokan fix', () => {
  it('mends the file, says how much, and leaves nothing else behind', () => {
    const cwd = folderWith({ 'a.txt': FAULTY, 'b.txt': CLEAN });
    assert.deepEqual(jiaokan(['fix', 'a.txt', 'b.txt'], { cwd }), {
      status: 0,
      stdout: 'a.txt: 1 fixed\n1 fixed, 1 of 2 files changed.\n',
      stderr: '',
    });
    assert.equal(readFileSync(join(cwd, 'a.txt'), 'utf8'), CLEAN);
    assert.deepEqual(readdirSync(cwd), ['a.txt', 'b.txt']);
  });

  it('does not touch a file that needs nothing', () => {
    const cwd = folderWith({ 'a.txt': CLEAN });
    const before = statSync(join(cwd, 'a.txt'), { bigint: true });
    jiaokan(['fix', 'a.txt'], { cwd });
    const after = statSync(join(cwd, 'a.txt'), { bigint: true });
    assert.deepEqual([after.ino, after.mtimeNs, after.ctimeNs], [before.ino, before.mtimeNs, before.ctimeNs]);
  });

  it('keeps the mode of the file', () => {
    const cwd = folderWith({ 'a.txt': FAULTY });
    chmodSync(join(cwd, 'a.txt'), 0o754);
    jiaokan(['fix', 'a.txt'], { cwd });
    assert.equal(readFileSync(join(cwd, 'a.txt'), 'utf8'), CLEAN);
    assert.equal(statSync(join(cwd, 'a.txt')).mode & 0o7777, 0o754);
  });

  it('writes through a symbolic link', () => {
    const cwd = folderWith({ 'store/a.txt': FAULTY });
    symlinkSync('store/a.txt', join(cwd, 'link.txt'));
    jiaokan(['fix', 'link.txt'], { cwd });
    assert.ok(lstatSync(join(cwd, 'link.txt')).isSymbolicLink());
    assert.equal(readlinkSync(join(cwd, 'link.txt')), 'store/a.txt');
    assert.equal(readFileSync(join(cwd, 'store/a.txt'), 'utf8'), CLEAN);
  });

  const kept: readonly (readonly [name: string, bytes: Uint8Array, after: Uint8Array])[] = [
    ['the byte order mark', Buffer.from(`\ufeff${FAULTY}`), Buffer.from(`\ufeff${CLEAN}`)],
    ['CRLF', Buffer.from(FAULTY.replace('\n', '\r\n')), Buffer.from(CLEAN.replace('\n', '\r\n'))],
    ['GB18030', iconv.encode(FAULTY, 'gb18030'), iconv.encode(CLEAN, 'gb18030')],
    ['Big5', iconv.encode('春天來了,公園裡開滿了花。\n', 'big5'), iconv.encode('春天來了，公園裡開滿了花。\n', 'big5')],
    ['UTF-16 with its mark', iconv.encode(FAULTY, 'utf-16be', { addBOM: true }), iconv.encode(CLEAN, 'utf-16be', { addBOM: true })],
  ];
  for (const [name, before, after] of kept) {
    it(`keeps ${name}`, () => {
      const cwd = folderWith({ 'a.txt': before });
      assert.equal(jiaokan(['fix', 'a.txt'], { cwd }).stderr, '');
      assert.deepEqual(readFileSync(join(cwd, 'a.txt')), Buffer.from(after));
    });
  }

  it('leaves alone what the rules set off by --rule or --config would mend', () => {
    const cwd = folderWith({ 'a.txt': FAULTY, 'settings.json': '{ "rules": { "halfwidth-punctuation": "off" } }' });
    jiaokan(['fix', '--rule', 'halfwidth-punctuation=off', 'a.txt'], { cwd });
    jiaokan(['fix', '--config', 'settings.json', 'a.txt'], { cwd });
    assert.equal(readFileSync(join(cwd, 'a.txt'), 'utf8'), FAULTY);
    jiaokan(['fix', '--config', 'settings.json', '--rule=halfwidth-punctuation=error', 'a.txt'], { cwd });
    assert.equal(readFileSync(join(cwd, 'a.txt'), 'utf8'), CLEAN);
  });
});

describe('a file that must not be written', () => {
  it('is left as it is when its bytes are not all text', () => {
    const bytes = Buffer.concat([Buffer.from(FAULTY), Buffer.of(0xe6, 0x98, 0x0a)]);
    const cwd = folderWith({ 'a.txt': bytes, 'b.txt': FAULTY });
    const { status, stderr } = jiaokan(['fix', 'a.txt', 'b.txt'], { cwd });
    assert.equal(status, 2);
    assert.equal(stderr, 'jiaokan: a.txt: some bytes are not valid utf-8 and fixing would lose them; the file was left as it is\n');
    assert.deepEqual(readFileSync(join(cwd, 'a.txt')), bytes);
    assert.equal(readFileSync(join(cwd, 'b.txt'), 'utf8'), CLEAN);
    assert.deepEqual(jiaokan(['fix', '--stdout', 'a.txt'], { cwd }), { status: 2, stdout: '', stderr });
  });

  it('is left as it is when it is write-protected', () => {
    const cwd = folderWith({ 'a.txt': FAULTY });
    chmodSync(join(cwd, 'a.txt'), 0o444);
    const { status, stderr } = jiaokan(['fix', 'a.txt'], { cwd });
    assert.deepEqual([status, stderr], [2, 'jiaokan: a.txt: the file is write-protected and was left as it is\n']);
    assert.equal(readFileSync(join(cwd, 'a.txt'), 'utf8'), FAULTY);
  });

  it('is left as it is when the new one cannot be written to its end', () => {
    const text = FAULTY.repeat(200);
    const cwd = folderWith({ 'a.txt': text });
    const { status, stderr } = jiaokanIn('ulimit -f 1; exec "$@"', ['fix', 'a.txt'], { cwd });
    assert.deepEqual(
      [status, stderr],
      [2, 'jiaokan: a.txt: cannot be written and was left as it is: the file would be larger than the system allows\n'],
    );
    assert.equal(readFileSync(join(cwd, 'a.txt'), 'utf8'), text);
    assert.deepEqual(readdirSync(cwd), ['a.txt']);
  });

  it('is left as it is when no file can be made beside it', () => {
    const root = folderWith({});
    // The path of the file is just within what the system allows, that of any longer name beside it is not.
    const depth = 4085 - root.length - '/a.txt'.length;
    const parts = Array.from({ length: Math.ceil(depth / 201) }, (_, index) => 'd'.repeat(Math.min(200, depth - index * 201 - 1)));
    const folder = [root, ...parts].join('/');
    mkdirSync(folder, { recursive: true });
    const file = `${folder}/a.txt`;
    writeFileSync(file, FAULTY);
    const { status, stderr } = jiaokan(['fix', file]);
    assert.deepEqual([status, stderr], [2, `jiaokan: ${file}: cannot be written and was left as it is: the path is too long\n`]);
    assert.equal(readFileSync(file, 'utf8'), FAULTY);
    assert.deepEqual(readdirSync(folder), ['a.txt']);
  });

  it('is left as it is when it changed after it was read', async () => {
    const path = join(folderWith({ 'a.txt': FAULTY }), 'a.txt');
    const asRead = statSync(path);
    writeFileSync(path, '别人写的另一篇文章。\n');
    await assert.rejects(replaceFile(path, Buffer.from(CLEAN), asRead), {
      message: `${path}: the file changed meanwhile and was left as it is`,
    });
    assert.equal(readFileSync(path, 'utf8'), '别人写的另一篇文章。\n');
  });

  it('is left as it is when it is gone', async () => {
    const path = join(folderWith({ 'a.txt': FAULTY }), 'a.txt');
    const asRead = statSync(path);
    rmSync(path);
    await assert.rejects(replaceFile(path, Buffer.from(CLEAN), asRead), {
      message: /cannot be written and was left as it is: there is no such file/,
    });
    assert.throws(() => statSync(path), { code: 'ENOENT' });
  });

  it('is left as it is when fixing would lose a character', () => {
    assert.throws(
      () => {
        refuseLoss('a.txt', '春天\n来了', '春天\n来');
      },
      { message: /^a\.txt:2:2: fixing would turn “了” into “”, which no rule allows/ },
    );
    refuseLoss('a.txt', '春 天\n来了', '春天来了\n');
  });
});

describe('jiaokan fix --stdout', () => {
  it('prints the fixed text in UTF-8 and does not touch the file', () => {
    const bytes = iconv.encode(FAULTY, 'gb18030');
    const cwd = folderWith({ 'a.txt': bytes });
    assert.deepEqual(jiaokan(['fix', '--stdout', 'a.txt'], { cwd }), { status: 0, stdout: CLEAN, stderr: '' });
    assert.deepEqual(readFileSync(join(cwd, 'a.txt')), Buffer.from(bytes));
  });

  it('is what fix does with standard input', () => {
    assert.deepEqual(jiaokan(['fix', '-'], { input: FAULTY }), { status: 0, stdout: CLEAN, stderr: '' });
    assert.deepEqual(jiaokan(['fix', '--stdout', '-'], { input: '' }), { status: 0, stdout: '', stderr: '' });
  });

  it('names a folder', () => {
    const cwd = folderWith({ 'a/a.txt': CLEAN });
    assert.deepEqual(jiaokan(['fix', '--stdout', 'a'], { cwd }), {
      status: 2,
      stdout: '',
      stderr: 'jiaokan: a: cannot be read: it is a folder\n',
    });
  });
});

describe('jiaokan fix --diff', () => {
  const PATCH = '--- a.txt\n+++ a.txt\n@@ -1,1 +1,1 @@\n-春天来了,公园里开满了花。\n+春天来了，公园里开满了花。\n';

  it('shows the changes without making them', () => {
    const cwd = folderWith({ 'a.txt': FAULTY, 'b.txt': CLEAN });
    assert.deepEqual(jiaokan(['fix', '--diff', 'a.txt', 'b.txt'], { cwd }), { status: 1, stdout: PATCH, stderr: '' });
    assert.equal(readFileSync(join(cwd, 'a.txt'), 'utf8'), FAULTY);
  });

  it('is silent when there is nothing to change', () => {
    assert.deepEqual(jiaokan(['fix', '--diff', '-'], { input: CLEAN }), { status: 0, stdout: '', stderr: '' });
  });

  it('is coloured where colours are wanted', () => {
    const { stdout } = jiaokan(['fix', '--diff', '-'], { input: FAULTY, env: { FORCE_COLOR: '1' } });
    assert.ok(stdout.includes('\u001b[31m-春天来了,公园里开满了花。\u001b[0m\n\u001b[32m+春天来了，'));
  });
});
