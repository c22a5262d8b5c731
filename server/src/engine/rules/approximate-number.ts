import type { BlockRule, Problem } from '../rule.ts';
import { rangesOf } from '../text/character.ts';

const DIGITS = '〇一二三四五六七八九';
const PLACES = ['', '十', '百', '千', '万'];

export const approximateNumber: BlockRule = {
  id: 'approximate-number',
  scope: 'block',
  family: 'punctuation',
  title: { zh: '概数用汉字', en: 'Approximate number' },
  message: { zh: '概数“{found}”应写作“{expected}”', en: 'The approximate number “{found}” should be “{expected}”' },
  why: {
    zh: '带“几”的概数和数字连用的概数用汉字，两个数字之间不加顿号（GB/T 15835—2011 第 4.2.2 条）。',
    en: 'Approximate numbers, those with 几 and those of two digits in a row, are written in Han numerals, without a mark between the digits (GB/T 15835—2011, 4.2.2).',
  },
  severity: 'info',
  safety: 'review',
  triggers: rangesOf('几幾、'),
  examples: [
    { bad: '只需⟦10几⟧秒钟，来了⟦几100⟧人，走了⟦20幾⟧里路。\n', good: '只需十几秒钟，来了几百人，走了二十幾里路。\n' },
    { bad: '过了⟦三、四⟧个月，又来了⟦3、4⟧个人。\n', good: '过了三四个月，又来了三四个人。\n' },
    { bad: '第3几何图形，占50几乎一半，A5几，第三、四个故事，一、二年级。\n', note: { zh: '不是概数', en: 'no approximate numbers' } },
    { bad: '十几秒，几百人，100多件，三四个月。\n' },
  ],
  *check(block) {
    const { text } = block;
    for (const [pattern, properForm] of FORMS) {
      for (const found of text.matchAll(pattern)) {
        const expected = properForm(found);
        if (expected === undefined) continue;
        const span = block.rawSpan(found.index, found.index + found[0].length);
        yield { ...span, data: { found: found[0], expected }, fixes: [{ edits: [{ ...span, text: expected }] }] } satisfies Problem;
      }
    }
  },
};

/** What an approximate number looks like, and how it should be written. */
const FORMS: readonly (readonly [pattern: RegExp, properForm: (found: RegExpExecArray) => string | undefined])[] = [
  [
    /(?<![\dA-Za-z第.．:：\-/])([1-9]0{1,3})([几幾])(?![何率内內乎经經近欲曾度])/g,
    ([, number = '', several = '']) => inHan(number) + several,
  ],
  [/(?<!茶)([几幾])(10{1,4})(?!\d|\.\d)/g, ([, several = '', number = '']) => several + (PLACES[number.length - 1] ?? '')],
  [
    /(?<![第前后後初周年月日期\d.])([一二三四五六七八1-8])、([二三四五六七八九2-9])(?=[个個天岁歲十百千万萬名位里米公斤元倍遍块塊张張](?!年代)[^一二三四五六七八九\d])/g,
    ([, first = '', second = '']) => inTurn(first, second),
  ],
];

/** 一、二 → 一二, where the digits follow one another. */
function inTurn(first: string, second: string): string | undefined {
  const value = (digit: string): number => (/\d/.test(digit) ? Number(digit) : DIGITS.indexOf(digit));
  return value(second) === value(first) + 1 ? DIGITS.charAt(value(first)) + DIGITS.charAt(value(second)) : undefined;
}

/** A round number in Han numerals: 10 → 十, 20 → 二十, 300 → 三百. */
function inHan(number: string): string {
  const digit = Number(number.charAt(0));
  const place = PLACES[number.length - 1] ?? '';
  return digit === 1 && place === '十' ? place : DIGITS.charAt(digit) + place;
}
