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
      bad: '⟦越是吃重岗位，一个支部就是⟧\n⟦就是一面战斗旗帜。⟧\n大家都说要干出个样子来。\n',
      note: { zh: '两个文本框重叠或中间缺行', en: 'two text boxes overlap, or a line is missing' },
    },
    { bad: '越是吃重岗位，越要有人站出来。\n大家都说要干出个样子来。\n' },
    {
      bad: '城市展览馆\n展览馆建在江边的一座旧厂房里，去年秋天对市民开放。\n',
      note: { zh: '正文以标题里的词开头', en: 'the text begins with a word of its heading' },
    },
  ],
  *check({ layout: { blocks }, roles }) {
    for (const [index, block] of blocks.entries()) {
      const [line] = block.lines;
      if (roles[index] === 'fragment' && line !== undefined) yield { start: block.start + line.first, end: block.start + line.last };
    }
  },
};
