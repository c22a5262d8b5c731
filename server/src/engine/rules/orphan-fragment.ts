import { endingOf } from '../layout/facts.ts';
import type { Passage } from '../layout/block.ts';
import type { Block, Line } from '../layout/layout.ts';
import { overlapBehind } from '../layout/overlap.ts';
import type { Role } from '../outline/role.ts';
import type { DocumentRule } from '../rule.ts';
import { endLikeness, startLikeness } from '../text/sentence-edge.ts';

/** Indent of a paragraph, in em; what is set off by less is another text box. */
const INDENT = 1.5;
/** Running text at both edges, and a pause between. */
const BROKEN = [/^\p{Script=Han}/u, /[，。；、]/, /\p{Script=Han}$/u];
/** A line of a paragraph fills so much of its column. */
const FULL = 0.85;
/** What may stand between two paragraphs for its own sake. */
const OWN: ReadonlySet<Role | undefined> = new Set<Role>(['byline', 'credit', 'caption', 'editorNote', 'pullQuote']);

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
    {
      bad: '　　全村老小都来帮忙，有的搬砖，有的和泥，不到\n一个月就把房子盖起来了。\n\n⟦子们的课本，从县里运来的桌椅还没有拆开，校长和几⟧\n\n　　开学那天下着雨，老师在门口等着，一个个把孩子\n领进教室里去。\n',
      note: { zh: '前后都缺', en: 'what stood before and behind is lost' },
    },
    { bad: '越是吃重岗位，一个支部就是\n就是一面战斗旗帜。\n', note: { zh: '行端重出，另有规则', en: 'overlapping lines: another rule' } },
    { bad: '越是吃重岗位，越要有人站出来。\n大家都说要干出个样子来。\n' },
    {
      bad: '城市展览馆\n展览馆建在江边的一座旧厂房里，去年秋天对市民开放。\n',
      note: { zh: '正文以标题里的词开头', en: 'the text begins with a word of its heading' },
    },
  ],
  *check({ layout: { blocks }, roles, byBlock }) {
    // Most blocks begin with the indent of a paragraph.
    const indented = 2 * byBlock.where(isIndented).length > blocks.length;
    const cutLines = byBlock.of(isCutLine);
    for (let index = 0; index < blocks.length; index++) {
      const mayBeLeft = indented && cutLines[index] === true && !OWN.has(roles[index]);
      if (roles[index] !== 'fragment' && !mayBeLeft) continue;
      const [previous, block, next] = [blocks[index - 1], blocks[index], blocks[index + 1]];
      const line = block?.lines[0];
      if (block === undefined || line === undefined || (roles[index] !== 'fragment' && !isLeftOver(line, previous, next))) continue;
      // Where the next line repeats the end, overlapping-lines says so.
      const overlaps =
        overlapBehind(block, previous, next) > 0 || (previous !== undefined && overlapBehind(previous, blocks[index - 2], block) > 0);
      if (!overlaps) yield { start: block.start + line.first, end: block.start + line.last };
    }
  },
};

function isIndented({ lines: [line] }: Pick<Passage, 'lines'>): boolean {
  return line !== undefined && line.indent >= INDENT;
}

/** Whether the passage may be one line out of the middle of a paragraph: it has no indent and breaks off. A heading has no pause. */
function isCutLine({ lines, text }: Passage): boolean {
  const [line] = lines;
  if (line === undefined || lines.length > 1 || line.indent > 0 || line.wideSpaces) return false;
  return BROKEN.every((sign) => sign.test(text)) && startLikeness(text) + endLikeness(text) <= 0;
}

/**
 * Whether such a `line`, on a page with indented paragraphs, is one: it fills its column as a heading hardly ever does, after a paragraph that ends and
 * before one that begins.
 */
function isLeftOver(line: Line, previous: Block | undefined, next: Block | undefined): boolean {
  if (next === undefined || !isIndented(next) || (previous !== undefined && endingOf(previous.text) !== 'terminal')) return false;
  const column = Math.max(previous?.lines[0]?.width ?? 0, (next.lines[0]?.width ?? 0) + (next.lines[0]?.indent ?? 0));
  return line.width >= FULL * column;
}
