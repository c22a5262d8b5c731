import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Kept } from '../../server/src/engine/layout/kept.ts';
import { spliced } from '../../server/src/engine/layout/splice.ts';

interface Word {
  readonly word: string;
}

/** A list of words with what is kept beside it, and a count of the words that were read. */
class Words {
  readonly kept = new Kept<Word, string>(({ word }) => word);
  reads = 0;
  readonly lengthOf = (word: string): number => {
    this.reads++;
    return word.length;
  };
  private words: readonly Word[] = [];

  replace(from: number, removed: number, ...words: readonly string[]): void {
    const added = words.map((word) => ({ word }));
    this.words = spliced(this.words, { from, removed }, added);
    this.kept.renew(this.words, { from, removed, added: added.length });
  }
}

describe('what is kept beside a list', () => {
  it('is read again only where the list was renewed', () => {
    const words = new Words();
    words.replace(0, 0, ...Array.from({ length: 1000 }, (_, index) => '字'.repeat(index % 7)));
    assert.equal(words.kept.of(words.lengthOf).length, 1000);
    assert.equal(words.reads, 1000);
    words.replace(500, 2, '一二三', '四', '五六');
    words.replace(498, 1, '七八');
    assert.deepEqual(words.kept.of(words.lengthOf).slice(497, 505), [0, 2, 2, 3, 1, 2, 5, 6]);
    assert.ok(words.reads <= 1000 + 5, `${words.reads} words read`);
  });

  it('has one number for items that say the same', () => {
    const words = new Words();
    words.replace(0, 0, '春', '', '夏', '春');
    const first = (word: string): string => word.slice(0, 1);
    const [spring, nothing, summer, again] = words.kept.numbered(first);
    assert.equal(nothing, 0);
    assert.equal(spring, again);
    assert.notEqual(spring, summer);
    words.replace(1, 1, '夏天');
    assert.deepEqual(words.kept.numbered(first), [spring, summer, summer, spring]);
  });

  it('knows where a test is passed', () => {
    const words = new Words();
    words.replace(0, 0, '春', '', '夏', '');
    const isEmpty = (word: string): boolean => word === '';
    assert.deepEqual(words.kept.where(isEmpty), [1, 3]);
    words.replace(0, 1);
    assert.deepEqual(words.kept.where(isEmpty), [0, 2]);
  });
});
