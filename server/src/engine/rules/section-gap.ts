import type { Passage } from '../layout/block.ts';
import type { DocumentRule } from '../rule.ts';
import { UnitSet } from '../text/unit-set.ts';

const HAN = '一二三四五六七八九十';

/** One way of numbering: how a block begins that bears a number, and the number. */
interface Style {
  readonly pattern: RegExp;
  readonly number: (found: string) => number;
}

const han = (found: string): number =>
  found.length === 1 ? HAN.indexOf(found) + 1 : /^十[一二三四五六七八九]$/.test(found) ? HAN.indexOf(found.charAt(1)) + 11 : 0;
const STYLES: readonly Style[] = [
  { pattern: new RegExp(`^([${HAN}]{1,2})、`), number: han },
  { pattern: new RegExp(`^[（(]([${HAN}]{1,2})[）)]`), number: han },
  { pattern: new RegExp(`^([${HAN}])[是要]`), number: han },
  { pattern: /^([A-Z])[ \u3000](?=\p{Script=Han})/u, number: (found) => found.charCodeAt(0) - 64 },
  { pattern: new RegExp(`^第([${HAN}]{1,2})[章节節编編卷条條回]`), number: han },
];

/** What all of them begin with. */
const HEADS = new UnitSet(/[一二三四五六七八九十（(A-Z第]/);

export const sectionGap: DocumentRule = {
  id: 'section-gap',
  scope: 'document',
  family: 'structure',
  title: { zh: '序号中断', en: 'Gap in the numbering' },
  message: {
    zh: '序号从“{before}”跳到“{after}”，中间可能缺了一节',
    en: 'The numbering goes from “{before}” to “{after}”; a part may be lost',
  },
  why: {
    zh: '小标题或分条的序号断了，多半是中间的文字没有提取出来，或排到了别处。',
    en: 'When the numbers of headings or points skip one, the text between was most likely lost in extraction or stands elsewhere.',
  },
  severity: 'info',
  safety: 'none',
  examples: [
    {
      bad: 'A 党建引领\n各村党支部把党员组织起来，冲在防控工作的第一线，日夜值守卡口。\nB 群众参与\n志愿者挨家挨户送菜送药，为居家的老人解决了不少生活上的难题。\n⟦D⟧ 科技支撑\n村里用无人机喊话巡查，大数据平台随时掌握人员流动的情况。\n',
    },
    {
      bad: '一、加强领导\n各部门要把责任落实到人，做到层层有人抓、事事有人管。\n二、加强宣传\n要利用广播、板报等形式，把政策送到每家每户的手里。\n三、加强督查\n对落实不力的单位要通报批评，并限期整改到位。\n',
    },
  ],
  *check({ layout: { blocks }, byBlock }) {
    const last = STYLES.map(() => ({ number: 0, found: '', run: 0 }));
    for (const at of byBlock.where(beginsLikeHead)) {
      const block = blocks[at];
      if (block === undefined) continue;
      const start = block.text.slice(0, 8);
      for (const [index, { pattern, number }] of STYLES.entries()) {
        const found = pattern.exec(start)?.[1];
        const before = last[index];
        if (found === undefined || before === undefined) continue;
        const value = number(found);
        const at = block.text.indexOf(found);
        // Two in order show that the numbers count; one more that is left out is a slip, more are another list.
        if (before.run >= 2 && value === before.number + 2)
          yield { ...block.rawSpan(at, at + found.length), data: { before: before.found, after: found } };
        last[index] = {
          number: value,
          found,
          run: value === 1 ? 1 : value > before.number && value <= before.number + 2 && before.run > 0 ? before.run + 1 : 0,
        };
        // A new part counts its points anew.
        for (let below = index + 1; index < 2 && below < 3; below++) last[below] = { number: 0, found: '', run: 0 };
      }
    }
  },
};

function beginsLikeHead({ text }: Passage): boolean {
  return HEADS.hasAt(text, 0);
}
