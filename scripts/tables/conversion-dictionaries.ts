import compatibility from 'opencc-js/dict/CJK_Compatibility_Ideographs';
import hongKong from 'opencc-js/dict/HKVariants';
import hongKongPhrases from 'opencc-js/dict/HKVariantsPhrases';
import fromHongKong from 'opencc-js/dict/HKVariantsRev';
import fromHongKongPhrases from 'opencc-js/dict/HKVariantsRevPhrases';
import toTraditional from 'opencc-js/dict/STCharacters';
import toTraditionalPhrases from 'opencc-js/dict/STPhrases';
import toTraditionalRegional from 'opencc-js/dict/STPhrases_GeneratedFromRegionalPhrases';
import toSimplified from 'opencc-js/dict/TSCharacters';
import toSimplifiedPhrases from 'opencc-js/dict/TSPhrases';
import taiwanWords from 'opencc-js/dict/TWPhrases';
import fromTaiwanWords from 'opencc-js/dict/TWPhrasesRev';
import taiwan from 'opencc-js/dict/TWVariants';
import taiwanPhrases from 'opencc-js/dict/TWVariantsPhrases';
import fromTaiwan from 'opencc-js/dict/TWVariantsRev';
import fromTaiwanPhrases from 'opencc-js/dict/TWVariantsRevPhrases';
import { areSpellings } from '../../server/src/engine/text/spellings.ts';

const SOURCE =
  'OpenCC 1.4.2, by way of opencc-js 1.4.2 (Apache License 2.0, Copyright Carbo Kuo and contributors); regrouped, with the forms of each character gathered';

/** The dictionaries that are kept as they are, by OpenCC's names. */
const DICTIONARIES = {
  CJK_Compatibility_Ideographs: compatibility,
  HKVariants: hongKong,
  HKVariantsPhrases: hongKongPhrases,
  HKVariantsRev: fromHongKong,
  HKVariantsRevPhrases: fromHongKongPhrases,
  TSCharacters: toSimplified,
  TSPhrases: toSimplifiedPhrases,
  TWPhrases: taiwanWords,
  TWPhrasesRev: fromTaiwanWords,
  TWVariants: taiwan,
  TWVariantsPhrases: taiwanPhrases,
  TWVariantsRev: fromTaiwan,
  TWVariantsRevPhrases: fromTaiwanPhrases,
};

/** A form that a smaller share of a character's phrases has is taken to stand in phrases only: 瞭 for 了, never alone. */
const BOUND = 0.05;
/** Fewer phrases than this say nothing of a character that stands alone. */
const LEAST = 3;
/** Characters that are very frequent and keep their form only as a surname. */
const RARELY: ReadonlySet<string> = new Set('於');

type Pairs = ReadonlyMap<string, string>;

/** The table that `server/src/engine/convert/tables.ts` reads. */
export function conversionDictionaries() {
  const characters = entries(toTraditional);
  // Where both have a phrase, the general dictionary counts.
  const phrases = new Map([...entries(toTraditionalRegional), ...entries(toTraditionalPhrases)]);
  const usual = (character: string): string => characters.get(character) ?? character;
  const isPlain = ([source, target]: readonly [string, string]): boolean =>
    source.length === Array.from(source).length && Array.from(source, usual).join('') === target;
  const plain = [...phrases].filter(isPlain).map(([source]) => source);
  const changed = [...phrases].filter((pair) => !isPlain(pair));
  return {
    source: SOURCE,
    characters: Array.from(characters, ([source, target]) => source + target).join(''),
    plain: grouped(plain),
    changed: sorted(changed.map(([source, target]) => marked(source, Array.from(target), usual))),
    traditionalChoices: choices(characters, phrases),
    simplifiedChoices: choices(entries(toSimplified), entries(toSimplifiedPhrases)),
    dictionaries: DICTIONARIES,
  };
}

/** `source` with what does not become its usual form behind a sign: `皇后=后`. */
function marked(source: string, target: readonly string[], usual: (character: string) => string): string {
  return Array.from(source, (character, index) => {
    const own = target[index] ?? '';
    return own === usual(character) ? character : `${character}=${own}`;
  }).join('');
}

/** Groups of a length, a first character and all tails: `3一丝不了百`. */
function grouped(phrases: readonly string[]): string {
  const groups = new Map<string, string[]>();
  for (const phrase of phrases) {
    const key = phrase.length.toString(36) + phrase.charAt(0);
    groups.set(key, [...(groups.get(key) ?? []), phrase.slice(1)]);
  }
  return sorted(Array.from(groups, ([key, tails]) => key + [...tails].sort().join('')));
}

/** Characters that become one of several: the usual form, then the others by how many phrases have them; other spellings of the usual one are no choice. */
function choices(characters: Pairs, phrases: Pairs): string {
  const counts = new Map<string, Map<string, number>>();
  for (const [phrase, converted] of phrases) {
    const after = Array.from(converted);
    Array.from(phrase).forEach((character, index) => {
      const forms = counts.get(character) ?? new Map<string, number>();
      const form = after[index] ?? character;
      counts.set(character, forms.set(form, (forms.get(form) ?? 0) + 1));
    });
  }
  const rows = Array.from(counts, ([character, forms]) => {
    const all = [...forms.values()].reduce((sum, count) => sum + count, 0);
    const usual = characters.get(character) ?? character;
    const others = [...forms]
      .filter(
        ([form, count]) => form !== usual && !areSpellings(form, usual) && count >= Math.max(all * BOUND, LEAST) && !RARELY.has(character),
      )
      .sort(([, a], [, b]) => b - a);
    return [character, usual, ...others.map(([form]) => form)];
  });
  return sorted(rows.filter(([, , other]) => other !== undefined).map((row) => row.join('')));
}

function entries(dictionary: string): Pairs {
  return new Map(dictionary.split('|').map((entry) => entry.split(' ') as [string, string]));
}

/** By code unit, so that the table does not depend on the order of its sources. */
function sorted(rows: readonly string[]): string {
  return [...rows].sort().join(' ');
}
