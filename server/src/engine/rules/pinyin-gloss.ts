import type { DocumentRule } from '../rule.ts';
import { beginningOf } from '../text/code-point.ts';
import { type Gloss, glossesIn, isFamiliar } from '../text/pinyin.ts';
import { HAN, classAt } from '../text/character.ts';

/** From so many glosses on familiar characters on, a file was glossed by a program. */
const FREQUENT = 3;
/** A text that glosses more than this share of its characters teaches reading. */
const PRIMER_SHARE = 0.2;

export const pinyinGloss: DocumentRule = {
  id: 'pinyin-gloss',
  scope: 'document',
  family: 'artefact',
  title: { zh: '混入的注音', en: 'Pinyin gloss' },
  message: { zh: '“{character}”后面的注音“{gloss}”不是作者写的', en: 'The gloss “{gloss}” behind “{character}” is not the writer’s' },
  why: {
    zh: '有的网站在常用字后面插入拼音，往往还重复，用来防止复制；转成繁体后仍然留着。作者只给生僻字注音，课本和字典给每个字注音，都不算。',
    en: 'Some sites put pinyin behind common characters, often twice, to spoil copies of their text; it stays when the text is converted to traditional characters. Writers gloss rare characters only, primers and dictionaries gloss all of them: these are left alone.',
  },
  severity: 'warning',
  safety: 'review',
  triggers: [
    [0x28, 0x28],
    [0xff08, 0xff08],
  ],
  examples: [
    {
      bad: '江川區⟦(qū)⟧的路修好了，他們開會⟦(huì)⟧商量，大家的⟦(de)⟧意見都聽。\n',
      good: '江川區的路修好了，他們開會商量，大家的意見都聽。\n',
    },
    { bad: '明天开会⟦(hui)(hui)⟧，请准时到场。\n', good: '明天开会，请准时到场。\n', note: { zh: '重复注音', en: 'glossed twice' } },
    { bad: '村民王喆(zhé)说，赵翀（chōng）和李犇(bēn)都来了。\n', note: { zh: '生僻字', en: 'rare characters' } },
    { bad: '春(chūn)天(tiān)来(lái)了(le)，\n花(huā)儿(ér)开(kāi)了(le)。\n', note: { zh: '课本', en: 'a primer' } },
    { bad: '图(a)和图(b)是同一条路，会（hui）后再说。\n', note: { zh: '图号，只有一处', en: 'labels, and a single gloss' } },
  ],
  *check({ text }) {
    const glosses = Array.from(glossesIn(text)).filter(({ readings }) => readings.some((reading) => reading.length > 1));
    if (glosses.length === 0 || glosses.length > PRIMER_SHARE * hanIn(text)) return;
    const familiar = glosses.filter(({ character }) => isFamiliar(character));
    const frequent = familiar.filter((gloss) => !isHeadword(text, gloss)).length >= FREQUENT;
    const doubled = glosses.filter(({ readings }) => readings.length > 1);
    for (const { start, end, character } of frequent ? familiar : doubled) {
      const span = { start, end };
      yield {
        ...span,
        data: { character, gloss: beginningOf(text.slice(start, end)) },
        fixes: [{ edits: [{ ...span, text: '' }], title: { zh: '删去注音', en: 'Remove the gloss' } }],
      };
    }
  },
};

/** The entry of a dictionary begins with its character. */
function isHeadword(text: string, { start, character }: Gloss): boolean {
  const before = text.charAt(start - character.length - 1);
  return before === '' || /\s/.test(before);
}

function hanIn(text: string): number {
  let han = 0;
  for (let at = 0; at < text.length; at++) if ((classAt(text, at) & HAN) !== 0) han++;
  return han;
}
