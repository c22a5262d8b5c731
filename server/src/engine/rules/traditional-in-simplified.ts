import type { Block } from '../layout/layout.ts';
import type { BlockRule, Fix } from '../rule.ts';
import { CLOSING, HAN, OPENING, classAt } from '../text/character.ts';
import { beginningOf } from '../text/code-point.ts';
import { type ForeignRun, conversionOf, converted, foreignRuns, isForeignBlock } from '../text/foreign-script.ts';
import { certainSimplifications, countScript, counterpartsOf } from '../text/script.ts';
import { lazy, radicalIdeographs, unifiedIdeographs } from '../text/tables.ts';
import { oldShapes } from '../text/variants.ts';

/** From this many traditional characters on, a block may be a quotation rather than misread. */
const MANY = 4;
/** How many simplified characters a block must have for each traditional one before that counts as misread. */
const MAJORITY = 4;

/** What a safe fix may do, in one step or after a radical or compatibility ideograph has first become the traditional character. */
const simplifications = lazy(() => {
  const certain = certainSimplifications();
  const chained = [...radicalIdeographs(), ...unifiedIdeographs()].flatMap(([from, ideograph]) => {
    const simplified = certain.get(ideograph);
    return simplified === undefined ? [] : [[from, simplified] as const];
  });
  return new Map([...certain, ...chained]);
});

export const traditionalInSimplified: BlockRule = {
  id: 'traditional-in-simplified',
  scope: 'block',
  family: 'script',
  title: { zh: '简体文本中的繁体字', en: 'Traditional character in simplified text' },
  message: {
    zh: '简体文本中有繁体字“{found}”，应为“{expected}”',
    en: 'Traditional “{found}” in a simplified text; the simplified form is “{expected}”',
  },
  why: {
    zh: '识别软件和网站会把个别字写成繁体。只查《通用规范汉字表》没有收、且有简化字的字；乾、於、徵、瞭等规范字不算。书名和记者姓名照原样，不查。连着几个，多半是引文，由人决定。',
    en: 'Recognition software and web sites write single characters in their traditional form. Only characters are looked at that the Chinese standard of 2013 lacks and that have a simplified form; 乾, 於, 徵, 瞭 and the like belong to the standard. Titles and the names of reporters stay as they are. Several together are mostly a quotation, for a person to decide.',
  },
  severity: 'warning',
  safety: 'safe',
  get substitutes() {
    return simplifications();
  },
  examples: [
    {
      bad: '这几年学校变了样：教学楼是新盖的，孩子们上课用电脑，他⟦們⟧的作业也少了。',
      good: '这几年学校变了样：教学楼是新盖的，孩子们上课用电脑，他们的作业也少了。',
    },
    {
      bad: '门上的对联是老书记写的，上联是忠厚⟦傳家遠⟧五个字，几个孩子围着看，说这里头还有学问，应该传给后来人。',
      good: '门上的对联是老书记写的，上联是忠厚传家远五个字，几个孩子围着看，说这里头还有学问，应该传给后来人。',
      note: { zh: '连着几个，由人决定', en: 'several together: a person decides' },
    },
    {
      bad: '乾隆年间，这里还没有学校，孩子们读书要过河，征徵之事不谈。',
      note: { zh: '乾、徵是规范字', en: '乾 and 徵 belong to the standard' },
    },
    {
      bad: '这次书展，台湾出版的《臺灣通史》很受读者欢迎，卖了几百册。',
      note: { zh: '书名照原样', en: 'a title stays as it was printed' },
    },
    {
      bad: '题词写的是“忠厚傳家久，詩書繼世長”，落款看不清了，老师说这几个字是从一本旧书里集来的。',
      note: { zh: '繁体的引文', en: 'a quotation in traditional characters' },
    },
    {
      bad: '导游书上写着“京の町に着いたら、まず鴨川を歩きたい”，招牌上是おいしい豚骨拉麵，老师说这些字都还认得。',
      note: { zh: '日文', en: 'Japanese' },
    },
    {
      bad: '老字号裕豐祥今年八十岁了。裕豐祥的糕点不用香精，老师傅们说，裕豐祥靠的是诚实。',
      note: { zh: '全文一贯这样写的名称', en: 'a name that the text writes so throughout' },
    },
    {
      bad: '会议认为，下半年形势仍然严峻⟦鈥⟧。大家要做好准备，继续发扬优良传统，不能松懈。',
      good: '会议认为，下半年形势仍然严峻钬。大家要做好准备，继续发扬优良传统，不能松懈。',
      note: { zh: '可能是乱码，由人决定', en: 'may be garble: a person decides' },
    },
    {
      bad: '里水镇的范先生姓范，邻居于师傅姓于，后厨的后师傅姓后，乾安县的乾隆年间老宅还在，宫商角徵羽五音俱全。',
      note: { zh: '地名、姓名和规范字', en: 'places, names, and characters of the standard' },
    },
  ],
  *check(block, { role, traits, previous, next }) {
    if (traits.script !== 'simplified' || role === 'byline' || role === 'credit') return;
    const { text } = block;
    if (isForeignBlock(text, 'simplified', [previous?.text, next?.text])) return;
    const { simplified, traditional } = countScript(text);
    const misread = traditional < MANY && simplified >= traditional * MAJORITY;
    for (const run of foreignRuns(text, 'simplified', traits.words)) {
      const found = text.slice(run.start, run.end);
      if (oldShapes().has(found) && !certainSimplifications().has(found)) continue;
      const expected = converted(found);
      const { start, end } = block.rawSpan(run.start, run.end);
      yield {
        start,
        end,
        data: { found: beginningOf(found), expected: beginningOf(expected) },
        safety: misread && isCertain(text, run) ? 'safe' : 'review',
        fixes: fixesFor(block, run, expected),
      };
    }
  },
};

/** The whole run in simplified characters; a single character that several may stand for, as each of them, the likeliest first. */
function fixesFor(block: Block, run: ForeignRun, expected: string): readonly Fix[] {
  const forms = run.characters.length === 1 ? counterpartsOf(block.text.slice(run.start, run.end)) : [];
  if (forms.length > 1) return forms.map((text) => ({ edits: [{ ...block.rawSpan(run.start, run.end), text }] }));
  const title = beginningOf(expected);
  const edits = conversionOf(block.text, run, (from, to) => block.rawSpan(from, to));
  return [{ edits, title: { zh: `改为“${title}”`, en: `Replace with “${title}”` } }];
}

/** What is left of a mark that was read in the wrong encoding. */
const HALF_MARKS = '鈥銆';

/** A single character between Han, not set off by quotation marks or brackets, with one simplified form that stands for it alone. */
function isCertain(text: string, { start, end }: ForeignRun): boolean {
  const around = classAt(text, start - 1) | classAt(text, end);
  const found = text.slice(start, end);
  return certainSimplifications().has(found) && !HALF_MARKS.includes(found) && (around & HAN) !== 0 && (around & (OPENING | CLOSING)) === 0;
}
