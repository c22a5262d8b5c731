import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { cohesionOf, cutsWord, levelOf } from '../../server/src/engine/text/words.ts';

suite('words across a line end', () => {
  test('a word that the line end cuts is found', () => assert.equal(cutsWord(cohesionOf('听他们的教', '育主张')), true));
  test('NUL, which stands where a font has no glyph, makes no word longer', () => {
    for (const dash of ['\0', '\0\0', '\0主']) assert.equal(cutsWord(cohesionOf('继往开来', `${dash}主题`)), false);
    for (const word of ['教育\0', '教育\0\0', '\0教']) assert.equal(levelOf(word), 0);
  });
});
