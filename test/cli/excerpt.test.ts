import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { excerpt } from '../../server/src/cli/report/excerpt.ts';
import { columnsOf, visible } from '../../server/src/cli/width.ts';

/** The line with the problem marked by `⟦…⟧`, as it is shown in `columns`. */
function shown(marked: string, columns = 80): string {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  const text = marked.replace(/[⟦⟧]/g, '');
  const { source, padding, underline } = excerpt(text, { start: 0, end: text.length }, { start, end }, columns);
  assert.ok(columnsOf(source) <= columns + 2, `the line and its two cuts take ${columnsOf(source)} columns`);
  return `${source}\n${padding}${underline}`;
}

describe('the mark under a problem', () => {
  it('stands under full-width characters', () => {
    assert.equal(shown('校勘⟦错字⟧在此'), '校勘错字在此\n　　^^^^');
  });

  it('stands under half-width characters', () => {
    assert.equal(shown('abc⟦de⟧f'), 'abcdef\n   ^^');
  });

  it('counts each character by its own width', () => {
    assert.equal(shown('见A4版“头条”⟦，⟧'), '见A4版“头条”，\n　  　 　　 ^^');
  });

  it('takes a character of two code units as one', () => {
    assert.equal(shown('𠮷⟦𠮷⟧家'), '𠮷𠮷家\n　^^');
  });

  it('shows a place between two characters', () => {
    assert.equal(shown('上⟦⟧下'), '上下\n　^');
  });

  it('shows a place at the end of the text', () => {
    assert.equal(shown('上下⟦⟧'), '上下\n　　^');
  });

  it('shows the line end where it is what the problem is about', () => {
    const { source, padding, underline } = excerpt('上下\n左右', { start: 0, end: 2 }, { start: 2, end: 3 }, 80);
    assert.equal(`${source}\n${padding}${underline}`, '上下⏎\n　　^');
  });

  it('shows what is invisible', () => {
    assert.equal(shown('甲\t⟦\u200b⟧乙'), '甲␉<U+200B>乙\n　 ^^^^^^^^');
  });

  it('ends with the line when the problem goes on', () => {
    const { source, underline } = excerpt('第一行\n第二行', { start: 0, end: 3 }, { start: 1, end: 6 }, 80);
    assert.equal(`${source} ${underline}`, '第一行⏎ ^^^^^');
  });

  it('cuts a long line on both sides', () => {
    assert.equal(shown(`${'前'.repeat(50)}⟦错⟧${'后'.repeat(50)}`, 20), '…前前前前前前错后后后…\n 　　　　　　^^');
  });

  it('gives all the room to the side that needs it', () => {
    assert.equal(shown(`${'前'.repeat(50)}⟦错⟧`, 10), '…前前前前错\n 　　　　^^');
    assert.equal(shown(`⟦错⟧${'后'.repeat(50)}`, 10), '错后后后后…\n^^');
  });

  it('never cuts a character of two code units in half', () => {
    assert.equal(shown(`${'𠮷'.repeat(30)}⟦错⟧`, 10), '…𠮷𠮷𠮷𠮷错\n 　　　　^^');
  });

  it('reads no more of a line of millions of characters than it shows', () => {
    const text = '长'.repeat(5_000_000);
    const read: number[] = [];
    const watched = { length: text.length, codePointAt: (at: number) => (read.push(at), text.codePointAt(at)) } as unknown as string;
    excerpt(watched, { start: 0, end: text.length }, { start: 2_500_000, end: 2_500_001 }, 100);
    assert.ok(read.length < 1000, `${read.length} characters read`);
  });
});

describe('width', () => {
  it('is two for full-width characters, one for the rest and none for combining ones', () => {
    assert.deepEqual(
      ['校', '，', '　', 'Ａ', '😀', '𠮷', 'A', '“', 'é', 'e\u0301', '葛\u{e0100}'].map(columnsOf),
      [2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 2],
    );
  });
});

describe('what is invisible', () => {
  it('is named, so that it neither hides nor drives the terminal', () => {
    assert.equal(visible('\u0000\u001b[31m\u007f\u0085\u202e\ud800校'), '␀␛[31m␡<U+0085><U+202E><U+D800>校');
  });
});
