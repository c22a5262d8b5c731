import { bylineTailAt, openingOf } from '../layout/cues.ts';
import type { Block } from '../layout/layout.ts';
import { jumpsIn } from '../text/jump.ts';
import { withIdeographs } from '../text/radicals.ts';
import type { NodeKind, OutlineNode } from './outline.ts';

/** Longest dateline, in characters. */
const LONGEST_DATELINE = 50;
/** `【記者王小明臺北報導】`, `本报讯（记者 王小明）`, `新华社北京1月5日电`. */
const DATELINES = [/^【[^】]*】/, /^[^（(]{0,16}[（(][^）)]*[）)]/, /^\S*?(?:[讯訊电電]|[报報](?:道|導))/];
/** Shortest caption that another one can stand behind, in characters. */
const LEAST_CAPTION = 6;
/** Where, in the words of a picture, those of another one begin: behind a credit, or where all pictures are credited. */
const PICTURE_ENDS =
  /(?<=(?:(?<![拍航])[摄攝]|供[图圖]|(?:图片|圖片|照片)[^，。]{0,16}提供|[资資]料[图圖]片)[）)]?)[ \u3000]*(?=[^，。、；：）)\s影像制製取入录錄于於到下的了自得])|(?<=[。）)\s摄攝])(?=本[版报報組组](?:图片|圖片|照片)[^，。]{0,16}(?:提供|摄|攝)$)/g;

/** What stands inside a paragraph: a dateline at its beginning, a byline run into its end, and where the story goes on or comes from. */
export function inlineNodes(block: Block): OutlineNode[] {
  const { text } = block;
  const nodes = jumpsIn(text).map(({ start, end }) => inline('continuation', block, start, end));
  const opening = text.slice(0, LONGEST_DATELINE);
  if (openingOf(text) === 'dateline') {
    const end = DATELINES.map((dateline) => dateline.exec(opening)?.[0]).find((found) => found !== undefined) ?? opening;
    nodes.push(inline('dateline', block, 0, end.length));
  }
  const byline = bylineTailAt(text);
  if (byline >= 0) nodes.push(inline('byline', block, byline, text.length));
  return nodes.sort((one, other) => one.startLine - other.startLine);
}

/** The words of several pictures that stand in one block, and who took all of them; `undefined` where they are those of one. */
export function pictureNodes(block: Block): OutlineNode[] | undefined {
  const { text } = block;
  const ends = Array.from(text.matchAll(PICTURE_ENDS), ({ index, 0: gap }) => index + gap.length);
  const starts = [0, ...ends.filter((at) => at >= LEAST_CAPTION && text.length - at >= LEAST_CAPTION)];
  if (starts.length === 1) return undefined;
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? text.length;
    return inline(openingOf(text.slice(start, end)) === 'credit' ? 'credit' : 'caption', block, start, end);
  });
}

function inline(kind: NodeKind, block: Block, start: number, end: number): OutlineNode {
  const span = block.rawSpan(start, end);
  const startLine = block.lineOf(span.start);
  return { kind, title: withIdeographs(block.text.slice(start, end).trim()), startLine, endLine: block.lineOf(span.end), children: [] };
}
