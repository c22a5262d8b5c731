import type { Layout } from '../layout/layout.ts';
import type { VerticalRun } from '../layout/vertical.ts';
import type { DocumentRule } from '../rule.ts';
import type { Edit } from '../span.ts';
import { beginningOf } from '../text/code-point.ts';

export const verticalText: DocumentRule = {
  id: 'vertical-text',
  scope: 'document',
  family: 'join',
  title: { zh: '竖排文字', en: 'Vertical text' },
  message: {
    zh: '这 {lines} 行每行只有一两个字，像是竖排的“{text}”',
    en: 'These {lines} lines of one or two characters look like “{text}”, set vertically',
  },
  why: {
    zh: '竖排的标题和诗文提取出来，往往一个字占一行，检索和分词都找不到原来的词。也可能本来就是一字一行，所以由人来定。',
    en: 'Headlines and verse that were set vertically often come out one character a line, and neither search nor segmentation finds their words. The lines may also have been meant so; a person decides.',
  },
  severity: 'warning',
  safety: 'review',
  claims: true,
  examples: [
    { bad: '⟦春\n江\n潮\n水\n连\n海\n平⟧\n', good: '春江潮水连海平\n' },
    {
      bad: '⟦众\n志\n成\n城\n，\n共\n克\n时\n艰⟧\n\n本报讯今天上午，全市召开动员大会。\n',
      good: '众志成城，共克时艰\n\n本报讯今天上午，全市召开动员大会。\n',
    },
    { bad: '一\n二\n三\n四\n五\n六\n七\n', note: { zh: '编号', en: 'numbers' } },
    { bad: '是\n否\n是\n是\n否\n是\n否\n', note: { zh: '表格的一栏', en: 'a column of a table' } },
    { bad: '北京\n上海\n天津\n重庆\n广州\n深圳\n', note: { zh: '词表', en: 'a list of words' } },
  ],
  *check({ layout }) {
    for (const run of layout.vertical) {
      yield {
        start: lineStart(run.first, layout),
        end: lineEnd(run.last, layout),
        data: { lines: String(run.numbers.length), text: beginningOf(run.text) },
        fixes: [{ edits: jointsOf(run, layout), title: { zh: '连成一行', en: 'Join into one line' } }],
      };
    }
  },
};

/** Where the printed text of line `number` begins and ends. */
function lineStart(number: number, { lines, starts }: Layout): number {
  return (starts[number] ?? 0) + (lines[number]?.first ?? 0);
}

function lineEnd(number: number, { lines, starts }: Layout): number {
  return (starts[number] ?? 0) + (lines[number]?.last ?? 0);
}

/** The edits that take out what stands between the lines of `run`: no space between single letters and digits either. */
function jointsOf({ numbers }: VerticalRun, layout: Layout): readonly Edit[] {
  return numbers
    .slice(1)
    .map((number, index) => ({ start: lineEnd(numbers[index] ?? 0, layout), end: lineStart(number, layout), text: '' }));
}
