import { overlapBehind } from '../layout/overlap.ts';
import type { DocumentRule } from '../rule.ts';

export const orphanFragment: DocumentRule = {
  id: 'orphan-fragment',
  scope: 'document',
  family: 'structure',
  title: { zh: '残句', en: 'Orphaned fragment' },
  message: { zh: '这一行首尾不全，周围的文字可能丢失了', en: 'This line is cut off; text around it may be lost' },
  why: {
    zh: '文本框的边缘、图片和重叠的图层会切掉文字，剩下的半句既接不上前面，也接不上后面。硬连起来就成了编造，请对照原版补全。',
    en: 'The edge of a text box, a picture or an overlapping layer cuts text off; what is left fits neither what stands before nor what follows. Joining it would make a sentence up: please compare the page.',
  },
  severity: 'warning',
  safety: 'none',
  examples: [
    {
      bad: '⟦越是吃重岗位，越要有人站⟧\n ⟦出来，大家都说要干出个样子来。⟧\n　　村里人都来看了。\n今年也是这样。\n',
      note: { zh: '两个文本框的边缘', en: 'the edges of two text boxes' },
    },
    { bad: '越是吃重岗位，一个支部就是\n就是一面战斗旗帜。\n', note: { zh: '行端重出，另有规则', en: 'overlapping lines: another rule' } },
    { bad: '越是吃重岗位，越要有人站出来。\n大家都说要干出个样子来。\n' },
    {
      bad: '城市展览馆\n展览馆建在江边的一座旧厂房里，去年秋天对市民开放。\n',
      note: { zh: '正文以标题里的词开头', en: 'the text begins with a word of its heading' },
    },
  ],
  *check({ layout: { blocks }, roles }) {
    for (const [index, block] of blocks.entries()) {
      const [line] = block.lines;
      if (roles[index] !== 'fragment' || line === undefined) continue;
      // Where the next line repeats the end, overlapping-lines says so.
      const [previous, next] = [blocks[index - 1], blocks[index + 1]];
      const overlaps =
        overlapBehind(block, previous, next) > 0 || (previous !== undefined && overlapBehind(previous, blocks[index - 2], block) > 0);
      if (!overlaps) yield { start: block.start + line.first, end: block.start + line.last };
    }
  },
};
