import phraseDictionary from 'opencc-js/dict/STPhrases';
import simplifiedDictionary from 'opencc-js/dict/STCharacters';
import traditionalDictionary from 'opencc-js/dict/TSCharacters';
import traditionalPhrases from 'opencc-js/dict/TSPhrases';
import { levelOf } from '../../server/src/engine/text/words.ts';
import { canonical, entries } from './opencc.ts';
import { charactersOf } from './sources.ts';

type Forms = ReadonlyMap<string, readonly string[]>;

/** Characters that both scripts have, and that simplified text writes otherwise in some words: 看着, 借口. */
const SHARED = ['著着', '藉借', '瞭了', '麽么'];
/** Words of two meanings, which are written with either character. */
const HOMOGRAPHS = new Set(['自制', '编制', '一出', '一并']);

/**
 * What a conversion character by character may get wrong. `forms`: a simplified character that stands for several traditional
 * ones, then these, the usual one first. `words`: for each such character and form the words, in simplified characters, that are written with
 * it. `legal`: characters of the mainland standard that look traditional, each with the usual simplified one; `kept`: words in which they
 * stay. Sources: the dictionaries of OpenCC, kTGH; words only that are common.
 */
export function wordFormTable(): { readonly forms: string; readonly words: string; readonly legal: string; readonly kept: string } {
  const phrases = [...entries(phraseDictionary)];
  const forms = formsOf(phrases);
  const groups = new Map<string, string[]>();
  for (const [phrase, converted] of phrases) {
    if (phrase.length < 2 || phrase.length > 4 || levelOf(phrase) === 0 || HOMOGRAPHS.has(phrase)) continue;
    for (const group of groupsOf(phrase, converted, forms)) groups.set(group, [...(groups.get(group) ?? []), phrase]);
  }
  return {
    forms: [...forms]
      .map(([key, several]) => key + several.join(''))
      .sort()
      .join(' '),
    words: [...groups]
      .map(([group, words]) => [group, ...words].join(' '))
      .sort()
      .join('|'),
    legal: legalPairs().join(' '),
    kept: keptWords(),
  };
}

/** Each simplified character that stands for several words, with the traditional characters for them. */
function formsOf(phrases: readonly (readonly [string, string])[]): Forms {
  const usual = entries(simplifiedDictionary);
  const counts = new Map<string, Map<string, number>>();
  for (const [phrase, converted] of phrases) {
    const into = Array.from(converted);
    Array.from(phrase).forEach((key, index) => {
      const form = canonical(into[index] ?? key);
      const count = counts.get(key) ?? new Map<string, number>();
      counts.set(key, count.set(form, (count.get(form) ?? 0) + 1));
    });
  }
  const printed = charactersOf('kBigFive');
  return new Map(
    Array.from(counts, ([key, count]): [string, string[]] => {
      const known = [...count].sort((a, b) => b[1] - a[1]).map(([form]) => form);
      // Where Taiwan or Hong Kong prints the simplified character too, it is no fault by itself: 机 for 機 is one in a word.
      const forms = [canonical(usual.get(key) ?? key), ...known, ...(printed.has(key) ? [canonical(key)] : [])];
      return [key, [...new Set(forms)].filter((form) => form.length === 1)];
    }).filter(([, several]) => several.length > 1),
  );
}

/** For each character of `phrase` that has several forms, itself with the one that it has in `converted`; none where a phrase has two of them. */
function groupsOf(phrase: string, converted: string, forms: Forms): string[] {
  const into = Array.from(converted, canonical);
  const found = new Map<string, Set<string>>();
  Array.from(phrase).forEach((key, index) => {
    if (forms.has(key)) found.set(key, (found.get(key) ?? new Set()).add(into[index] ?? key));
  });
  return Array.from(found).flatMap(([key, several]) => (several.size === 1 ? [key + [...several].join('')] : []));
}

function legalPairs(): string[] {
  const mainland = charactersOf('kTGH');
  const pairs = [...entries(traditionalDictionary)]
    .filter(([from, into]) => from !== into && mainland.has(from))
    .map((pair) => pair.join(''));
  return [...new Set([...pairs, ...SHARED])].sort();
}

/** The words of the dictionary that conversion to simplified characters leaves as they are. */
function keptWords(): string {
  const kept = [...entries(traditionalPhrases)].filter(([from, into]) => from === into).map(([from]) => from);
  return kept.sort().join(' ');
}
