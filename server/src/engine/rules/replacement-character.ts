import type { LineRule } from '../rule.ts';
import { CLOSING, OPENING, classAt } from '../text/character.ts';
import { beginningOf } from '../text/code-point.ts';

/**
 * U+FFFD itself; half of a surrogate pair, which is no character; what it becomes when its UTF-8 is read as GBK (EF BF BD EF BF BD = 锟斤拷); memory that was never written to
 * (CC CC = 烫, CD CD = 屯); a byte-order mark read as GBK, which takes the first byte of the next character with it.
 */
const RUN =
  /\ufffd[\ufffd锟斤拷]*|(?:[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]){1,1000}|锟斤拷[\ufffd锟斤拷]*|烫{4,}|烫{3}(?![！!，,…])|屯{3,}|锘(?<=^.)[库裤夸垮挎跨胯块\ufffd]/gm;

export const replacementCharacter: LineRule = {
  id: 'replacement-character',
  scope: 'lines',
  family: 'encoding',
  title: { zh: '转码丢失的文字', en: 'Text lost in conversion' },
  message: {
    zh: '“{found}”是转码出错的痕迹，原文已经丢失，请查对原件',
    en: '“{found}” is what a failed conversion leaves: the text is lost, look it up in the original',
  },
  why: {
    zh: '程序遇到不认识的编码，会写上 U+FFFD（�），或只留下半个代理对；把它再当作 GBK 读，就成了“锟斤拷”。“烫烫烫”“屯屯屯”是没有写过的内存。原来的字已经不在文中，只能查原件。',
    en: 'A program that meets bytes it cannot read writes U+FFFD (�) or leaves half of a surrogate pair; read once more as GBK, it becomes 锟斤拷. 烫烫烫 and 屯屯屯 are memory that was never written to. The characters are gone; only the original has them.',
  },
  severity: 'error',
  safety: 'none',
  triggers: [
    [0xd800, 0xdfff],
    [0xfffd, 0xfffd],
    [0x951f, 0x951f],
    [0x70eb, 0x70eb],
    [0x5c6f, 0x5c6f],
    [0x9518, 0x9518],
  ],
  examples: [
    { bad: '他是⟦\ufffd\ufffd⟧县人，在⟦锟斤拷锟斤拷⟧工作。' },
    { bad: '他是⟦\ud842⟧县人，住在𠮷田。', note: { zh: '半个代理对', en: 'half of a surrogate pair' } },
    {
      bad: '编码出错会写出“锟斤拷”和“烫烫烫”。',
      note: { zh: '加了引号，是在谈编码', en: 'in quotation marks the text speaks of encodings' },
    },
    { bad: '她叫道：烫烫烫！', note: { zh: '感叹', en: 'an exclamation: hot, hot, hot!' } },
  ],
  *check(text) {
    for (const { 0: found, index: start } of text.matchAll(RUN)) {
      const end = start + found.length;
      const quoted = (classAt(text, start - 1) & OPENING) !== 0 && (classAt(text, end) & CLOSING) !== 0;
      if (!quoted || found.includes('\ufffd')) yield { start, end, data: { found: beginningOf(found) } };
    }
  },
};
