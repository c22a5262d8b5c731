import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { applyEdits, fixText } from '../../server/src/engine/index.ts';
import { losesNothing } from '../../server/src/lsp/bulk.ts';
import { editsBetween } from '../../server/src/lsp/edits.ts';

/** The edits as `⟦old→new⟧` in the text. */
function shown(before: string, after: string): string {
  const edits = editsBetween(before, after);
  return applyEdits(
    before,
    edits.map((edit) => ({ ...edit, text: `⟦${before.slice(edit.start, edit.end)}→${edit.text}⟧` })),
  );
}

describe('edits between two texts', () => {
  test('are as small as what changed', () => {
    assert.equal(shown('天下,大势\n分久必合', '天下，大势分久必合'), '天下⟦,→，⟧大势⟦\n→⟧分久必合');
    assert.equal(shown('人 民 日 报', '人民日报'), '人⟦ →⟧民⟦ →⟧日⟦ →⟧报');
    assert.equal(shown('等等...\n\n\n\n完', '等等……\n完'), '等等⟦...→……⟧\n⟦\n\n\n→⟧完');
    assert.equal(shown('一样', '一样'), '一样');
    assert.equal(shown('完', '完\n'), '完⟦→\n⟧');
    assert.equal(shown('', '新'), '⟦→新⟧');
  });

  test('leave a surrogate pair and a CRLF whole', () => {
    assert.equal(shown('一\r\n二', '一\n二'), '一⟦\r\n→\n⟧二');
    assert.equal(shown('一\n二', '一\r\n二'), '一⟦→\r⟧\n二');
    assert.equal(shown('𠮷人', '𠮸人'), '⟦𠮷→𠮸⟧人');
  });

  test('make the one text of the other, whatever they are', () => {
    const unit = fc.constantFrom('中', '文', ',', '，', ' ', '\n', '\r', '\r\n', '𠮷', '𠮸', '\ud842', '…');
    const text = fc.string({ unit, maxLength: 120, size: 'large' });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edits = editsBetween(before, after);
        assert.equal(applyEdits(before, edits), after);
        edits.forEach(({ start, end }, index) => {
          assert.ok(index === 0 || start > (edits[index - 1]?.end ?? 0), 'sorted and apart');
          for (const at of [start, end]) assert.doesNotMatch(before.slice(at - 1, at + 1), /^(?:\r\n|[\ud800-\udbff][\udc00-\udfff])$/);
        });
      }),
      { numRuns: 500 },
    );
  });

  test('are few letters long after the safe fixes of a whole page', () => {
    for (const file of readdirSync('seeds')) {
      const text = readFileSync(`seeds/${file}`, 'utf8');
      for (const { start, end } of editsBetween(text, fixText(text).text))
        assert.ok(end - start <= 12, `${file}: ${JSON.stringify(text.slice(start, end))}`);
    }
  });

  test('of two long texts that have nothing in common are soon found', () => {
    const edits = editsBetween('天'.repeat(300_000), '地'.repeat(300_000));
    assert.deepEqual(edits, [{ start: 0, end: 300_000, text: '地'.repeat(300_000) }]);
  });
});

test('a fix that loses a character is refused, and it is said where', () => {
  const messages: string[] = [];
  assert.equal(
    losesNothing('天下大势', '天下 大势', (message) => void messages.push(message)),
    true,
  );
  assert.equal(messages.length, 0);
  assert.equal(
    losesNothing('天下大势', '天大势', (message) => void messages.push(message)),
    false,
  );
  assert.deepEqual(messages, ['refused to fix: at offset 1, "下大势" would become "大势"']);
});
