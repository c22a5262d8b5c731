import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { describe, it } from 'node:test';
import { inlineCases, lineCases } from './cases.ts';
import { showTokens, tokensOf } from './tokens.ts';

const show = (text: string): string => showTokens(tokensOf(text));

describe('lines with a role', () => {
  for (const { title, text, tokens } of lineCases) it(title, () => assert.equal(show(text), tokens.replace(/^\n/, '')));
});

describe('inside a line', () => {
  for (const { title, text, tokens } of inlineCases) it(title, () => assert.equal(show(text), tokens.replace(/^\n/, '')));
});

describe('recovery', () => {
  it('ends a quotation that is never closed with its line', () => {
    assert.equal(
      tokensOf('他说：“来了\n又走了，')
        .at(-1)
        ?.map(({ scopes }) => scopes)
        .join('|'),
      '|punctuation.separator.clause',
    );
  });

  it('ends every quotation of a line that only opens them', () => {
    assert.equal(
      show(`${'“'.repeat(50)}\n回家，`)
        .split('\n')
        .at(-1),
      '， → punctuation.separator.clause',
    );
  });

  it('looks for no headline where a sentence is open, also over blank lines', () => {
    assert.doesNotMatch(show('面对突如其来的疫情，\n\n市县一体同心协力\n\n。'), /heading/);
  });

  it('looks for headlines again when the sentence has ended', () => {
    assert.match(show('面对突如其来的疫情，\n市县一体。\n\n市县一体同心协力'), /^市县一体同心协力 → markup\.heading\.headline$/m);
  });

  it('takes a wrapped line after the end of a sentence for no headline', () => {
    assert.doesNotMatch(show('他来了，\n又走了。\n第二天一早他又来到这里'), /heading/);
  });

  it('finds a byline though the sentence before it was never ended', () => {
    assert.match(show('面对疫情，\n大家都来\n记者 黄合'), /黄合 → meta\.byline entity\.name\.type\.person/);
  });
});

it('leaves English alone', () => {
  assert.equal(show('A plain line\n\nAnd a "quoted" one, with a comma.'), '');
});

// A super-linear expression never comes to the end of these.
describe('lines of 200,000 characters', () => {
  const units = ['“', ' ', '1', '汉', '…', '，', '《', '1,', '1月 ', '记者 ', '（上接第', '汉 '];
  for (const unit of units) {
    it(`of ${JSON.stringify(unit)}`, () => {
      const text = unit.repeat(Math.floor(200_000 / unit.length));
      assert.equal(
        tokensOf(text)
          .flat()
          .map((token) => token.text)
          .join(''),
        text,
      );
    });
  }
});

/** Lines of the seeds that show how the rules work together: file, first line and last line, counted from 1. */
const EXCERPTS = [
  ['000_0138ebe597c9a226', 1, 9],
  ['000_0138ebe597c9a226', 251, 270],
  ['000_0138ebe597c9a226', 336, 345],
  ['001_a1502474f4bc8f19', 85, 101],
  ['002_67479a0745b656d3', 1, 13],
  ['003_7c661ba4963fe351', 1, 17],
  ['003_7c661ba4963fe351', 117, 117],
  ['004_45bc61790dac3a67', 1, 13],
] as const;

/** `UPDATE_GOLDEN=1 node test/run.mjs grammar` writes the golden file anew; read the difference before you keep it. */
const GOLDEN = 'test/grammar/seeds.golden.txt';

it('colours the seeds as the golden file says', () => {
  const found = `${EXCERPTS.map(([file, first, last]) => showExcerpt(file, first, last)).join('\n\n')}\n`;
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(GOLDEN, found);
  assert.equal(found, readFileSync(GOLDEN, 'utf8'));
});

function showExcerpt(file: string, first: number, last: number): string {
  const lines = tokensOf(readFileSync(`seeds/${file}.txt`, 'utf8')).slice(first - 1, last);
  return `# ${file}, lines ${first}–${last}\n\n${showTokens(lines)}`;
}
