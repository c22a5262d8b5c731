import { readFileSync, writeFileSync } from 'node:fs';
import { compatibilityTable } from './tables/compatibility.ts';
import { controlTable } from './tables/control.ts';
import { conversionDictionaries } from './tables/conversion-dictionaries.ts';
import { entityTable } from './tables/entities.ts';
import { formTable } from './tables/forms.ts';
import { glossTable } from './tables/glosses.ts';
import { misreadingTable } from './tables/misreadings.ts';
import { blockTable, nameTable } from './tables/names.ts';
import { radicalTable } from './tables/radicals.ts';
import { scriptTable } from './tables/script.ts';
import { shapeTable } from './tables/shapes.ts';
import { importSources } from './tables/sources.ts';
import { standardTable } from './tables/standards.ts';
import { variantTable } from './tables/variants.ts';
import { wordFormTable } from './tables/word-forms.ts';
import { phraseTable, wordTable } from './tables/words.ts';

type Table = Readonly<Record<string, unknown>>;

const TABLES: Readonly<Record<string, () => Table | Promise<Table>>> = {
  'server/data/radicals.json': radicalTable,
  'server/data/compatibility-ideographs.json': compatibilityTable,
  'server/data/control-characters.json': controlTable,
  'server/data/conversion-dictionaries.json': conversionDictionaries,
  'server/data/entities.json': entityTable,
  'server/data/forms.json': formTable,
  'server/data/misreadings.json': misreadingTable,
  'server/data/script.json': scriptTable,
  'server/data/shapes.json': shapeTable,
  'server/data/standard-characters.json': standardTable,
  'server/data/unicode-blocks.json': blockTable,
  'server/data/unicode-names.json': nameTable,
  'server/data/variants.json': variantTable,
  'server/data/word-forms.json': wordFormTable,
};

/**
 * Builds the character tables in server/data from their sources.
 *
 *   npm run tables                       writes them
 *   npm run tables -- --check            fails when the committed tables are not what the sources give
 *   npm run tables -- --import DIR       first takes the sources from DIR, Debian's /usr/share/unicode (package unicode-data)
 *   npm run tables -- --words dict.txt   also writes the word lists and the glosses, from the dictionary of jieba 0.42.1 (PyPI, MIT), 5 MB that are not kept here
 *
 * Resolves to the exit status: 1 when `--check` finds a table that is not current.
 */
export async function main(options: readonly string[]): Promise<number> {
  const from = options.indexOf('--import');
  const folder = options[from + 1];
  if (from >= 0) {
    if (folder === undefined) {
      console.error('--import needs the folder of Debian’s unicode-data, usually /usr/share/unicode');
      return 1;
    }
    importSources(folder);
  }
  const words = options[options.indexOf('--words') + 1];
  if (options.includes('--words') && words !== undefined) {
    const dictionary = readFileSync(words, 'utf8');
    writeFileSync('server/data/words.json', `${JSON.stringify(wordTable(dictionary))}\n`);
    writeFileSync('server/data/phrases.json', `${JSON.stringify(phraseTable(dictionary))}\n`);
    writeFileSync('server/data/glosses.json', `${JSON.stringify(glossTable(dictionary), null, 2)}\n`);
  }
  const stale: string[] = [];
  for (const [file, build] of Object.entries(TABLES)) if (!isCurrent(file, await build(), options.includes('--check'))) stale.push(file);
  for (const file of stale) console.error(`${file} is not current: run npm run tables`);
  return stale.length === 0 ? 0 : 1;
}

/** Whether `file` holds `table`; without `only` it is written first. */
function isCurrent(file: string, table: Table, only: boolean): boolean {
  const text = `${JSON.stringify(table, null, 2)}\n`;
  if (!only) {
    writeFileSync(file, text);
    console.log(`${file}: ${Buffer.byteLength(text)} bytes`);
  }
  return readText(file) === text;
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
