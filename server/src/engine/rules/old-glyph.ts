import type { BlockRule } from '../rule.ts';
import { rangesOf } from '../text/character.ts';
import { exemptOffsets } from '../text/shield.ts';
import { certainSimplifications } from '../text/script.ts';
import { OLD_SHAPES, oldShapes } from '../text/variants.ts';

/** Japanese and Korean print has these shapes by right. */
const FOREIGN_LETTER = /[\u3040-\u30ff\uac00-\ud7af]/;

export const oldGlyph: BlockRule = {
  id: 'old-glyph',
  scope: 'block',
  family: 'script',
  title: { zh: '旧字形', en: 'Old shape of a character' },
  message: { zh: '“{found}”是旧字形，今作“{expected}”', en: '“{found}” is an old shape; today “{expected}” is printed' },
  why: {
    zh: '旣、眞、戶等字，旧铅字和日韩字体里才有，意思和今天的既、真、户没有分别，但搜索、统计时会当成两个字。台湾现行的字形（如戶）在繁体文本里不算。书名和记者姓名照原样，不查；有假名、谚文的段落也不查。',
    en: 'Shapes such as 旣, 眞 and 戶 come from old type or from Japanese and Korean fonts. They mean what 既, 真 and 户 mean, but a search takes them for other characters. What Taiwan or Hong Kong prints today (戶) is left alone in traditional text, and so are titles, the names of reporters, and paragraphs with kana or Hangul.',
  },
  severity: 'warning',
  safety: 'review',
  triggers: rangesOf(OLD_SHAPES),
  examples: [
    { bad: '事情⟦旣⟧然已经发生，就应当认⟦眞⟧对待，不能再拖下去了。', good: '事情既然已经发生，就应当认真对待，不能再拖下去了。' },
    { bad: '全村三百多⟦戶⟧人家，家家通了自来水，老人们都说日子变了样。', good: '全村三百多户人家，家家通了自来水，老人们都说日子变了样。' },
    { bad: '這些學生⟦旣⟧然來了，老師就認⟦眞⟧講，家家戶戶都說好。', good: '這些學生既然來了，老師就認真講，家家戶戶都說好。' },
    { bad: '这次展出的《眞理》杂志一共三期，都是读者捐的。', note: { zh: '书名照原样', en: 'a title stays as it was printed' } },
    {
      bad: '日本作家眞山（まやま）先生在会上发言，介绍了新书。',
      note: { zh: '有假名，是日本人名', en: 'kana beside it: a Japanese name' },
    },
  ],
  *check(block, { role, traits }) {
    const { text } = block;
    if (role === 'byline' || role === 'credit' || FOREIGN_LETTER.test(text)) return;
    const script = traits.script === 'traditional' ? 'traditional' : 'simplified';
    const exempt = new Set(exemptOffsets(text, traits.words));
    for (let at = 0; at < text.length; at++) {
      const found = text.charAt(at);
      const expected = oldShapes().get(found)?.[script];
      if (expected === undefined || expected === found || exempt.has(at)) continue;
      // Another rule simplifies it.
      if (script === 'simplified' && certainSimplifications().has(found)) continue;
      const place = block.rawSpan(at, at + 1);
      yield { ...place, data: { found, expected }, fixes: [{ edits: [{ ...place, text: expected }] }] };
    }
  },
};
