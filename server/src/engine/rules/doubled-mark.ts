import type { Block } from '../layout/layout.ts';
import type { BlockRule, Problem } from '../rule.ts';
import type { Bilingual } from '../language.ts';
import { rangesOf } from '../text/character.ts';

/** Marks of which only one can stand in a place, the weightiest last. */
const WEIGHTS = '、，：；。？！';

export const doubledMark: BlockRule = {
  id: 'doubled-mark',
  scope: 'block',
  family: 'punctuation',
  title: { zh: '标点重复', en: 'Doubled mark' },
  message: { zh: '“{found}”两个标点连在一起，只能留一个', en: 'Two marks, “{found}”, stand together; only one can stay' },
  why: {
    zh: '同一处只能用一个点号。重复的多是拼接时两头各带一个，或者中间丢了字。叹号、问号叠用（！！！、？！）不算。',
    en: 'Only one pause or stop can stand in a place. Doubled ones come from putting pieces together that both had one, or from lost text. Repeated ！ and ？ are an emphasis and stay.',
  },
  severity: 'warning',
  safety: 'review',
  triggers: rangesOf(WEIGHTS),
  examples: [
    { bad: '疫情发生后⟦，，⟧全市行动。\n', good: '疫情发生后，全市行动。\n' },
    {
      bad: '一家人平平安安⟦，。⟧他说⟦、，⟧这就够了⟦。。⟧\n',
      good: '一家人平平安安。他说，这就够了。\n',
      note: { zh: '由人决定', en: 'a person decides' },
    },
    { bad: '太好了！！！真的吗？！他想了想……没有说。\n', note: { zh: '叠用', en: 'emphasis' } },
    { bad: '逗号、句号、顿号（，。、）都是点号。\n', note: { zh: '列举标点', en: 'a list of marks' } },
  ],
  *check(block) {
    for (const { 0: found, index: start } of block.text.matchAll(/[、，：；。？！]{2,}/g)) {
      const problem = problemOf(block, start, found);
      if (problem !== undefined) yield problem;
    }
  },
};

function problemOf(block: Block, start: number, found: string): Problem | undefined {
  const [first = '', second = ''] = found;
  const repeats = found === first.repeat(found.length);
  if (/^[？！]+$/.test(found) || (repeats ? first === '。' && found.length > 2 : found.length > 2)) return undefined;
  const span = block.rawSpan(start, start + found.length);
  const fix = (text: string): { readonly edits: readonly [typeof span & { readonly text: string }]; readonly title: Bilingual } => ({
    edits: [{ ...span, text }],
    title: { zh: `改为“${text}”`, en: `Use ${text}` },
  });
  if (found === '。。') return { ...span, data: { found }, fixes: [fix('。'), fix('……')] };
  if (repeats) return { ...span, data: { found }, fixes: [fix(first)] };
  const [lighter, weightier] = WEIGHTS.indexOf(first) < WEIGHTS.indexOf(second) ? [first, second] : [second, first];
  return { ...span, data: { found }, fixes: [fix(weightier), fix(lighter)] };
}
