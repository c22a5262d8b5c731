import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { findingsOf } from './marked.ts';

/** Places that more than one rule could speak of, each with the rule that should. */
const PLACES: readonly (readonly [text: string, rule: string])[] = [
  ['他说，大家都来吧､快来看。\n', 'halfwidth-form'],
  ['他说，大家都来看了｡后来又走了。\n', 'halfwidth-form'],
  ['他說：｢大家都來看｣，後來又走了。\n', 'halfwidth-form'],
  ['伦敦的许多富裕地区一一尤其是首都的中心，晚上没有灯光。\n', 'lookalike-symbol'],
  ['他谈到“到了。”一一放下行李就走的那一天，笑了。\n', 'lookalike-symbol'],
  ['一一记驻村干部老周\n', 'lookalike-symbol'],
  ['越是吃重岗位，一个支部就是\n就是一面战斗旗帜。\n大家都说要干出个样子来。\n', 'overlapping-lines'],
  ['他是\ufffd\ufffd县人，在这里工作了三年。\n', 'replacement-character'],
  ['他是\ufffd??县人，在这里工作了三年。\n', 'replacement-character'],
  ['村民王□□说，今年收成不错，比去年多。\n', 'lost-character-mark'],
  ['今年全市人□增长很快，学校也多了。\n', 'lookalike-symbol'],
  ['1985--1990年间，这里变化很大。\n', 'number-range-mark'],
  ['他生于1985年，读完了《红楼梦＞＞才睡。\n', 'unbalanced-bracket'],
  ['题目是“&ldquo;中国&rdquo;”两个字。\n', 'escaped-character'],
  ['他想了想。。。没有说话，后来就走了。\n', 'nonstandard-ellipsis'],
  ['大家都说‘‘没问题’’，后来就走了。\n', 'lookalike-mark'],
];

suite('one place, one rule', () => {
  for (const [text, rule] of PLACES) {
    test(`${rule}: ${JSON.stringify(text)}`, () => {
      const found = findingsOf(text).map((finding) => finding.rule);
      assert.deepEqual([...new Set(found)], [rule]);
    });
  }
  test('a caption inside a paragraph is told at the end that it cuts off, and not at its own', () => {
    const text =
      '　　沿着山路走进村子，一排排新房\n映入眼帘，房前屋后瓜果飘香，几\n位老人坐在树荫下说着家常。\n　　今年以来，村里引来企业投资建\n起大棚，合作社的社员从最初的五\n户发展到八十多户，总收入更是突\n资料图片 李明 摄\n破百万元，户均分红一万两千元，\n村民的日子一天比一天红火起来。\n';
    const told = findingsOf(text).filter(({ start }) => start >= text.indexOf('突') && start <= text.indexOf('破百'));
    assert.deepEqual(
      told.map(({ rule }) => rule),
      ['interrupted-paragraph'],
    );
  });
});
