import type { LineRule } from '../rule.ts';
import { CJK, SPACE, classAt } from '../text/character.ts';
import { codePointsOf } from '../text/code-point.ts';
import { lazy } from '../text/tables.ts';

/** Runs are taken by the thousand: repeating alternatives without bound exhausts the engine of regular expressions. */
const RUN =
  /(?:[\u034f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffc]|\udb40[\udc00-\udc7f]){1,1000}/g;
/** What shows although it has no shape: fillers take room, overrides turn the text round, annotations hide part of it, U+FFFC was a picture. */
const WITH_EFFECT = /[\u115f\u1160\u202d\u202e\u2800\u3164\uffa0\ufff9-\ufffc]/;

const PICTOGRAPH_BEFORE = /\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier})?$/u;
const PICTOGRAPH_AFTER = /^\p{Extended_Pictographic}/u;
const BLACK_FLAG = '\u{1f3f4}';
/** A letter of a script that needs such characters: one that is none of those written without joiners and from left to right. */
const OTHER_LETTER = String.raw`(?![\p{Script=Han}\p{Script=Latin}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Greek}\p{Script=Cyrillic}])[\p{L}\p{M}]`;
const OTHER_LETTER_BEFORE = new RegExp(`${OTHER_LETTER}$`, 'u');
const OTHER_LETTER_AFTER = new RegExp(`^${OTHER_LETTER}`, 'u');

const deletions = lazy(() => {
  const ranges = [
    [0xad],
    [0x34f],
    [0x61c],
    [0x180e],
    [0x200b, 0x200f],
    [0x202a, 0x202c],
    [0x2060, 0x2064],
    [0x2066, 0x206f],
    [0xfeff],
    [0xe0000, 0xe007f],
  ] as const;
  return new Map(
    ranges.flatMap(([first, last = first]) =>
      Array.from({ length: last - first + 1 }, (_, index) => [String.fromCodePoint(first + index), ''] as const),
    ),
  );
});

export const invisibleCharacter: LineRule = {
  id: 'invisible-character',
  scope: 'lines',
  family: 'encoding',
  title: { zh: '看不见的字符', en: 'Invisible character' },
  message: { zh: '这里有看不见的字符 {codes}', en: 'There is an invisible character here: {codes}' },
  why: {
    zh: '零宽空格、软连字符、方向控制符、夹在文中的 BOM 等来自网页和排版软件。中文用不着它们，却会使词断开、搜不着、比对不上。表情符号和阿拉伯文、印地文等文字里的连接符有用，不算错误。',
    en: 'Zero-width spaces, soft hyphens, direction marks and byte-order marks inside the text come from web pages and typesetting programs. Chinese has no use for them; they break words, searches and comparisons. Joiners inside emoji and in Arabic, Hindi and the like do their work and are left alone.',
  },
  severity: 'warning',
  safety: 'safe',
  triggers: [
    [0xad, 0xad],
    [0x34f, 0x34f],
    [0x61c, 0x61c],
    [0x115f, 0x1160],
    [0x180e, 0x180e],
    [0x200b, 0x200f],
    [0x202a, 0x202e],
    [0x2060, 0x2064],
    [0x2066, 0x206f],
    [0x2800, 0x2800],
    [0x3164, 0x3164],
    [0xfeff, 0xfeff],
    [0xffa0, 0xffa0],
    [0xfff9, 0xfffc],
    [0xdb40, 0xdb40],
  ],
  get substitutes() {
    return deletions();
  },
  examples: [
    { bad: '天下⟦\u200b\u200b⟧大势，分久必合⟦\ufeff⟧。', good: '天下大势，分久必合。' },
    {
      bad: '这个单词是 inter⟦\u00ad⟧national。',
      good: '这个单词是 international。',
      note: { zh: '外文里的要人看过', en: 'inside foreign words it is for a person to decide' },
    },
    { bad: '一家三口👨\u200d👩\u200d👧都来了。', note: { zh: '表情符号由连接符拼成', en: 'the joiners make one picture of three' } },
    { bad: '波斯语的“我要”写作 می\u200cخواهم 。', note: { zh: '波斯文的写法需要它', en: 'Persian spelling needs it' } },
  ],
  *check(text) {
    for (const { 0: found, index: start } of text.matchAll(RUN)) {
      const end = start + found.length;
      const inChinese = isChineseEdge(text, start - 1) && isChineseEdge(text, end);
      if (!inChinese && isAtWork(found, text.slice(Math.max(0, start - 4), start), text.slice(end, end + 2))) continue;
      const safety = inChinese && !WITH_EFFECT.test(found) ? 'safe' : 'review';
      yield { start, end, data: { codes: codePointsOf(found) }, safety, fixes: [{ edits: [{ start, end, text: '' }] }] };
    }
  },
};

/** Whether `found` joins an emoji, names a flag, or stands beside a letter of a script that needs such characters. */
function isAtWork(found: string, before: string, after: string): boolean {
  if (found === '\u200d' && PICTOGRAPH_BEFORE.test(before) && PICTOGRAPH_AFTER.test(after)) return true;
  if (found.startsWith('\udb40') && before.endsWith(BLACK_FLAG)) return true;
  return OTHER_LETTER_BEFORE.test(before) || OTHER_LETTER_AFTER.test(after);
}

/** Whether Han, a Chinese mark, white space or the end of the line is at `at`. */
function isChineseEdge(text: string, at: number): boolean {
  return at < 0 || at >= text.length || /[\r\n]/.test(text.charAt(at)) || (classAt(text, at) & (CJK | SPACE)) !== 0;
}
