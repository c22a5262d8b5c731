import { type CleanBlock, type OutlineNode, headingText } from '../engine/index.ts';

/** What CommonMark reads as more than text, where it stands in a line and where it begins one. */
const SPECIAL = /[\\`*_[\]<>&]/g;
const SPECIAL_AT_START = /^(?:#{1,6}(?=\s|$)|[-+=~](?=\s|[-=~])|>|\d{1,9}[.)](?=\s|$))/;

/** `text` as Markdown that shows just that text, on one line. */
export function escaped(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .join(' ')
    .replace(SPECIAL, '\\$&')
    .replace(SPECIAL_AT_START, (mark) => (/^\d/.test(mark) ? mark.replace(/[.)]$/, '\\$&') : `\\${mark}`));
}

/** The articles of a page and what they consist of, as headings and lists. */
export function* outlineMarkdown(nodes: readonly OutlineNode[], describe: (node: OutlineNode) => string): Generator<string> {
  for (const node of nodes) yield* nodeMarkdown(node, '', describe);
}

function* nodeMarkdown(node: OutlineNode, indent: string, describe: (node: OutlineNode) => string): Generator<string> {
  const title = escaped(node.title.trim());
  yield `${indent}- ${title === '' ? '' : `${node.kind === 'article' ? `**${title}**` : title} `}${describe(node)}\n`;
  for (const child of node.children) yield* nodeMarkdown(child, `${indent}  `, describe);
}

/** Text with its headings as such. */
export function blocksMarkdown(blocks: readonly CleanBlock[]): string {
  return blocks.map((block) => `${markOf(block)}\n`).join('\n');
}

function markOf({ role, text }: CleanBlock): string {
  const isHeading = role === 'headline' || role === 'section';
  const clean = escaped(isHeading ? headingText(text) : text);
  if (role === 'headline') return `# ${clean}`;
  if (role === 'section') return `## ${clean}`;
  if (role === 'subhead' || role === 'kicker') return `**${clean}**`;
  if (role === 'byline' || role === 'caption' || role === 'credit' || role === 'continuation') return `*${clean}*`;
  return role === 'editorNote' ? `> ${clean}` : clean;
}

/** Plain text: a paragraph on each line. */
export function blocksPlain(blocks: readonly CleanBlock[]): string {
  return blocks.map(({ text }) => `${text}\n`).join('');
}
