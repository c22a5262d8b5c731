import type { UnusualCharacter } from './character-census.ts';
import { type Bilingual, type Locale, inLanguage } from './language.ts';
import { cellsIn } from './layout/gap.ts';
import { codePointsOf } from './text/code-point.ts';
import type { UnusualKind } from './text/unusual.ts';

/** A character of a census, and its first places in words: `3:5`, or `a.txt:3:5` where there are several files. */
export interface CensusRow extends UnusualCharacter {
  readonly shownPlaces: readonly string[];
}

/** The kinds of unusual characters, each as the heading of its part of the census. */
const TITLES: Readonly<Record<UnusualKind, Bilingual>> = {
  lost: { zh: '丢失或无效的字符', en: 'Lost or invalid' },
  privateUse: { zh: '自造字', en: 'Private use' },
  invisible: { zh: '控制字符和不可见字符', en: 'Control and invisible' },
  form: { zh: '部首和兼容字形', en: 'Radicals and compatibility forms' },
  otherScript: { zh: '另一种字体的字', en: 'Han of the other script' },
  rareHan: { zh: '罕用汉字', en: 'Rare Han' },
  letter: { zh: '其他文字', en: 'Letters of other scripts and full-width letters' },
  space: { zh: '特殊空白', en: 'Unusual white space' },
  mark: { zh: '非中文标点', en: 'Marks that are not Chinese' },
  symbol: { zh: '符号', en: 'Symbols' },
};

/** A census for people, line by line: a table for each kind of character, the most suspicious kind first. `rows` are sorted. */
export function* printCensus(rows: readonly CensusRow[], locale: Locale): Generator<string> {
  yield summaryOf(rows, locale);
  const width = (text: (row: CensusRow) => string): number => rows.reduce((most, row) => Math.max(most, cellsIn(text(row))), 0);
  const counts = width(({ count }) => String(count));
  const names = width((row) => nameIn(row, locale));
  const blocks = width(blockIn);
  let kind: UnusualKind | undefined;
  for (const row of rows) {
    if (row.kind !== kind) {
      yield '';
      yield inLanguage(TITLES[row.kind], locale);
    }
    kind = row.kind;
    yield [
      ' ',
      String(row.count).padStart(counts),
      codePointsOf(row.character).padEnd(8),
      padded(shown(row), 2),
      padded(nameIn(row, locale), names),
      padded(blockIn(row), blocks),
      row.shownPlaces.join(', ') + (row.count > row.shownPlaces.length ? ' …' : ''),
    ].join('  ');
  }
}

function summaryOf(rows: readonly CensusRow[], locale: Locale): string {
  const places = rows.reduce((sum, { count }) => sum + count, 0);
  if (rows.length === 0) return inLanguage({ zh: '没有异常字符。', en: 'No unusual characters.' }, locale);
  const text = {
    zh: `异常字符 ${rows.length} 种，共 ${places} 处。`,
    en: `Unusual characters: ${rows.length}, in ${places} ${places === 1 ? 'place' : 'places'}.`,
  };
  return inLanguage(text, locale);
}

/** What the character is, in a few words: Unicode’s name, else what was meant, else the kind. */
function nameIn({ name, meant, kind }: CensusRow, locale: Locale): string {
  const own = name ?? (meant === undefined ? inLanguage(TITLES[kind], locale) : '');
  return meant === undefined ? own : `${own} → ${meant}`.trimStart();
}

function blockIn({ block }: CensusRow): string {
  return block ?? '';
}

/** The character as it can stand in a table: nothing for what has no picture or would change the line. */
function shown({ character, kind }: CensusRow): string {
  if (kind === 'invisible' || kind === 'space' || (kind === 'lost' && character !== '\ufffd')) return '';
  return /\p{M}/u.test(character) ? `◌${character}` : character;
}

function padded(text: string, cells: number): string {
  return text + ' '.repeat(Math.max(0, cells - cellsIn(text)));
}
