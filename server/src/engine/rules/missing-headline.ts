import { displacedBlocks } from '../outline/displaced.ts';
import type { Role } from '../outline/role.ts';
import type { DocumentRule } from '../rule.ts';

/** Han characters of running text from which on an article wants a headline. */
const LONG = 300;
/** What only a newspaper page has: where none of it stands, nobody expects a headline. */
const SIGNS: ReadonlySet<Role> = new Set<Role>(['byline', 'credit', 'caption']);
const HEADS: ReadonlySet<Role> = new Set<Role>(['headline', 'kicker', 'section']);

export const missingHeadline: DocumentRule = {
  id: 'missing-headline',
  scope: 'document',
  family: 'structure',
  title: { zh: '缺标题', en: 'Missing headline' },
  message: { zh: '这篇文章没有标题，可能在版面上是图片', en: 'This article has no headline; on the page it may have been a picture' },
  why: {
    zh: '报纸的大标题常做成图片，提取时便丢了。有署名、有图片说明而没有标题的文章，请对照原版补上。',
    en: 'Large headlines are often set as pictures and lost in extraction. Where a byline and captions stand but no headline does, please compare the page.',
  },
  severity: 'info',
  safety: 'none',
  examples: [],
  *check({ layout: { blocks, printed }, roles }) {
    if (!printed || !roles.some((role) => role === 'byline') || !roles.some((role) => SIGNS.has(role) && role !== 'byline')) return;
    if (roles.some((role) => HEADS.has(role)) || displacedBlocks(roles).length > 0) return;
    const length = blocks.reduce((sum, block, index) => sum + (roles[index] === 'body' ? block.text.length : 0), 0);
    const [first] = blocks;
    if (length < LONG || first === undefined) return;
    const [line] = first.lines;
    yield { start: first.start + (line?.first ?? 0), end: first.start + (line?.last ?? 0) };
  },
};
