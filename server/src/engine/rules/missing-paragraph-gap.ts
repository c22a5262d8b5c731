import type { Role } from '../outline/role.ts';
import type { DocumentRule } from '../rule.ts';

/** What is set off by blank lines like paragraphs. */
const SET_OFF: ReadonlySet<Role | undefined> = new Set<Role>(['body', 'fragment', 'caption']);
/** Boundaries without a blank line are a slip when they are at most this share of all, among at least so many. */
const SLIPS = 0.2;
const FEWEST = 8;

export const missingParagraphGap: DocumentRule = {
  id: 'missing-paragraph-gap',
  scope: 'document',
  family: 'structure',
  title: { zh: '段间缺空行', en: 'Missing blank line between paragraphs' },
  message: {
    zh: '这里是段落的分界，但缺了本文件段间的空行',
    en: 'A paragraph ends here, but the blank line that parts paragraphs in this file is missing',
  },
  why: {
    zh: '全文以空行分段，个别地方漏了空行，按空行切段的程序就会把两段当成一段。',
    en: 'Where a file parts its paragraphs by blank lines, a program that cuts at them takes two paragraphs for one when a blank line is missing.',
  },
  severity: 'info',
  safety: 'review',
  examples: [
    {
      bad: '今年以来，村里引来企业投资建起\n大棚，合作社的社员从最初的五户\n发展到八十多户，去年的总收入突\n破百万元，户均分红一万元。\n\n村民的日子一天比一天红火，外出\n打工的年轻人也陆续回来了，有的\n学会了种菜。\n\n今年以来，村里引来企业投资建起\n大棚，合作社的社员从最初的五户\n发展到八十多户，去年的总收入突\n破百万元，户均分红一万元。\n\n村民的日子一天比一天红火，外出\n打工的年轻人也陆续回来了，有的\n学会了种菜。\n\n今年以来，村里引来企业投资建起\n大棚，合作社的社员从最初的五户\n发展到八十多户，去年的总收入突\n破百万元，户均分红一万元。\n\n村民的日子一天比一天红火，外出\n打工的年轻人也陆续回来了，有的\n学会了种菜。\n\n今年以来，村里引来企业投资建起\n大棚，合作社的社员从最初的五户\n发展到八十多户，去年的总收入突\n破百万元，户均分红一万元。\n\n村民的日子一天比一天红火，外出\n打工的年轻人也陆续回来了，有的\n学会了种菜。\n\n今年以来，村里引来企业投资建起\n大棚，合作社的社员从最初的五户\n发展到八十多户，去年的总收入突\n破百万元，户均分红一万元。\n\n村民的日子一天比一天红火，外出\n打工的年轻人也陆续回来了，有的\n学会了种菜。⟦\n⟧今年以来，村里引来企业投资建起\n大棚，合作社的社员从最初的五户\n发展到八十多户，去年的总收入突\n破百万元，户均分红一万元。\n',
      good: '今年以来，村里引来企业投资建起\n大棚，合作社的社员从最初的五户\n发展到八十多户，去年的总收入突\n破百万元，户均分红一万元。\n\n村民的日子一天比一天红火，外出\n打工的年轻人也陆续回来了，有的\n学会了种菜。\n\n今年以来，村里引来企业投资建起\n大棚，合作社的社员从最初的五户\n发展到八十多户，去年的总收入突\n破百万元，户均分红一万元。\n\n村民的日子一天比一天红火，外出\n打工的年轻人也陆续回来了，有的\n学会了种菜。\n\n今年以来，村里引来企业投资建起\n大棚，合作社的社员从最初的五户\n发展到八十多户，去年的总收入突\n破百万元，户均分红一万元。\n\n村民的日子一天比一天红火，外出\n打工的年轻人也陆续回来了，有的\n学会了种菜。\n\n今年以来，村里引来企业投资建起\n大棚，合作社的社员从最初的五户\n发展到八十多户，去年的总收入突\n破百万元，户均分红一万元。\n\n村民的日子一天比一天红火，外出\n打工的年轻人也陆续回来了，有的\n学会了种菜。\n\n今年以来，村里引来企业投资建起\n大棚，合作社的社员从最初的五户\n发展到八十多户，去年的总收入突\n破百万元，户均分红一万元。\n\n村民的日子一天比一天红火，外出\n打工的年轻人也陆续回来了，有的\n学会了种菜。\n\n今年以来，村里引来企业投资建起\n大棚，合作社的社员从最初的五户\n发展到八十多户，去年的总收入突\n破百万元，户均分红一万元。\n',
    },
    {
      bad: '今年以来，村里引来企业投资建起\n大棚，合作社的社员从最初的五户\n发展到八十多户，去年的总收入突\n破百万元，户均分红一万元。\n\n今年以来，村里引来企业投资建起\n大棚，合作社的社员从最初的五户\n发展到八十多户，去年的总收入突\n破百万元，户均分红一万元。\n',
      note: { zh: '段间都有空行', en: 'a blank line between all paragraphs' },
    },
  ],
  *check({ layout: { blocks, lines, printed }, roles, profile }) {
    if (!printed || !profile.blankSeparated) return;
    const places: number[] = [];
    for (let index = 0; index < roles.length; index++) if (SET_OFF.has(roles[index]) && SET_OFF.has(roles[index + 1])) places.push(index);
    const bare = places.filter((index) => blocks[index]?.blanksAfter === 0 && blocks[index].endBreak?.verdict === 'keep');
    if (places.length < FEWEST || bare.length > SLIPS * places.length) return;
    for (const index of bare) {
      const [block, next] = [blocks[index], blocks[index + 1]];
      if (block === undefined || next === undefined) continue;
      const eol = lines[block.lastLine]?.eol ?? '\n';
      const at = next.start;
      yield {
        start: at - eol.length,
        end: at,
        fixes: [{ edits: [{ start: at, end: at, text: eol }], title: { zh: '补一个空行', en: 'Put a blank line here' } }],
      };
    }
  },
};
