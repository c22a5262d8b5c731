import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLayout } from '../../server/src/engine/layout/layout.ts';
import { splitLines, startsOf } from '../../server/src/engine/layout/split.ts';
import { type Turn, turnAt } from '../../server/src/engine/outline/turn.ts';

const FERRY =
  '天亮以后，渡口上聚了不少人，都在等渡口的第一班船。船工把缆绳解开，说今天渡口照常开船，船票还是两元。岸上的人听了，都把船票拿在手里。';
const MORE_FERRY =
  '船工在渡口干了三十年，渡口的缆绳换过七回。第一班船开走以后，他在岸上等第二班船，船票由他来收。渡口上的人都认得他，叫他老船工。';
const SCHOOL =
  '开学那天，教室里坐满了学生。老师把课本发到学生手里，说这学期的课程比上学期的多，要学生们早点预习功课。下课以后，校长又到教室里看了一遍。';
const HEADING = '新的一天';

/** What turns at the heading between two texts. */
function turn(before: string, after: string): Turn | undefined {
  const lines = splitLines([before, '', HEADING, '', after, ''].join('\n'));
  const { blocks } = readLayout(lines, startsOf(lines));
  return turnAt(
    blocks,
    blocks.findIndex(({ text }) => text === HEADING),
  );
}

test('a text that goes on about the same says the same words again', () => {
  const [same, other] = [turn(FERRY, MORE_FERRY), turn(FERRY, SCHOOL)];
  assert.ok(same && other);
  assert.ok(same.across > 0.2, String(same.across));
  assert.ok(other.across < same.across / 2, `${other.across} and ${same.across}`);
});

test('little text tells nothing', () => assert.equal(turn('下雨了，很大。', FERRY), undefined));
