import { candidateFixes } from '../candidate-fixes.ts';
import type { Bilingual } from '../language.ts';
import type { Passage } from '../layout/block.ts';
import type { Block } from '../layout/layout.ts';
import type { DocumentRule, Problem } from '../rule.ts';
import { type Describe, describing } from '../text/candidates.ts';
import { type WrongForm, unconvertedForms, wrongForms } from '../text/word-forms.ts';
import { exemptOffsets } from '../text/shield.ts';
import { type Region, regionOf, regionalForm } from '../text/variants.ts';

export const wrongConversion: DocumentRule = {
  id: 'wrong-conversion',
  scope: 'document',
  family: 'script',
  title: { zh: '简繁转换错字', en: 'Wrong character after conversion' },
  message: {
    zh: '“{word}”中的“{found}”应作“{expected}”，是简繁转换留下的错',
    en: '“{found}” in “{word}” should be “{expected}”: a conversion between scripts got it wrong',
  },
  why: {
    zh: '一个简化字可以对应几个繁体字：“后”是皇后，也是前後。逐字转换会写出皇後、公裡、麵對、兩船只；转回简体时又会剩下瞭解、乾净。凭上下文里的词判断：词说是另一个字，断句也断在这个词上，才指出；两种写法都通行的（周/週、占/佔、了解/瞭解）、人名地名（里水、范、于、后）、书名都不查。改不改由人决定。',
    en: 'One simplified character may stand for several traditional ones: 后 is the queen of 皇后 and the “after” of 前後. Conversion character by character gives 皇後, 公裡, 麵對 and 兩船只, and on the way back leaves 瞭解 and 乾净. A character is named only where a word around it has another one and the text divides at that word; spellings that are both in print (周 and 週, 占 and 佔, 了解 and 瞭解 in traditional text), names, places and titles are left alone. A person decides.',
  },
  severity: 'warning',
  safety: 'review',
  falseAlarms: 0.5,
  examples: [
    { bad: '國王和皇⟦後⟧站在宮門前，向來賓說了幾句話，就回去了。', good: '國王和皇后站在宮門前，向來賓說了幾句話，就回去了。' },
    { bad: '從這裡到縣城有三十公⟦裡⟧，開車要半個鐘頭，學生們都坐車。', good: '從這裡到縣城有三十公里，開車要半個鐘頭，學生們都坐車。' },
    {
      bad: '國王⟦与⟧王后坐飛⟦机⟧來訪，學校師生到場歡迎，大家都很高興。',
      good: '國王與王后坐飛機來訪，學校師生到場歡迎，大家都很高興。',
      note: { zh: '今天的繁体文本不用的字', en: 'characters that traditional text does not print today' },
    },
    { bad: '港口停著許多船⟦只⟧，漁民們說，這幾天風浪太大，不敢出海。', good: '港口停著許多船隻，漁民們說，這幾天風浪太大，不敢出海。' },
    { bad: '⟦麵⟧對記者的問題，他沒有說話，過了一會兒才點頭。', good: '面對記者的問題，他沒有說話，過了一會兒才點頭。' },
    {
      bad: '他去理⟦發⟧\n店剪頭⟦發⟧，回來時天已經黑了，家裡人都吃過飯了。',
      good: '他去理髮\n店剪頭髮，回來時天已經黑了，家裡人都吃過飯了。',
    },
    {
      bad: '记者⟦瞭⟧解到，这条街每天都打扫得干干净净，屋里也擦得很⟦乾⟧净，住户们都满意。',
      good: '记者了解到，这条街每天都打扫得干干净净，屋里也擦得很干净，住户们都满意。',
    },
    {
      bad: '里水鎮的范先生說，于家和后家是親戚，後來都搬走了，這裡只有老人還住著。',
      note: { zh: '地名和姓', en: 'a place and family names' },
    },
    {
      bad: '乾隆年间的乾安县志里说，宫商角徵羽各有其用，于是后人设了瞭望台，看着一片狼藉，慰藉乡里。',
      note: { zh: '规范字用得对', en: 'characters of the standard in their right place' },
    },
    {
      bad: '後來他了解了情況，也瞭解了原因，這週占了上風，周末佔了便宜，說得很高興。',
      note: { zh: '两种写法都通行', en: 'both spellings are in print' },
    },
    {
      bad: '這次放映的電影《皇後》很受歡迎，觀眾們都說好，買票要排隊。',
      note: { zh: '书名照原样', en: 'a title stays as it was printed' },
    },
  ],
  *check({ text, layout, roles, profile, byBlock }) {
    if (profile.script !== 'simplified' && profile.script !== 'traditional') return;
    const wrongs = byBlock.of(profile.script === 'traditional' ? wrongIn : unconvertedIn);
    const describe = describing(text);
    const region = profile.script === 'traditional' ? (regionOf(text) ?? 'taiwan') : undefined;
    for (let index = 0; index < wrongs.length; index++) {
      const [found, block] = [wrongs[index] ?? NONE, layout.blocks[index]];
      if (found === NONE || block === undefined || roles[index] === 'byline' || roles[index] === 'credit') continue;
      const exempt = new Set(exemptOffsets(block.text, profile.words));
      for (const wrong of found) if (!exempt.has(wrong.at)) yield problemOf(block, wrong, region, describe);
    }
  },
};

/** What is said where no word tells. */
const NOT_PRINTED: Bilingual = {
  zh: '繁体文本一般不用“{found}”，应作“{expected}”',
  en: 'Traditional text does not print “{found}” but “{expected}”',
};
const NONE: readonly WrongForm[] = [];
const wrongIn = ({ text }: Passage): readonly WrongForm[] => listed(wrongForms(text));
const unconvertedIn = ({ text }: Passage): readonly WrongForm[] => listed(unconvertedForms(text));

/** One empty list for all passages that have nothing. */
function listed(found: Iterable<WrongForm>): readonly WrongForm[] {
  const list = Array.from(found);
  return list.length === 0 ? NONE : list;
}

/** `region` is that of a traditional text. What the word has comes first, then what else the simplified form may stand for. */
function problemOf(block: Block, { at, forms, start, end }: WrongForm, region: Region | undefined, describe: Describe): Problem {
  const place = block.rawSpan(at, at + 1);
  const found = block.text.charAt(at);
  const printed = forms.map((form) => regionalForm(form, region));
  const candidates = [...new Set(printed)].filter((form) => form !== found);
  const { zh, en } = describe([...candidates, found]);
  const said = end - start > 1 ? wrongConversion.message : NOT_PRINTED;
  return {
    ...place,
    message: { zh: `${said.zh}。候选：${zh}`, en: `${said.en}. Candidates: ${en}` },
    data: { found, expected: candidates[0] ?? '', word: block.text.slice(start, end) },
    fixes: candidateFixes(place, candidates, describe),
  };
}
