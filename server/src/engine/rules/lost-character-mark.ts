import type { LineRule } from '../rule.ts';
import { CLOSING, OPENING, classAt, rangesOf } from '../text/character.ts';
import { beginningOf } from '../text/code-point.ts';

const TONED = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ';
/**
 * Two or more boxes or question marks between Han characters; a question mark before the rest of a pinyin gloss. Questions
 * are left alone: they end in a particle, or the line asks with half-width marks elsewhere too.
 */
const RUN = new RegExp(
  [
    String.raw`(?<=\p{Script=Han})(?:[□■▯]{2,100}|(?<![吗嗎呢吧啊呀么麼嘛啦哇哪谁誰何样樣了的])\?{2,100})(?=\p{Script=Han})`,
    String.raw`\?(?=\(?[a-z]{0,3}[${TONED}][a-z]{0,3}\))`,
  ].join('|'),
  'gu',
);

export const lostCharacterMark: LineRule = {
  id: 'lost-character-mark',
  scope: 'lines',
  family: 'encoding',
  title: { zh: '缺字的记号', en: 'Mark of a lost character' },
  message: {
    zh: '“{found}”处可能缺了字，请查对原件',
    en: 'Characters may be lost at “{found}”: look them up in the original',
  },
  why: {
    zh: '字体里没有的字显示为“□”，编码里没有的字转成“?”，原来的字就丢了。档案和古籍用“□”表示原文缺字，那是有意的，可以关掉这条规则。',
    en: 'A character that a font lacks is shown as □, one that an encoding lacks becomes ?, and is lost. Archives and editions of old books use □ for what is illegible in the original; there it is meant, and the rule can be switched off.',
  },
  severity: 'warning',
  safety: 'none',
  triggers: rangesOf('?□■▯'),
  claims: true,
  examples: [
    { bad: '村民王⟦□□⟧说，今年收成不错，比去年⟦??⟧多。' },
    { bad: '经济形势⟦??⟧很好，《中國⟦?⟧qīng)年⟦?⟧bào)》', note: { zh: '注音里的', en: 'inside a pinyin gloss' } },
    { bad: '□是 □否；他真的来了吗??我不信。', note: { zh: '选项和问句', en: 'boxes to tick and questions' } },
    { bad: '原件漫漶处以“□□”表示。', note: { zh: '加了引号，是在说明体例', en: 'quoted: the text explains it' } },
  ],
  *check(text) {
    for (const { 0: found, index: start } of text.matchAll(RUN)) {
      const end = start + found.length;
      if ((classAt(text, start - 1) & OPENING) !== 0 && (classAt(text, end) & CLOSING) !== 0) continue;
      yield { start, end, data: { found: beginningOf(found) } };
    }
  },
};
