import type { Block } from '../layout/layout.ts';
import type { BlockRule, Fix } from '../rule.ts';
import { beginningOf } from '../text/code-point.ts';
import { type ForeignRun, conversionOf, converted, foreignRuns } from '../text/foreign-script.ts';
import { gainOfReading } from '../text/misread-character.ts';
import { counterpartsOf, decisiveAt } from '../text/script.ts';
import { twinsOf } from '../text/shape.ts';

/** From this natural logarithm on another character reads much better. */
const MUCH = 3;

export const simplifiedInTraditional: BlockRule = {
  id: 'simplified-in-traditional',
  scope: 'block',
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
      good: '這幾年鎮上變化很大，新開的店舖賣麵、賣茶，還有一家理發店。',
      note: { zh: '“发”可以是“發”，也可以是“髮”：两个都列出，由人选定', en: '发 may be 發 or 髮: both are offered and a person chooses' },
    },
    {
      bad: '聯邦政府⟦舆⟧各州之間的爭議，後來由國會決定，這是一個難題。',
      good: '聯邦政府與各州之間的爭議，後來由國會決定，這是一個難題。',
      note: { zh: '形近而误', en: 'a look-alike reads better than the counterpart 輿' },
    },
    { bad: '大陸出版的《红楼梦》學術論文集，圖書館裡還有兩種舊版。', note: { zh: '书名照原样', en: 'a title stays as it was printed' } },
    {
      bad: '台灣的圖書館裡，讀者里里外外排了幾圈，后山的學生也來了。',
      note: { zh: '里、后也是繁体字', en: '里 and 后 are traditional characters as well' },
    },
  ],
  *check(block, { role, traits }) {
    if (traits.script !== 'traditional' || role === 'byline' || role === 'credit') return;
    for (const run of foreignRuns(block.text, 'traditional')) {
      const found = block.text.slice(run.start, run.end);
      const { start, end } = block.rawSpan(run.start, run.end);
      const forms = run.characters.length === 1 ? formsOf(block.text, run) : [];
      yield {
        start,
        end,
        data: {
          found: beginningOf(found),
          expected: forms.length > 0 ? forms.join('/') : beginningOf(converted(found)),
        },
        fixes: forms.length > 0 ? forms.map((text) => ({ edits: [{ start, end, text }] })) : [conversion(block, run, found)],
      };
    }
  },
};

/**
 * What the single character of `run` may be, the likeliest first: its counterparts, but before them characters that it is
 * merely drawn like, where these read much better. 舆 between two nouns is 與, not 輿.
 */
function formsOf(text: string, { start, end }: ForeignRun): readonly string[] {
  const found = text.slice(start, end);
  const twins = Array.from(twinsOf(found)).filter((twin) => decisiveAt(twin, 0) !== 'simplified');
  const likelier = twins.filter((twin) => gainOfReading(text, start, twin) >= MUCH);
  return [...new Set([...likelier, ...counterpartsOf(found)])];
}

/** The whole stretch `found` in traditional characters. */
function conversion(block: Block, run: ForeignRun, found: string): Fix {
  const text = beginningOf(converted(found));
  return {
    edits: conversionOf(block.text, run, (start, end) => block.rawSpan(start, end)),
    title: { zh: `改为“${text}”`, en: `Replace with “${text}”` },
  };
}
