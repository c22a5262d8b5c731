import type { LineRule } from '../rule.ts';
import { rangesOf } from '../text/character.ts';

const YEAR = String.raw`(?:1[89]|20)\d{2}`;
/**
 * `1941519日`, `19415月19日` and `1941年519日`: the digits around a lost 年 or 月. Money (2000500日元) and the numbers of documents,
 * which have letters or more digits before them, are not meant.
 */
const FUSED = new RegExp(
  String.raw`(?<![\dA-Za-z.\-第号])(?:(?<year>${YEAR})(?<monthDay>\d{2,4})日|(?<yearOnly>${YEAR})(?<month>\d{1,2})月(?:\d{1,2}日)?|(?<before>${YEAR}年)(?<both>[4-9]\d|3[2-9]|\d{3,4})日)(?![元圆圓币幣])`,
  'g',
);
/** Days of the longest month of each number. */
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export const fusedDate: LineRule = {
  id: 'fused-date',
  scope: 'lines',
  family: 'artefact',
  title: { zh: '日期缺字', en: 'Fused date' },
  message: { zh: '“{found}”缺了“年”或“月”，应为“{expected}”', en: '“{found}” has lost 年 or 月; it may be {expected}' },
  why: {
    zh: '网页和识别软件丢了“年”“月”，年月日的数字便连成一串。能怎样读都列出来，由人选择。',
    en: 'Web pages and recognition software lose 年 and 月, and the digits run together. All possible readings are offered; a person chooses.',
  },
  severity: 'warning',
  safety: 'review',
  triggers: rangesOf('日月'),
  examples: [
    { bad: '他生于⟦1941519日⟧，是江川人。', good: '他生于1941年5月19日，是江川人。' },
    {
      bad: '⟦2021113日⟧开学。',
      good: '2021年1月13日开学。',
      note: { zh: '也可能是11月3日，两种都列出', en: 'it may be 11月3日, too: both are offered' },
    },
    { bad: '⟦19415月19日⟧出版，⟦1952年321日⟧再版。', good: '1941年5月19日出版，1952年3月21日再版。' },
    {
      bad: '票价2000500日元，编号第1941519日志，全年365日开放，2021年13日。',
      note: { zh: '金额、编号、天数', en: 'money, numbers, days' },
    },
    { bad: '1941年5月19日至2011年11月3日', note: { zh: '完整的日期', en: 'whole dates' } },
  ],
  *check(text) {
    for (const found of text.matchAll(FUSED)) {
      const readings = readingsOf(found[0], found.groups ?? {});
      const [likeliest] = readings;
      if (likeliest === undefined) continue;
      const span = { start: found.index, end: found.index + found[0].length };
      yield {
        ...span,
        data: { found: found[0], expected: readings.join(' / ') },
        fixes: readings.map((reading) => ({ edits: [{ ...span, text: reading }] })),
      };
    }
  },
};

/** The dates that the digits may be, those first that need no leading nought. */
function readingsOf(
  found: string,
  { year, monthDay, yearOnly, month, before, both }: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  if (yearOnly !== undefined) return isMonth(month ?? '') ? [`${yearOnly}年${found.slice(yearOnly.length)}`] : [];
  const [prefix, digits] = year === undefined ? [before ?? '', both ?? ''] : [`${year}年`, monthDay ?? ''];
  return [1, 2].flatMap((length) => {
    const [first, second] = [digits.slice(0, length), digits.slice(length)];
    return isMonth(first) && isDay(second, Number(first)) ? [`${prefix}${first}月${second}日`] : [];
  });
}

function isMonth(digits: string): boolean {
  return /^(?:0?[1-9]|1[0-2])$/.test(digits);
}

function isDay(digits: string, month: number): boolean {
  return /^(?:0?[1-9]|[12]\d|3[01])$/.test(digits) && Number(digits) <= (DAYS[month - 1] ?? 0);
}
