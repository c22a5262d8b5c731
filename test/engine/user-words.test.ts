import assert from 'node:assert/strict';
import test from 'node:test';
import { Proof, defaultConfig, parseConfig, parseWords } from '../../server/src/engine/index.ts';

/** One text for each rule of script that finds a single character. */
const FAULTS: readonly (readonly [text: string, word: string])[] = [
  ['國王和皇後站在宮門前，向來賓說了幾句話，就回去了。\n', '皇後'],
  ['这几年学校变了样：教学楼是新盖的，孩子们上课用电脑，他們的作业也少了。\n', '他們'],
  ['學校裡的學生們都來了，老師說這次考試不難，只是时間緊。\n', '时間'],
  ['我市经济発展很快，今年又有两条新路通车，群众出行方便多了。\n', '発展'],
  ['屋裡有人說話，院子裡也有人說話，只有裏間沒有聲音，大家都說奇怪。\n', '裏間'],
  ['他的頭发很長\n', '頭发'],
];

const rulesIn = (text: string, words: readonly string[]): readonly string[] => {
  const proof = new Proof(text);
  proof.configure({ ...defaultConfig, words });
  return proof.findings().map(({ rule }) => rule);
};

for (const [text, word] of FAULTS)
  test(`“${word}” is right where the user says so`, () => {
    assert.equal(rulesIn(text, []).length, 1);
    assert.deepEqual(rulesIn(text, [word]), []);
    assert.equal(rulesIn(text, ['無關', word.slice(1) + '無']).length, 1);
  });

test('a words file has a word on each line, and remarks', () => {
  assert.deepEqual(parseWords('\ufeff# 人名\r\n范徵\r\n\r\n 皇後 # 书里的写法\n范徵\n'), ['范徵', '皇後']);
  assert.deepEqual(parseWords(''), []);
});

test('words in the settings are a list of strings; the others are named', () => {
  assert.deepEqual(parseConfig({ words: ['皇後'] }), { config: { ...defaultConfig, words: ['皇後'] }, problems: [] });
  const { config, problems } = parseConfig({ words: ['皇後', 1, ''] });
  assert.deepEqual([config.words, problems.map(({ setting }) => setting)], [['皇後'], ['words']]);
  assert.equal(parseConfig({ words: '皇後' }).problems.length, 1);
});
