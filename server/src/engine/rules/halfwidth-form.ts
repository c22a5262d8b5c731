import type { LineRule } from '../rule.ts';
import { CLOSING, DIGIT, HAN, LATIN, OPENING, classAt } from '../text/character.ts';
import { beginningOf } from '../text/code-point.ts';
import { halfwidthForms } from '../text/forms.ts';
import { lazy } from '../text/tables.ts';

/** Half-width marks, kana and Hangul, arrows and squares. */
const RUN = /[\uff61-\uff9f\uffa1-\uffdc\uffe8-\uffee]+/g;
const MARKS = /^[｡｢｣､\uffe8-\uffee]+$/;
const LETTERS = /[\uff66-\uff9d]{2}|[\uffa1-\uffdc]/;
/** A kana with its sound mark, or one character. */
const CHARACTER = /[\uff66-\uff9d][\uff9e\uff9f]|[^]/g;
/** Kana are never changed unseen. */
const marks = lazy(() => new Map([...halfwidthForms()].filter(([form]) => MARKS.test(form))));
const WORD = HAN | DIGIT | LATIN;

export const halfwidthForm: LineRule = {
  id: 'halfwidth-form',
  scope: 'lines',
  family: 'encoding',
  title: { zh: '半角假名和半角中文标点', en: 'Half-width kana and marks of old terminals' },
  message: { zh: '“{found}”是半角写法，应为“{expected}”', en: '“{found}” is a half-width form; the ordinary one is “{expected}”' },
  why: {
    zh: '半角假名和半角的“｡｢｣､”（U+FF61–FFEE）是旧终端留下的，按普通字符查不到。中文里冒出半角假名，也可能是汉字编码读错了，所以假名要人看过。颜文字里的不动。',
    en: 'Half-width kana and the half-width marks ｡｢｣､ (U+FF61–FFEE) are a legacy of old terminals and are not found by searching. Kana in Chinese text may also be characters read in the wrong encoding, so they are for review. Emoticons are left alone.',
  },
  severity: 'warning',
  safety: 'safe',
  triggers: [[0xff61, 0xffee]],
  get substitutes() {
    return marks();
  },
  examples: [
    { bad: '他说⟦｢⟧来吧⟦､⟧快来⟦｡｣⟧', good: '他说「来吧、快来。」' },
    {
      bad: '品牌名是⟦ｶﾞﾝﾀﾞﾑ⟧，很有名。',
      good: '品牌名是ガンダム，很有名。',
      note: { zh: '假名要人看过', en: 'kana are for a person to decide' },
    },
    { bad: '好开心 (｡･ω･｡) ヽ(ﾟ∀ﾟ)ﾉ', note: { zh: '颜文字', en: 'emoticons' } },
  ],
  *check(text) {
    for (const { 0: found, index: start } of text.matchAll(RUN)) {
      const end = start + found.length;
      const atWord = (classAt(text, start - 1) & (WORD | CLOSING)) !== 0 || (classAt(text, end) & (WORD | OPENING)) !== 0;
      const onlyMarks = MARKS.test(found);
      if (onlyMarks ? !atWord : !LETTERS.test(found)) continue;
      const expected = found.replace(CHARACTER, (character) => halfwidthForms().get(character) ?? character);
      yield {
        start,
        end,
        data: { found: beginningOf(found), expected: beginningOf(expected) },
        safety: onlyMarks ? 'safe' : 'review',
        fixes: [{ edits: [{ start, end, text: expected }] }],
      };
    }
  },
};
