import { candidateFixes } from '../candidate-fixes.ts';
import type { Block } from '../layout/layout.ts';
import type { DocumentRule, Problem } from '../rule.ts';
import { type Describe, describing } from '../text/candidates.ts';
import { beginningOf } from '../text/code-point.ts';
import { type ForeignRun, conversionOf, converted, foreignRuns, isForeignBlock, likelyCounterparts } from '../text/foreign-script.ts';
import { gainOfReading } from '../text/misread-character.ts';
import { countScript, decisiveAt } from '../text/script.ts';
import { twinsOf } from '../text/shape.ts';
import { type Region, regionOf, regionalForm } from '../text/variants.ts';

/** From this natural logarithm on another character reads much better. */
const MUCH = 3;

export const simplifiedInTraditional: DocumentRule = {
  id: 'simplified-in-traditional',
  scope: 'document',
  family: 'script',
  title: { zh: '繁体文本中的简体字', en: 'Simplified character in traditional text' },
  message: {
    zh: '繁体文本中有简体字“{found}”，繁体作“{expected}”',
    en: 'Simplified “{found}” in a traditional text; the traditional form is “{expected}”',
  },
  why: {
    zh: '识别软件会把个别字写成简体，转换程序也会漏下几个。只查大陆规范而台湾、香港都不用的字；一个简体字可以对应几个繁体字，所以由人选定。书名和记者姓名照原样，不查。',
    en: 'Recognition software writes single characters in their simplified form, and converters miss some. Only characters of the Chinese standard are looked at that neither Taiwan nor Hong Kong prints. One simplified character may stand for several traditional ones, so a person chooses. Titles and the names of reporters stay as they are.',
  },
  severity: 'warning',
  safety: 'review',
  examples: [
    { bad: '學校裡的學生們都來了，老師說這次考試不難，只是⟦时⟧間緊。', good: '學校裡的學生們都來了，老師說這次考試不難，只是時間緊。' },
    {
      bad: '這幾年鎮上變化很大，新開的店舖賣麵、賣茶，還有一家理⟦发⟧店。',
      good: '這幾年鎮上變化很大，新開的店舖賣麵、賣茶，還有一家理髮店。',
      note: { zh: '“发”可以是“發”，也可以是“髮”：词说是理髮，所以先列“髮”', en: '发 may be 發 or 髮: the word 理髮 puts 髮 first' },
    },
    {
      bad: '聯邦政府⟦舆⟧各州之間的爭議，後來由國會決定，這是一個難題。',
      good: '聯邦政府與各州之間的爭議，後來由國會決定，這是一個難題。',
      note: { zh: '形近而误', en: 'a look-alike reads better than the counterpart 輿' },
    },
    { bad: '大陸出版的《红楼梦》學術論文集，圖書館裡還有兩種舊版。', note: { zh: '书名照原样', en: 'a title stays as it was printed' } },
    {
      bad: '他的頭⟦发⟧很長，老師說應該剪了，他說等放假再去理\n⟦发⟧店。',
      good: '他的頭髮很長，老師說應該剪了，他說等放假再去理\n髮店。',
      note: { zh: '换行断开的词也看得出', en: 'a word that a line end cuts is still a word' },
    },
    {
      bad: '他在信裡寫道：「这几个学生都很认真。」老師看了很高興，說這孩子懂事了。',
      note: { zh: '简体的引文', en: 'a quotation in simplified characters' },
    },
    {
      bad: '台灣的圖書館裡，讀者里里外外排了幾圈，后山的學生也來了。',
      note: { zh: '里、后也是繁体字', en: '里 and 后 are traditional characters as well' },
    },
  ],
  *check({ text, layout, roles, profile }) {
    if (profile.script !== 'traditional' || countScript(text).simplified === 0) return;
    const describe = describing(text);
    const region = regionOf(text);
    const { blocks } = layout;
    for (const [index, block] of blocks.entries()) {
      if (roles[index] === 'byline' || roles[index] === 'credit') continue;
      const runs = foreignRuns(block.text, 'traditional', profile.words);
      if (runs.length === 0 || isForeignBlock(block.text, 'traditional', [blocks[index - 1]?.text, blocks[index + 1]?.text])) continue;
      for (const run of runs) yield run.characters.length === 1 ? single(block, run, region, describe) : several(block, run);
    }
  },
};

/** A single character: each of the characters that it may be is a fix of its own. */
function single(block: Block, run: ForeignRun, region: Region | undefined, describe: Describe): Problem {
  const place = block.rawSpan(run.start, run.end);
  const { forms: any, word } = formsOf(block.text, run);
  // What the file's own region writes stands before the other forms of the same character.
  const forms = [...new Set(any.flatMap((form) => [regionalForm(form, region), form].filter((one) => any.includes(one))))];
  const described = describe(forms);
  const because = word === undefined ? undefined : block.text.slice(word.start, word.end);
  const { message } = simplifiedInTraditional;
  return {
    ...place,
    data: { found: block.text.slice(run.start, run.end), expected: forms.join('/'), ...(because !== undefined && { word: because }) },
    message: {
      zh: `${message.zh}${because === undefined ? '' : '，看“{word}”'}。候选：${described.zh}`,
      en: `${message.en}${because === undefined ? '' : ' (see “{word}”)'}. Candidates: ${described.en}`,
    },
    fixes: candidateFixes(place, forms, describe),
  };
}

/** The whole stretch in traditional characters. */
function several(block: Block, run: ForeignRun): Problem {
  const found = block.text.slice(run.start, run.end);
  const text = beginningOf(converted(found));
  return {
    ...block.rawSpan(run.start, run.end),
    data: { found: beginningOf(found), expected: text },
    fixes: [
      {
        edits: conversionOf(block.text, run, (start, end) => block.rawSpan(start, end)),
        title: { zh: `改为“${text}”`, en: `Replace with “${text}”` },
      },
    ],
  };
}

/**
 * What the single character of `run` may be, the likeliest first: what the word around it says, then its counterparts, but before these characters that
 * it is merely drawn like, where they read much better. 舆 between two nouns is 與, not 輿.
 */
function formsOf(text: string, { start, end }: ForeignRun): ReturnType<typeof likelyCounterparts> {
  const counterparts = likelyCounterparts(text, start);
  if (counterparts.word !== undefined) return counterparts;
  const twins = Array.from(twinsOf(text.slice(start, end))).filter((twin) => decisiveAt(twin, 0) !== 'simplified');
  const likelier = twins.filter((twin) => gainOfReading(text, start, twin) >= MUCH);
  return { forms: [...new Set([...likelier, ...counterparts.forms])] };
}
