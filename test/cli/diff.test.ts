import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { unifiedDiff } from '../../server/src/cli/diff.ts';

const diff = (before: string, after: string): string => [...unifiedDiff('a.txt', before, after)].join('');

/** What `patch` would make of `before`: an independent reading of the format, strict about contexts and counts. */
function patched(before: string, patch: string): string {
  const old = before.split(/(?<=\n)/);
  const result: string[] = [];
  let at = 0;
  for (const hunk of patch.split(/^(?=@@ )/m).slice(1)) {
    const [header = '', ...lines] = hunk.replace(/\n$/, '').split('\n');
    const [from = 0, oldCount = 0, , youngCount = 0] = Array.from(header.matchAll(/\d+/g), Number);
    const start = oldCount === 0 ? from : from - 1;
    result.push(...old.slice(at, start));
    at = start;
    const young: string[] = [];
    lines.forEach((line, index) => {
      if (line.startsWith('\\')) return;
      const text = line.slice(1) + (lines[index + 1]?.startsWith('\\') ? '' : '\n');
      if (!line.startsWith('+')) assert.equal(text, old[at++]);
      if (!line.startsWith('-')) young.push(text);
    });
    assert.deepEqual([at - start, young.length], [oldCount, youngCount]);
    result.push(...young);
  }
  return [...result, ...old.slice(at)].join('');
}

describe('the diff', () => {
  it('is empty for equal texts', () => {
    assert.equal(diff('甲\n', '甲\n'), '');
  });

  it('shows a joined paragraph as one change with three lines around it', () => {
    const before = '一一\n二二\n三三\n四四\n五五\n六六\n七七\n八八\n九九\n';
    const after = '一一\n二二\n三三\n四四\n五五六六\n七七\n八八\n九九\n';
    assert.equal(
      diff(before, after),
      '--- a.txt\n+++ a.txt\n@@ -2,8 +2,7 @@\n 二二\n 三三\n 四四\n-五五\n-六六\n+五五六六\n 七七\n 八八\n 九九\n',
    );
  });

  it('tells changes far apart from each other', () => {
    const lines = Array.from({ length: 20 }, (_, index) => `第${index}行的字\n`);
    const after = lines.map((line, index) => (index === 2 || index === 15 ? line.replace('字', '，字') : line)).join('');
    assert.equal(diff(lines.join(''), after).match(/^@@/gm)?.length, 2);
  });

  it('finds its way again where a character was replaced by a mark', () => {
    const before = '〇一二三四五\n相同的一行字\n另外的一行字\n末\n';
    assert.equal(diff(before, before.replace('〇', '○')).match(/^[-+][^-+]/gm)?.length, 2);
  });

  it('says where the last line has no line end', () => {
    assert.equal(diff('甲', '甲\n'), '--- a.txt\n+++ a.txt\n@@ -1,1 +1,1 @@\n-甲\n\\ No newline at end of file\n+甲\n');
  });

  it('leaves a carriage return where it was', () => {
    assert.equal(diff('甲 乙\r\n', '甲乙\r\n'), '--- a.txt\n+++ a.txt\n@@ -1,1 +1,1 @@\n-甲 乙\r\n+甲乙\r\n');
  });

  it('leads from any text to any other', () => {
    const text = fc
      .array(fc.constantFrom('\n', '\n', '甲', '乙', '丙丁', ' ', '，', 'a'), { maxLength: 40 })
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        assert.equal(patched(before, diff(before, after)), after);
      }),
      { numRuns: 2000 },
    );
  });
});
