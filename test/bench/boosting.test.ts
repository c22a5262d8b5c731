import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type TreeNode, predict, train, trainClasses } from '../../bench/train/boosting.ts';

test('forests for several answers tell them apart', () => {
  const samples = Array.from({ length: 300 }, (_, index) => ({
    x: Float64Array.of(index % 10, index % 7),
    answer: Math.min(2, Math.floor((index % 10) / 3)),
    weight: 1,
  }));
  const forests = trainClasses(samples, 3, 2, { trees: 10, depth: 3, leaves: 8, rate: 0.3, leaf: 1, lambda: 1, rows: 1, columns: 1 });
  const likeliest = (x: Float64Array): number => {
    const scores = forests.map((forest) => predict(forest, x));
    return scores.indexOf(Math.max(...scores));
  };
  assert.deepEqual(
    samples.map(({ x }) => likeliest(x)),
    samples.map(({ answer }) => answer),
  );
});

test('a tree grows where it gains most, up to so many leaves', () => {
  // The answer is yes where both are great: the side where the first is small needs no further question.
  const samples = Array.from({ length: 400 }, (_, index) => {
    const [one, other] = [index % 20, Math.floor(index / 20)];
    return { x: Float64Array.of(one, other), y: Number(one >= 10 && other >= 5), weight: 1 };
  });
  const options = { trees: 30, depth: 8, leaves: 3, rate: 0.3, leaf: 1, lambda: 1, rows: 1, columns: 1 };
  const forest = train(samples, 2, options);
  assert.deepEqual(
    samples.map(({ x }) => predict(forest, x) > 0),
    samples.map(({ y }) => y === 1),
  );
  assert.equal(Math.max(...forest.trees.map(leavesOf)), 3);
});

function leavesOf({ left, right }: TreeNode): number {
  return left === undefined || right === undefined ? 1 : leavesOf(left) + leavesOf(right);
}
