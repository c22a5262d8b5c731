import { isFullStop, isFullwidthContext } from '../text/context.ts';
import type { BlockRule, Problem } from '../rule.ts';
import { rangesOf } from '../text/character.ts';
import { isReference } from '../text/reference.ts';

const FULLWIDTH: ReadonlyMap<string, string> = new Map([
  [',', '，'],
  [';', '；'],
  [':', '：'],
  ['!', '！'],
  ['?', '？'],
  ['(', '（'],
  [')', '）'],
]);

export const halfwidthPunctuation: BlockRule = {
  id: 'halfwidth-punctuation',
  scope: 'block',
  family: 'punctuation',
  title: { zh: '半角标点', en: 'Half-width mark' },
  message: { zh: '中文里用了半角“{mark}”，应为“{wide}”', en: 'Half-width “{mark}” in Chinese text; it should be “{wide}”' },
  why: {
    zh: '中文标点占一个字的位置（GB/T 15834—2011 第 5.1 条）。提取软件常把全角标点转成半角。时间、比分、小数、网址、表情和外文里的半角标点不动。',
    en: 'A Chinese mark occupies the place of one character (GB/T 15834—2011, 5.1). Extractors fold full-width marks to ASCII. Marks in times, scores, decimals, addresses, emoticons and Latin text stay.',
  },
  severity: 'warning',
  safety: 'safe',
  triggers: rangesOf([...FULLWIDTH.keys(), '.'].join('')),
  substitutes: FULLWIDTH,
  examples: [
    {
      bad: '疫情发生后⟦,⟧按照统一部署⟦,⟧各级迅速行动⟦:⟧“先锋队”出发⟦!⟧\n',
      good: '疫情发生后，按照统一部署，各级迅速行动：“先锋队”出发！\n',
    },
    { bad: '⟦(⟧上接第一版⟦)⟧\n\n抛开缺陷⟦(⟧bug⟦)⟧不谈\n', good: '（上接第一版）\n\n抛开缺陷（bug）不谈\n' },
    { bad: '简单培训后，当晚23:30已经到岗，比分3:1，共1,200人。\n', note: { zh: '时间、比分、千分位', en: 'times, scores, thousands' } },
    { bad: '他走了⟦.⟧我也走了⟦.⟧\n', good: '他走了。我也走了。\n', note: { zh: '句点，由人决定', en: 'a full stop: a person decides' } },
    {
      bad: '全市（含各县⟦)⟧共300人⟦(⟧见表2）。\n',
      good: '全市（含各县）共300人（见表2）。\n',
      note: { zh: '一对括号一全一半', en: 'one bracket of each width' },
    },
    {
      bad: '收到:)好的(^_^)，在的 (｡･ω･｡)，好看(≧▽≦)，版本v1.2.3，一.总则，说明.doc，爱德华.斯诺，A&nbsp;B\n',
      note: { zh: '表情、版本、序号、文件名', en: 'emoticons, versions, list numbers, file names' },
    },
    {
      bad: '[2] 吕叔湘. 现代汉语八百词[M]. 北京: 商务印书馆, 1999.\n',
      note: { zh: '参考文献（GB/T 7714）', en: 'a reference as GB/T 7714 has it' },
    },
    {
      bad: 'A: How are you? 你好吗？我很好，谢谢。\n\n海明威写道：“Man is not made for defeat,” he said. 我们都记得这句话。\n',
      note: { zh: '外文的引语', en: 'a quotation in another language' },
    },
    {
      bad: '网址是http://example.com/a?b=1，请看Smith, J. (2001)一文；数列1, 2, …, n的和。\n',
      note: { zh: '网址和外文', en: 'addresses and Latin text' },
    },
  ],
  check(block, { traits }) {
    const { text } = block;
    // The commas of a table part its cells.
    if (traits.form === 'table' || isReference(text)) return [];
    const problems: Problem[] = [];
    for (let at = 0; at < text.length; at++) {
      // No mark stands behind `?` in ASCII.
      if (text.charCodeAt(at) > 0x3f) continue;
      const mark = text.charAt(at);
      const stops = mark === '.' && isFullStop(text, at);
      const wide = stops ? '。' : FULLWIDTH.get(mark);
      if (wide === undefined || (!stops && !isFullwidthContext(text, at))) continue;
      const { start, end } = block.rawSpan(at, at + 1);
      const problem: Problem = { start, end, data: { mark, wide }, fixes: [{ edits: [{ start, end, text: wide }] }] };
      problems.push(stops ? { ...problem, safety: 'review' } : problem);
    }
    return problems;
  },
};
