import assert from 'node:assert/strict';
import test from 'node:test';
import { evidenceFor, unconvertedForms, wrongForms } from '../../server/src/engine/text/word-forms.ts';
import { foreignRuns } from '../../server/src/engine/text/foreign-script.ts';
import { areSpellings } from '../../server/src/engine/text/spellings.ts';
import { regionOf } from '../../server/src/engine/text/variants.ts';

const wrong = (text: string): string[] => Array.from(wrongForms(text), ({ at, form }) => text.charAt(at) + form);
const left = (text: string): string[] => Array.from(unconvertedForms(text), ({ at, form }) => text.charAt(at) + form);

test('a word says which traditional character a simplified one stands for', () => {
  assert.equal(evidenceFor('理发店', 1)?.form, '髮');
  assert.equal(evidenceFor('发现', 0)?.form, '發');
  assert.equal(evidenceFor('皇后', 1)?.form, '后');
  assert.equal(evidenceFor('甲发乙', 1), undefined);
});

test('wrong conversions are told by the word around them', () => {
  assert.deepEqual(wrong('皇後'), ['後后']);
  assert.deepEqual(wrong('兩船只'), ['只隻']);
  assert.deepEqual(wrong('麵對'), ['麵面']);
  assert.deepEqual(wrong('先生發現'), [], 'a word across a border is none');
  assert.deepEqual(wrong('里水的范先生和于先生'), [], 'places and surnames');
});

test('characters of the standard are wrong in a word only', () => {
  assert.deepEqual(left('瞭解情况'), ['瞭了']);
  assert.deepEqual(left('擦得很乾净'), ['乾干']);
  for (const text of ['乾隆年间', '乾安县', '宫商角徵羽', '瞭望塔', '一片狼藉', '著名作家']) assert.deepEqual(left(text), [], text);
});

test('spellings are no faults, whichever way they are asked for', () => {
  assert.ok(areSpellings('週', '周') && areSpellings('周', '週'));
  assert.ok(!areSpellings('後', '后'));
});

test('the region of a traditional text is told by its forms', () => {
  assert.equal(regionOf('他說屋裡的床為什麼不見了'), 'taiwan');
  assert.equal(regionOf('他説屋裏的衞生綫路為什麼壞了'), 'hongKong');
  assert.equal(regionOf('他來了'), undefined);
  assert.equal(regionOf('為了溫泉，參議員梁先生才為此說話'), 'taiwan', '參, 梁 and 才 tell nothing');
  assert.equal(regionOf('他説這裏的衞生很好，參加的人才多'), 'hongKong', '參 and 才 tell nothing');
  assert.equal(regionOf('為什麼温泉的温度，高温蒸汽為何讓农業成為輸家'), 'taiwan', 'amid simplified characters 温 tells nothing');
});

test('a passage with a stray of the own script is one run; two strays are two', () => {
  assert.equal(foreignRuns('这个孩子念學而時習之國家与學問之間的關係，孩子们都听着', 'simplified', []).length, 1);
  assert.equal(foreignRuns('这个國家的发展很快，这些學生们都很高兴', 'simplified', []).length, 2);
});
