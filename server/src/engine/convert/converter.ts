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

/** The configurations of OpenCC 1.4, without the words that Hong Kong has of its own. */
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
} satisfies Record<string, Recipe>;

export const CONVERSIONS = Object.keys(RECIPES) as readonly Conversion[];

/**
 * The conversion to the standard `to`. Where it is not said what standard a text is in, a text in traditional `script` is taken for traditional,
 * any other for simplified; what is to be simplified is taken for traditional. There is none from one regional standard to another.
 */
export function conversionFor(to: Standard, from: Standard | undefined, script: string): Conversion | undefined {
  const source = from ?? (to === 's' || script === 'traditional' ? 't' : 's');
  const name = source === 'twp' && to === 's' ? 'tw2sp' : `${source}2${to}`;
  return CONVERSIONS.find((one) => one === name);
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
