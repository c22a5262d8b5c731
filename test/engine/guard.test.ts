import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { guardAgain } from '../../server/src/engine/layout/guard-again.ts';
import { guarded } from '../../server/src/engine/layout/guard.ts';
import type { Line } from '../../server/src/engine/layout/line.ts';
import { splitLines } from '../../server/src/engine/layout/split.ts';

const PROSE = [
  '村里修好了路，孩子们上学不用再绕到河',
  '对岸去了，大家都很高兴。',
  '到了秋天学校也盖好了老师从县里来',
  '今年的收成比去年还要好，',
];
/** Lines that some part of the guard looks at. */
const TELLING = [
  ...['甲', '乙丙', '路', '学校', '3', '12', '学历：本科', '答：三十二年', '财务科 0571-88880002', '8:00 签到', '第一章 绪论 ........ 1'],
  '2021-03-05 18:30:12 王建国',
  ...[
    '姓名,年龄,住址',
    '张三,21,江川',
    '"标题","正文"',
    '- 一项',
    '1. 一项',
    '# 题',
    '> 引文',
    '***',
    '-----',
    '```',
    '00:01:02,500 --> 00:01:04,000',
  ],
  ...[
    '北京    21    晴',
    '上海    23    阴',
    '张三\t21',
    '李四\t22',
    '这里是左边的一栏文字     这里是右边的一栏文字',
    '这里是左边的一栏，文字排满 这里是右边的一栏，文字排满',
    '说到这里，',
    '后来：',
  ],
];

const line = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...PROSE) },
  { weight: 2, arbitrary: fc.constantFrom(...TELLING) },
  { weight: 1, arbitrary: fc.constant('') },
);
/** Lines of one sort mostly stand together. */
const stretch = fc.tuple(line, fc.integer({ min: 1, max: 6 })).map(([text, times]) => Array.from({ length: times }, () => text));
const page = fc.array(fc.oneof(stretch, fc.array(line, { maxLength: 12 })), { maxLength: 24 }).map((pieces) => linesOf(pieces.flat()));

function linesOf(texts: readonly string[]): readonly Line[] {
  return splitLines(texts.map((text) => `${text}\n`).join('')).slice(0, -1);
}

let known = 0;

test('what is known of a page again after a change is what a look at all its lines finds', () => {
  fc.assert(
    fc.property(page, fc.nat(), fc.nat(3), fc.array(line, { maxLength: 3 }), (before, at, removing, texts) => {
      const from = at % (before.length + 1);
      const removed = Math.min(removing, before.length - from);
      const renewed = linesOf(texts);
      const after = [...before.slice(0, from), ...renewed, ...before.slice(from + removed)];
      const again = guardAgain(guarded(before), before, after, { from, removed, added: renewed.length });
      if (again === undefined) return;
      known++;
      assert.deepEqual(again, guarded(after));
    }),
    { numRuns: 3000 },
  );
  assert.ok(known > 500, `${known} changes amid running text`);
});
