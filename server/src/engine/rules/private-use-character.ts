import type { LineRule } from '../rule.ts';
import { codePointsOf } from '../text/code-point.ts';

/**
 * The Private Use Area and, by the first half of their surrogate pairs, planes 15 and 16 without the last two codes of each.
 * Runs are taken by the thousand: repeating alternatives without bound exhausts the engine of regular expressions.
 */
const RUN = /(?:[\ue000-\uf8ff]|[\udb80-\udbff][\udc00-\udffd]|[\udb80-\udbbe\udbc0-\udbfe][\udffe\udfff]){1,1000}/g;

export const privateUseCharacter: LineRule = {
  id: 'private-use-character',
  scope: 'lines',
  family: 'encoding',
  title: { zh: '自造字', en: 'Private-use character' },
  message: {
    zh: '{codes} 是自造字，离开原来的字体就不知道是什么字，请查对原件',
    en: '{codes} is a private-use character: without its font nobody can tell what it is, look it up in the original',
  },
  why: {
    zh: '专用区（U+E000–F8FF 和第 15、16 平面）的编码没有公认的含义。PDF 的子集字体和报社的造字程序常用它们放生僻字、项目符号和连体字。同一个编码在不同文件里可能是不同的字。',
    en: 'Codes of the private use areas (U+E000–F8FF, planes 15 and 16) have no agreed meaning. Subset fonts of PDF files and the font editors of newspapers put rare characters, bullets and ligatures there. One code may be another character in another file.',
  },
  severity: 'error',
  safety: 'none',
  triggers: [
    [0xe000, 0xf8ff],
    [0xdb80, 0xdbff],
  ],
  examples: [
    { bad: '村民王⟦\ue5d2⟧说，⟦\uf0b7\u{f0001}⟧收成不错。' },
    { bad: '村民王喆说，收成不错。', note: { zh: '生僻字有自己的编码', en: 'the rare character has a code of its own' } },
  ],
  *check(text) {
    for (const { 0: found, index: start } of text.matchAll(RUN))
      yield { start, end: start + found.length, data: { codes: codePointsOf(found) } };
  },
};
