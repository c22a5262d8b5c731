import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { folderWith, jiaokan } from './jiaokan.ts';

describe('what cannot be understood', () => {
  const cases: readonly (readonly [args: string, complaint: RegExp])[] = [
    ['', /^jiaokan: no command given: check, fix, outline, export, census, convert or columns/],
    ['chek a.txt', /^jiaokan: there is no command “chek”; there are check, fix, outline, export, census, convert and columns$/],
    ['check', /^jiaokan: check needs a file/],
    ['check --fast a.txt', /^jiaokan: there is no option --fast$/],
    ['check -x a.txt', /^jiaokan: there is no option -x$/],
    ['check --__proto__ a.txt', /^jiaokan: there is no option --__proto__$/],
    ['check --diff a.txt', /^jiaokan: check has no option --diff$/],
    ['check a.txt --format', /^jiaokan: the option --format needs a value$/],
    ['check --format xml a.txt', /^jiaokan: --format has no “xml”; there are text, json$/],
    ['check --lang fr a.txt', /^jiaokan: --lang is zh-cn or en, not “fr”$/],
    ['check --rule off a.txt', /^jiaokan: --rule is written id=off or id=severity, not “off”$/],
    ['check --rule no-such-rule=off a.txt', /^jiaokan: there is no rule “no-such-rule”; there are .*halfwidth-punctuation/],
    [
      'check --rule halfwidth-punctuation=loud a.txt',
      /^jiaokan: the setting rules\.halfwidth-punctuation cannot be "loud"; it may be off, error/,
    ],
    ['check --config nowhere.json a.txt', /^jiaokan: cannot read the settings in nowhere\.json: there is no such file or folder$/],
    ['check --config broken.json a.txt', /^jiaokan: cannot read the settings in broken\.json: /],
    ['check --config unknown.json a.txt', /^jiaokan: unknown\.json: there is no setting “rule”; there are rules, /],
    ['check --config wrong.json a.txt', /^jiaokan: wrong\.json: the setting script cannot be "latin"; it may be auto, /],
    ['fix --diff --stdout a.txt', /^jiaokan: --diff and --stdout exclude each other$/],
    ['fix --diff=yes a.txt', /^jiaokan: the option --diff takes no value \(“yes”\)$/],
    ['fix --stdout a.txt b.txt', /^jiaokan: only one file can be printed to standard output, not 2$/],
    ['fix a.txt -', /^jiaokan: only one file can be printed to standard output, not 2$/],
    ['outline a.txt b.txt', /^jiaokan: only one file can be printed to standard output, not 2$/],
  ];
  const cwd = folderWith({
    'a.txt': '春天来了,花开了。\n',
    'broken.json': '{',
    'unknown.json': '{\"rule\": {}}',
    'wrong.json': '{ "script": "latin" }',
  });
  for (const [args, complaint] of cases) {
    it(`is named: jiaokan ${args}`, () => {
      const { status, stdout, stderr } = jiaokan(args === '' ? [] : args.split(' '), { cwd });
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr.trimEnd(), complaint);
      assert.equal(stderr.trimEnd().includes('\n'), false, 'one line');
    });
  }

  it('keeps every file untouched', () => {
    jiaokan(['fix', '--rule', 'no-such-rule=off', 'a.txt'], { cwd });
    assert.equal(readFileSync(join(cwd, 'a.txt'), 'utf8'), '春天来了,花开了。\n');
  });

  it('is told in Chinese too', () => {
    assert.equal(
      jiaokan(['chek', '--lang', 'zh-cn']).stderr,
      'jiaokan: 没有“chek”命令；可用 check、fix、outline、export、census、convert、columns\n',
    );
  });

  it('names every setting that is wrong, each on its line', () => {
    const { stderr } = jiaokan(['check', '--rule', 'a=off', '--rule', 'b=off', 'a.txt'], { cwd });
    assert.match(stderr, /^jiaokan: there is no rule “a”.*\njiaokan: there is no rule “b”.*\n$/);
  });
});

describe('help', () => {
  it('explains the commands in both languages', () => {
    for (const lang of ['en', 'zh-cn']) {
      const { status, stdout, stderr } = jiaokan(['--help', '--lang', lang]);
      assert.deepEqual([status, stderr], [0, '']);
      for (const word of [
        'check',
        'fix --diff',
        'fix --stdout',
        'outline',
        '--format',
        '--rule',
        '--config',
        '--lang',
        '*.text',
        'NO_COLOR',
      ]) {
        assert.ok(stdout.includes(word), word);
      }
    }
    assert.equal(jiaokan(['check', '-h']).stdout, jiaokan(['--help']).stdout);
  });
});

describe('version', () => {
  it('is that of the package', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    assert.deepEqual(jiaokan(['--version']), { status: 0, stdout: `${version}\n`, stderr: '' });
  });
});

describe('two dashes', () => {
  it('let a file name begin with a dash', () => {
    const folder = folderWith({ '-a.txt': '春天来了,花开了。\n' });
    assert.equal(jiaokan(['check', '--', '-a.txt'], { cwd: folder }).status, 1);
  });
});
