import assert from 'node:assert/strict';
import test from 'node:test';
import { doubtfulMisreadingsIn, misreadingsIn } from '../../server/src/engine/text/misread-character.ts';
import { likelihood, mayAdjoin, phrasesNear } from '../../server/src/engine/text/phrases.ts';
import { simplifiedUnits } from '../../server/src/engine/text/script.ts';
import { twinsOf, unlikeness } from '../../server/src/engine/text/shape.ts';
import { costOf } from './cost.ts';

const misread = (text: string, script: 'simplified' | 'traditional' = 'simplified'): string[] =>
  Array.from(misreadingsIn(text, script), ({ at, expected }) => `${text.charAt(at)}→${expected}`);

test('characters are the less alike the more of their parts differ', () => {
  assert.equal(unlikeness('己', '已'), 0);
  assert.equal(unlikeness('中', '中'), 0);
  assert.ok(unlikeness('戛', '夏') < unlikeness('戛', '水'));
  assert.equal(unlikeness('中', 'A'), 1);
  assert.ok(twinsOf('未').includes('末'));
});

test('every twin knows its twins', () => {
  for (const character of '己末土舆隊間輸') for (const twin of twinsOf(character)) assert.ok(twinsOf(twin).includes(character), twin);
});

test('frequent words are likelier than rare ones, and what is no word has no likelihood', () => {
  assert.ok((likelihood('问题') ?? 0) > (likelihood('戛然而止') ?? 0));
  assert.equal(likelihood('题问'), undefined);
});

test('whatever stands together in a word may stand together', () => {
  for (const word of ['问题', '党支部', '戛然而止', '迫不及待']) {
    for (let at = 1; at < word.length; at++) assert.ok(mayAdjoin(word.charCodeAt(at - 1), word.charCodeAt(at)), word);
  }
  const strangers = Array.from({ length: 1000 }, (_, step) => mayAdjoin(0x9f00 - step, 0x4e00 + 7 * step));
  assert.ok(strangers.filter(Boolean).length < 200, 'most pairs are told apart');
});

test('to look for doubtful characters costs about as much as to look for words around each that stands alone', () => {
  const text = '河水慢慢退去，田里的庄稼得到了灌慨，今年收成不错。'.repeat(40);
  // The first look builds the tables.
  assert.equal(doubtfulMisreadingsIn(text, 'simplified').length, 40);
  const cost = costOf(() => void doubtfulMisreadingsIn(text, 'simplified'));
  assert.ok(cost <= 250 * text.length, `${cost / text.length} for each character`);
});

test('phrases are found by what is left of them', () => {
  assert.deepEqual(
    Array.from(phrasesNear('一切夏然而止'), ({ phrase, start, place }) => `${phrase}${start}${place}`),
    ['戛然而止20'],
  );
});

test('a character that would make a word if it were drawn a little differently is misread', () => {
  assert.deepEqual(misread('音乐的一切夏然而止'), ['夏→戛']);
  assert.deepEqual(misread('政府把居民與軍隧全數移走', 'traditional'), ['隧→隊']);
});

test('words, numbers and particles are left alone', () => {
  assert.deepEqual(misread('我们的生活越来越好，大家都很高兴'), []);
  assert.deepEqual(misread('十二年三月五日下午四点'), []);
});

test('simplifying keeps every offset', () => {
  const text = '臺灣𠀀發展后，國家';
  assert.equal(simplifiedUnits(text).length, text.length);
  assert.equal(simplifiedUnits('發展國家'), '发展国家');
});
