import type { Kept } from '../layout/kept.ts';
import { type Line, isPrinted, printed } from '../layout/line.ts';
import { printedSpan, removalOf } from '../layout/removal.ts';
import type { DocumentRule, Problem } from '../rule.ts';
import type { Span } from '../span.ts';
import { imprintOf, imprintTailAt } from '../text/imprint.ts';

export const imprintLine: DocumentRule = {
  id: 'imprint-line',
  scope: 'document',
  family: 'artefact',
  title: { zh: '编校人员与联系方式', en: 'Imprint of the page' },
  message: { zh: '“{label}”等是版面上的编校信息，不是正文', en: '“{label}” says who made the page and is no part of the text' },
  why: {
    zh: '责编、美编、校对、报社电话和邮箱印在版面的角上或网页的末尾，提取出来便混进正文。文章里给读者的咨询电话、报名地址是内容，不算。',
    en: 'Editors, layout, proof-readers, the telephone and e-mail of the paper stand in a corner of the page or at the end of a web page and get into the text. A number that an article gives its readers is part of the article.',
  },
  severity: 'info',
  safety: 'review',
  examples: [
    { bad: '村里修好了路，大家都很高兴。\n⟦责编：张明 美编：李芳 校对：王小红⟧\n', good: '村里修好了路，大家都很高兴。\n' },
    {
      bad: '⟦本版编辑 张明⟧\n⟦电话：0579-82460000⟧\n⟦新闻热线：0579-82461111 E-mail：news@example.com⟧\n村里修好了路，大家都很高兴。\n',
      good: '村里修好了路，大家都很高兴。\n',
    },
    { bad: '村里修好了路，大家都很高兴。⟦（责任编辑：张明）⟧\n', good: '村里修好了路，大家都很高兴。\n' },
    {
      bad: '联系人：张明\n电话：0579-82460000\n地址：江川市人民路3号\n',
      note: { zh: '文章给读者的联系方式', en: 'whom an article tells its readers to call' },
    },
    { bad: '本报记者 王小明\n校对工作从早上开始，编辑部的电话响个不停。\n', note: { zh: '署名和正文', en: 'a byline and text' } },
  ],
  check({ layout, byLine }) {
    const { whole, tails } = imprintsIn(layout.lines, byLine);
    return [
      ...Array.from(whole, ([number, line]) => problem(printedSpan(layout, number), printed(line), removalOf(layout, number, number))),
      ...tails.flatMap(([number, line, tail]) => {
        if (whole.has(number)) return [];
        const { start, end } = printedSpan(layout, number);
        return [problem({ start: start + tail, end }, printed(line).slice(tail))];
      }),
    ];
  },
};

/** What a line shows of an imprint: all of it, or its end. */
function imprintIn(line: Line): Imprint {
  const text = printed(line);
  const [kind, tail] = [imprintOf(text), imprintTailAt(text)];
  return kind === undefined && tail <= 0 ? NO_IMPRINT : { kind, tail };
}

interface Imprint {
  readonly kind: ReturnType<typeof imprintOf>;
  readonly tail: number;
}

const NO_IMPRINT: Imprint = { kind: undefined, tail: -1 };

type Numbered = readonly [number: number, line: Line];

/** The lines, by number, that can be nothing but an imprint, with the telephone numbers and addresses beside them; and those that end with one. */
function imprintsIn(
  lines: readonly Line[],
  byLine: Kept<Line, Line>,
): {
  readonly whole: ReadonlyMap<number, Line>;
  readonly tails: readonly (readonly [...Numbered, tail: number])[];
} {
  const whole = new Map<number, Line>();
  const tails: [...Numbered, number][] = [];
  let contacts: Numbered[] = [];
  let besideImprint = false;
  const imprints = byLine.of(imprintIn);
  for (const number of byLine.where(isPrinted)) {
    const { kind, tail } = imprints[number] ?? NO_IMPRINT;
    const line = lines[number];
    if (line === undefined) continue;
    if (tail > 0) tails.push([number, line, tail]);
    if (kind === 'contact' && !besideImprint) contacts.push([number, line]);
    else if (kind !== undefined) for (const one of [...contacts, [number, line] as const]) whole.set(...one);
    if (kind !== 'contact') {
      if (contacts.length > 0) contacts = [];
      besideImprint = kind === 'staff';
    }
  }
  return { whole, tails };
}

function problem(span: Span, text: string, removed: Span = span): Problem {
  const label = /[\p{Script=Han}A-Za-z-]+/u.exec(text)?.[0] ?? text;
  return { ...span, data: { label }, fixes: [{ edits: [{ ...removed, text: '' }] }] };
}
