import type { BlockRule } from '../rule.ts';
import { HAN, classAt, rangesOf } from '../text/character.ts';
import { isNameDot } from '../text/transliteration.ts';

/** Dots of other scripts that are put for the middle dot, and the full stops of both widths. */
const DOTS = '・•‧∙⋅\u0387･˙';
const STOPS = '.．';
/** What recognition reads for it. */
const MISREAD = ":'`";

export const nonstandardMiddleDot: BlockRule = {
  id: 'nonstandard-middle-dot',
  scope: 'block',
  family: 'punctuation',
  title: { zh: '不规范的间隔号', en: 'Nonstandard middle dot' },
  message: { zh: '间隔号写成了“{found}”，应为“·”', en: 'The middle dot is written “{found}”; it should be “·”' },
  why: {
    zh: '间隔号隔开外国人名的各部分、书名与篇名，以及“3·13”一类用月日简称的事件（GB/T 15834—2011）。常见的误写有日文间隔号、项目符号和句点，识别软件还会认成冒号、撇号。繁体文本里的“‧”和小数点不动。',
    en: 'The middle dot parts foreign names, a book and its chapter, and the month and day of an event such as “3·13” (GB/T 15834—2011). The Japanese dot, bullets and full stops are put for it; recognition reads colons and apostrophes. The ‧ of traditional texts and decimal points stay.',
  },
  severity: 'info',
  safety: 'review',
  triggers: rangesOf(DOTS + STOPS + MISREAD),
  examples: [
    { bad: '马克⟦・⟧吐温和列夫⟦•⟧托尔斯泰\n', good: '马克·吐温和列夫·托尔斯泰\n' },
    { bad: '爱德华⟦.⟧斯诺和约翰⟦:⟧霍华德访问过这里。\n', good: '爱德华·斯诺和约翰·霍华德访问过这里。\n' },
    { bad: '“3⟦.⟧13”疫情发生后，3⟦.⟧15晚会上。\n', good: '“3·13”疫情发生后，3·15晚会上。\n' },
    { bad: '“九⟦.⟧一八”事变和“一二⟦．⟧九”运动。\n', good: '“九·一八”事变和“一二·九”运动。\n' },
    {
      bad: '增长3.15倍，“3.13”倍，ソフト・バンク，他走了.我也走了\n',
      note: { zh: '小数、日文、句号', en: 'decimals, Japanese, a full stop' },
    },
    { bad: '臺灣讀者喜歡馬克‧吐溫的小說，這裡說過。\n', note: { zh: '繁体', en: 'traditional text' } },
    { bad: '衢州·新农都和“3·13”疫情\n', note: { zh: '规范的', en: 'good ones' } },
  ],
  *check(block, { traits }) {
    const { text } = block;
    for (const { 0: found, index } of text.matchAll(/[・•‧∙⋅\u0387･˙.．:'`]/g)) {
      if (found === '‧' && traits.script === 'traditional') continue;
      if (!isMiddleDot(text, index, found)) continue;
      const span = block.rawSpan(index, index + 1);
      yield { ...span, data: { found }, fixes: [{ edits: [{ ...span, text: '·' }] }] };
    }
  },
};

function isMiddleDot(text: string, at: number, found: string): boolean {
  if (MISREAD.includes(found)) return isNameDot(text, at);
  return STOPS.includes(found) ? isNameDot(text, at) || partsDate(text, at) || isQuotedDate(text, at) : betweenHan(text, at);
}

function betweenHan(text: string, at: number): boolean {
  return (classAt(text, at - 1) & classAt(text, at + 1) & HAN) !== 0;
}

/** Month and day of an event: `“3.13”疫情`, `3.15晚会`. */
function partsDate(text: string, at: number): boolean {
  const month = /(?<![\d.])(?:1[0-2]|[1-9])$/.exec(text.slice(Math.max(0, at - 4), at));
  const day = EVENT.exec(text.slice(at + 1, at + 12));
  if (month === null || day === null) return false;
  const isQuoted = /[“「]/.test(text.charAt(at - month[0].length - 1));
  return isQuoted === (day[1] !== '');
}

/** `“九.一八”`, `“一二.九”`: a date in characters, quoted. */
function isQuotedDate(text: string, at: number): boolean {
  return (
    /[“「][一二三四五六七八九十]{1,2}$/.test(text.slice(Math.max(0, at - 3), at)) &&
    /^[一二三四五六七八九十]{1,3}[”」]/.test(text.slice(at + 1, at + 5))
  );
}

/** The day and, where the date is quoted, the closing mark; then what happened. */
const EVENT =
  /^(?:3[01]|[12]\d|[1-9])([”」]?)(?:特大|重大)?(?:事件|事故|惨案|血案|大案|专案|案|运动|晚会|讲话|疫情|地震|爆炸|火灾|暴雨|洪灾|行动|精神|工程)/;
