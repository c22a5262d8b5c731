import assert from 'node:assert/strict';
import test from 'node:test';
import {
  certainSimplifications,
  countScript,
  counterpartsOf,
  decisiveAt,
  intendedScript,
  scriptOf,
} from '../../server/src/engine/text/script.ts';
import { Proof } from '../../server/src/engine/index.ts';
import { conversionOf, converted, foreignRuns } from '../../server/src/engine/text/foreign-script.ts';

const runs = (text: string, own: 'simplified' | 'traditional'): string[] =>
  foreignRuns(text, own, []).map(({ start, end }) => text.slice(start, end));

test('decisive characters are counted, others are not', () => {
  assert.deepEqual(countScript('我们的国家'), { simplified: 2, traditional: 0 });
  assert.deepEqual(countScript('我們的國家'), { simplified: 0, traditional: 2 });
  assert.deepEqual(countScript('人民日报，2020年 abc'), { simplified: 1, traditional: 0 });
  assert.deepEqual(countScript(''), { simplified: 0, traditional: 0 });
});

test('characters beyond the Basic Multilingual Plane count once, half a character never', () => {
  assert.deepEqual(countScript('𬭚𬭚'), { simplified: 2, traditional: 0 });
  assert.deepEqual(countScript('\ud873😀𠀀'), { simplified: 0, traditional: 0 });
});

test('the traditional-looking characters of the mainland standard decide nothing', () => {
  for (const character of '乾剋袷麽徵薹氾扞吒苧昇於祕陞脩蒐夥劄薳谿釐著藉瞭') assert.equal(decisiveAt(character, 0), undefined, character);
});

test('simplified forms that Taiwan or Hong Kong prints decide nothing', () => {
  for (const character of '后里面干台只云几万与体床群') assert.equal(decisiveAt(character, 0), undefined, character);
});

test('counterparts are those in print, the likeliest first', () => {
  assert.deepEqual(counterpartsOf('国'), ['國']);
  assert.deepEqual(counterpartsOf('发'), ['發', '髮']);
  assert.deepEqual(counterpartsOf('为'), ['為']);
  assert.deepEqual(counterpartsOf('後'), ['后']);
  assert.deepEqual(counterpartsOf('人'), []);
});

test('a simplification is certain only where one form answers to one', () => {
  assert.equal(certainSimplifications().get('國'), '国');
  for (const character of '髮後裏餘') assert.equal(certainSimplifications().has(character), false, character);
});

test('the script of a text', () => {
  assert.equal(scriptOf({ simplified: 3, traditional: 1 }), 'unknown');
  assert.equal(scriptOf({ simplified: 100, traditional: 5 }), 'simplified');
  assert.equal(scriptOf({ simplified: 5, traditional: 100 }), 'traditional');
  assert.equal(scriptOf({ simplified: 60, traditional: 40 }), 'mixed');
  assert.equal(scriptOf({ simplified: 8, traditional: 1 }), 'simplified', 'one stray character decides nothing');
});

test('a text that was read in two scripts by turns was meant to be in one', () => {
  const own = { simplified: 20, traditional: 5 };
  assert.equal(intendedScript([own, { simplified: 6, traditional: 8 }, own]), 'simplified');
  assert.equal(
    intendedScript([
      { simplified: 2, traditional: 9 },
      { simplified: 0, traditional: 30 },
    ]),
    'traditional',
  );
});

test('articles in both scripts side by side stay mixed, and so does what is half of each', () => {
  assert.equal(
    intendedScript([
      { simplified: 40, traditional: 1 },
      { simplified: 1, traditional: 15 },
    ]),
    'mixed',
  );
  assert.equal(intendedScript([{ simplified: 20, traditional: 19 }]), 'mixed');
});

test('corner quotation marks tell the script that a page was printed in, where articles do not stand side by side', () => {
  const read = [{ simplified: 20, traditional: 19 }];
  assert.equal(intendedScript(read, 'traditional'), 'traditional');
  assert.equal(intendedScript([{ simplified: 40, traditional: 0 }, ...read], 'traditional'), 'mixed');
  const line = '联邦检察官希望對纽约市的嫌犯求处死刑，根據呈交的意向，他們必须证明「刻意殺害」。\n';
  assert.equal(new Proof(line).profile.script, 'traditional');
  assert.equal(new Proof(line.replace('「', '“').replace('」', '”')).profile.script, 'mixed');
});

test('foreign characters near each other are one stretch, unless the text’s own script stands between', () => {
  assert.deepEqual(runs('老书记写道：傳家處世，大家都说好', 'simplified'), ['傳家處']);
  assert.deepEqual(runs('他們说國家', 'simplified'), ['們', '國']);
  assert.deepEqual(runs('國，人民有信心，民族有希望，山河有力量，國', 'simplified'), ['國', '國']);
  assert.deepEqual(runs('學校時间', 'traditional'), ['间']);
});

test('titles and the names of reporters are left alone', () => {
  assert.deepEqual(runs('他读《紅樓夢》和〈國學〉，记者陳曉東、李國強报道', 'simplified'), []);
  assert.deepEqual(runs('记者從市里了解到', 'simplified'), ['從']);
  assert.deepEqual(runs('他读《紅樓夢', 'simplified'), ['紅樓夢']);
});

test('a conversion touches decisive characters alone', () => {
  const text = '他说傳家處世';
  const [run] = foreignRuns(text, 'simplified', []);
  assert.ok(run);
  assert.deepEqual(
    conversionOf(text, run, (start, end) => ({ start: start + 10, end: end + 10 })),
    [
      { start: 12, end: 13, text: '传' },
      { start: 14, end: 15, text: '处' },
    ],
  );
  assert.equal(converted('傳家處世'), '传家处世');
});

/** What `proof` calls traditional. */
const calledTraditional = (proof: Proof): string[] =>
  proof.findings().flatMap(({ rule, start, end }) => (rule === 'traditional-in-simplified' ? [proof.text.slice(start, end)] : []));
const singing = (name: string): string => `${name}在学校里唱歌，老师们说，这孩子的嗓子真好，我们都喜欢听。\n`;

test('a name that the text writes in the other script throughout is meant', () => {
  const found = (text: string): string[] => calledTraditional(new Proof(text));
  assert.deepEqual(found(singing('陳奕').repeat(3)), []);
  assert.deepEqual(found(singing('陳奕').repeat(2)), ['陳', '陳']);
  assert.deepEqual(found(singing('陳奕').repeat(3) + singing('陈奕')), ['陳', '陳', '陳']);
  assert.deepEqual(found(singing('他們').repeat(3)), ['們', '們', '們']);
});

test('an edit that takes one of the occurrences of such a name brings the others back into question', () => {
  const proof = new Proof(singing('陳奕').repeat(3));
  assert.deepEqual(calledTraditional(proof), []);
  proof.update({ start: 0, end: 1, text: '陈' });
  assert.deepEqual(calledTraditional(proof), ['陳', '陳']);
});
