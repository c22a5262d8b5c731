import { misreadingProblems } from '../misreading-problems.ts';
import type { BlockRule } from '../rule.ts';
import { doubtfulMisreadingsIn } from '../text/misread-character.ts';

export const doubtfulCharacter: BlockRule = {
  id: 'doubtful-character',
  scope: 'block',
  family: 'artefact',
  title: { zh: '存疑的形近字', en: 'Doubtful character' },
  message: {
    zh: '“{found}”或为“{expected}”：换了就成词“{word}”',
    en: '“{found}” may be “{expected}”: that would make the word “{word}”',
  },
  why: {
    zh: '识别质量差的文本里，许多错字换上一个只差一个部件的字就成了两个字的词。这样的巧合在好文本里也有，每万字约两处，四处里有一处不对，所以平时不查；校对识别出来的文本时，可以在设置里打开。',
    en: 'In badly recognised text many a wrong character would make a word of two characters if one of its parts were another. Such chances occur in good text as well, about twice in ten thousand characters, and one proposal in four is wrong; so the rule is off unless the settings ask for it, for somebody who reads recognised text against the page.',
  },
  severity: 'off',
  safety: 'review',
  examples: [
    {
      bad: '河水慢慢退去，田里的庄稼得到了灌⟦慨⟧，今年收成不错。',
      good: '河水慢慢退去，田里的庄稼得到了灌溉，今年收成不错。',
    },
    {
      bad: '专家说，这一难题今年有望得到解诀，成本不会太高。',
      note: { zh: '拿得准的，由“形近字”提出', en: 'certain ones are left to lookalike-character' },
    },
    { bad: '记者张迅伟昨天从现场发回报道，说工程已经开工。', note: { zh: '人名', en: 'a name' } },
  ],
  *check(block, { role, traits }) {
    if (role === 'byline' || role === 'credit') return;
    const script = traits.script === 'traditional' ? 'traditional' : 'simplified';
    yield* misreadingProblems(block, doubtfulMisreadingsIn(block.text, script), traits.words);
  },
};
