import data from '../../../data/glosses.json';
import { isSurname } from './surnames.ts';
import { lazy } from './tables.ts';
import { canonicalForm } from './variants.ts';

/** What a character means, in the languages of the interface; words of a text stand in quotation marks. */
export interface Gloss {
  readonly zh: string;
  readonly en: string;
}

const SURNAME: Gloss = { zh: '姓', en: 'surname' };

/** OpenCC’s form of a character → words with it, and what it means in English; either may be missing. */
const rows = lazy(
  () =>
    new Map(
      data.glosses.split('|').map((row): [string, { readonly words: string; readonly meaning: string }] => {
        const [character = '', words = '', ...meaning] = row.split(' ');
        return [character, { words, meaning: meaning.join(' ') }];
      }),
    ),
);

/**
 * What tells the traditional `character` from others that have the same simplified form: its most frequent words, and in English what it
 * means too. A character without such words is often a family name. Nothing for most characters.
 */
export function glossOf(character: string): Gloss | undefined {
  const form = canonicalForm(character);
  const row = rows().get(form);
  if (row === undefined) return undefined;
  const { words, meaning } = row;
  const shown = words === '' ? '' : `“${words.replaceAll(form, character).split(',').join('、')}”`;
  if (shown === '') return isSurname(character) ? SURNAME : { zh: '', en: meaning };
  return { zh: shown, en: [shown, meaning].filter((part) => part !== '').join(': ') };
}
