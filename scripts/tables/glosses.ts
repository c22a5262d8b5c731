import characterDictionary from 'opencc-js/dict/STCharacters';
import phraseDictionary from 'opencc-js/dict/STPhrases';
import wordForms from '../../server/data/word-forms.json';
import { canonical, entries } from './opencc.ts';
import { definitions } from './sources.ts';

const SOURCE =
  'words: phrases of OpenCC 1.4.2 (Apache License 2.0), by their frequency in jieba 0.42.1 (MIT License); meanings: Unihan 15.0, kDefinition (Unicode License)';
/** How many words stand for a character. */
const SHOWN = 2;
/** The longest meaning, in code units: more does not help in a list. */
const LONGEST = 32;
/** Rarer words than this make nothing clearer. */
const LEAST = 20;
const WORD = /^\p{Script=Han}{2,3}$/u;
/** How jieba marks names of people, places and bodies. */
const NAME = /^n[rstz]/;

/**
 * What tells the characters apart that one simplified character stands for: `後 之後,以後 behind, rear, after`, a row each. The words are the
 * most frequent ones that OpenCC writes with the character, by jieba's `dictionary`.
 */
export function glossTable(dictionary: string): { readonly source: string; readonly glosses: string } {
  const words = wordsIn(dictionary);
  const meanings = definitions();
  const rows = wordForms.forms.split(' ').flatMap((row) => {
    const [key = '', ...forms] = row;
    return forms.map((form) => {
      const known = (words.get(key + form) ?? []).slice(0, SHOWN);
      return [form, known.join(), firstSenses(meanings.get(form) ?? '')] as const;
    });
  });
  // A character that several simplified ones stand for is told once, by the first that has words.
  const glosses = new Map<string, string>();
  for (const [form, some, meaning] of rows) if (!glosses.has(form) || some !== '') glosses.set(form, `${form} ${some} ${meaning}`);
  return { source: SOURCE, glosses: [...glosses.values()].sort().join('|') };
}

/** The senses that come first, as many as fit; without remarks in brackets, radicals and surnames. */
function firstSenses(definition: string): string {
  const senses = definition
    .replaceAll(/\([^()]*\)|[|]/g, '')
    .split(/[;,]/)
    .map((sense) => sense.trim())
    .filter((sense) => sense !== '' && !/radical|surname|variant/i.test(sense));
  let shown = '';
  for (const sense of senses) {
    const more = shown === '' ? sense : `${shown}, ${sense}`;
    if (more.length > LONGEST) break;
    shown = more;
  }
  return shown;
}

/** Simplified character and the traditional one that it stands for → the words with it, the most frequent first; names tell nothing. */
function wordsIn(dictionary: string): ReadonlyMap<string, readonly string[]> {
  const usual = entries(characterDictionary);
  const phrases = entries(phraseDictionary);
  const rows = dictionary.split('\n').map((line) => line.split(' '));
  const frequent = rows
    .filter(([word = '', count, kind = '']) => WORD.test(word) && Number(count) >= LEAST && !NAME.test(kind))
    .filter(([word = '']) => word.length === 2 || phrases.has(word))
    .sort(([one = '', a], [other = '', b]) => Number(b) - Number(a) || (one < other ? -1 : 1));
  const words = new Map<string, string[]>();
  for (const [word = ''] of frequent) {
    const keys = Array.from(word);
    const forms = Array.from(phrases.get(word) ?? Array.from(word, (key) => usual.get(key) ?? key).join(''), canonical);
    keys.forEach((key, index) => {
      const name = key + (forms[index] ?? key);
      const known = words.get(name) ?? [];
      const found = forms.join('');
      if (!known.some((one) => found.includes(one) || one.includes(found))) words.set(name, [...known, found]);
    });
  }
  return words;
}
