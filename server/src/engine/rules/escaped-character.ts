import type { LineRule, Problem } from '../rule.ts';
import { CLOSING, OPENING, classAt, rangesOf } from '../text/character.ts';
import { beginningOf } from '../text/code-point.ts';
import { ENTITY, readEntity } from '../text/entities.ts';

const ESCAPES = /(?:\\u[\da-fA-F]{4}){1,1000}|(?:%u[\da-fA-F]{4}){1,1000}/g;
/** What a text about web pages or programs has on the same line. */
const ABOUT_CODE = /HTML|XML|实体|實體|转义|轉義|代码|代碼|编码|編碼|<\/?[a-z]/i;
/** How far around an entity is looked for that, in code units. */
const REACH = 100;

export const escapedCharacter: LineRule = {
  id: 'escaped-character',
  scope: 'lines',
  family: 'encoding',
  title: { zh: '转义写法', en: 'Character written as an escape' },
  message: { zh: '“{found}”是“{expected}”的转义写法', en: '“{found}” is an escape for “{expected}”' },
  why: {
    zh: '网页里的“&nbsp;”“&#8220;”和程序里的“\\u4e2d”没有还原，就混进了正文。HTML 实体可以放心还原；\\u 转义要人看过。谈网页和编码的文字里，可能是有意的。',
    en: 'Web pages write &nbsp; or &#8220;, programs \\u4e2d; where they were not read back, they stay in the text. HTML entities may be read back unseen, \\u escapes are for review. In a text about web pages and encodings they may be meant.',
  },
  severity: 'warning',
  safety: 'safe',
  triggers: rangesOf('&\\%'),
  claims: true,
  spellings: { pattern: ENTITY, read: readEntity },
  examples: [
    { bad: '他说⟦&ldquo;⟧你好⟦&#8221;⟧⟦&mdash;⟧⟦&#x2014;⟧然后走了。', good: '他说“你好”——然后走了。' },
    { bad: '甲⟦&amp;nbsp;⟧乙', good: '甲 乙', note: { zh: '转义了两次', en: 'escaped twice' } },
    {
      bad: '题目是“⟦\\u4e2d\\u56fd⟧”。',
      good: '题目是“中国”。',
      note: { zh: '要人看过', en: 'for a person to decide' },
    },
    {
      bad: '网页源代码里写⟦&lt;⟧表示小于号。',
      good: '网页源代码里写<表示小于号。',
      note: { zh: '在谈代码：要人看过', en: 'speaks of code: for a person to decide' },
    },
    { bad: 'AT&T和R&D，网址http://a.cn/?a=1&b=2', note: { zh: '没有这样的实体', en: 'there is no such entity' } },
  ],
  *check(text) {
    for (const { 0: found, index: start } of text.matchAll(ENTITY)) {
      const expected = readEntity(found);
      if (expected === undefined) continue;
      const end = start + found.length;
      const meant = isQuoted(text, start, end) || ABOUT_CODE.test(lineAround(text, start, end));
      yield problem(start, found, expected, meant ? 'review' : 'safe');
    }
    for (const { 0: found, index: start } of text.matchAll(ESCAPES)) {
      const expected = found.replace(/[\\%]u(.{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
      if (/[\p{Cc}\p{Cs}]/u.test(expected)) continue;
      yield problem(start, found, expected, 'review');
    }
  },
};

function problem(start: number, found: string, expected: string, safety: 'safe' | 'review'): Problem {
  const end = start + found.length;
  return {
    start,
    end,
    data: { found: beginningOf(found), expected: beginningOf(expected) },
    safety,
    fixes: [{ edits: [{ start, end, text: expected }] }],
  };
}

function isQuoted(text: string, start: number, end: number): boolean {
  return (classAt(text, start - 1) & OPENING) !== 0 && (classAt(text, end) & CLOSING) !== 0;
}

/** What stands near `start` and `end` on the same line. */
function lineAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  return before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1) + (after.split(/[\r\n]/, 1)[0] ?? '');
}
