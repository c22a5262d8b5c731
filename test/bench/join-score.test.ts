import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Verdict } from '../../server/src/engine/index.ts';
import { joinedAt } from '../../bench/alignment.ts';
import { type Counts, countDecisions, figuresOf, sumCounts } from '../../bench/join-score.ts';
import { labelled } from './labelled.ts';

/** Counts for the labelled text `script` when `fixed` came out, with `|` for its line ends. */
function count(script: string, fixed: string, verdicts: readonly (Verdict | undefined)[] = []): Counts {
  const { text, breaks } = labelled(script);
  const joined = joinedAt(
    text,
    fixed.replaceAll('|', '\n'),
    breaks.map(({ end }) => end),
  );
  return countDecisions(breaks, { joined, verdicts, lines: breaks.length + 1 });
}
/** Only what is asked for, as `name value`. */
const show = (all: Readonly<Record<string, number>>, ...names: string[]): string =>
  names.map((name) => `${name} ${all[name] ?? 'missing'}`).join(', ');

suite('decisions on breaks', () => {
  test('are counted by label', () => {
    const counts = count('甲 join 乙 join 丙 keep 丁 keep 戊', '甲乙|丙丁|戊');
    assert.equal(show({ ...counts }, 'joined', 'missed', 'wrong', 'kept'), 'joined 1, missed 1, wrong 1, kept 1');
  });
  test('at interruptions and in disorder are counted apart, unknown ones not at all', () => {
    const counts = count('甲 cut 乙 disorder 丙 unknown 丁', '甲乙丙丁');
    assert.equal(
      show({ ...counts }, 'joinedCuts', 'joinedDisorder', 'joined', 'wrong'),
      'joinedCuts 1, joinedDisorder 1, joined 0, wrong 0',
    );
  });
  test('are counted by verdict too', () => {
    const counts = count('甲 join 乙 join 丙 keep 丁 cut 戊 join 己', '甲乙|丙丁戊己', ['join', 'unsure', 'join', 'join', undefined]);
    assert.equal(
      show({ ...counts }, 'safeJoins', 'safeKeeps', 'safeInterruptions', 'unsure', 'lateJoins', 'lateKeeps'),
      'safeJoins 1, safeKeeps 1, safeInterruptions 1, unsure 1, lateJoins 1, lateKeeps 0',
    );
  });
});

suite('a paragraph', () => {
  const whole = '题 keep 甲 join 乙 join 丙 keep 尾';
  const intact = (script: string, fixed: string): string => show({ ...count(script, fixed) }, 'paragraphs', 'intact');

  test('is intact when every decision is right', () => assert.equal(intact(whole, '题|甲乙丙|尾'), 'paragraphs 1, intact 1'));
  test('is not, when one of its lines stands alone', () => assert.equal(intact(whole, '题|甲乙|丙|尾'), 'paragraphs 1, intact 0'));
  test('is not, when the block before it was joined to it', () => assert.equal(intact(whole, '题甲乙丙|尾'), 'paragraphs 1, intact 0'));
  test('is not, when the block behind it was', () => assert.equal(intact(whole, '题|甲乙丙尾'), 'paragraphs 1, intact 0'));
  test('of one line does not count', () => assert.equal(intact('题 keep 甲 keep 尾', '题|甲|尾'), 'paragraphs 0, intact 0'));
  test('does not count at the edge of the text', () =>
    assert.equal(intact('甲 join 乙 keep 丙 join 丁', '甲乙|丙丁'), 'paragraphs 0, intact 0'));
  test('does not count when it is interrupted', () =>
    assert.equal(intact('题 keep 甲 join 乙 cut 丙 keep 尾', '题|甲乙|丙|尾'), 'paragraphs 0, intact 0'));
});

suite('figures', () => {
  test('follow from the counts of all texts together', () => {
    const counts = sumCounts([count('甲 join 乙 join 丙 keep 丁', '甲乙丙丁'), count('甲 join 乙 keep 丙 cut 丁', '甲|乙|丙丁')]);
    const { precision, recall, f1, f1WithCuts, keptRecall } = figuresOf(counts);
    assert.deepEqual([precision, recall, keptRecall], [2 / 3, 2 / 3, 1 / 2]);
    assert.deepEqual([f1, f1WithCuts], [4 / 6, 4 / 7]);
  });
  test('of safe joins take interruptions as wrong or leave them out', () => {
    const figures = figuresOf(count('甲 join 乙 join 丙 keep 丁 cut 戊', '甲|乙|丙|丁|戊', ['join', 'unsure', 'keep', 'join']));
    assert.deepEqual([figures.safeRight, figures.safeRightStrict, figures.coverage, figures.unsurePer100], [1, 1 / 2, 1 / 2, 20]);
  });
  test('are not defined where nothing was counted', () => assert.ok(Number.isNaN(figuresOf(sumCounts([])).precision)));
});
