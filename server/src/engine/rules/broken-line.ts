import { jointEdit } from '../layout/block.ts';
import type { Block } from '../layout/layout.ts';
import { mainReason } from '../layout/reasons.ts';
import type { BlockRule, Related } from '../rule.ts';
import type { Edit } from '../span.ts';

export const brokenLine: BlockRule = {
  id: 'broken-line',
  scope: 'block',
  family: 'join',
  title: { zh: '断行', en: 'Broken line' },
  message: { zh: '这一段按版面断成了 {lines} 行，应当连起来', en: 'The column broke this text into {lines} lines that belong together' },
  why: {
    zh: '报纸按栏宽排行，提取出来便一行一断，句子和词都会断开。满行之后接着读，没有排满的行才是段末；缩进、未关的引号、标题和署名另作判断。',
    en: 'A newspaper is set in columns, and its text comes out line by line, with sentences and words cut. A full line goes on in the next one; a line that is not full ends its paragraph. Indents, open quotations, headlines and bylines are taken into account.',
  },
  severity: 'warning',
  safety: 'safe',
  allTitle: { zh: '连起本文件中所有断行（{count} 段）', en: 'Join all in this file ({count})' },
  // The hyphen of a word that was divided at the line end.
  substitutes: new Map([
    ['-\n', ''],
    ['-\r\n', ''],
    ['-\r', ''],
  ]),
  examples: [
    {
      bad: '　　第一季度全市新开工项目四十⟦\n⟧二个，比去年同期多开工十一个，\n全部按计划推进。\n　　第二季度的任务更重，各部门⟦\n⟧要把工作做细做实，确保年底以前\n完成全部建设任务。\n　　会后大家到现场看了进度。\n',
      good: '　　第一季度全市新开工项目四十二个，比去年同期多开工十一个，全部按计划推进。\n　　第二季度的任务更重，各部门要把工作做细做实，确保年底以前完成全部建设任务。\n　　会后大家到现场看了进度。\n',
    },
    {
      bad: '在全省农业劳动模范大会上的讲话\n（一九五八年十二月五日）\n　　同志们：\n　　今天，我代表省委、省人民委员⟦\n⟧会向大会表示热烈的祝贺！（热烈鼓\n掌）一九五八年，我省粮食总产量达\n到二百一十三亿斤，比上年增长三成。\n',
      good: '在全省农业劳动模范大会上的讲话\n（一九五八年十二月五日）\n　　同志们：\n　　今天，我代表省委、省人民委员会向大会表示热烈的祝贺！（热烈鼓掌）一九五八年，我省粮食总产量达到二百一十三亿斤，比上年增长三成。\n',
      note: { zh: '题下的日期', en: 'the date below a headline' },
    },
    {
      bad: '春江花月夜\n春江潮水连海平，\n海上明月共潮生。\n滟滟随波千万里，\n何处春江无月明。\n',
      note: { zh: '诗行各自独立', en: 'verse keeps its lines' },
    },
    {
      bad: '2021-03-05 18:30:12 王建国\n大家明天几点集合？\n\n2021-03-05 18:31:05 李秀英\n八点，老地方，记得带身份证\n',
      note: { zh: '聊天记录：谁在什么时候说的', en: 'a chat: who wrote it, and when' },
    },
  ],
  *check(block, { traits }) {
    const edits = joints(block);
    const [first] = edits;
    if (first === undefined) return;
    const related = edits.map(({ start, end }, index): Related => {
      const joined = block.breaks[index];
      return { start, end, message: joined === undefined ? this.title : mainReason(joined, this.title) };
    });
    yield {
      start: first.start,
      end: first.end,
      data: { lines: String(block.lines.length) },
      // A line end may part two words, as the spaces of such a text do.
      ...(traits.segmented && { safety: 'review' }),
      fixes: [{ edits, title: { zh: '把这一段连起来', en: 'Join this paragraph' } }],
      related,
    };
  },
};

/** The edits that join each two successive lines of the block. */
function joints({ lines, lineStarts }: Block): Edit[] {
  return lines.slice(1).flatMap((after, index) => {
    const before = lines[index];
    return before === undefined ? [] : [jointEdit(before, lineStarts[index] ?? 0, after, lineStarts[index + 1] ?? 0)];
  });
}
