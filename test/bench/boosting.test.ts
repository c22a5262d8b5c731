import assert from 'node:assert/strict';
import { test } from 'node:test';
import { predict, trainClasses } from '../../bench/train/boosting.ts';

test('forests for several answers tell them apart', () => {
  const samples = Array.from({ length: 300 }, (_, index) => ({
    x: Float64Array.of(index % 10, index % 7),
    answer: Math.min(2, Math.floor((index % 10) / 3)),
    weight: 1,
  }));
  const forests = trainClasses(samples, 3, 2, { trees: 10, depth: 3, rate: 0.3, leaf: 1, lambda: 1, rows: 1, columns: 1 });
  const likeliest = (x: Float64Array): number => {
    const scores = forests.map((forest) => predict(forest, x));
    return scores.indexOf(Math.max(...scores));
  };
  assert.deepEqual(
    samples.map(({ x }) => likeliest(x)),
    samples.map(({ answer }) => answer),
  );
});
