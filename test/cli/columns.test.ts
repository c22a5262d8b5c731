import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import iconv from 'iconv-lite';
import { folderWith, jiaokan } from './jiaokan.ts';

const LEFT = [
  '妇女正在努力阻止他人进行自杀行为，因为',
  '自杀曾夺去了他们的挚爱。莎伦·戴维斯和',
  '凯莉一直在威尔士的一座桥上张贴卡片，上',
  '面写着有感召力的文字，还有电话号码，人',
  '们可以通过电话寻求帮助。',
];
const RIGHT = [
  '十年后，圣马丁教堂建成。原先的白人循道',
  '宗会众在三十年代由此撤出。附近做礼拜的',
  '黑人会众则鸠占鹊巢，教堂在约翰逊牧师的',
  '领导下为黑人会众所接管，他领导了抵制位',
  '于大街上的零售店的运动。',
];
const WOVEN = `${LEFT.map((line, row) => line.padEnd(24) + (RIGHT[row] ?? '')).join('\n')}\n`;
const UNWOVEN = `${[...LEFT, '', ...RIGHT].join('\n')}\n`;

describe('jiaokan columns', () => {
  it('prints the columns below one another, and touches nothing', () => {
    const cwd = folderWith({ 'a.txt': WOVEN });
    assert.deepEqual(jiaokan(['columns', 'a.txt'], { cwd }), { status: 0, stdout: UNWOVEN, stderr: '' });
    assert.equal(readFileSync(join(cwd, 'a.txt'), 'utf8'), WOVEN);
  });

  it('reads standard input, and leaves a text without columns as it is', () => {
    assert.equal(jiaokan(['columns', '-'], { input: WOVEN }).stdout, UNWOVEN);
    assert.equal(jiaokan(['columns', '-'], { input: UNWOVEN }).stdout, UNWOVEN);
  });

  it('writes into the files of a folder, in their encoding', () => {
    const cwd = folderWith({ 'a.txt': iconv.encode(WOVEN, 'gb18030'), 'b.txt': '天下大事，合久必分。\n' });
    const { status, stdout } = jiaokan(['columns', '--write', '.'], { cwd });
    assert.deepEqual(
      [status, stdout.split('\n').sort()],
      [0, ['', 'a.txt: columns put below one another in 1 places', 'b.txt: columns put below one another in 0 places']],
    );
    assert.equal(iconv.decode(readFileSync(join(cwd, 'a.txt')), 'gb18030'), UNWOVEN);
    assert.deepEqual(readdirSync(cwd), ['a.txt', 'b.txt']);
  });

  it('prints one text only', () => {
    const { status, stderr } = jiaokan(['columns', 'a.txt', 'b.txt'], { cwd: folderWith({ 'a.txt': WOVEN, 'b.txt': WOVEN }) });
    assert.equal(status, 2);
    assert.match(stderr, /only one file/);
  });
});
