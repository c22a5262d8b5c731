import type { Block } from '../layout/block.ts';
import type { DocumentRule } from '../rule.ts';
import { simplifiedUnits } from '../text/script.ts';
import { mayBeLike, unlikeness } from '../text/shape.ts';
import { WordTable, joined } from '../text/word-table.ts';
import { levelOf } from '../text/words.ts';

/** Characters that are compared at a time: a name, or one and a character beside it. */
const LENGTH = 3;
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
    const forms = new Forms(blocks);
    const established = byContext(forms);
    if (established.size === 0) return;
    const told = new Set<number>();
    for (let number = 1; number <= forms.size; number++) {
      if (forms.count(number) > 1) continue;
      for (let place = 0; place < LENGTH; place++) {
        const other = contextOf(forms, number, place, established);
        if (other === 0 || !isMisread(forms, number, other, place) || isPartOfWord(forms, other, place)) continue;
        const { block, at } = forms.first(number);
        const { start, end } = block.rawSpan(at + place, at + place + 1);
        if (told.has(start)) continue;
        told.add(start);
        const [read, form] = [forms.text(number), forms.text(other)];
        const expected = form.charAt(place);
        yield {
          start,
          end,
          data: { read, form, count: String(forms.count(other)), found: read.charAt(place), expected },
          fixes: [{ edits: [{ start, end, text: expected }] }],
        };
      }
    }
  },
};

/** All runs of three Han characters of the blocks, numbered from 1 in the order in which they come first. */
class Forms {
  private readonly numbers = new WordTable();
  private readonly counts: number[] = [0];
  /** Where each form stands first: the block by its index, and the offset in it. */
  private readonly firstBlocks: number[] = [0];
  private readonly firstOffsets: number[] = [0];

  constructor(private readonly blocks: readonly Block[]) {
    blocks.forEach(({ text }, index) => {
      let [run, head, unit] = [0, 0, 0];
      for (let end = 0; end < text.length; end++) {
        head = joined(head & 0xffff, unit);
        unit = text.charCodeAt(end);
        run = isHan(unit) ? run + 1 : 0;
        if (run >= LENGTH) this.add(head, unit, index, end + 1 - LENGTH);
      }
    });
  }

  get size(): number {
    return this.counts.length - 1;
  }

  count(number: number): number {
    return this.counts[number] ?? 0;
  }

  first(number: number): { readonly block: Block; readonly at: number } {
    const block = this.blocks[this.firstBlocks[number] ?? 0];
    if (block === undefined) throw new RangeError(`no form ${number}`);
    return { block, at: this.firstOffsets[number] ?? 0 };
  }

  /** The code unit of the form at `place`. */
  unit(number: number, place: number): number {
    return this.blocks[this.firstBlocks[number] ?? 0]?.text.charCodeAt((this.firstOffsets[number] ?? 0) + place) ?? 0;
  }

  text(number: number): string {
    const { block, at } = this.first(number);
    return block.text.slice(at, at + LENGTH);
  }

  private add(head: number, tail: number, block: number, at: number): void {
    const known = this.numbers.numberOf(head, tail);
    if (known > 0) {
      this.counts[known] = this.count(known) + 1;
      return;
    }
    this.numbers.set(head, tail, this.counts.length);
    this.counts.push(1);
    this.firstBlocks.push(block);
    this.firstOffsets.push(at);
  }
}

function isHan(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff;
}

function unitsOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.charCodeAt(0)));
}

/** The established forms by what is left of them without one character; of several, the most frequent. */
function byContext(forms: Forms): WordTable {
  const found = new WordTable();
  for (let number = 1; number <= forms.size; number++) {
    if (forms.count(number) < ESTABLISHED || isBeside(forms, number)) continue;
    for (let place = 0; place < LENGTH; place++) {
      const known = contextOf(forms, number, place, found);
      if (forms.count(number) > forms.count(known)) found.set(pairBeside(forms, number, place), place + 1, number);
    }
  }
  return found;
}

function isBeside(forms: Forms, number: number): boolean {
  for (let place = 0; place < LENGTH; place++) if (BESIDE.has(forms.unit(number, place))) return true;
  return false;
}

/** The established form that has the characters of the form `number` but for the one at `place`, or has that one too; 0 for none. */
function contextOf(forms: Forms, number: number, place: number, established: WordTable): number {
  return established.numberOf(pairBeside(forms, number, place), place + 1);
}

/** The two characters of the form that do not stand at `place`. */
function pairBeside(forms: Forms, number: number, place: number): number {
  return joined(forms.unit(number, place === 0 ? 1 : 0), forms.unit(number, place === LENGTH - 1 ? 1 : 2));
}

/** A word so frequent is no chance. */
const FREQUENT = 3;

/** Whether the character of an established form makes a word with what stands beside the form: the form is then no name, as 时党支 in 临时党支部. */
function isPartOfWord(forms: Forms, number: number, place: number): boolean {
  if (place === 1) return false;
  const { block, at } = forms.first(number);
  const start = place === 0 ? at - 1 : at + LENGTH - 1;
  return levelOf(simplifiedUnits(block.text.slice(Math.max(0, start), start + 2))) >= FREQUENT;
}

/** Whether the form `number` differs from `other` by a look-alike at `place` that makes no word where it stands. */
function isMisread(forms: Forms, number: number, other: number, place: number): boolean {
  const [unit, otherUnit] = [forms.unit(number, place), forms.unit(other, place)];
  if (unit === otherUnit || FREE.has(unit) || FREE.has(otherUnit) || !mayBeLike(unit, otherUnit, ALIKE)) return false;
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
