import { formsOf } from '../../server/src/engine/text/word-forms.ts';
import { counterpartsOf } from '../../server/src/engine/text/script.ts';
import { areSpellings } from '../../server/src/engine/text/spellings.ts';
import { type TodaysForms, canonicalForm, oldShapes, shinjitai } from '../../server/src/engine/text/variants.ts';
import { type Random, oneOf } from '../random.ts';
import { outsideTitles } from './page-faults.ts';
import { type Planter, backwards, inPlaceOf } from './planter.ts';

const HAN = /\p{Script=Han}/gu;

/** Characters of another conversion, an older shape or another country. */
export const scriptFaults: Readonly<Record<string, Planter>> = {
  'old-glyph': { plant: outsideTitles(backwards(todaysForms(oldShapes()))) },
  'shinjitai-in-chinese': { plant: outsideTitles(backwards(todaysForms(shinjitai()))) },
  'wrong-conversion': { plant: outsideTitles(inPlaceOf(HAN, otherForm)), script: 'traditional' },
};

/** What stands in print today in both scripts, for the characters of `table`. */
function todaysForms(table: ReadonlyMap<string, TodaysForms>): ReadonlyMap<string, string> {
  return new Map(
    [...table].flatMap(([old, { simplified, traditional }]) => (simplified === traditional ? [[old, traditional] as const] : [])),
  );
}

/** Another traditional character that the simplified form of `character` stands for. */
function otherForm(character: string, random: Random): string | undefined {
  const form = canonicalForm(character);
  const key = counterpartsOf(form)[0] ?? form;
  const others = formsOf(key).filter((one) => one !== form && !areSpellings(one, form));
  return formsOf(key).includes(form) ? oneOf(others, random) : undefined;
}
