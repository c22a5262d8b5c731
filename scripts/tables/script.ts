import simplifiedDictionary from 'opencc-js/dict/STCharacters';
import phraseDictionary from 'opencc-js/dict/STPhrases';
import traditionalDictionary from 'opencc-js/dict/TSCharacters';
import { canonical, entries, hongKong, taiwan } from './opencc.ts';
import { charactersOf } from './sources.ts';

type Candidates = ReadonlyMap<string, ReadonlySet<string>>;

const toTraditional = entries(simplifiedDictionary);
const toSimplified = entries(traditionalDictionary);

/**
 * Characters that belong to one script alone, each followed by its counterparts in the other, the likeliest first:
 * `国國 发發髮`. A simplified character is decisive when the mainland standard has it, it stands for another character only
 * and neither Taiwan nor Hong Kong prints it; a traditional one when it has a simplified form and the mainland standard
 * lacks it. `traditional` has those where one form answers to one, whichever way it is read; `doubtful` has the others.
 */
export function scriptTable(): { readonly simplified: string; readonly traditional: string; readonly doubtful: string } {
  const mainland = charactersOf('kTGH');
  const elsewhere = new Set([...charactersOf('kBigFive'), ...charactersOf('kHKGlyph'), ...taiwan.values(), ...hongKong.values()]);
  const originals = originalForms();
  const simplified = new Map<string, readonly string[]>();
  for (const [character, forms] of originals) {
    if (mainland.has(character) && !elsewhere.has(character) && !forms.has(character))
      simplified.set(character, printedForms(forms, elsewhere));
  }
  const traditional: string[][] = [];
  const doubtful: string[][] = [];
  for (const [character, form] of toSimplified) {
    if (character === form || mainland.has(character)) continue;
    const others = [...toTraditional]
      .filter(([other, origin]) => origin === character && other !== form && mainland.has(other))
      .map(([other]) => other);
    const single = others.length === 0 && simplified.has(form) && canonicalForms(simplified.get(form) ?? []).size === 1;
    (single ? traditional : doubtful).push([character, form, ...others]);
  }
  return {
    simplified: listed([...simplified].map(([key, forms]) => [key, ...forms])),
    traditional: listed(traditional),
    doubtful: listed(doubtful),
  };
}

/** What each simplified character may stand for, itself included where it is also a character in its own right. */
function originalForms(): Candidates {
  const forms = new Map<string, Set<string>>(Array.from(toTraditional, ([character, form]) => [character, new Set([form])]));
  for (const [form, character] of toSimplified) forms.get(character)?.add(form);
  for (const [phrase, converted] of entries(phraseDictionary)) {
    const after = Array.from(converted);
    Array.from(phrase).forEach((character, index) => forms.get(character)?.add(after[index] ?? character));
  }
  return forms;
}

/** `forms` as Taiwan and then Hong Kong print them; as they are where neither does. */
function printedForms(forms: ReadonlySet<string>, printed: ReadonlySet<string>): string[] {
  const regional = [...canonicalForms(forms)].flatMap((form) => [taiwan.get(form) ?? form, hongKong.get(form) ?? form]);
  const known = regional.filter((form) => printed.has(form));
  return [...new Set(known.length > 0 ? known : regional)];
}

/** `forms` without regional variants of one another: 爲 for 為, 說 for 説. */
function canonicalForms(forms: Iterable<string>): ReadonlySet<string> {
  return new Set(Array.from(forms, canonical));
}

/** Sorted by the code point of the first character, so that the table does not depend on the order of its sources. */
function listed(rows: readonly (readonly string[])[]): string {
  return [...rows]
    .sort(([a = ''], [b = '']) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0))
    .map((row) => row.join(''))
    .join(' ');
}
