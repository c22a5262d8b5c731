import type { TextTraits } from '../profile.ts';
import type { Region } from '../text/variants.ts';
import { type Pair, ConversionTables } from './tables.ts';
import { Dictionary } from './dictionary.ts';
import { type Change, type Choice, comparison, original, rendered, segmented } from './rendering.ts';

/** Standards of Chinese writing: simplified, OpenCC’s traditional, Taiwan, Taiwan with its words, Hong Kong. */
export type Standard = 's' | 't' | 'tw' | 'twp' | 'hk';

/** From one standard to another, by OpenCC’s names. */
export type Conversion = keyof typeof RECIPES;

/** Dictionaries that are looked up together, the earlier first. */
type Group = readonly string[];

interface Recipe {
  /** The phrases that the text is cut into, which the later groups do not reach across. */
  readonly segments?: Group;
  /** What is done one after the other. */
  readonly steps: readonly Group[];
}

const COMPATIBILITY: Group = ['CJK_Compatibility_Ideographs'];
/** What has entries there, and little else. */
const COMPATIBLE = /[\uf900-\ufaff\u{2f800}-\u{2fa1f}]/u;
const TO_TRADITIONAL: Group = ['STPhrases', 'STCharacters'];
const TO_SIMPLIFIED: Group = ['TSPhrases', 'TSCharacters'];
const TO_TAIWAN: Group = ['TWVariantsPhrases', 'TWVariants'];
const TO_TAIWAN_WORDS: Group = ['TWPhrases', ...TO_TAIWAN];
const TO_HONG_KONG: Group = ['HKVariantsPhrases', 'HKVariants'];
const FROM_TAIWAN: Group = ['TWVariantsRevPhrases', 'TWVariantsRev'];
const FROM_TAIWAN_WORDS: Group = ['TWPhrasesRev', ...FROM_TAIWAN];
const FROM_HONG_KONG: Group = ['HKVariantsRevPhrases', 'HKVariantsRev'];

/** The configurations of OpenCC 1.4, without the words that Hong Kong has of its own; from one region to another by way of OpenCC’s standard. */
const RECIPES = {
  s2t: { steps: [TO_TRADITIONAL] },
  t2s: { steps: [TO_SIMPLIFIED] },
  s2tw: { segments: TO_TRADITIONAL, steps: [TO_TRADITIONAL, TO_TAIWAN] },
  s2twp: { segments: TO_TRADITIONAL, steps: [TO_TRADITIONAL, TO_TAIWAN_WORDS] },
  s2hk: { segments: TO_TRADITIONAL, steps: [TO_TRADITIONAL, TO_HONG_KONG] },
  tw2s: { segments: TO_SIMPLIFIED, steps: [FROM_TAIWAN, TO_SIMPLIFIED] },
  tw2sp: { segments: TO_SIMPLIFIED, steps: [FROM_TAIWAN_WORDS, TO_SIMPLIFIED] },
  hk2s: { segments: TO_SIMPLIFIED, steps: [FROM_HONG_KONG, TO_SIMPLIFIED] },
  t2tw: { steps: [TO_TAIWAN] },
  t2twp: { steps: [TO_TAIWAN_WORDS] },
  t2hk: { steps: [TO_HONG_KONG] },
  t2t: { steps: [] },
  tw2t: { steps: [FROM_TAIWAN] },
  hk2t: { steps: [FROM_HONG_KONG] },
  tw2hk: { steps: [FROM_TAIWAN, TO_HONG_KONG] },
  hk2tw: { steps: [FROM_HONG_KONG, TO_TAIWAN] },
  hk2twp: { steps: [FROM_HONG_KONG, TO_TAIWAN_WORDS] },
} satisfies Record<string, Recipe>;

export const CONVERSIONS = Object.keys(RECIPES) as readonly Conversion[];

/** What shows of the standard that a text is in. */
export interface Origin {
  readonly script: TextTraits['script'];
  readonly region?: Region | undefined;
}

/** The conversion to the standard `to` from the standard `from`, if there is one. */
export function conversionFor(to: Standard, from: Standard): Conversion | undefined {
  const name = from === 'twp' && to === 's' ? 'tw2sp' : `${from}2${to}`;
  return CONVERSIONS.find((one) => one === name);
}

/**
 * The standard that a text which is to be converted to `to` is taken to be in: what is to be simplified is traditional, and what is to be
 * traditional is simplified, unless it shows that it is traditional already, or how another region writes.
 */
export function standardOf({ script, region }: Origin, to: Standard): Standard {
  if (to === 's') return 't';
  if (script !== 'traditional') return 's';
  if (region === 'taiwan' && !to.startsWith('tw')) return 'tw';
  return region === 'hongKong' && to !== 'hk' ? 'hk' : 't';
}

/** What a conversion does to a text. */
export interface Converted {
  readonly text: string;
  /** In order and apart, as small as the dictionaries allow: mostly single characters. */
  readonly changes: readonly Change[];
  /** The characters that no phrase has decided. */
  readonly choices: readonly Choice[];
}

/** Converts by OpenCC’s dictionaries, the longest word from the left; dictionaries are made when they are first needed, and kept. */
export class Converter {
  private readonly dictionaries = new Map<string, Dictionary>();
  private readonly choices = new Map<string, ReadonlyMap<number, readonly string[]>>();

  constructor(private readonly tables: ConversionTables) {}

  /** `text` is taken as it stands: a line end or a space in it parts words. */
  convert(text: string, conversion: Conversion): Converted {
    const recipe: Recipe = RECIPES[conversion];
    let rendering = original(text);
    if (COMPATIBLE.test(text)) rendering = this.rendered(rendering, COMPATIBILITY);
    if (recipe.segments !== undefined) rendering = segmented(rendering, this.dictionary(recipe.segments));
    for (const step of recipe.steps) rendering = this.rendered(rendering, step);
    return { text: rendering.text, ...comparison(text, rendering) };
  }

  private rendered(before: ReturnType<typeof original>, group: Group): ReturnType<typeof original> {
    return rendered(before, this.dictionary(group), this.choicesOf(group.at(-1) ?? ''));
  }

  private dictionary(group: Group): Dictionary {
    return kept(this.dictionaries, group.join(), () => new Dictionary(this.pairs(group)));
  }

  private choicesOf(name: string): ReadonlyMap<number, readonly string[]> {
    return kept(this.choices, name, () => this.tables.choices(name));
  }

  private *pairs(group: Group): Generator<Pair> {
    for (const name of group) yield* this.tables.pairs(name);
  }
}

function kept<T>(store: Map<string, T>, key: string, make: () => T): T {
  const known = store.get(key);
  if (known !== undefined) return known;
  const made = make();
  store.set(key, made);
  return made;
}
