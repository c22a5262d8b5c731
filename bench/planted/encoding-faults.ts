import { ruleOf } from '../../server/src/engine/index.ts';
import { halfwidthForms, ligatureLetters, smallMarks, verticalMarks } from '../../server/src/engine/text/forms.ts';
import { radicalIdeographs, unifiedIdeographs } from '../../server/src/engine/text/tables.ts';
import { type Random, below, oneOf } from '../random.ts';
import { BETWEEN_HAN, HAN, type Planter, backwards, either, inPlaceOf } from './planter.ts';

/** Faults of what stands for a character: wrong encodings, escapes, forms of old codes, what cannot be seen. */
export const encodingFaults: Readonly<Record<string, Planter>> = {
  'compatibility-ideograph': { plant: backwards(unifiedIdeographs()) },
  'control-character': { plant: inPlaceOf(BETWEEN_HAN, (_, random) => String.fromCharCode(below(8, random))) },
  'escaped-character': {
    plant: either(
      inPlaceOf(/[\p{Script=Han}，。、“”《》…]/gu, escaped),
      inPlaceOf(/[“”…]/g, (mark) => NAMED[mark]),
      inPlaceOf(/[“”…]/g, (mark) => NAMED[mark]?.replace('&', '&amp;')),
    ),
  },
  'fullwidth-alphanumeric': { plant: inPlaceOf(/(?<![A-Za-z\d])[A-Za-z\d]+(?![A-Za-z\d])/g, widened) },
  'garbled-text': {
    plant: inPlaceOf(/\p{Script=Han}{8,16}/gu, (found, random) => {
      const read = new TextDecoder(oneOf(['gb18030', 'windows-1252'], random));
      return read.decode(new TextEncoder().encode(found));
    }),
  },
  'glyph-code': { plant: inPlaceOf(/\p{Script=Han}{2}/gu, glyphNumbers), lasting: true },
  'halfwidth-form': {
    plant: either(
      backwards(new Map(Array.from('｡､｢｣', (form) => [form, halfwidthForms().get(form) ?? form]))),
      inPlaceOf(/[\u30a1-\u30f3]{2,}/g, (kana) => Array.from(kana, (one) => HALF.get(one) ?? one).join('')),
    ),
  },
  'homoglyph-letter': {
    plant: inPlaceOf(/(?<!\p{L})[A-Za-z]{3,}(?!\p{L})/gu, (word, random) => oneReplaced(word, HOMOGLYPHS, random)),
  },
  'invisible-character': { plant: inPlaceOf(BETWEEN_HAN, (_, random) => oneOf(['\u200b', '\u200e', '\u2060', '\ufeff'], random)) },
  'kangxi-radical': { plant: backwards(radicalIdeographs()) },
  'latin-ligature': { plant: inPlaceOf(/ff[il]?|f[il]/g, (letters) => LIGATURES.get(letters)) },
  'line-separator': { plant: inPlaceOf(/\n(?=.)/g, (_, random) => oneOf(['\u2028', '\u2029', '\v'], random)) },
  'lost-character-mark': {
    plant: inPlaceOf(/(?<=\p{Script=Han})\p{Script=Han}{2,3}(?=\p{Script=Han})/gu, (found, random) =>
      (oneOf(['□', '■', '?'], random) ?? '').repeat(found.length),
    ),
    lasting: true,
  },
  'mixed-line-ends': { plant: inPlaceOf(/\n/g, (_, random) => oneOf(['\r\n', '\r'], random)) },
  'presentation-form': { plant: backwards(new Map([...verticalMarks(), ...smallMarks()])) },
  'private-use-character': { plant: inPlaceOf(HAN, (_, random) => String.fromCharCode(0xe000 + below(0x1900, random))), lasting: true },
  'replacement-character': { plant: inPlaceOf(HAN, '\ufffd'), lasting: true },
  'variation-selector': {
    plant: inPlaceOf(/(?<=\p{Script=Han})(?=[\p{Script=Han}，。])/gu, (_, random) => oneOf(['\ufe00', '\u{e0100}', '\u{e0101}'], random)),
  },
};

const NAMED: Readonly<Record<string, string>> = { '“': '&ldquo;', '”': '&rdquo;', '…': '&hellip;' };
const HALF = new Map(Array.from(halfwidthForms(), ([half, ordinary]) => [ordinary, half]));
const LIGATURES = new Map(Array.from(ligatureLetters(), ([ligature, letters]) => [letters, ligature]));
/** Each Latin letter with those that print like it. */
const HOMOGLYPHS = new Map(Array.from(ruleOf('homoglyph-letter').substitutes ?? [], ([letter, latin]) => [latin, letter]));

/** A reference to the character by its number, as web pages write it. */
function escaped(character: string, random: Random): string {
  const code = character.codePointAt(0) ?? 0;
  return oneOf([`&#${code};`, `&#x${code.toString(16)};`, `\\u${code.toString(16).padStart(4, '0')}`], random) ?? '';
}

function widened(word: string): string {
  return word.replace(/[A-Za-z\d]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

function glyphNumbers(found: string, random: Random): string {
  const numbers = Array.from(found, () => 1 + below(9999, random));
  return numbers.map(random() < 0.5 ? (number) => `(cid:${number})` : (number) => `/g${number}`).join('');
}

/** `word` with one of its characters replaced; nothing where `table` has none of them. */
function oneReplaced(word: string, table: ReadonlyMap<string, string>, random: Random): string | undefined {
  const at = oneOf(
    Array.from(word, (_, index) => index).filter((index) => table.has(word.charAt(index))),
    random,
  );
  return at === undefined ? undefined : word.slice(0, at) + (table.get(word.charAt(at)) ?? '') + word.slice(at + 1);
}
