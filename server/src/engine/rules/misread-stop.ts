import type { Passage } from '../layout/block.ts';
import type { DocumentRule } from '../rule.ts';
import { rangesOf } from '../text/character.ts';
import { isNameDot } from '../text/transliteration.ts';
import { UnitSet } from '../text/unit-set.ts';

/** So many dots that part clauses are how the text was read; fewer may each have their own reason. */
const SEVERAL = 3;
/** The dots of names that no list has are few beside the stops of the text. */
const SHARE = 0.2;
/** Between clauses, not words that are set side by side. */
const CLEAR = /(?<=\p{Script=Han}{4})[·‧](?=\p{Script=Han}{4}|[“「《]|$)/gu;
/** Where that is how the text was read, any dot but those between letters and between digits. */
const LIKELY =
  /(?<=[\p{Script=Han}）)」』”》])[·‧](?=[\p{Script=Han}“「」《（\d]|$)|(?<=[A-Za-z\d%％])[·‧](?=[\p{Script=Han}“「」《（]|$)/gu;

export const misreadStop: DocumentRule = {
  id: 'misread-stop',
  scope: 'document',
  family: 'punctuation',
  title: { zh: '句号认成间隔号', en: 'Full stop read as a middle dot' },
  message: { zh: '这里的间隔号像是句号认错的', en: 'This middle dot seems to be a misread full stop' },
  why: {
    zh: '繁体排印的句号在字格正中，识别软件常认成间隔号，句子就断不开。通篇有好几处间隔号在分句，才逐处提出；人名里的间隔号不动。也可能原是逗号，请对照原版。',
    en: 'Traditional type sets the full stop in the middle of its square, where recognition takes it for a middle dot, and sentences run together. Named only where several dots of a file part clauses; those inside names stay. It may have been a comma: please compare the page.',
  },
  severity: 'warning',
  safety: 'review',
  triggers: rangesOf('·‧'),
  examples: [
    {
      bad: '地球內部的溫度很高⟦·⟧透過地下水的流動和湧出，熱力被轉送到地面⟦·⟧作家馬克·吐溫也寫過溫泉，這些水最終會滲出地面⟦·⟧\n',
      good: '地球內部的溫度很高。透過地下水的流動和湧出，熱力被轉送到地面。作家馬克·吐溫也寫過溫泉，這些水最終會滲出地面。\n',
    },
    {
      bad: '酒館和酒吧的銷售額下跌4.8%⟦·⟧餐廳的銷售額也下跌了⟦·⟧數據顯示店家不再增加⟦·⟧「明年會好一些⟦·⟧」他說，2·28那天遊客最多，共有五萬人⟦·⟧\n',
      good: '酒館和酒吧的銷售額下跌4.8%。餐廳的銷售額也下跌了。數據顯示店家不再增加。「明年會好一些。」他說，2·28那天遊客最多，共有五萬人。\n',
      note: { zh: '百分号后、引号前也是，日期不是', en: 'behind a percent sign and before a quotation mark, too; not inside a date' },
    },
    {
      bad: '“3·13”疫情发生后，衢州·新农都的商户和市民一起想办法，马克·吐温的书也搬了出来。\n',
      note: { zh: '日期、名称和人名', en: 'a date, a name of two parts, a person’s name' },
    },
    {
      bad: '他主演喬治·丘克的喜劇。後來他和恩斯特·劉別謙合作。父母和養子麥可·麥克林都在。他很高興。大家都來了。電影很好看。觀眾都喜歡。票房也不錯。故事很感人。演員都演得好。獎也得了。他又拍了新片。第二年上映。大家都去看。影評也很好。他說很滿意。\n',
      note: { zh: '人名的间隔号，句号都在', en: 'the dots of names; the stops are there' },
    },
    { bad: '图片·新闻\n要闻·时政\n国际·体育\n', note: { zh: '栏目', en: 'names of sections' } },
  ],
  *check({ layout: { blocks }, byBlock }) {
    let [clear, stops] = [0, 0];
    for (const marks of byBlock.of(marksIn)) {
      clear += marks.clear;
      stops += marks.stops;
    }
    if (clear < SEVERAL || clear < SHARE * (clear + stops)) return;
    const places = blocks.flatMap((block) => dotsIn(block.text, LIKELY).map((at) => ({ block, at })));
    for (const { block, at } of places) {
      const span = block.rawSpan(at, at + 1);
      yield { ...span, fixes: ['。', '，'].map((text) => ({ edits: [{ ...span, text }] })) };
    }
  },
};

/** How many dots of a passage clearly stand where a clause ends, and how many full stops it has. */
function marksIn({ text }: Passage): { readonly clear: number; readonly stops: number } {
  return {
    clear: DOTS.occursIn(text) && /[，。；]/.test(text) ? dotsIn(text, CLEAR).length : 0,
    stops: STOP.countIn(text),
  };
}

const DOTS = new UnitSet('·‧');
const STOP = new UnitSet('。');

/** Where `dot` stands in `text` but not inside a name. */
function dotsIn(text: string, dot: RegExp): readonly number[] {
  return Array.from(text.matchAll(dot), ({ index }) => index).filter((at) => !isNameDot(text, at));
}
