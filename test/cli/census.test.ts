import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { folderWith, jiaokan } from './jiaokan.ts';

const TEXT = '这几年村里修好了路，孩子们上学⽤不着绕道。\n老人說：“我们很高兴, 很高兴�”\n';

describe('jiaokan census', () => {
  it('prints each unusual character once, the most suspicious first', () => {
    const cwd = folderWith({ 'a.txt': TEXT });
    const { status, stdout, stderr } = jiaokan(['census', 'a.txt'], { cwd });
    assert.deepEqual([status, stderr], [0, '']);
    assert.equal(
      stdout,
      [
        'Unusual characters: 4, in 4 places.',
        '',
        'Lost or invalid',
        '   1  U+FFFD    �  REPLACEMENT CHARACTER     Specials                2:16',
        '',
        'Radicals and compatibility forms',
        '   1  U+2F64    ⽤  KANGXI RADICAL USE → 用  Kangxi Radicals         1:16',
        '',
        'Han of the other script',
        '   1  U+8AAA    說  → 说                     CJK Unified Ideographs  2:3',
        '',
        'Marks that are not Chinese',
        '   1  U+002C    ,   COMMA                     Basic Latin             2:11',
        '',
      ].join('\n'),
    );
  });

  it('counts several files together and says where', () => {
    const cwd = folderWith({ 'a.txt': `${TEXT}α`, 'b.txt': 'αα', 'c.bin': '\0' });
    const { status, stdout } = jiaokan(['census', '--format', 'json', '.'], { cwd });
    assert.equal(status, 0);
    const rows = JSON.parse(stdout) as readonly { readonly character: string }[];
    assert.deepEqual(
      rows.find(({ character }) => character === 'α'),
      {
        character: 'α',
        codePoint: 'U+03B1',
        kind: 'letter',
        name: 'GREEK SMALL LETTER ALPHA',
        meant: null,
        block: 'Greek And Coptic',
        count: 3,
        places: [
          { file: 'a.txt', line: 3, column: 1 },
          { file: 'b.txt', line: 1, column: 1 },
          { file: 'b.txt', line: 1, column: 2 },
        ],
      },
    );
  });

  it('is a table for spreadsheets', () => {
    const { status, stdout } = jiaokan(['census', '--format', 'csv', '-'], { input: '村里,修好了\u200b路。\n' });
    assert.equal(status, 0);
    assert.equal(
      stdout,
      [
        'kind,codePoint,character,name,meant,block,count,places',
        'invisible,U+200B,<U+200B>,ZERO WIDTH SPACE,,General Punctuation,1,-:1:7',
        'mark,U+002C,",",COMMA,,Basic Latin,1,-:1:3',
        '',
      ].join('\r\n'),
    );
  });

  it('speaks Chinese, and says when there is nothing', () => {
    assert.equal(jiaokan(['census', '-', '--lang', 'zh-cn'], { input: '村里修好了路。\n' }).stdout, '没有异常字符。\n');
    assert.match(
      jiaokan(['census', '-', '--lang', 'zh-cn'], { input: '村里囍修好了路。\n' }).stdout,
      /^异常字符 1 种，共 1 处。\n\n罕用汉字\n/,
    );
  });

  it('expects the script that the settings name', () => {
    const cwd = folderWith({ 'a.txt': '村裡修好了路。\n', 's.json': '{"script": "traditional"}', 'bad.bin': '\0' });
    assert.equal(jiaokan(['census', '--config', 's.json', 'a.txt'], { cwd }).stdout, 'No unusual characters.\n');
    assert.deepEqual(jiaokan(['census', 'bad.bin'], { cwd }), {
      status: 2,
      stdout: 'No unusual characters.\n',
      stderr: 'jiaokan: bad.bin: not a text file (it has NUL bytes), skipped\n',
    });
  });
});
