import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Encoding } from '../../server/src/lsp/client.ts';
import { Positions } from '../../server/src/lsp/convert.ts';
import { OpenDocument } from '../../server/src/lsp/documents.ts';
import { linesOf, visible } from './text.ts';

/** Texts of what is hard to count: line ends of all kinds, pairs and halves of surrogates, characters of 1, 2, 3 and 4 bytes. */
const texts = fc.string({
  unit: fc.constantFrom('a', 'é', '中', '，', '𠮷', '\ud842', '\udfb7', '\n', '\r', '\r\n', ' '),
  maxLength: 600,
  size: 'large',
});

function positions(text: string, encoding: Encoding): Positions {
  return new Positions(TextDocument.create('file:///a.txt', 'plaintext', 1, text), encoding);
}

/** Every place of `text` that a client can name, with its line and what stands before it there. */
function placesOf(text: string): { offset: number; line: number; before: string }[] {
  let start = 0;
  return linesOf(text).flatMap((raw, line) => {
    const shown = visible(raw);
    const places: { offset: number; line: number; before: string }[] = [];
    for (let at = 0; at <= shown.length; at++) {
      const insidePair = /[\ud800-\udbff]$/.test(shown.slice(0, at)) && /^[\udc00-\udfff]/.test(shown.slice(at));
      if (!insidePair) places.push({ offset: start + at, line, before: shown.slice(0, at) });
    }
    start += raw.length;
    return places;
  });
}

const measures: Record<Encoding, (before: string) => number> = {
  'utf-16': (before) => before.length,
  'utf-8': (before) => Buffer.byteLength(before, 'utf8'),
};

for (const encoding of ['utf-16', 'utf-8'] as const) {
  describe(`positions in ${encoding}`, () => {
    test('offset and position name the same place, both ways', () => {
      fc.assert(
        fc.property(texts, (text) => {
          const converter = positions(text, encoding);
          for (const { offset, line, before } of placesOf(text)) {
            const position = { line, character: measures[encoding](before) };
            assert.deepEqual(converter.positionAt(offset), position);
            assert.equal(converter.offsetAt(position), offset);
          }
        }),
      );
    });

    test('a place past its line is the end of the line, past the text the end of the text', () => {
      const text = '中文𠮷\r\n末行';
      const converter = positions(text, encoding);
      assert.equal(converter.offsetAt({ line: 0, character: 99 }), 4);
      assert.equal(converter.offsetAt({ line: 7, character: 0 }), text.length);
      assert.deepEqual(converter.linesRange(0, 1), {
        start: { line: 0, character: 0 },
        end: { line: 1, character: encoding === 'utf-8' ? 6 : 2 },
      });
    });

    test('a range written backwards is the same range', () => {
      const [start, end] = [
        { line: 0, character: 0 },
        { line: 1, character: 0 },
      ];
      assert.deepEqual(positions('a\nb', encoding).spanOf({ start: end, end: start }), { start: 0, end: 2 });
    });

    test('a changed document is as one opened with its text', () => {
      const changes = fc.array(fc.record({ from: fc.nat(), to: fc.nat(), text: texts }), { maxLength: 8 });
      fc.assert(
        fc.property(texts, changes, (text, edits) => {
          const document = new OpenDocument('file:///a.txt', 'plaintext', 1, text, encoding);
          edits.forEach((edit, index) => {
            const places = placesOf(text);
            const [from, to] = [places[edit.from % places.length]?.offset ?? 0, places[edit.to % places.length]?.offset ?? 0].sort(
              (a, b) => a - b,
            ) as [number, number];
            const range = document.positions.rangeOf({ start: from, end: to });
            document.change([{ range, text: edit.text }], index + 2);
            text = text.slice(0, from) + edit.text + text.slice(to);
          });
          assert.equal(document.proof.text, text);
          const fresh = positions(text, encoding);
          for (const { offset } of placesOf(text)) assert.deepEqual(document.positions.positionAt(offset), fresh.positionAt(offset));
        }),
      );
    });
  });
}

test('inside a character of several bytes, its beginning is meant', () => {
  const converter = positions('a中𠮷b', 'utf-8');
  assert.deepEqual(
    [0, 1, 2, 3, 4, 5, 7, 8, 9].map((character) => converter.offsetAt({ line: 0, character })),
    [0, 1, 1, 1, 2, 2, 2, 4, 5],
  );
});

test('a long line costs no more than its length', () => {
  const text = '中'.repeat(200_000);
  const converter = positions(text, 'utf-8');
  for (let offset = 0; offset < text.length; offset += 3) assert.equal(converter.positionAt(offset).character, 3 * offset);
});
