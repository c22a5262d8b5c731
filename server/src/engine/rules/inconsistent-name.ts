import { LENGTH, Triples, recurring } from '../layout/triples.ts';
import type { DocumentRule } from '../rule.ts';
import { simplifiedUnits } from '../text/script.ts';
import { mayBeLike, unlikeness } from '../text/shape.ts';
import { WordTable, joined } from '../text/word-table.ts';
import { levelOf } from '../text/words.ts';

/** How often the other form must occur. */
const ESTABLISHED = 3;
/** The most unlike that the two characters may be drawn. */
const ALIKE = 0.34;
/** Any number stands where another does, and these after any name. */
const FREE = unitsOf('一二三四五六七八九十百千万萬的了等是在和有为為成作约約首');

/** What stands beside a name, not in it. */
const BESIDE = unitsOf('的了是在和有我他她你们們这這不');

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
  *check({ layout: { blocks } }) {
    const mayRecur = recurring(blocks, ESTABLISHED);
    const names = new Triples(blocks, (head, tail) => mayRecur(head, tail) && !isBeside(head, tail));
    const established = byContext(names);
    if (established.size === 0) return;
    const near = new Triples(blocks, (head, tail) => isNear(head, tail, names, established));
    const told = new Set<number>();
    for (let number = 1; number <= near.size; number++) {
      if (near.count(number) > 1) continue;
      for (let place = 0; place < LENGTH; place++) {
        const other = contextOf(near, number, place, established);
        if (other === 0 || !isMisread(near, number, names.unit(other, place), place) || isPartOfWord(names, other, place)) continue;
        const { block, at } = near.first(number);
        const { start, end } = block.rawSpan(at + place, at + place + 1);
        if (told.has(start)) continue;
        told.add(start);
        const [read, form] = [near.text(number), names.text(other)];
        const expected = form.charAt(place);
        yield {
          start,
          end,
          data: { read, form, count: String(names.count(other)), found: read.charAt(place), expected },
          fixes: [{ edits: [{ start, end, text: expected }] }],
        };
      }
    }
  },
};

function unitsOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.charCodeAt(0)));
}

/** The established forms by what is left of them without one character; of several, the most frequent. */
function byContext(forms: Triples): WordTable {
  const found = new WordTable();
  for (let number = 1; number <= forms.size; number++) {
    if (forms.count(number) < ESTABLISHED) continue;
    for (let place = 0; place < LENGTH; place++) {
      const known = contextOf(forms, number, place, found);
      if (forms.count(number) > forms.count(known)) found.set(pairBeside(forms, number, place), place + 1, number);
    }
  }
  return found;
}

function isBeside(head: number, tail: number): boolean {
  return BESIDE.has(head >>> 16) || BESIDE.has(head & 0xffff) || BESIDE.has(tail);
}

/** Whether the form differs from one of the `established` names by a look-alike, and is no such name itself. */
function isNear(head: number, tail: number, names: Triples, established: WordTable): boolean {
  if (names.countOf(head, tail) > 1) return false;
  const [first, second] = [head >>> 16, head & 0xffff];
  const isLike = (unit: number, other: number, place: number): boolean => other !== 0 && isLookalike(unit, names.unit(other, place));
  return (
    isLike(first, established.numberOf(joined(second, tail), 1), 0) ||
    isLike(second, established.numberOf(joined(first, tail), 2), 1) ||
    isLike(tail, established.numberOf(head, 3), 2)
  );
}

/** The established form that has the characters of the form `number` but for the one at `place`, or has that one too; 0 for none. */
function contextOf(forms: Triples, number: number, place: number, established: WordTable): number {
  return established.numberOf(pairBeside(forms, number, place), place + 1);
}

/** The two characters of the form that do not stand at `place`. */
function pairBeside(forms: Triples, number: number, place: number): number {
  return joined(forms.unit(number, place === 0 ? 1 : 0), forms.unit(number, place === LENGTH - 1 ? 1 : 2));
}

/** A word so frequent is no chance. */
const FREQUENT = 3;

/** Whether the character of an established form makes a word with what stands beside the form: the form is then no name, as 时党支 in 临时党支部. */
function isPartOfWord(forms: Triples, number: number, place: number): boolean {
  if (place === 1) return false;
  const { block, at } = forms.first(number);
  const start = place === 0 ? at - 1 : at + LENGTH - 1;
  return levelOf(simplifiedUnits(block.text.slice(Math.max(0, start), start + 2))) >= FREQUENT;
}

/** Whether the form `number` has at `place` a look-alike of `otherUnit` that makes no word where it stands. */
function isMisread(forms: Triples, number: number, otherUnit: number, place: number): boolean {
  const unit = forms.unit(number, place);
  if (!isLookalike(unit, otherUnit)) return false;
  const [found, expected] = [String.fromCharCode(unit), String.fromCharCode(otherUnit)];
  if (unlikeness(found, expected) > ALIKE || simplifiedUnits(found) === simplifiedUnits(expected)) return false;
  const { block, at } = forms.first(number);
  const around = simplifiedUnits(block.text.slice(Math.max(0, at + place - 2), at + place + 3));
  const middle = Math.min(2, at + place);
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
