import type { BlockRule } from '../rule.ts';
import { rangesOf } from '../text/character.ts';

export const doubleTerminal: BlockRule = {
  id: 'double-terminal',
  scope: 'block',
  family: 'punctuation',
  title: { zh: '引号内外都有点号', en: 'Marks on both sides of a closing quotation mark' },
  message: {
    zh: '“{found}”：后引号里外都有点号，只能留一个',
    en: '“{found}”: a mark stands on both sides of the closing quotation mark; only one can stay',
  },
  why: {
    zh: '引文独立成句，句号放在引号里面；引文只是句子的一部分，点号放在引号外面。里外都有，必有一个是多余的。',
    en: 'The full stop of a quotation that is a sentence of its own stands inside; where the quotation is part of a sentence the mark stands outside. Where both stand, one is too many.',
  },
  severity: 'info',
  safety: 'review',
  triggers: rangesOf('。！？'),
  examples: [
    { bad: '他说：“我来⟦。”。⟧\n', good: '他说：“我来。”\n' },
    { bad: '大家都说“没问题⟦。”，⟧就出发了。\n', good: '大家都说“没问题”，就出发了。\n' },
    { bad: '他大喊：“快走⟦！”，⟧拉起孩子就跑。\n', good: '他大喊：“快走！”拉起孩子就跑。\n' },
    { bad: '他大喊：“快走⟦！”。⟧\n', good: '他大喊：“快走！”\n' },
    { bad: '“终于到了”，三月的一天他说。“为什么？”、“怎么办？”都要问。\n', note: { zh: '只有一个', en: 'only one' } },
  ],
  *check(block) {
    const { text } = block;
    for (const { 0: found, index: start } of text.matchAll(/。[”’」』][。，；、]|[！？][”’」』][。，；]/g)) {
      const span = block.rawSpan(start, start + found.length);
      const [inside = '', quotation = '', outside = ''] = found;
      // A question or an exclamation is one of the quotation's words; a full stop before a pause is not.
      const keepsInside = outside === '。' || inside !== '。';
      const choices = [inside + quotation, quotation + outside];
      yield {
        ...span,
        data: { found },
        fixes: (keepsInside ? choices : choices.reverse()).map((choice) => ({
          edits: [{ ...span, text: choice }],
          title: { zh: `改为${choice}`, en: `Use ${choice}` },
        })),
      };
    }
  },
};
