import type { LineRule } from '../rule.ts';
import { CLOSING, OPENING, classAt } from '../text/character.ts';
import { beginningOf } from '../text/code-point.ts';
import { type Misreading, misreadingsIn, telltaleRanges } from '../text/misreading.ts';

const NAMES: Readonly<Record<Misreading['written'] | Misreading['read'], string>> = {
  'utf-8': 'UTF-8',
  gb18030: 'GBK',
  big5: 'Big5',
  shift_jis: 'Shift_JIS',
  'windows-1252': 'Latin-1',
};
/** Quoted garble of this length, in code units, is an example in a text about encodings. */
const EXAMPLE = 8;

export const garbledText: LineRule = {
  id: 'garbled-text',
  scope: 'lines',
  family: 'encoding',
  title: { zh: '乱码', en: 'Text read in the wrong encoding' },
  message: {
    zh: '“{found}”是乱码：{written} 文字误作 {read} 读出，还原为“{restored}”',
    en: '“{found}” is {written} text that was read as {read}: it says “{restored}”',
  },
  why: {
    zh: '用错编码打开文件再存盘，文字就成了乱码，如“涓浗”“ÖÐ¹ú”“ä¸­å›½”。只有按原来的编码能还原成通顺的常用字词时才指出；丢了字节的字从上下文推断，推断不了的写作“�”，请对照原件。',
    en: 'A file that is opened in the wrong encoding and saved becomes garble such as 涓浗, ÖÐ¹ú or ä¸­å›½. It is pointed out only where reading it back gives everyday Chinese; a character that lost a byte is inferred from its neighbours or written �: please compare the original.',
  },
  severity: 'error',
  safety: 'review',
  triggers: telltaleRanges,
  claims: true,
  readsAnyText: true,
  examples: [
    { bad: '⟦ÖÐ»ªÈËÃñ¹²ºÍ¹ú³ÉÁ¢ÁË¡£⟧', good: '中华人民共和国成立了。', note: { zh: '全文都是乱码', en: 'nothing but garble' } },
    { bad: '他说：⟦鈥滀綘濂斤紝鍖椾含銆傗€�⟧', good: '他说：“你好，北京。”', note: { zh: 'UTF-8 误作 GBK', en: 'UTF-8 read as GBK' } },
    { bad: '标题是⟦ä¸\u00adå›½äººæ°‘⟧', good: '标题是中国人民', note: { zh: 'UTF-8 误作 Latin-1', en: 'UTF-8 read as Latin-1' } },
    {
      bad: '他说⟦Ã¦Ë†â€˜Ã¤Â»Â¬Ã§Ë†Â±Ã¥Â±Â±Ã¦Â°Â´⟧',
      good: '他说我们爱山水',
      note: { zh: 'UTF-8 误作 Latin-1，存盘后又误读一次', en: 'UTF-8 read as Latin-1, saved, and read as Latin-1 again' },
    },
    { bad: '标题是⟦ÖÐ¹úÈËÃñ⟧', good: '标题是中国人民', note: { zh: 'GBK 误作 Latin-1', en: 'GBK read as Latin-1' } },
    { bad: '⟦い地チ瓣ゅ厩⟧', good: '中華民國文學', note: { zh: 'Big5 误作 GBK', en: 'Big5 read as GBK' } },
    {
      bad: '涓涓细流汇成江河，René 和 Müller 在こんにちは餐厅。',
      note: { zh: '生僻字、人名和假名', en: 'rare characters, names and kana' },
    },
    { bad: '编码错了会出现“锛氾細”之类的字。', note: { zh: '加了引号，是在举例', en: 'quoted as an example' } },
  ],
  *check(text) {
    for (const { start, end, written, read, restored } of misreadingsIn(text)) {
      const quoted = (classAt(text, start - 1) & OPENING) !== 0 && (classAt(text, end) & CLOSING) !== 0;
      if (quoted && end - start <= EXAMPLE) continue;
      yield {
        start,
        end,
        data: { found: beginningOf(text.slice(start, end)), restored: beginningOf(restored), written: NAMES[written], read: NAMES[read] },
        fixes: [{ edits: [{ start, end, text: restored }] }],
      };
    }
  },
};
