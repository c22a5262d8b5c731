import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { intervals } from '../../bench/interval.ts';

const mean = (sample: readonly number[]): { mean: number } => ({ mean: sample.reduce((a, b) => a + b, 0) / sample.length });

suite('a confidence interval', () => {
  test('has no width where all documents agree', () => assert.deepEqual(intervals([3, 3, 3], mean).mean, { low: 3, high: 3 }));
  test('is that of the mean for many documents', () => {
    // 400 documents, half 0 and half 1: the standard error of their mean is 0.025, and the interval ±1.96 times that.
    const { low, high } = intervals(
      Array.from({ length: 400 }, (_, index) => index % 2),
      mean,
    ).mean;
    assert.ok(Math.abs(low - 0.451) < 0.01, String(low));
    assert.ok(Math.abs(high - 0.549) < 0.01, String(high));
  });
  test('is the same for the same seed, and another for another', () => {
    const documents = Array.from({ length: 30 }, (_, index) => index * index);
    assert.deepEqual(intervals(documents, mean, 7), intervals(documents, mean, 7));
    assert.notDeepEqual(intervals(documents, mean, 7), intervals(documents, mean, 8));
  });
  test('leaves out samples in which the figure is not defined', () => {
    const { high } = intervals([1, NaN], (sample) => ({ first: sample[0] ?? NaN })).first;
    assert.equal(high, 1);
  });
});
