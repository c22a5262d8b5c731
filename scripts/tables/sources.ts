import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const EQUIVALENTS = 'server/data/sources/EquivalentUnifiedIdeograph.txt';
const STANDARDS = 'server/data/sources/character-standards.txt';

/** The lists of characters that are kept from the Unihan database: property and the file that has it. */
const LISTS = { kTGH: 'Unihan_OtherMappings', kBigFive: 'Unihan_OtherMappings', kHKGlyph: 'Unihan_DictionaryLikeData' } as const;

/** `kTGH`: 通用规范汉字表 2013; `kBigFive`: printed in Taiwan; `kHKGlyph`: 常用字字形表 of Hong Kong. */
export type Standard = keyof typeof LISTS;

const HEADER = `# The characters of three national standards, by code point.
#
# Extracted from the Unihan database (Debian package unicode-data) by: npm run tables -- --import /usr/share/unicode
# kTGH      Table of General Standard Chinese Characters, China 2013
# kBigFive  Big Five, levels 1 and 2, Taiwan 1984
# kHKGlyph  List of Graphemes of Commonly-Used Chinese Characters, Hong Kong 2000
`;

/** Takes the sources over from `folder`, which is laid out as Debian's /usr/share/unicode. */
export function importSources(folder: string): void {
  copyFileSync(join(folder, 'EquivalentUnifiedIdeograph.txt'), EQUIVALENTS);
  const sections = Object.entries(LISTS).map(([property, file]) => {
    const lines = execFileSync('bzcat', [join(folder, `${file}.txt.bz2`)], { encoding: 'utf8', maxBuffer: 2 ** 28 }).split('\n');
    return `\n[${property}]\n${wrapped(charactersWith(property, lines))}\n`;
  });
  writeFileSync(STANDARDS, HEADER + sections.join(''));
}

/** The characters of `standard`. */
export function charactersOf(standard: Standard): ReadonlySet<string> {
  const [, list = ''] = readFileSync(STANDARDS, 'utf8').split(`[${standard}]\n`);
  return new Set((list.split('\n\n')[0] ?? '').replaceAll('\n', ''));
}

/** Unicode's Equivalent_Unified_Ideograph: radical or stroke → ideograph, by code point. */
export function equivalentIdeographs(): ReadonlyMap<number, number> {
  const map = new Map<number, number>();
  for (const [, first = '', last = first, ideograph = ''] of readFileSync(EQUIVALENTS, 'utf8').matchAll(
    /^(\w+)(?:\.\.(\w+))? *; (\w+)/gm,
  )) {
    for (let code = parseInt(first, 16); code <= parseInt(last, 16); code++) map.set(code, parseInt(ideograph, 16));
  }
  return map;
}

function charactersWith(property: string, lines: readonly string[]): string[] {
  const codes = lines
    .map((line) => line.split('\t'))
    .flatMap(([code, name]) => (name === property && code?.startsWith('U+') ? [parseInt(code.slice(2), 16)] : []));
  return codes.sort((a, b) => a - b).map((code) => String.fromCodePoint(code));
}

function wrapped(characters: readonly string[]): string {
  const lines: string[] = [];
  for (let at = 0; at < characters.length; at += 60) lines.push(characters.slice(at, at + 60).join(''));
  return lines.join('\n');
}
