import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { describe, it } from 'node:test';
import iconv from 'iconv-lite';
import { decode, encode, type EncodingName } from '../../server/src/cli/encoding.ts';

const SIMPLIFIED = '今年春天，城里的老街换了新颜。“这条路修了三年。”居民说。\n';
const TRADITIONAL = '今年春天，城裡的老街換了新顏。「這條路修了三年。」居民說。\n';

const bytesOf = (text: string, encoding: string, addBOM = false): Uint8Array => iconv.encode(text, encoding, { addBOM });

describe('decoding', () => {
  const cases: readonly (readonly [name: string, text: string, encoding: EncodingName, mark: boolean])[] = [
    ['UTF-8', SIMPLIFIED, 'utf-8', false],
    ['UTF-8 with a mark', SIMPLIFIED, 'utf-8', true],
    ['plain ASCII', 'no Chinese here\n', 'utf-8', false],
    ['an empty file', '', 'utf-8', false],
    ['little-endian UTF-16 with a mark', SIMPLIFIED, 'utf-16le', true],
    ['little-endian UTF-16 without a mark', SIMPLIFIED, 'utf-16le', false],
    ['big-endian UTF-16 with a mark', TRADITIONAL, 'utf-16be', true],
    ['big-endian UTF-16 without a mark', TRADITIONAL, 'utf-16be', false],
    ['GB18030', SIMPLIFIED, 'gb18030', false],
    ['two characters of GB18030', '校勘', 'gb18030', false],
    ['traditional characters in GB18030', TRADITIONAL, 'gb18030', false],
    ['four-byte characters in GB18030', `${SIMPLIFIED}𠮷野家\n`, 'gb18030', false],
    ['Big5', TRADITIONAL, 'big5', false],
    ['two characters of Big5', '中文', 'big5', false],
  ];
  for (const [name, text, encoding, mark] of cases) {
    it(`recognises ${name}`, () => {
      const bytes = bytesOf(text, encoding, mark);
      const decoded = decode(bytes);
      assert.deepEqual(decoded, { text, encoding: { name: encoding, mark }, faithful: true });
      assert.deepEqual(Buffer.from(encode(text, decoded.encoding) ?? []), Buffer.from(bytes));
    });
  }

  it('takes the mark off once, since a second one is part of the text', () => {
    assert.equal(decode(bytesOf(`\ufeff${SIMPLIFIED}`, 'utf-8', true))?.text, `\ufeff${SIMPLIFIED}`);
  });

  it('keeps a replacement character that the file really has', () => {
    assert.deepEqual(decode(bytesOf('校\ufffd勘', 'utf-8')), {
      text: '校\ufffd勘',
      encoding: { name: 'utf-8', mark: false },
      faithful: true,
    });
  });

  it('reads damaged UTF-8 as UTF-8', () => {
    const bytes = Buffer.concat([bytesOf(SIMPLIFIED, 'utf-8').subarray(1), Buffer.of(0xff)]);
    const decoded = decode(bytes);
    assert.equal(decoded?.encoding.name, 'utf-8');
    assert.equal(decoded.faithful, false);
    assert.ok(decoded.text.endsWith(`${SIMPLIFIED.slice(1)}\ufffd`));
  });

  it('reads GB18030 that was cut within a character as GB18030', () => {
    const decoded = decode(bytesOf(SIMPLIFIED.trim(), 'gb18030').subarray(0, -1));
    assert.equal(decoded?.encoding.name, 'gb18030');
    assert.equal(decoded.faithful, false);
    assert.equal(decoded.text, `${SIMPLIFIED.trim().slice(0, -1)}\ufffd`);
  });

  it('takes Latin-1 for neither Chinese encoding', () => {
    const decoded = decode(Buffer.from('un café très élégant\n', 'latin1'));
    assert.equal(decoded?.encoding.name, 'utf-8');
    assert.equal(decoded.faithful, false);
  });

  it('replaces a lone surrogate and says that the text is not faithful', () => {
    const decoded = decode(Buffer.from('\ufeff校\ud800勘', 'utf16le'));
    assert.deepEqual(decoded, { text: '校\ufffd勘', encoding: { name: 'utf-16le', mark: true }, faithful: false });
  });

  it('says that UTF-16 with half a unit at its end is not faithful', () => {
    assert.equal(decode(Buffer.concat([Buffer.from('\ufeff校勘', 'utf16le'), Buffer.of(0x41)]))?.faithful, false);
  });

  for (const [name, bytes] of [
    ['UTF-8 with a NUL', Buffer.from('校\0勘')],
    ['random bytes', Buffer.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0x0d, 0x49, 0x48)],
    ['UTF-32', Buffer.of(0xff, 0xfe, 0, 0, 0x21, 0x68, 0, 0)],
    ['nothing but NULs', Buffer.alloc(64)],
  ] as const) {
    it(`takes ${name} for no text`, () => {
      assert.equal(decode(bytes), undefined);
    });
  }
});

describe('encoding', () => {
  it('refuses what the encoding does not have', () => {
    assert.equal(encode('简体', { name: 'big5', mark: false }), undefined);
  });

  it('has everything in GB18030', () => {
    assert.ok(encode('简體𠮷😀', { name: 'gb18030', mark: false }));
  });
});
