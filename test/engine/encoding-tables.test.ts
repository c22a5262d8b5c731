import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { applyEdits, chooseEdits, findLoss, fixText, ruleOf } from '../../server/src/engine/index.ts';
import { readEntity } from '../../server/src/engine/text/entities.ts';
import { fullwidthAlphanumerics, halfwidthForms, ligatureLetters, smallMarks, verticalMarks } from '../../server/src/engine/text/forms.ts';
import entityData from '../../server/data/entities.json';
import { findingsOf } from './marked.ts';

const charactersIn = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
/** Characters of which `test` holds, in a range. */
const those = (first: number, last: number, property: RegExp): string[] =>
  charactersIn(first, last).filter((character) => property.test(character));

/** `text` after the first fixes of all that the rule called `id` finds, safe or not. */
const mendedBy = (id: string, text: string): string => applyEdits(text, chooseEdits(findingsOf(text, id)));

suite('forms of marks', () => {
  test('every vertical form has its mark, but low lines and sesame dots, which have none', () => {
    const without = [...charactersIn(0xfe10, 0xfe19), ...charactersIn(0xfe30, 0xfe4f)].filter((form) => !verticalMarks().has(form));
    assert.equal(without.join(''), '︳︴﹅﹆﹉﹊﹋﹌﹍﹎﹏');
  });
  test('every small form has its mark', () => {
    const without = those(0xfe50, 0xfe6f, /\p{Assigned}/u).filter((form) => !smallMarks().has(form));
    assert.deepEqual(without, []);
  });
  test('every form becomes what Unicode’s normalisation gives, in full width where Chinese has it', () => {
    for (const [form, mark] of [...verticalMarks(), ...smallMarks()]) {
      if (!'︙︰'.includes(form)) assert.equal(mark.normalize('NFKC'), form.normalize('NFKC'), form);
    }
  });
  test('every form inside a sentence is found and mended', () => {
    for (const [form, mark] of [...verticalMarks(), ...smallMarks()])
      assert.equal(mendedBy('presentation-form', `他说${form}好的，再来。`), `他说${mark.replace('‥', '：')}好的，再来。`, form);
  });
});

suite('half-width and full-width forms', () => {
  test('every half-width form has its character, but the filler U+FFA0, which shows nothing', () => {
    const narrow = [...those(0xff61, 0xffdc, /\p{Assigned}/u), ...those(0xffe8, 0xffee, /\p{Assigned}/u)];
    assert.deepEqual(
      narrow.filter((form) => !halfwidthForms().has(form)),
      ['\uffa0'],
    );
  });
  test('half-width kana become what Unicode’s normalisation gives', () => {
    for (const [form, kana] of halfwidthForms()) {
      if (/^[\uff65-\uff9d]/.test(form)) assert.equal(kana, form.normalize('NFKC'), form);
    }
  });
  test('every half-width kana in a word is found and mended', () => {
    for (const kana of charactersIn(0xff66, 0xff9d)) {
      const expected = halfwidthForms().get(kana) ?? '';
      assert.equal(mendedBy('halfwidth-form', `商品名是“${kana}ｱ”吗？这里卖。`), `商品名是“${expected}ア”吗？这里卖。`);
    }
  });
  test('every full-width letter and digit is mended', () => {
    const forms = [...charactersIn(0xff10, 0xff19), ...charactersIn(0xff21, 0xff3a), ...charactersIn(0xff41, 0xff5a)];
    assert.deepEqual([...fullwidthAlphanumerics().keys()], forms);
    for (const form of forms) {
      const text = (character: string): string => `代号是${character}的文件共有1234份，编号ABCD。\n`;
      assert.equal(fixText(text(form)).text, text(form.normalize('NFKC')), form);
    }
  });
});

test('every Latin ligature is mended', () => {
  const forms = [...charactersIn(0x132, 0x133), ...charactersIn(0xfb00, 0xfb06)];
  assert.deepEqual([...ligatureLetters().keys()], forms);
  for (const form of forms) assert.equal(fixText(`论文名为a${form}b。\n`).text, `论文名为a${form.normalize('NFKC')}b。\n`);
});

suite('characters that no text should have', () => {
  const inText = (character: string): string => `新华社北京${character}今日电，大家都来了。\n`;
  /** Those of `characters` that none of the rules finds, each in a sentence of its own. */
  const missed = (characters: readonly string[], ...ids: readonly string[]): string[] => {
    const findings = findingsOf(characters.map(inText).join('')).filter(({ rule }) => ids.includes(rule));
    const places = new Set(findings.map(({ start }) => start));
    let at = 0;
    return characters.filter((character) => {
      const place = at + inText('').indexOf('今');
      at += inText(character).length;
      return !places.has(place);
    });
  };
  const named = (characters: readonly string[]): string[] => characters.map((character) => character.codePointAt(0)?.toString(16) ?? '');

  test('every control character but tab, line ends and form feed', () =>
    assert.deepEqual(named(missed(those(0, 0x9f, /\p{Cc}/u), 'control-character', 'line-separator')), ['9', 'a', 'c', 'd']));
  test('every noncharacter', () => {
    const planes = Array.from({ length: 17 }, (_, plane) => charactersIn(plane * 0x10000 + 0xfffe, plane * 0x10000 + 0xffff)).flat();
    assert.deepEqual(named(missed([...charactersIn(0xfdd0, 0xfdef), ...planes], 'control-character')), []);
  });
  test('every half of a surrogate pair', () => {
    const halves = Array.from({ length: 0x800 }, (_, index) => String.fromCharCode(0xd800 + index));
    assert.deepEqual(named(missed(halves, 'replacement-character')), []);
  });
  test('private-use characters at the ends of their ranges', () => {
    const ends = [0xe000, 0xf8ff, 0xf0000, 0xffffd, 0x100000, 0x10fffd].map((code) => String.fromCodePoint(code));
    assert.deepEqual(named(missed(ends, 'private-use-character')), []);
  });
  test('every character without a shape, but those of scripts that need them', () => {
    const needed = /[\u17b4\u17b5\u180b-\u180d\u180f\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}]/u;
    const shapeless = those(0, 0x10ffff, /(?=\p{Default_Ignorable_Code_Point})\p{Assigned}/u).filter(
      (character) => !needed.test(character),
    );
    assert.equal(shapeless.length, 387);
    assert.deepEqual(named(missed(shapeless, 'invisible-character', 'variation-selector')), []);
  });
  test('every bidirectional control and tag character, unseen', () => {
    const deleted = [
      ...charactersIn(0x202a, 0x202c),
      ...charactersIn(0x2066, 0x2069),
      '\u200e',
      '\u200f',
      '\u061c',
      ...charactersIn(0xe0020, 0xe007f),
    ];
    for (const character of deleted) assert.equal(fixText(inText(character)).text, inText(''), character.codePointAt(0)?.toString(16));
  });
});

suite('characters of HTML', () => {
  test('every name is read', () => {
    const names = entityData.names.split(' ');
    assert.equal(names.length, Array.from(entityData.characters).length);
    assert.deepEqual(
      names.filter((name) => readEntity(`&${name};`) === undefined),
      [],
    );
    assert.deepEqual(
      ['nbsp', 'lt', 'amp', 'ldquo', 'hellip', 'middot', 'yen', 'emsp', 'shy', 'Ouml'].map((name) => readEntity(`&${name};`)),
      [' ', '<', '&', '“', '…', '·', '¥', '\u3000', '', 'Ö'],
    );
  });
  test('numbers are read as browsers read them', () => {
    assert.deepEqual(['&#20013;', '&#x4E2D;', '&#X4e2d;', '&#134071;', '&#151;', '&#160;', '&amp;#20013;'].map(readEntity), [
      '中',
      '中',
      '中',
      '𠮷',
      '—',
      ' ',
      '中',
    ]);
  });
  test('what is no character is left alone', () =>
    assert.deepEqual(['&#0;', '&#55357;', '&#1114112;', '&nonsense;'].map(readEntity), [undefined, undefined, undefined, undefined]));
  test('a file of escapes loses nothing', () => {
    const before = '他说&ldquo;你好&rdquo;，然后&nbsp;&nbsp;走了&hellip;&hellip;。&lt;完&gt;&amp;nbsp;3&#44;4\n';
    assert.equal(findLoss(before, fixText(before).text), undefined);
  });
  test('a character lost beside an escape is a loss, told at its place', () =>
    assert.equal(findLoss('他说&ldquo;你好&rdquo;吗', '他说“你好”')?.start, '他说&ldquo;你好&rdquo;'.length));
});

test('a mark that other rules would change stays as it is inside what is no text yet', () => {
  for (const [id, text] of [
    ['glyph-code', '今年(cid:12)(cid:345)元；'],
    ['garbled-text', '他说鈥滀綘濂斤紝鍖椾含銆傗€�真的吗，'],
  ] as const) {
    const claims = findingsOf(text).filter(({ rule }) => ruleOf(rule).claims === true);
    assert.deepEqual(
      claims.map(({ rule }) => rule),
      [id],
    );
    assert.equal(fixText(`${text}\n`).text, `${text}\n`);
  }
});
