import data from '../../../data/variants.json';
import { lazy } from './tables.ts';
import { countScript } from './script.ts';
import { isUsual } from './unusual.ts';

/** Whose standard a traditional text follows: that of Taiwan, of Hong Kong, or the forms of the conversion program OpenCC. */
export type Region = 'taiwan' | 'hongKong' | 'opencc';

/** A character as each region writes it. */
export type RegionalForms = Readonly<Record<Region, string>>;

/** What is printed today for a character, in simplified and in traditional text. */
export interface TodaysForms {
  readonly simplified: string;
  readonly traditional: string;
}

/** Fewer signature characters than this tell no region. */
const HANDFUL = 3;
/** The share of the signature characters that must agree with a region. */
const AGREEMENT = 0.8;

/** Forms that are characters in their own right, too, and so tell no region: 參加, 梁 the surname, 才. */
const OF_ITS_OWN = new Set('參梁才核么洩煙');

const regional = lazy(() =>
  Array.from(data.regional.split(' '), (row): RegionalForms => ({ opencc: row.charAt(0), taiwan: row.charAt(1), hongKong: row.charAt(2) })),
);

const byForm = lazy(() => new Map(regional().flatMap((forms) => Object.values(forms).map((form: string) => [form, forms] as const))));

/** The characters that `oldShapes` has. */
export const OLD_SHAPES = firsts(data.old);

/** The characters that `shinjitai` has. */
export const SHINJITAI = firsts(data.shinjitai);

/** Old shape → what is printed today. Source: Unihan, kZVariant. */
export const oldShapes = lazy(() => todaysForms(data.old));

/** Japanese simplified character that China never had → the Chinese one. Source: OpenCC. */
export const shinjitai = lazy(() => todaysForms(data.shinjitai));

/** The forms that a character has in the regions, if they differ. */
export function regionalFormsOf(character: string): RegionalForms | undefined {
  return byForm().get(character);
}

/** `character` as OpenCC writes it: 爲 for 為. */
export function canonicalForm(character: string): string {
  return byForm().get(character)?.opencc ?? character;
}

/** `form`, a character as OpenCC writes it, as `region` does. */
export function regionalForm(form: string, region: Region | undefined): string {
  const forms = regionalFormsOf(form);
  return region === undefined || forms?.opencc !== form ? form : forms[region];
}

/**
 * The region whose forms a traditional text uses, told by characters that are drawn otherwise elsewhere: 說裡 or 説裏.
 * Amid simplified characters, forms that are simplified as well, such as 温, tell nothing: they are misread, too.
 */
export function regionOf(text: string): Region | undefined {
  const votes: Record<Region, number> = { taiwan: 0, hongKong: 0, opencc: 0 };
  const misread = countScript(text).simplified > 0;
  let seen = 0;
  for (const character of text) {
    const forms = byForm().get(character);
    if (forms === undefined || OF_ITS_OWN.has(character) || (misread && isUsual(character, 'simplified'))) continue;
    seen++;
    for (const region of REGIONS) if (forms[region] === character) votes[region]++;
  }
  const best = REGIONS.reduce((one, other) => (votes[other] > votes[one] ? other : one));
  return seen >= HANDFUL && votes[best] >= AGREEMENT * seen ? best : undefined;
}

const REGIONS: readonly Region[] = ['taiwan', 'hongKong', 'opencc'];

function todaysForms(list: string): ReadonlyMap<string, TodaysForms> {
  return new Map(list.split(' ').map((row) => [row.charAt(0), { simplified: row.charAt(1), traditional: row.charAt(2) }]));
}

function firsts(list: string): string {
  return list.replaceAll(/(.)[^ ]* ?/gu, '$1');
}
