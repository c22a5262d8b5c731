import type { Block } from '../layout/layout.ts';
import type { DocumentRule } from '../rule.ts';
import { simplifiedUnits } from '../text/script.ts';
import { unlikeness } from '../text/shape.ts';
import { levelOf } from '../text/words.ts';

/** Characters that are compared at a time: a name, or one and a character beside it. */
const LENGTH = 3;
/** How often the other form must occur. */
const ESTABLISHED = 3;
/** The most unlike that the two characters may be drawn. */
const ALIKE = 0.34;
const RUN = /[\u4e00-\u9fff]{3,}/g;
/** Any number stands where another does, and these after any name. */
const FREE = /[一二三四五六七八九十百千万萬的了等是在和有为為成作约約首]/;

/** What stands beside a name, not in it. */
const BESIDE = /[的了是在和有我他她你们們这這不]/;

/** Three characters as they stand somewhere: how often, and where first. */
interface Form {
  count: number;
  readonly block: Block;
  readonly at: number;
}

export const inconsistentName: DocumentRule = {
  id: 'inconsistent-name',
  scope: 'document',
  family: 'artefact',
  title: { zh: '写法前后不一', en: 'Name written in two ways' },
  message: {
    zh: '“{read}”只出现一次，“{form}”出现 {count} 次：“{found}”疑为“{expected}”',
    en: '“{read}” occurs once, “{form}” {count} times: “{found}” may be a misread “{expected}”',
  },
  why: {
    zh: '词表里没有的人名、地名，认错一个字也看不出来，但同一篇里别处往往是对的。只出现一次、与出现三次以上的写法只差一个形近字、自己又不成词的，在这里提出。',
    en: 'No word list has the names of people and places, so a misread one passes; but mostly it is right elsewhere in the same text. What occurs once, is no word, and differs by one look-alike from what occurs three times or more is named here.',
  },
  severity: 'warning',
  safety: 'review',
  examples: [
    {
      bad: '英格力走进大厅。英格力没有说话，英格力只是笑，谁也不知道英⟦烙⟧力在想什么。',
      good: '英格力走进大厅。英格力没有说话，英格力只是笑，谁也不知道英格力在想什么。',
    },
    {
      bad: '大陳島的居民都走了，大陳島上只有軍隊。後來大陳島成了空島，大陳⟦鳥⟧直接暴露在砲火之下。',
      good: '大陳島的居民都走了，大陳島上只有軍隊。後來大陳島成了空島，大陳島直接暴露在砲火之下。',
    },
    {
      bad: '临时党支部成立了，临时党支部开了会，临时党支部又来了。后来各村党支部也来了。',
      note: { zh: '临时、村党支部都是词', en: 'the three characters are parts of words' },
    },
    { bad: '英格力走进大厅。英格力没有说话，英烙力只是笑。', note: { zh: '两次不足为据', en: 'twice is too little' } },
    {
      bad: '世界杯第三场，世界杯第三天，世界杯第三次，都不如世界杯第二场好看。',
      note: { zh: '数字本来不同', en: 'numbers differ by nature' },
    },
  ],
  *check({ layout }) {
    const forms = formsIn(layout.blocks);
    const established = byContext(forms);
    const told = new Set<number>();
    for (const [read, { count, block, at }] of forms) {
      if (count > 1) continue;
      for (let place = 0; place < LENGTH; place++) {
        const form = established.get(contextOf(read, place));
        if (form === undefined || !isMisread(read, form, place, block.text, at) || isPartOfWord(forms.get(form), place)) continue;
        const { start, end } = block.rawSpan(at + place, at + place + 1);
        if (told.has(start)) continue;
        told.add(start);
        const expected = form.charAt(place);
        yield {
          start,
          end,
          data: { read, form, count: String(forms.get(form)?.count ?? 0), found: read.charAt(place), expected },
          fixes: [{ edits: [{ start, end, text: expected }] }],
        };
      }
    }
  },
};

/** All runs of three characters. */
function formsIn(blocks: readonly Block[]): ReadonlyMap<string, Form> {
  const forms = new Map<string, Form>();
  for (const block of blocks) {
    for (const { 0: run, index } of block.text.matchAll(RUN)) {
      for (let at = 0; at + LENGTH <= run.length; at++) {
        const read = run.slice(at, at + LENGTH);
        const known = forms.get(read);
        if (known === undefined) forms.set(read, { count: 1, block, at: index + at });
        else known.count++;
      }
    }
  }
  return forms;
}

/** The established forms by what is left of them without one character; of several, the most frequent. */
function byContext(forms: ReadonlyMap<string, Form>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [form, { count }] of forms) {
    if (count < ESTABLISHED || BESIDE.test(form)) continue;
    for (let place = 0; place < LENGTH; place++) {
      const context = contextOf(form, place);
      if (count > (forms.get(found.get(context) ?? '')?.count ?? 0)) found.set(context, form);
    }
  }
  return found;
}

function contextOf(form: string, place: number): string {
  return `${form.slice(0, place)}_${form.slice(place + 1)}`;
}

/** A word so frequent is no chance. */
const FREQUENT = 3;

/** Whether the character of an established form makes a word with what stands beside the form: the form is then no name, as 时党支 in 临时党支部. */
function isPartOfWord(form: Form | undefined, place: number): boolean {
  if (form === undefined || place === 1) return false;
  const { block, at } = form;
  const start = place === 0 ? at - 1 : at + LENGTH - 1;
  return levelOf(simplifiedUnits(block.text.slice(Math.max(0, start), start + 2))) >= FREQUENT;
}

/** Whether `read`, at `at` in `text`, differs from `form` by a look-alike at `place` that makes no word there. */
function isMisread(read: string, form: string, place: number, text: string, at: number): boolean {
  const [found, expected] = [read.charAt(place), form.charAt(place)];
  if (found === expected || FREE.test(found) || FREE.test(expected) || unlikeness(found, expected) > ALIKE) return false;
  if (simplifiedUnits(found) === simplifiedUnits(expected)) return false;
  const around = simplifiedUnits(text.slice(Math.max(0, at + place - 2), at + place + 3));
  const middle = Math.min(2, at + place);
  for (let length = 2; length <= 3; length++) {
    for (let start = Math.max(0, middle - length + 1); start <= middle; start++)
      if (levelOf(around.slice(start, start + length)) > 0) return false;
  }
  return true;
}
