import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { charactersBefore } from '../../server/src/lsp/characters.ts';
import { OpenDocument } from '../../server/src/lsp/documents.ts';
import { KnownProblems } from '../../server/src/lsp/problems.ts';

const SEEDS = readdirSync('seeds').map((file) => readFileSync(`seeds/${file}`, 'utf8'));

test('after a keystroke in a long text the outline reads the lines around it, not the text', () => {
  const text = SEEDS.join('\n').repeat(3);
  const document = new OpenDocument('file:///a.txt', 'plaintext', 1, text, 'utf-16');
  const { proof } = document;
  const first = { read: 0 };
  charactersBefore(proof.layout.lines, first);
  assert.equal(first.read, new Set(proof.layout.lines).size);
  assert.ok(proof.outline.length > 20);
  const { facts, breaks } = proof.examined;
  const place = document.positions.positionAt(text.length >> 1);
  document.change([{ range: { start: place, end: place }, text: '好' }], 2);
  const again = { read: 0 };
  charactersBefore(proof.layout.lines, again);
  assert.ok(proof.outline.length > 20);
  assert.ok(again.read <= 3, `${again.read} lines were counted`);
  assert.ok(proof.examined.facts - facts <= 3, `${proof.examined.facts - facts} lines were read`);
  assert.ok(proof.examined.breaks - breaks <= 200, `${proof.examined.breaks - breaks} breaks were judged`);
  assert.equal(proof.examined.blocks, 0, 'no rule is run for the outline');
});

test('known problems move with the text', () => {
  const problems = new KnownProblems();
  assert.equal(problems.known, false);
  problems.keep([5, 10, 20].map((start) => ({ start, end: start + 1, rule: '', severity: 'info', safety: 'none', fixes: [] })));
  problems.move({ start: 7, end: 8, text: '三个字' });
  assert.deepEqual([problems.countIn(0, 6), problems.countIn(6, 12), problems.countIn(12, 13), problems.countIn(22, 23)], [1, 0, 1, 1]);
});
