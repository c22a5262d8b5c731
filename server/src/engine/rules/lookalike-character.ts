import { misreadingProblems } from '../misreading-problems.ts';
import type { BlockRule } from '../rule.ts';
import { misreadingsIn } from '../text/misread-character.ts';

export const lookalikeCharacter: BlockRule = {
  id: 'lookalike-character',
  scope: 'block',
  family: 'artefact',
  title: { zh: '形近字', en: 'Look-alike character' },
  message: {
    zh: '“{found}”疑为“{expected}”之误：“{word}”是词，“{read}”不是',
    en: '“{found}” looks like a misread “{expected}”: “{word}” is a word, “{read}” is not',
  },
  why: {
    zh: '识别软件会把字认成形近的字：迫不及待认成“道不及待”，解决认成“解诀”。只有换成一个形近字就成常用词、而原字与前后都不成词时才提出；人名和书名不查。改不改由人决定。',
    en: 'Recognition software takes one character for another that is drawn alike: 道不及待 for 迫不及待, 解诀 for 解决. Only a character that makes no word with its neighbours is named, and only where one drawn like it would make a common one; names of people and titles are left out. A person decides.',
  },
  severity: 'warning',
  safety: 'review',
  examples: [
    {
      bad: '政府着力吸引人才。「衞生防護中心」公布，昨日新增個案二十三宗，市民可到診所接種。',
      note: { zh: '香港的写法', en: 'as Hong Kong prints it' },
    },
    {
      bad: '人们看着窗外的大海，⟦道⟧不及待地想知道他们的亲人在几个小时内的经历。',
      good: '人们看着窗外的大海，迫不及待地想知道他们的亲人在几个小时内的经历。',
    },
    { bad: '专家说，这一难题今年有望得到解⟦诀⟧，成本不会太高。', good: '专家说，这一难题今年有望得到解决，成本不会太高。' },
    {
      bad: '村里办起了⟦巿⟧场，群众的⟦囯⟧家意识更强了，大家都说好。',
      good: '村里办起了市场，群众的国家意识更强了，大家都说好。',
      note: { zh: '通用字表里没有的字', en: 'characters that no list of general use has' },
    },
    { bad: '演员张玥、李犇和靳昉都来了，砲台上的牠们有三呎长。', note: { zh: '生僻字有的是', en: 'rare characters in their place' } },
    {
      bad: '选手们进⟦人⟧决赛阶段，周⟦未⟧也不休息，都说要做好自⟦已⟧的事，展望⟦末⟧来五年。',
      good: '选手们进入决赛阶段，周末也不休息，都说要做好自己的事，展望未来五年。',
      note: { zh: '最常见的形近字', en: 'the commonest look-alikes' },
    },
    { bad: '东汉末及三国时，制作人也来了，竞投者占为己有的不多，人人都已知晓。', note: { zh: '没有错', en: 'nothing is wrong' } },
    {
      bad: '音乐正响着，一切⟦夏⟧然而止，谁也不知道发生了什么。',
      good: '音乐正响着，一切戛然而止，谁也不知道发生了什么。',
    },
    {
      bad: '政府把島上的居民與軍⟦隧⟧全數移到後方，這件事後來很少有人提起。',
      good: '政府把島上的居民與軍隊全數移到後方，這件事後來很少有人提起。',
      note: { zh: '繁体按繁体字形比较', en: 'traditional characters are compared as they are printed' },
    },
    { bad: '记者张迅伟昨天从现场发回报道，说工程已经开工。', note: { zh: '人名', en: 'a name' } },
    { bad: '他们把抗疫物资送到社区，甲乙双方都在场。', note: { zh: '生词不是错字', en: 'a word that no list has is not a misreading' } },
    {
      bad: '大家走得灰頭土臉，唇乾舌燥的時候，一杯清茶比什麼都好。',
      note: { zh: '一个简化字对应的几个繁体字', en: 'one of several characters that have one simplified form' },
    },
    { bad: '这只是全部的一部份，其余的明天再说。', note: { zh: '写法不同', en: 'two spellings of one word' } },
  ],
  *check(block, { role, traits }) {
    if (role === 'byline' || role === 'credit') return;
    const script = traits.script === 'traditional' ? 'traditional' : 'simplified';
    yield* misreadingProblems(block, misreadingsIn(block.text, script), traits.words);
  },
};
