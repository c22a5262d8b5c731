import type { BlockRule } from '../rule.ts';
import { rangesOf } from '../text/character.ts';

export const numberRangeMark: BlockRule = {
  id: 'number-range-mark',
  scope: 'block',
  family: 'punctuation',
  title: { zh: '数值范围的连接号', en: 'Mark of a range' },
  message: { zh: '数值的起止用“{expected}”，不用“{found}”', en: 'A range of numbers takes “{expected}”, not “{found}”' },
  why: {
    zh: '数值范围用浪纹线“～”或一字线“—”，占一个字的位置（GB/T 15834—2011 第 4.13 条）；破折号“——”占两个字，另有用处。同一段里两种写法混用，读者会以为有区别。',
    en: 'A range of numbers takes a wave ～ or a stroke — in the place of one character (GB/T 15834—2011, 4.13); the dash —— takes two and means something else. Where a paragraph has both, a reader looks for a difference.',
  },
  severity: 'hint',
  safety: 'review',
  triggers: rangesOf('～~—-－'),
  examples: [
    { bad: '1985⟦——⟧1990年间，气温15⟦--⟧20度。\n', good: '1985—1990年间，气温15—20度。\n' },
    {
      bad: '三至五月15～20度，六月20～25度，七月25⟦-⟧30度。\n',
      good: '三至五月15～20度，六月20～25度，七月25～30度。\n',
      note: { zh: '混用', en: 'mixed' },
    },
    { bad: '1985—1990年间，气温15～20度，电话0571-8888，2020-01-02，CBA-3。\n' },
  ],
  *check(block) {
    const ranges = Array.from(block.text.matchAll(RANGE)).flatMap(({ index, 1: found, 2: unit }) =>
      found === undefined || unit === undefined ? [] : [{ at: index, found, unit }],
    );
    const usual = usualMarks(ranges);
    for (const { at, found, unit } of ranges) {
      const expected = found.length > 1 ? '—' : usual.get(unit);
      if (found === expected || expected === undefined) continue;
      const span = block.rawSpan(at, at + found.length);
      yield { ...span, data: { found, expected }, fixes: [{ edits: [{ ...span, text: expected }] }] };
    }
  },
};

/** What stands between two numbers of which the second has a Chinese unit: no telephone number, no date, no model. */
const RANGE =
  /(?<=(?<![\d\-—–~～./A-Za-z])\d{1,8}(?:\.\d{1,4})?[%％]?)(——|--|－－|──|[～~—\-－])(?=\d{1,8}(?:\.\d{1,4})?([%％年月日岁度元万亿米个人天号]))/g;

/** For each unit the single mark that stands in more than half of its ranges, at least twice. */
function usualMarks(ranges: readonly { readonly found: string; readonly unit: string }[]): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { found, unit } of ranges) {
    if (found.length > 1) continue;
    const marks = counts.get(unit) ?? new Map<string, number>();
    counts.set(unit, marks.set(found, (marks.get(found) ?? 0) + 1));
  }
  return new Map(
    [...counts].flatMap(([unit, marks]) => {
      const total = [...marks.values()].reduce((sum, count) => sum + count, 0);
      return [...marks].flatMap(([mark, count]) => (count >= 2 && 2 * count > total ? [[unit, mark] as const] : []));
    }),
  );
}
