import type { BlockRule } from '../rule.ts';
import { rangesOf } from '../text/character.ts';
import { exemptOffsets } from '../text/shield.ts';
import { SHINJITAI, shinjitai } from '../text/variants.ts';
import { levelOf, readable } from '../text/words.ts';

const KANA = /[\u3040-\u30ff]/;
/** The longest word that is looked for around a character. */
const LONGEST_WORD = 4;

export const shinjitaiInChinese: BlockRule = {
  id: 'shinjitai-in-chinese',
  scope: 'block',
  family: 'script',
  title: { zh: '中文里的日本新字体', en: 'Japanese character in Chinese text' },
  message: {
    zh: '“{found}”是日本字形：“{word}”应作“{expected}”',
    en: '“{found}” is a Japanese form: in “{word}” it should be “{expected}”',
  },
  why: {
    zh: '识别软件和日文字体会把“发展”写成“発展”。只有换成中文的字就成词时才指出；日本的人名、地名不成词，不查；有假名的段落、书名、记者姓名也不查。',
    en: 'Recognition software and Japanese fonts write 発展 for 发展. A character is named only where the Chinese one makes a word with its neighbours: names of Japanese people and places do not. Paragraphs with kana, titles and the names of reporters are left alone.',
  },
  severity: 'warning',
  safety: 'review',
  triggers: rangesOf(SHINJITAI),
  examples: [
    {
      bad: '我市经济⟦発⟧展很快，今年又有两条新路通车，群众出行方便多了。',
      good: '我市经济发展很快，今年又有两条新路通车，群众出行方便多了。',
    },
    { bad: '這場⟦戦⟧爭打了三年，後來雙方都說沒有贏家，只有受苦的人。', good: '這場戰爭打了三年，後來雙方都說沒有贏家，只有受苦的人。' },
    { bad: '演员広末涼子和浜崎步都来了，现场的观众热情很高。', note: { zh: '日本人名', en: 'names of Japanese people' } },
    { bad: '店名叫“気持ち”，老板说这是心情的意思，经济発展了，客人也多了。', note: { zh: '有假名的段落', en: 'a paragraph with kana' } },
  ],
  *check(block, { role, traits }) {
    const { text } = block;
    if (role === 'byline' || role === 'credit' || KANA.test(text)) return;
    const script = traits.script === 'traditional' ? 'traditional' : 'simplified';
    const exempt = new Set(exemptOffsets(text, traits.words));
    for (let at = 0; at < text.length; at++) {
      const found = text.charAt(at);
      const forms = shinjitai().get(found);
      if (forms === undefined || exempt.has(at)) continue;
      const word = wordWith(text, at, forms.simplified);
      if (word === undefined) continue;
      const place = block.rawSpan(at, at + 1);
      const expected = forms[script];
      yield { ...place, data: { found, expected, word }, fixes: [{ edits: [{ ...place, text: expected }] }] };
    }
  },
};

/** The word, as it stands in `text`, that `simplified` at `at` would be part of. */
function wordWith(text: string, at: number, simplified: string): string | undefined {
  for (let length = LONGEST_WORD; length >= 2; length--) {
    for (let start = Math.max(0, at - length + 1); start <= at && start + length <= text.length; start++) {
      const word = readable(text.slice(start, at)) + simplified + readable(text.slice(at + 1, start + length));
      if (levelOf(word) > 0) return text.slice(start, start + length);
    }
  }
  return undefined;
}
