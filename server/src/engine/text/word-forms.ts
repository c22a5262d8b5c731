import data from '../../../data/word-forms.json';
import type { Span } from '../span.ts';
import { countScript, decisiveAt, simplifiedUnits } from './script.ts';
import { dividedAt } from './segmentation.ts';
import { areSpellings } from './spellings.ts';
import { lazy, replaced } from './tables.ts';
import { isUsual } from './unusual.ts';
import { canonicalForm } from './variants.ts';
import { levelOf } from './words.ts';

/** A word that says how one of its characters is written. */
export interface Evidence extends Span {
  /** The form that the word has, as OpenCC writes it. */
  readonly form: string;
}

/** A character that a conversion got wrong, and the word that says so. */
export interface WrongForm extends Evidence {
  readonly at: number;
  /** What the character may be: the form that the word has, then the others that are no spelling of the one that stands there. */
  readonly forms: readonly string[];
}

const LONGEST_WORD = 4;
/** The longest word in which a traditional-looking character stays. */
const LONGEST_KEPT = 6;

interface Conversions {
  /** Simplified character → the traditional ones that it stands for, the usual one first. */
  readonly forms: ReadonlyMap<string, readonly string[]>;
  /** Traditional form → the simplified character that is written for it. */
  readonly keys: ReadonlyMap<string, string>;
  /** Word in simplified characters → for each of its characters with several forms, the one that it has. */
  readonly words: ReadonlyMap<string, Readonly<Record<string, string>>>;
}

/** Small: told to every text that may hold a wrong conversion. */
const legal = lazy(() => new Map(data.legal.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)])));
const kept = lazy(() => new Set(data.kept.split(' ')));
const conversions = lazy(expand);

/** The characters of the mainland standard that look traditional, which simplified text writes otherwise in most words: 乾瞭於. */
export const LEGAL_LOOKALIKES = data.legal.replaceAll(/(.). ?/gu, '$1');
const LEGAL = new RegExp(`[${LEGAL_LOOKALIKES}]`, 'g');

/** The traditional characters that the simplified `character` may stand for, itself included, the usual one first. */
export function formsOf(character: string): readonly string[] {
  return conversions().forms.get(character) ?? [];
}

/** The word around the simplified character at `at` that says which traditional one it stands for; the longest, if the text divides so. */
export function evidenceFor(text: string, at: number): Evidence | undefined {
  const from = Math.max(0, at - REACH);
  const units = keyed(text.slice(from, at + REACH));
  const word = wordsAround(units, at - from).find((one) => dividesAt(units, one));
  return word && { form: word.form, start: word.start + from, end: word.end + from };
}

/** The characters of a traditional `text` that stand for another one of their simplified form: 皇後, 麵對. */
export function* wrongForms(text: string): Generator<WrongForm> {
  const units = keyed(text);
  for (let at = 0; at < text.length; at++) {
    if (!conversions().forms.has(units.charAt(at))) continue;
    const form = canonicalForm(text.charAt(at));
    const around = wordsAround(units, at);
    if (isUnprinted(text, at) && !around.some((word) => word.form === text.charAt(at))) {
      const forms = formsOf(text.charAt(at)).filter((one) => one !== text.charAt(at));
      const [likeliest = { form: forms[0] ?? '', start: at, end: at + 1 }] = around.filter((word) => forms.includes(word.form));
      yield { at, ...likeliest, forms: [...new Set([likeliest.form, ...forms])] };
      continue;
    }
    // A simplified character is no wrong form of the traditional ones: another rule finds it.
    if (
      around.length === 0 ||
      decisiveAt(text, at) === 'simplified' ||
      around.some((word) => word.form === form || areSpellings(word.form, form))
    )
      continue;
    const evidence = around.find((word) => dividesAt(units, word));
    if (evidence === undefined) continue;
    const others = formsOf(units.charAt(at)).filter((one) => one !== form && !areSpellings(one, form));
    yield { at, ...evidence, forms: [...new Set([evidence.form, ...others])] };
  }
}

/** How far around a character its script is asked for, in code units. */
const NEIGHBOURHOOD = 15;

/**
 * Whether the character at `at`, which old books have beside its other forms, is in general use neither in Taiwan nor in Hong Kong: 与, 机, 体. In
 * modern text it is what a conversion left; but not amid simplified characters, where it belongs.
 */
function isUnprinted(text: string, at: number): boolean {
  const character = text.charAt(at);
  if (!unprinted().has(character)) return false;
  const around = countScript(text.slice(Math.max(0, at - NEIGHBOURHOOD), at + NEIGHBOURHOOD));
  return around.simplified <= around.traditional;
}

const unprinted = lazy(() => {
  const all = Array.from(conversions().forms).filter(([key, forms]) => {
    const [usual = key] = forms;
    return (
      forms.includes(key) && usual !== key && !areSpellings(usual, key) && !isUsual(key, 'traditional') && decisiveAt(key, 0) === undefined
    );
  });
  return new Set(all.map(([key]) => key));
});

/** The characters of a simplified `text` that were left traditional though the standard has them elsewhere: 瞭解, 乾净. */
export function* unconvertedForms(text: string): Generator<WrongForm> {
  for (const { 0: found, index: at } of text.matchAll(LEGAL)) {
    const form = legal().get(found);
    if (form === undefined || isKept(text, at)) continue;
    const from = Math.max(0, at - REACH);
    const changed = replaced(text.slice(from, at + REACH), legal());
    const word = spansAround(changed, at - from).find(
      (span) => levelOf(changed.slice(span.start, span.end)) > 0 && dividesAt(changed, span),
    );
    if (word !== undefined) yield { at, form, forms: [form], start: word.start + from, end: word.end + from };
  }
}

/** Whether a word that has its traditional-looking character by right stands around `at`. */
function isKept(text: string, at: number): boolean {
  for (let start = Math.max(0, at - LONGEST_KEPT + 1); start <= at; start++) {
    for (let end = Math.max(at + 1, start + 2); end <= start + LONGEST_KEPT && end <= text.length; end++) {
      const word = text.slice(start, end);
      if (kept().has(word) || (word.length <= LONGEST_WORD && levelOf(word) > 0)) return true;
    }
  }
  return false;
}

/** The words around the character at `at` that say how it is written, the longest first. */
function wordsAround(units: string, at: number): readonly Evidence[] {
  const key = units.charAt(at);
  return spansAround(units, at).flatMap(({ start, end }) => {
    const form = conversions().words.get(units.slice(start, end))?.[key];
    return form === undefined ? [] : [{ start, end, form }];
  });
}

/** The spans of two to four characters that hold `at`, the longest first. */
function spansAround(text: string, at: number): readonly Span[] {
  const spans: Span[] = [];
  for (let length = LONGEST_WORD; length >= 2; length--) {
    for (let start = Math.max(0, at - length + 1); start <= at && start + length <= text.length; start++)
      spans.push({ start, end: start + length });
  }
  return spans;
}

/** Characters on each side of a word that are divided with it. */
const REACH = 8;
const NOT_HAN = /[^\u4e00-\u9fff]/;

/** Whether the likeliest division of the text around into words has `word`, or a longer one that holds it. */
function dividesAt(units: string, { start, end }: Span): boolean {
  const before =
    units
      .slice(Math.max(0, start - REACH), start)
      .split(NOT_HAN)
      .at(-1) ?? '';
  const after = units.slice(end, end + REACH).split(NOT_HAN)[0] ?? '';
  const borders = dividedAt(before + units.slice(start, end) + after);
  const [first, last] = [before.length, before.length + end - start];
  return (borders[first] === 1 && borders[last] === 1) || borders.subarray(first + 1, last).every((border) => border === 0);
}

/** `text` with each traditional character as the word list has it, unit for unit. */
function keyed(text: string): string {
  const table = simplifiedKeys();
  let result = '';
  for (let at = 0; at < text.length; at++) result += String.fromCharCode(table[text.charCodeAt(at)] ?? 0);
  return result;
}

/** Each code unit as the word list has it: characters that a table of forms knows by their key, the others in their likeliest simplified form. */
const simplifiedKeys = lazy(() => {
  const table = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  for (let unit = FIRST_IDEOGRAPH; unit < LAST_IDEOGRAPH; unit++) {
    const character = String.fromCharCode(unit);
    table[unit] = (conversions().keys.get(canonicalForm(character)) ?? simplifiedUnits(character)).charCodeAt(0);
  }
  return table;
});

const FIRST_IDEOGRAPH = 0x3400;
const LAST_IDEOGRAPH = 0xa000;

function expand(): Conversions {
  const forms = new Map(data.forms.split(' ').map((row) => [row.charAt(0), Array.from(row.slice(1))]));
  const keys = new Map([...forms].flatMap(([key, several]) => several.map((form) => [form, key] as const)).reverse());
  const words = new Map<string, Record<string, string>>();
  for (const group of data.words.split('|')) {
    const [name = '', ...members] = group.split(' ');
    for (const word of members) words.set(word, { ...words.get(word), [name.charAt(0)]: name.charAt(1) });
  }
  return { forms, keys, words };
}
