import { lastIndex } from '../layout/search.ts';
import { headingText } from '../outline/heading.ts';
import type { NodeKind, OutlineNode } from '../outline/outline.ts';
import type { Proof } from '../proof.ts';
import { type RunningHead, isPageNumber, isRunningHead, runningHeadOf } from '../text/page-marks.ts';
import { type CleanBlock, cleanBlocks } from './clean.ts';

/** An article by itself, as it is to be read. */
export interface Article {
  /** The headline; empty where there is none. */
  readonly title: string;
  readonly byline: string;
  /** The date as it is printed: that of the dateline, else that of the page. */
  readonly date: string | undefined;
  /** The section of the paper that the page belongs to, where its running head says so. */
  readonly section: string | undefined;
  /** The headings inside the article. */
  readonly headings: readonly string[];
  readonly blocks: readonly CleanBlock[];
  /** The lines that the title stands on. */
  readonly titleLines: Lines | undefined;
  /** First and last raw line, counted from 0, both included. */
  readonly startLine: number;
  readonly endLine: number;
}

/** The lines of an article. */
export type Lines = Pick<OutlineNode, 'startLine' | 'endLine'>;

/** The articles of a text in the order in which they stand. */
export function articlesOf(proof: Proof): readonly Article[] {
  const blocks = cleanBlocks(proof);
  const page = pageOf(proof);
  return proof.outline.flatMap((node) => (node.kind === 'article' ? [articleOf(node, blocks, page)] : []));
}

/** What stands in no article, as it is to be read, without running heads and page numbers and the headlines that are titles of articles. */
export function unplacedIn(proof: Proof): readonly CleanBlock[] {
  const placed = proof.outline.flatMap(({ kind, startLine, endLine, headline }) =>
    kind === 'article' ? [{ startLine, endLine }, ...(headline === undefined ? [] : [headline])] : [],
  );
  placed.sort((one, other) => one.startLine - other.startLine);
  return cleanBlocks(proof).filter(({ text, firstLine }) => {
    const at = lastIndex(placed, ({ startLine }) => startLine <= firstLine);
    return firstLine > (placed[at]?.endLine ?? -1) && !isRunningHead(text) && !isPageNumber(text);
  });
}

/** The running text and the headings of `article`, a line each, without what is named elsewhere: title and byline. */
export function textOf({ blocks, titleLines }: Article): string {
  const isTitle = ({ role, firstLine }: CleanBlock): boolean =>
    role === 'headline' && titleLines !== undefined && titleLines.startLine <= firstLine && firstLine <= titleLines.endLine;
  return blocks
    .filter((block) => block.role !== 'byline' && !isTitle(block))
    .map(({ text }) => text)
    .join('\n');
}

function articleOf(node: OutlineNode, all: readonly CleanBlock[], page: RunningHead): Article {
  const { startLine, endLine } = node;
  const from = lastIndex(all, ({ firstLine }) => firstLine < startLine) + 1;
  const to = lastIndex(all, ({ firstLine }) => firstLine <= endLine) + 1;
  // What belongs to the page and not to the article is not exported with it.
  const blocks = all.slice(from, to).filter(({ text }) => !isRunningHead(text));
  const titleLines = node.headline ?? node.children.find(({ kind }) => kind === 'headline');
  const dateline = nodesOf(node, 'dateline')[0]?.title ?? '';
  return {
    title: titleOf(node, all, titleLines),
    titleLines,
    byline: nodesOf(node, 'byline')
      .map(({ title }) => title.trim())
      .join(' '),
    date: /(?:\d{4}年)?\d{1,2}月\d{1,2}日/.exec(dateline)?.[0] ?? page.date,
    section: page.section,
    headings: blocks.filter(({ role }) => role === 'section').map(({ text }) => headingText(text)),
    blocks,
    startLine: blocks[0]?.firstLine ?? startLine,
    endLine: blocks.at(-1)?.lastLine ?? endLine,
  };
}

/** The headline, which may be set on several lines, as it is to be read. */
function titleOf({ title }: OutlineNode, blocks: readonly CleanBlock[], lines: Lines | undefined): string {
  if (lines === undefined) return title;
  const from = lastIndex(blocks, ({ firstLine }) => firstLine < lines.startLine) + 1;
  const to = lastIndex(blocks, ({ firstLine }) => firstLine <= lines.endLine) + 1;
  const clean = blocks.slice(from, to).filter(({ role }) => role === 'headline');
  return clean.length === 0 ? title : headingText(clean.map(({ text }) => text).join(''));
}

function nodesOf(node: OutlineNode, kind: NodeKind): readonly OutlineNode[] {
  return node.children.flatMap((child) => [...(child.kind === kind ? [child] : []), ...nodesOf(child, kind)]);
}

/** What the running head of the page says: the first one, for a file holds one page as a rule. */
function pageOf({ layout }: Proof): RunningHead {
  for (const { text } of layout.lines) {
    const head = runningHeadOf(text);
    if (head !== undefined) return head;
  }
  return { date: undefined, section: undefined, page: undefined };
}
