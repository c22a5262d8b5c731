import { type Converter, type Standard, conversionFor } from './converter.ts';

/** Characters on each side that OpenCC is shown: more than its longest usual phrases. */
const REACH = 12;

/**
 * What OpenCC would write for the character at `at` of `text`, a logical text that is meant to be in the standard `to`: it is simplified first,
 * and where that is not what was meant, converted anew.
 */
export function opinionOf(converter: Converter, text: string, at: number, to: Exclude<Standard, 'twp'>): string | undefined {
  const from = Math.max(0, at - REACH);
  const simplified = converter.convert(text.slice(from, at + REACH), 't2s').text;
  const conversion = to === 's' ? undefined : conversionFor(to, 's');
  const written = conversion === undefined ? simplified : converter.convert(simplified, conversion).text;
  // These dictionaries keep the number of characters, so each stays at its place.
  return Array.from(written)[Array.from(text.slice(from, at)).length];
}
