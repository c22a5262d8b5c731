import type { LineRule } from '../rule.ts';
import { beginningOf } from '../text/code-point.ts';
import { ligatureLetters } from '../text/forms.ts';
import { replaced } from '../text/tables.ts';

const RUN = /[\u0132\u0133\ufb00-\ufb06]+/g;

export const latinLigature: LineRule = {
  id: 'latin-ligature',
  scope: 'lines',
  family: 'encoding',
  title: { zh: '外文连体字', en: 'Latin ligature' },
  message: { zh: '“{found}”是连体字，应为“{expected}”', en: '“{found}” is a ligature; the letters are “{expected}”' },
  why: {
    zh: '排版软件把 fi、fl 等字母连成一个字形，提取出来就成了一个字符（U+FB00–FB06、U+0132–0133），按字母查不到这个词。',
    en: 'Typesetting programs draw fi, fl and the like as one glyph; extracted, it becomes one character (U+FB00–FB06, U+0132–0133), and the word is not found by its letters.',
  },
  severity: 'info',
  safety: 'safe',
  triggers: [
    [0x132, 0x133],
    [0xfb00, 0xfb06],
  ],
  get substitutes() {
    return ligatureLetters();
  },
  examples: [
    { bad: '论文题为“E⟦ﬃ⟧cient Work⟦ﬂ⟧ow”。', good: '论文题为“Efficient Workflow”。' },
    { bad: '丹麦语的 æ 和法语的 œ 是字母。', note: { zh: '字母不动', en: 'letters stay' } },
  ],
  *check(text) {
    for (const { 0: found, index: start } of text.matchAll(RUN)) {
      const end = start + found.length;
      const expected = replaced(found, ligatureLetters());
      yield {
        start,
        end,
        data: { found: beginningOf(found), expected: beginningOf(expected) },
        fixes: [{ edits: [{ start, end, text: expected }] }],
      };
    }
  },
};
