import type { LineRule } from '../rule.ts';
import { rangesOf } from '../text/character.ts';
import { beginningOf } from '../text/code-point.ts';

/** Numbers and names of glyphs as pdfminer, PDFBox and docling print them. A single `/g12` may be a fraction or a unit. */
const RUN =
  /(?:\(cid:\d{1,6}\)){1,1000}|(?:\/g(?:id)?\d{1,6}){2,1000}|(?:GLYPH<[^<>\n\r]{1,80}>|glyph(?:<c=[^<>\n\r]{1,80}>|\[\d{1,6}\])){1,1000}/g;

export const glyphCode: LineRule = {
  id: 'glyph-code',
  scope: 'lines',
  family: 'encoding',
  title: { zh: '字形编号', en: 'Glyph number' },
  message: {
    zh: '“{found}”是字形编号，提取时没有认出是什么字，请查对原件',
    en: '“{found}” is the number of a glyph: the extractor did not know the character, look it up in the original',
  },
  why: {
    zh: 'PDF 字体没有附带字符对照表时，提取软件只知道字形的编号，就写成“(cid:123)”“/g12/g34”之类。原来的字只有原件里才有，换一个提取软件或做 OCR 往往能找回来。',
    en: 'Where a PDF font comes without a table of characters, the extractor knows only the numbers of glyphs and writes (cid:123), /g12/g34 and the like. Only the original shows the characters; another extractor or OCR often recovers them.',
  },
  severity: 'error',
  safety: 'none',
  triggers: rangesOf('(/<['),
  claims: true,
  examples: [
    { bad: '今年⟦(cid:2731)(cid:882)⟧，全市⟦/g12/g345⟧增长。' },
    { bad: '售价60元/g，转速1200/g2。', note: { zh: '单位', en: 'units' } },
  ],
  *check(text) {
    for (const { 0: found, index: start } of text.matchAll(RUN))
      yield { start, end: start + found.length, data: { found: beginningOf(found) } };
  },
};
