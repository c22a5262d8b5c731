import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  endsWithPicture,
  isBalanced,
  isBoxHead,
  isCutMarks,
  endsWithInstalment,
  isLabelLike,
  isMasthead,
  peopleIn,
  pictureAt,
} from '../../server/src/engine/outline/wording.ts';

/** Who a line names, without what it does not: `2 names, 1 writers`. */
function named(line: string): string {
  return Object.entries(peopleIn(line))
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${count} ${kind}`)
    .join(', ');
}

suite('people', () => {
  const LINES: readonly (readonly [line: string, people: string])[] = [
    ['记者 黄合 通讯员 程明星', '2 names, 2 writers'],
    ['文｜宋艳　图｜胡磊', '2 names, 1 writers, 1 pictures'],
    ['本报驻西安记者 郑磊', '1 names, 1 writers'],
    ['记者陈思远摄', '1 names, 1 writers, 1 pictures'],
    ['供图：胡思远', '1 names, 1 pictures'],
    ['责任编辑：杨明 版式：赵小红', '2 names, 2 staff'],
    ['（作者系江口大学教授）', '1 writers'],
    ['王 思　郑晨', '2 names'],
    ['记者来到现场。', ''],
    ['让党旗高高飘扬', '1 others'],
  ];
  for (const [line, people] of LINES) test(line, () => assert.equal(named(line), people));
});

suite('names of columns, boxes and papers', () => {
  test('columns', () =>
    assert.deepEqual(['记者手记', '一线调查：', '国际新闻', '要闻', '小网格撬动大治理'].map(isLabelLike), [true, true, true, true, false]));
  test('boxes', () => assert.deepEqual(['新闻链接', '简　讯', '记者手记'].map(isBoxHead), [true, true, false]));
  test('papers', () => assert.deepEqual(['7 江口周刊', '海滨晚报', '他每天傍晚都要买一份晚报'].map(isMasthead), [true, true, false]));
});

suite('shapes', () => {
  test('instalments', () =>
    assert.deepEqual(['防汛系列报道⑤', '乡村振兴调查（三）', '第（三）条规定'].map(endsWithInstalment), [true, true, false]));
  test('pictures', () =>
    assert.deepEqual(
      ['图为施工现场', '左图：晨练', '我们图个方便'].map((text) => pictureAt(text) > 0),
      [true, true, false],
    ));
  test('who took the picture', () =>
    assert.deepEqual(['工人赶制订单。王强 摄', '新桥通车（资料图片）', '他喜欢摄影展'].map(endsWithPicture), [true, true, false]));
  test('marks that are open', () => assert.deepEqual(['把“云支部', '和最好的”', '建“云支部”'].map(isCutMarks), [true, true, false]));
  test('halves', () => assert.deepEqual(['凝心聚力 共克时艰', '王思 郑晨', '凝心聚力'].map(isBalanced), [true, false, false]));
});
