import { type PageFurniture, pageFurnitureOf } from '../layout/page-furniture.ts';
import { printedSpan, removalOf } from '../layout/removal.ts';
import type { Bilingual } from '../language.ts';
import type { DocumentRule } from '../rule.ts';

const MESSAGES: Readonly<Record<PageFurniture, Bilingual>> = {
  runningHead: {
    zh: '这一行是报头或书眉，不是正文',
    en: 'This line is the head of a page and no part of the text',
  },
  pageNumber: { zh: '这一行是页码或版次，不是正文', en: 'This line numbers a page and is no part of the text' },
};

export const pageFurniture: DocumentRule = {
  id: 'page-furniture',
  scope: 'document',
  family: 'artefact',
  title: { zh: '页码与报头', en: 'Page number or running head' },
  message: MESSAGES.runningHead,
  why: {
    zh: '报名、日期、版次和页码印在每一页的边上，提取出来便落在两段之间，甚至一句话当中。删去才能把上下文连起来；但它也说明文字出自何处，所以由人决定。',
    en: 'The name of the paper, the date and the page number stand in the margin of every page; extracted, they end up between two paragraphs or in the middle of a sentence. The text can be joined once they are gone. But they also say where the text is from, so a person decides.',
  },
  severity: 'info',
  safety: 'review',
  examples: [
    {
      bad: '⟦江川日报 2022年3月10日 星期三 第4版 要闻⟧\n村里修好了路，大家都很高兴。\n',
      good: '村里修好了路，大家都很高兴。\n',
    },
    {
      bad: '⟦北港晚報 民國一一一年三月三日 要聞 A13⟧\n村裡修好了路，大家都很高興。\n',
      good: '村裡修好了路，大家都很高興。\n',
    },
    {
      bad: '村里修好了路，孩子们上学不用再绕到河对\n⟦第3页 共5页⟧\n岸去，大家都很高兴。\n⟦- 4 -⟧\n',
      good: '村里修好了路，孩子们上学不用再绕到河对\n岸去，大家都很高兴。\n',
    },
    {
      bad: '村里修好了路，孩子们上学不用再绕到河对\n⟦27⟧\n岸去，大家都很高兴。\n老人说，从前下一场雨，这条路就要断上三天，\n车进不来，人也出不去。\n',
      note: { zh: '句子当中的数字', en: 'a number in the middle of a sentence' },
    },
    { bad: '1\n那年春天，村里修好了路。\n2\n到了夏天，学校也盖好了。\n', note: { zh: '章节号', en: 'numbers of sections' } },
    { bad: '2022年3月8日 星期二 晴\n今天村里修好了路。\n', note: { zh: '日记', en: 'an entry of a diary' } },
    { bad: '《江川日报》2022年3月8日第3版\n', note: { zh: '出处', en: 'where a text was printed' } },
  ],
  check({ layout, byLine }) {
    return Array.from(pageFurnitureOf(layout.lines, byLine), ([number, kind]) => {
      const [{ start, end }, removed] = [printedSpan(layout, number), removalOf(layout, number, number)];
      const fixes = [{ edits: [{ start: removed.start, end: removed.end, text: '' }], title: REMOVE }];
      return { start, end, message: MESSAGES[kind], fixes };
    });
  },
};

const REMOVE = { zh: '删去这一行', en: 'Remove the line' };
