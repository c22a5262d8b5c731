import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import wordForms from '../../server/data/word-forms.json';

const EQUIVALENTS = 'server/data/sources/EquivalentUnifiedIdeograph.txt';
const STANDARDS = 'server/data/sources/character-standards.txt';
const CANGJIE = 'server/data/sources/cangjie.txt';
const SHAPES = 'server/data/sources/shape-variants.txt';

/** The lists of characters that are kept from the Unihan database: property and the file that has it. */
const LISTS = { kTGH: 'Unihan_OtherMappings', kBigFive: 'Unihan_OtherMappings', kHKGlyph: 'Unihan_DictionaryLikeData' } as const;

/** `kTGH`: 通用规范汉字表 2013; `kBigFive`: printed in Taiwan; `kHKGlyph`: 常用字字形表 of Hong Kong. */
export type Standard = keyof typeof LISTS;

const DEFINITIONS = 'server/data/sources/definitions.txt';

const HEADER = `# The characters of three national standards, by code point.
#
# Extracted from the Unihan database (Debian package unicode-data) by: npm run tables -- --import /usr/share/unicode
# kTGH      Table of General Standard Chinese Characters, China 2013
# kBigFive  Big Five, levels 1 and 2, Taiwan 1984
# kHKGlyph  List of Graphemes of Commonly-Used Chinese Characters, Hong Kong 2000
`;

const CANGJIE_HEADER = `# The Cangjie codes (kCangjie: a letter for each part of the shape) of the characters in kTGH and kHKGlyph, and of U+4E00 to U+9FFF.
#
# Extracted from the Unihan database (Debian package unicode-data) by: npm run tables -- --import /usr/share/unicode

`;

const SHAPES_HEADER = `# Characters that differ in shape only (kZVariant): one and the other.
#
# Extracted from the Unihan database (Debian package unicode-data) by: npm run tables -- --import /usr/share/unicode

`;

const DEFINITIONS_HEADER = `# What characters mean in English (kDefinition), for those that one simplified character stands for among others.
#
# Extracted from the Unihan database (Debian package unicode-data) by: npm run tables -- --import /usr/share/unicode

`;

/** Takes the sources over from `folder`, which is laid out as Debian's /usr/share/unicode. */
export function importSources(folder: string): void {
  copyFileSync(join(folder, 'EquivalentUnifiedIdeograph.txt'), EQUIVALENTS);
  const sections = Object.entries(LISTS).map(([property, file]) => {
    return `\n[${property}]\n${wrapped(charactersWith(property, unihan(folder, file)))}\n`;
  });
  writeFileSync(STANDARDS, HEADER + sections.join(''));
  writeFileSync(CANGJIE, CANGJIE_HEADER + importedCodes(folder).join('\n') + '\n');
  writeFileSync(SHAPES, SHAPES_HEADER + importedShapes(folder).join('\n') + '\n');
  writeFileSync(DEFINITIONS, DEFINITIONS_HEADER + importedDefinitions(folder).join('\n') + '\n');
}

/** `髮 hair`: each character that one simplified character stands for among others with what it means, by code point. */
function importedDefinitions(folder: string): string[] {
  const wanted = new Set(wordForms.forms.replaceAll(' ', ''));
  return unihan(folder, 'Unihan_Readings').flatMap((line) => {
    const [, code = '', definition = ''] = /^U\+(\w+)\tkDefinition\t(.+)/.exec(line) ?? [];
    const character = String.fromCodePoint(parseInt(code || '0', 16));
    return wanted.has(character) ? [`${character} ${definition}`] : [];
  });
}

/** Character → what it means in English, as Unihan has it. */
export function definitions(): ReadonlyMap<string, string> {
  const rows = readFileSync(DEFINITIONS, 'utf8')
    .split('\n')
    .filter((row) => row !== '' && !row.startsWith('#'));
  return new Map(rows.map((row) => [row.slice(0, row.indexOf(' ')), row.slice(row.indexOf(' ') + 1)]));
}

/** The lines of a file of the Unihan database. */
function unihan(folder: string, file: string): string[] {
  return execFileSync('bzcat', [join(folder, `${file}.txt.bz2`)], { encoding: 'utf8', maxBuffer: 2 ** 28 }).split('\n');
}

/** `明AB`: each character of China's and of Hong Kong's list and of the first block of ideographs with its code, by code point. */
function importedCodes(folder: string): string[] {
  const standard = new Set([...charactersOf('kTGH'), ...charactersOf('kHKGlyph')]);
  return unihan(folder, 'Unihan_DictionaryLikeData').flatMap((line) => {
    const [, code = '', letters = ''] = /^U\+(\w+)\tkCangjie\t([A-Z]+)/.exec(line) ?? [];
    const character = String.fromCodePoint(parseInt(code || '0', 16));
    return standard.has(character) || /[\u4e00-\u9fff]/.test(character) ? [character + letters] : [];
  });
}

/** `眞真`: each pair of kZVariant whose characters have one code unit each. */
function importedShapes(folder: string): string[] {
  return unihan(folder, 'Unihan_Variants').flatMap((line) => {
    const [, one, others = ''] = /^U\+(\w{4})\tkZVariant\t(.*)/.exec(line) ?? [];
    if (one === undefined) return [];
    return Array.from(others.matchAll(/U\+(\w{4})\b/g), ([, other = '']) => String.fromCharCode(parseInt(one, 16), parseInt(other, 16)));
  });
}

/** Characters that differ in shape only: one, then the other. A pair stands both ways. */
export function shapeVariants(): readonly (readonly [one: string, other: string])[] {
  return Array.from(readFileSync(SHAPES, 'utf8').matchAll(/^([^#\n])(.)$/gmu), ([, one = '', other = '']) => [one, other] as const);
}

/** The Cangjie code of each character that has one. */
export function cangjieCodes(): ReadonlyMap<string, string> {
  const rows = readFileSync(CANGJIE, 'utf8').matchAll(/^([^#A-Z\n])([A-Z]+)$/gmu);
  return new Map(Array.from(rows, ([, character = '', code = '']) => [character, code]));
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
