import type { Block } from '../layout/block.ts';
import { LENGTH, TripleCounts, type TripleIndex } from '../layout/triples.ts';
import type { DocumentRule } from '../rule.ts';
import { simplifiedUnits } from '../text/script.ts';
import { mayBeLike, unlikeness } from '../text/shape.ts';
import { UnitSet } from '../text/unit-set.ts';
import { WordTable, joined } from '../text/word-table.ts';
import { levelOf } from '../text/words.ts';

/** How often the other form must occur. */
const ESTABLISHED = 3;
/** The most unlike that the two characters may be drawn. */
const ALIKE = 0.34;
/** Any number stands where another does, and these after any name. */
const FREE = new UnitSet('一二三四五六七八九十百千万萬的了等是在和有为為成作约約首');

/** What stands beside a name, not in it. */
const BESIDE = new UnitSet('的了是在和有我他她你们們这這不');

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
      bad: '黄悦丰说，这件事由黄悦丰去办。黄悦丰是主任。第二天黄悦⟦半⟧来了。',
      good: '黄悦丰说，这件事由黄悦丰去办。黄悦丰是主任。第二天黄悦丰来了。',
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
  *check({ layout: { blocks }, triples, byBlock }) {
    const counts = new TripleCounts(blocks, triples, byBlock);
    const told = new Set<number>();
    for (const { number, place, form, block, at } of suspectsIn(counts)) {
      if (isPartOfWord(counts, form, place)) continue;
      const { start, end } = block.rawSpan(at + place, at + place + 1);
      if (told.has(start)) continue;
      told.add(start);
      const [read, name] = [counts.text(number), counts.text(form)];
      const expected = name.charAt(place);
      yield {
        start,
        end,
        data: { read, form: name, count: String(counts.count(form)), found: read.charAt(place), expected },
        fixes: [{ edits: [{ start, end, text: expected }] }],
      };
    }
  },
};

/** What occurs once, the place of its character that may be misread, the established form that it may be, and where it stands. */
interface Suspect {
  readonly number: number;
  readonly place: number;
  readonly form: number;
  readonly block: Block;
  readonly at: number;
}

/** In reading order. */
function suspectsIn(counts: TripleCounts): readonly Suspect[] {
  const established = byContext(counts);
  const suspects: Suspect[] = [];
  if (established.size === 0) return suspects;
  counts.forEachSingle((number, block, at) => {
    const { text } = block;
    for (let place = 0; place < LENGTH; place++) {
      // Most runs stand once: their characters are read where they stand one behind the other.
      const form = formIn(established, text.charCodeAt(place === 0 ? at + 1 : at), text.charCodeAt(place === 2 ? at + 1 : at + 2), place);
      if (form !== 0 && isMisread(block, at + place, counts.index.unit(form, place))) suspects.push({ number, place, form, block, at });
    }
  });
  return suspects;
}

/** The established forms by what is left of them without one character; of several, the most frequent, and of these the first. */
function byContext(counts: TripleCounts): WordTable {
  const forms = counts.from(ESTABLISHED).filter((number) => !isBeside(counts.index, number));
  const found = new WordTable(LENGTH * forms.length);
  for (const number of forms) {
    for (let place = 0; place < LENGTH; place++) {
      const [one, other] = [counts.index.unit(number, place === 0 ? 1 : 0), counts.index.unit(number, place === 2 ? 1 : 2)];
      const known = formIn(found, one, other, place);
      const more = counts.count(number) - counts.count(known);
      if (more > 0 || (more === 0 && counts.isBefore(number, known))) found.set(joined(one, other), place + 1, number);
    }
  }
  return found;
}

function isBeside(index: TripleIndex, number: number): boolean {
  return BESIDE.has(index.unit(number, 0)) || BESIDE.has(index.unit(number, 1)) || BESIDE.has(index.unit(number, 2));
}

/** The established form that has the characters `one` and `other` beside the one at `place`; 0 for none. */
function formIn(established: WordTable, one: number, other: number, place: number): number {
  return established.numberOf(joined(one, other), place + 1);
}

/** A word so frequent is no chance. */
const FREQUENT = 3;

/** Whether the character of an established form makes a word with what stands beside the form: the form is then no name, as 时党支 in 临时党支部. */
function isPartOfWord(counts: TripleCounts, form: number, place: number): boolean {
  if (place === 1) return false;
  const { block, at } = counts.first(form);
  const start = place === 0 ? at - 1 : at + LENGTH - 1;
  return levelOf(simplifiedUnits(block.text.slice(Math.max(0, start), start + 2))) >= FREQUENT;
}

/** Whether a look-alike of `otherUnit` stands at `at` in the block, where it makes no word. */
function isMisread({ text }: Block, at: number, otherUnit: number): boolean {
  const unit = text.charCodeAt(at);
  if (!isLookalike(unit, otherUnit)) return false;
  const [found, expected] = [String.fromCharCode(unit), String.fromCharCode(otherUnit)];
  if (unlikeness(found, expected) > ALIKE || simplifiedUnits(found) === simplifiedUnits(expected)) return false;
  const around = simplifiedUnits(text.slice(Math.max(0, at - 2), at + 3));
  const middle = Math.min(2, at);
  for (let length = 2; length <= 3; length++) {
    for (let start = Math.max(0, middle - length + 1); start <= middle; start++)
      if (levelOf(around.slice(start, start + length)) > 0) return false;
  }
  return true;
}

/** Whether one of the two may have been read for the other, as far as a look at them tells. */
function isLookalike(unit: number, other: number): boolean {
  return unit !== other && !FREE.has(unit) && !FREE.has(other) && mayBeLike(unit, other, ALIKE);
}
