import type { Line } from '../layout/line.ts';
import type { DocumentRule, Fix } from '../rule.ts';
import type { Edit } from '../span.ts';
import { spacesBetweenWords } from '../text/segmented.ts';
import { lazy } from '../text/tables.ts';

/** A word with its part of speech: without the spaces nobody could tell them from the text. */
const TAGGED = /\p{Script=Han}[/_][A-Za-z]/u;

export const segmentedText: DocumentRule = {
  id: 'segmented-text',
  scope: 'document',
  family: 'artefact',
  title: { zh: '分过词的文本', en: 'Text divided into words' },
  message: {
    zh: '全文词与词之间都有空格（{lines} 行），是分过词的文本，空格照原样保留',
    en: 'A space stands between all words ({lines} lines): the text was divided into words, and its spaces stay',
  },
  why: {
    zh: '树库和为统计词频准备的文本在词与词之间留空格。空格是数据，不是排版留下的，所以这样的文本里各条空格规则都不说话，也不改动。要还原成连写的文本，由你决定，一次改完；带词性标记的不提供。',
    en: 'Treebanks and texts made for counting words have a space between all words. The spaces are data, not left over from typesetting, so the rules for spaces say nothing in such a text and change nothing. Whether to make running text of it is for you to decide, for the whole file at once; where parts of speech are marked it is not offered.',
  },
  severity: 'info',
  safety: 'review',
  oneByOne: true,
  examples: [
    {
      bad: '⟦今天 天气 真 不错 ， 我们 一起 去 公园 玩 吧 。⟧\n专家 认为 ， 经济 增长 的 主要 动力 来自 国内 消费 。\n',
      good: '今天天气真不错，我们一起去公园玩吧。\n专家认为，经济增长的主要动力来自国内消费。\n',
    },
    {
      bad: '⟦今天/t 天气/n 真/d 不错/a ，/w 我们/r 一起/d 去/v 公园/n 玩/v 吧/y 。/w⟧\n',
      note: { zh: '带词性标记', en: 'with parts of speech' },
    },
    {
      bad: '大 家 都 说 ， 年 产 量 到 了 三 十 六 万 吨 ， 比 去 年 多 。\n',
      note: { zh: '字字拉开，不是分词', en: 'set apart character by character, not word by word' },
    },
    { bad: '记者 黄合 通讯员 勇祖轩 徐露霞 吴贤林 周丽 刘威\n', note: { zh: '人名', en: 'names' } },
  ],
  *check({ layout: { lines, starts }, profile }) {
    if (!profile.segmented) return;
    const segmented = Array.from(lines.keys()).filter((number) => lines[number]?.segmented === true);
    const first = lines[segmented[0] ?? -1];
    if (first === undefined) return;
    const start = starts[segmented[0] ?? 0] ?? 0;
    // As many as the file has words: made when somebody asks for them.
    const edits = lazy(() => removals(lines, starts));
    const fix: Fix = {
      get edits() {
        return edits();
      },
      title: { zh: '删去全文词与词之间的空格', en: 'Remove the spaces between words in the whole file' },
    };
    yield {
      start: start + first.first,
      end: start + first.last,
      data: { lines: String(segmented.length) },
      fixes: segmented.some((number) => TAGGED.test(lines[number]?.text ?? '')) ? [] : [fix],
    };
  },
};

/** The edits that take out the spaces between words on all lines. */
function removals(lines: readonly Line[], starts: readonly number[]): readonly Edit[] {
  return lines.flatMap(({ text }, number) => {
    const origin = starts[number] ?? 0;
    return spacesBetweenWords(text).map(({ start, end }) => ({ start: origin + start, end: origin + end, text: '' }));
  });
}
