import { duplicatesIn } from '../layout/duplicates.ts';
import { printedSpan, removalOf } from '../layout/removal.ts';
import { type Line, printed } from '../layout/line.ts';
import type { DocumentRule, Problem } from '../rule.ts';
import { imprintOf } from '../text/imprint.ts';
import { isRunningHead } from '../text/page-marks.ts';
import { remembered } from '../text/tables.ts';

export const duplicateText: DocumentRule = {
  id: 'duplicate-text',
  scope: 'document',
  family: 'artefact',
  title: { zh: '重复的行或段落', en: 'Duplicate text' },
  message: { zh: '这里与第 {line} 行重复', en: 'This repeats line {line}' },
  why: {
    zh: '页边重叠、同一篇文章在两处出现、网页反复插入，都会使一行或一段提取两次。语料里的重复会被当成强调，甚至被模型背下来。诗歌的叠句、口号和标题不算。',
    en: 'Overlapping text boxes, an article that stands in two places and pages put together from pieces make a line or paragraph come out twice. A corpus that repeats itself teaches the repetition. Refrains of verse, slogans and headlines are left alone.',
  },
  severity: 'info',
  safety: 'review',
  examples: [
    {
      bad: '村里修好了路，孩子们上学不用再绕到河对岸去了。\n到了秋天，学校也盖好了，老师从县里来。\n⟦村里修好了路，孩子们上学不用再绕到河对岸去了。⟧\n',
      good: '村里修好了路，孩子们上学不用再绕到河对岸去了。\n到了秋天，学校也盖好了，老师从县里来。\n',
    },
    {
      bad: '我们的祖国是花园，\n花园里花朵真鲜艳，\n和暖的阳光照耀着我们，\n每个人脸上都笑开颜。\n我们的祖国是花园，\n花园里花朵真鲜艳，\n',
      note: { zh: '叠句', en: 'a refrain' },
    },
    {
      bad: '众志成城 同心抗疫守家园\n连日来，党员干部来到一线。\n众志成城 同心抗疫守家园\n市民们说，大家都很放心。\n',
      note: { zh: '口号和栏题', en: 'a slogan' },
    },
    {
      bad: '记者 王小明 通讯员 李大伟 张志强\n村里修好了路。\n记者 王小明 通讯员 李大伟 张志强\n学校也盖好了。\n',
      note: { zh: '署名', en: 'bylines' },
    },
  ],
  check({ layout, byLine, byBlock }) {
    return duplicatesIn(layout, byLine, byBlock).flatMap(({ first, last, firstBefore, lastBefore }): Problem[] => {
      const line = layout.lines[first];
      if (line === undefined || isOfThePage(line)) return [];
      const removed = removalOf(layout, first, last);
      return [
        {
          start: printedSpan(layout, first).start,
          end: printedSpan(layout, last).end,
          data: { line: String(firstBefore + 1) },
          fixes: [{ edits: [{ start: removed.start, end: removed.end, text: '' }], title: REMOVE }],
          related: [{ start: printedSpan(layout, firstBefore).start, end: printedSpan(layout, lastBefore).end, message: BEFORE }],
        },
      ];
    });
  },
};

const REMOVE = { zh: '删去重复的部分', en: 'Remove the repetition' };
const BEFORE = { zh: '前面已有', en: 'It stands here already' };

/** Whether the line says by itself that it belongs to the page, and not to the text. */
const isOfThePage = remembered((line: Line): boolean => isRunningHead(printed(line)) || imprintOf(printed(line)) !== undefined);
