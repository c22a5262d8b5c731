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
  examples: [
    {
      bad: '⟦今年以来，村里引来企业投资建起⟧\n大棚，合作社的社员从最初的五户\n发展到八十多户，去年的总收入突\n破百万元，户均分红一万两千元。\n\n村民的日子一天比一天红火起来，\n外出打工的年轻人也陆续回来了，\n有的学会了种菜，有的跑起了运输，\n还有的在网上卖起了特产。\n\n今年以来，村里引来企业投资建起\n大棚，合作社的社员从最初的五户\n发展到八十多户，去年的总收入突\n破百万元，户均分红一万两千元。\n\n村民的日子一天比一天红火起来，\n外出打工的年轻人也陆续回来了，\n有的学会了种菜，有的跑起了运输，\n还有的在网上卖起了特产。\n\n今年以来，村里引来企业投资建起\n大棚，合作社的社员从最初的五户\n发展到八十多户，去年的总收入突\n破百万元，户均分红一万两千元。\n\n村民的日子一天比一天红火起来，\n外出打工的年轻人也陆续回来了，\n有的学会了种菜，有的跑起了运输，\n还有的在网上卖起了特产。\n\n今年以来，村里引来企业投资建起\n大棚，合作社的社员从最初的五户\n发展到八十多户，去年的总收入突\n破百万元，户均分红一万两千元。\n\n村民的日子一天比一天红火起来，\n外出打工的年轻人也陆续回来了，\n有的学会了种菜，有的跑起了运输，\n还有的在网上卖起了特产。\n\n记者 程明星 通讯员 吴晨\n本版图片由市委组织部提供\n',
    },
    {
      bad: '今年以来，村里引来企业投资建起\n大棚，合作社的社员从最初的五户\n发展到八十多户，去年的总收入突\n破百万元，户均分红一万两千元。\n\n记者 程明星\n',
      note: { zh: '太短，不一定有标题', en: 'too short to want a headline' },
    },
  ],
  *check({ layout: { blocks, printed }, roles }) {
    if (!printed || !roles.some((role) => role === 'byline') || !roles.some((role) => SIGNS.has(role) && role !== 'byline')) return;
    if (roles.some((role) => HEADS.has(role)) || displacedBlocks(blocks, roles).length > 0) return;
    const length = blocks.reduce((sum, block, index) => sum + (roles[index] === 'body' ? block.text.length : 0), 0);
    const [first] = blocks;
    if (length < LONG || first === undefined) return;
    const [line] = first.lines;
    // The headline would stand before the line and its indent.
    yield { start: first.start, end: first.start + (line?.last ?? 0) };
  },
};
