import type { Block } from '../layout/layout.ts';
import type { DocumentRule } from '../rule.ts';
import { exemptOffsets } from '../text/shield.ts';
import { regionalFormsOf } from '../text/variants.ts';

/** Characters whose forms are also words apart, or stand in names: they are compared within the same word only. */
const WORDS_APART = new Set('台臺檯枱吃喫才纔梁樑污汙泄洩核覈菸煙針鍼踴踊幺么參蔘叁叄秘祕棱稜檐簷溼濕缽鉢峯峰');
/** How much more often the other form of such a word must stand: half and half is a choice, not a slip. */
const CLEAR_MAJORITY = 3;
const ALSO_HERE = { zh: '这里也是', en: 'here too' };
/** Names that are written so wherever the rest of the text has the other form: the Caspian Sea, a team's name for itself. */
const NAMES = /裏海|中華台北/g;
/** 著 and 着 are two words in Hong Kong. */
const TWO_WORDS = new Set('着著');

/** A character with two forms, where it stands. */
interface Occurrence {
  readonly block: Block;
  readonly at: number;
  readonly form: string;
}

export const variantMixed: DocumentRule = {
  id: 'variant-mixed',
  scope: 'document',
  family: 'script',
  title: { zh: '异体字混用', en: 'Two forms of one character' },
  message: {
    zh: '“{found}”本文 {few} 次，“{expected}”{many} 次：一篇之内宜用一种写法',
    en: '“{found}” stands {few} times in this file, “{expected}” {many} times: one form is enough',
  },
  why: {
    zh: '裏和裡、説和說、爲和為是同一个字，台湾、香港和转换程序各有所取；一篇里混着用，多半是几处来源拼起来的，搜索时会漏。按本文多数的写法提出；台和臺等另有用处的字，只在同一个词里比较，而且要少得多才算。每种写法只提一次，一并列出各处。书名和记者姓名不查。',
    en: '裏 and 裡, 説 and 說, 爲 and 為 are the same character; Taiwan, Hong Kong and conversion programs each chose one. Both in one text mostly mean that it was put together from several sources, and a search misses half of it. The form that the file has more often is proposed. Forms that are also words apart, as 台 and 臺, are compared within the same word only, and must be much rarer there. Each form is named once, with all its places. Titles and the names of reporters are left alone.',
  },
  severity: 'info',
  safety: 'review',
  falseAlarms: 0.5,
  examples: [
    {
      bad: '屋裡有人說話，院子裡也有人說話，只有⟦裏⟧間沒有聲音，大家都說奇怪。',
      good: '屋裡有人說話，院子裡也有人說話，只有裡間沒有聲音，大家都說奇怪。',
    },
    { bad: '他說話很慢，她⟦説⟧話很快，我們都說聽得懂，學生們也點頭。', good: '他說話很慢，她說話很快，我們都說聽得懂，學生們也點頭。' },
    {
      bad: '臺灣的夏天很熱，臺灣的冬天不冷，臺灣的秋天最好，臺灣的春天多雨，⟦台⟧灣的學生都穿短袖，月台上的人也一樣。',
      good: '臺灣的夏天很熱，臺灣的冬天不冷，臺灣的秋天最好，臺灣的春天多雨，臺灣的學生都穿短袖，月台上的人也一樣。',
    },
    {
      bad: '大家認為他會來，都以為他知道，只有她認⟦爲⟧不會，後來果然沒來。',
      good: '大家認為他會來，都以為他知道，只有她認為不會，後來果然沒來。',
    },
    { bad: '舞臺上的演員說，台中的觀眾最熱情，颱風天也來了。', note: { zh: '台和臺在不同的词里', en: '台 and 臺 in different words' } },
    { bad: '屋裡有人說話，院子裡也有人說話，說的是裏海的魚。', note: { zh: '固定的名称', en: 'an established name' } },
    { bad: '這本《屋裏的人》放在屋裡，他說看過，學生們也說看過。', note: { zh: '书名照原样', en: 'a title stays as it was printed' } },
  ],
  *check({ layout, roles, profile }) {
    if (profile.script !== 'traditional') return;
    const blocks = layout.blocks.filter((_, index) => roles[index] !== 'byline' && roles[index] !== 'credit');
    for (const group of groupsIn(blocks, profile.words)) {
      const counts = new Map<string, number>();
      for (const { form } of group) counts.set(form, (counts.get(form) ?? 0) + 1);
      const [[expected, many] = ['', 0]] = [...counts].sort((a, b) => b[1] - a[1]);
      for (const [found, few] of counts) {
        if (found === expected || few * (WORDS_APART.has(found) ? CLEAR_MAJORITY : 1) >= many) continue;
        const places = group.filter(({ form }) => form === found).map(({ block, at }) => block.rawSpan(at, at + 1));
        const [first, ...others] = places;
        if (first === undefined) continue;
        yield {
          ...first,
          data: { found, few: String(few), expected, many: String(many) },
          related: others.map((place) => ({ ...place, message: ALSO_HERE })),
          fixes: [{ edits: places.map((place) => ({ ...place, text: expected })) }],
        };
      }
    }
  },
};

/** The places of each character with two forms; of those that are words apart, of each word of two characters. */
function groupsIn(blocks: readonly Block[], words: readonly string[]): Iterable<readonly Occurrence[]> {
  const groups = new Map<string, Occurrence[]>();
  const add = (key: string, occurrence: Occurrence): void => {
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [occurrence]);
    else known.push(occurrence);
  };
  for (const block of blocks) {
    const { text } = block;
    let exempt: ReadonlySet<number> | undefined;
    for (let at = 0; at < text.length; at++) {
      const form = text.charAt(at);
      const forms = regionalFormsOf(form);
      if (forms === undefined || TWO_WORDS.has(form)) continue;
      exempt ??= new Set([...exemptOffsets(text, words), ...offsetsOfNames(text)]);
      if (exempt.has(at)) continue;
      const key = WORDS_APART.has(form) ? forms.opencc + text.charAt(at + 1) : forms.opencc;
      add(key, { block, at, form });
    }
  }
  return groups.values();
}

function offsetsOfNames(text: string): readonly number[] {
  return Array.from(text.matchAll(NAMES), ({ 0: name, index }) => Array.from(name, (_, at) => index + at)).flat();
}
