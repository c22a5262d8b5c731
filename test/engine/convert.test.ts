import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { wrap } from '../../bench/wrap.ts';
import {
  type Conversion,
  ConversionTables,
  Converter,
  Proof,
  type Region,
  type Standard,
  applyEdits,
  conversionFor,
  convertText,
  standardOf,
} from '../../server/src/engine/index.ts';
import { fuzzedText } from './fuzzed.ts';

const converter = new Converter(ConversionTables.parse(readFileSync('server/data/conversion-dictionaries.json', 'utf8')));

/** The conversion of a whole text; what is open stands in brackets. */
function converted(text: string, conversion: Conversion): string {
  const { text: after, choices } = convertText(text, new Proof(text).layout.blocks, converter, conversion);
  return applyEdits(
    after,
    choices.map(({ after: { start, end }, candidates }) => ({ start, end, text: `[${candidates.join('')}]` })),
  );
}

/** What each conversion makes of a text, in examples of our own. */
const EXAMPLES: readonly (readonly [Conversion, string, string])[] = [
  ['s2t', '皇后在理发店洗头发', '皇后在理髮店洗頭髮'],
  ['s2t', '他于后天吃完这台戏', '他於後天喫完這臺戲'],
  ['s2tw', '台湾的软件里面有为难之处', '臺灣的軟件裡面有為難之處'],
  ['s2twp', '打印机、U盘和软件', '印表機、隨身碟和軟體'],
  ['s2hk', '说这里的卫生间', '説這裏的衞生間'],
  ['t2s', '乾隆皇帝說頭髮乾了', '乾隆皇帝说头发干了'],
  ['t2s', '瞭解於是乾淨', '了解于是干净'],
  ['tw2s', '這裡的床為什麼在裡面', '这里的床为什么在里面'],
  ['tw2sp', '印表機和軟體', '打印机和软件'],
  ['hk2s', '説這裏的衞生間', '说这里的卫生间'],
  ['t2tw', '皇后和于先生說爲什麼', '皇后和于先生說為什麼'],
  ['tw2hk', '這裡的衛生間為什麼在裡面', '這裏的衞生間為什麼在裏面'],
  ['hk2tw', '這裏的衞生間説明書', '這裡的衛生間說明書'],
];

describe('conversion', () => {
  for (const [conversion, before, after] of EXAMPLES)
    test(`${conversion}: ${before}`, () => {
      assert.equal(converter.convert(before, conversion).text, after);
    });

  test('lists what no phrase decides, and takes the usual form', () => {
    assert.equal(converted('后在里，头发长', 's2tw'), '[後后]在[裡里]，頭髮長');
    assert.equal(converted('皇后的头发', 's2tw'), '皇后的頭髮');
  });

  test('leaves the description of a character alone', () => {
    assert.equal(converter.convert('⿰亻发和发现', 's2t').text, '⿰亻发和發現');
    assert.equal(converter.convert('⿱头', 's2t').text, '⿱頭');
  });

  test('counts supplementary characters as its dictionaries do', () => {
    const { text, changes } = converter.convert('𫍽头', 's2t');
    assert.equal(text, '譞頭');
    assert.deepEqual(changes, [
      { start: 0, end: 2, text: '譞' },
      { start: 2, end: 3, text: '頭' },
    ]);
  });

  test('between standards is found by what is known', () => {
    const found = (to: Standard, script: 'simplified' | 'traditional' | 'unknown', region?: Region): Conversion | undefined =>
      conversionFor(to, standardOf({ script, region }, to));
    assert.equal(found('tw', 'simplified'), 's2tw');
    assert.equal(found('tw', 'traditional'), 't2tw');
    assert.equal(found('tw', 'traditional', 'taiwan'), 't2tw');
    assert.equal(found('hk', 'traditional', 'taiwan'), 'tw2hk');
    assert.equal(found('tw', 'traditional', 'hongKong'), 'hk2tw');
    assert.equal(found('s', 'unknown'), 't2s');
    assert.equal(conversionFor('s', 'twp'), 'tw2sp');
    assert.equal(conversionFor('t', 'twp'), undefined);
  });
});

describe('a line end or a space in a word', () => {
  test('changes nothing', () => {
    const wrapped = '今天下午他们去了镇上的那一家理\n发店，头\n';
    const { text } = convertText(wrapped, new Proof(wrapped).layout.blocks, converter, 's2t');
    assert.equal(text, '今天下午他們去了鎮上的那一家理\n髮店，頭\n');
    assert.equal(converted('头 发 很 干 燥 ， 皇 后', 's2t'), '頭 髮 很 乾 燥 ， 皇 后');
  });

  test('stays after as many characters of a phrase whose length changes', () => {
    assert.equal(converted('用 了 U 盘 吗 ，甲 型 肝 炎 。', 's2twp'), '用 了 隨 身碟 嗎 ，A 型 肝 炎 。');
  });

  test('law: convert(wrapped) = rewrap(convert(joined))', () => {
    const prose = readdirSync('seeds').flatMap((file) => {
      const text = readFileSync(`seeds/${file}`, 'utf8');
      return new Proof(text).layout.blocks.map((block) => block.text).filter((one) => one.length > 80 && !/[ \w]/.test(one));
    });
    let tried = 0;
    fc.assert(
      fc.property(fc.constantFrom(...prose), fc.integer({ min: 12, max: 30 }), (paragraph, measure) => {
        const wrapped = wrap(paragraph, measure, 0).join('\n');
        const { blocks } = new Proof(wrapped).layout;
        fc.pre(blocks.length === 1);
        tried++;
        const joined = Array.from(converter.convert(paragraph, 's2tw').text);
        const expected = Array.from(wrapped, (character) => (character === '\n' ? '\n' : (joined.shift() ?? ''))).join('');
        assert.equal(convertText(wrapped, blocks, converter, 's2tw').text, expected);
      }),
      { numRuns: 100 },
    );
    assert.ok(tried >= 50);
  });
});

test('edits are in order and apart, and leave line ends and spaces where they are, whatever the text', () => {
  fc.assert(
    fc.property(fuzzedText, fc.constantFrom<Conversion>('s2twp', 'tw2sp', 's2hk'), (text, conversion) => {
      const { blocks } = new Proof(text).layout;
      const { text: after, edits, choices } = convertText(text, blocks, converter, conversion);
      assert.equal(applyEdits(text, edits), after);
      assert.deepEqual(after.match(/\s/g), text.match(/\s/g));
      for (const { after: place, candidates } of choices) assert.equal(after.slice(place.start, place.end), candidates[0]);
    }),
    { numRuns: 300 },
  );
});

test('what lies outside a selection stays, and words are read beyond its ends', () => {
  const text = '去理发，发现皇后\n';
  const { blocks } = new Proof(text).layout;
  assert.equal(convertText(text, blocks, converter, 's2t', { start: 2, end: 4 }).text, '去理髮，发现皇后\n');
});

test('a long line of the nastiest characters is converted in one pass', () => {
  for (const nasty of ['⿰', '一', '后', '\ud842']) {
    const text = nasty.repeat(200_000);
    assert.equal(converter.convert(text, 's2twp').text.length, text.length);
  }
});
