import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import iconv from 'iconv-lite';
import { fixText } from '../../server/src/engine/index.ts';
import { type Misreading, misreadingsIn } from '../../server/src/engine/text/misreading.ts';
import { findingsOf } from './marked.ts';

/** `text` written in one encoding and read in another. */
const misread = (text: string, written: string, read: string): string => iconv.decode(iconv.encode(text, written), read);
const restored = (text: string): string[] => Array.from(misreadingsIn(text), (one) => one.restored);

const SIMPLIFIED = '他们说，这里的人民生活得很好。';
const TRADITIONAL = '他們說，這裡的人民生活得很好。';

suite('text that was read in the wrong encoding is read back', () => {
  const ways: readonly (readonly [text: string, written: string, as: Misreading['written'], read: string])[] = [
    [SIMPLIFIED, 'utf-8', 'utf-8', 'latin1'],
    [TRADITIONAL, 'utf-8', 'utf-8', 'latin1'],
    [SIMPLIFIED, 'gbk', 'gb18030', 'latin1'],
    [SIMPLIFIED, 'gbk', 'gb18030', 'windows-1252'],
    ['在北京召开的会议上，他说', 'gbk', 'gb18030', 'big5'],
    [TRADITIONAL, 'big5', 'big5', 'latin1'],
    [TRADITIONAL, 'big5', 'big5', 'gb18030'],
  ];
  for (const [text, written, as, read] of ways) {
    test(`${written} as ${read}: ${text}`, () => {
      const [found, ...more] = misreadingsIn(`${misread(text, written, read)}\n`);
      assert.deepEqual([found?.restored, found?.written, more.length], [text, as, 0]);
    });
  }
  for (const read of ['latin1', 'windows-1252']) {
    test(`utf-8 as ${read}, twice`, () => {
      const once = misread(SIMPLIFIED, 'utf-8', 'latin1');
      assert.deepEqual(restored(`他说：${misread(once, 'utf-8', read)}`), [SIMPLIFIED]);
    });
  }
  test('utf-8 as GBK, where the last byte of an odd number is lost', () => {
    assert.deepEqual(restored(misread('我们都很好', 'utf-8', 'gbk')), ['我们都很\ufffd']);
    assert.deepEqual(restored(misread('“我们都好。”', 'utf-8', 'gbk')), ['“我们都好。”']);
  });
  test('what a program wrote for the lost byte does not matter', () => {
    for (const hole of ['\ufffd', '?']) assert.deepEqual(restored(misread('好——', 'utf-8', 'gbk').replace('\ufffd', hole)).length, 1, hole);
  });
  test('a part of a line, between Chinese words and marks', () =>
    assert.deepEqual(restored(`记者说：${misread('“你好，北京。”', 'utf-8', 'gbk')}她走了。`), ['“你好，北京。”']));
  test('several on one line', () =>
    assert.deepEqual(restored(`甲${misread('中国', 'gbk', 'latin1')}乙丙${misread('人民', 'gbk', 'latin1')}丁`), ['中国', '人民']));
});

suite('what reads as it should is left alone', () => {
  const texts = [
    SIMPLIFIED,
    TRADITIONAL,
    '涓涓细流，猗猗绿竹，鈥字罕见。',
    '棕榈蝮大多幼细。',
    'Ångström、René、Müller、Ærøskøbing 和 São Paulo。',
    '餐厅叫こんにちは，招牌写着アイスクリーム。',
    '他唱ㄅㄆㄇㄈ，写着Привет。',
    '¿Qué tal? ¡Olé! 他用西班牙语说。',
  ];
  for (const text of texts) test(text, () => assert.deepEqual(restored(text), []));
});

test('a file of nothing but garble is Chinese after all, and no safe fix touches it', () => {
  const garbled = `${misread(SIMPLIFIED, 'utf-8', 'latin1')}\n`;
  assert.deepEqual(
    findingsOf(garbled).map(({ rule, safety }) => `${rule} ${safety}`),
    ['garbled-text review'],
  );
  assert.equal(fixText(garbled).text, garbled);
});

test('French has nothing to be read back', () => assert.deepEqual(findingsOf('L’été, ça va très bien à Besançon.\n'.repeat(20)), []));
