import compatibilityData from '../../../data/compatibility-ideographs.json';
import controlData from '../../../data/control-characters.json';
import radicalData from '../../../data/radicals.json';

/** What `build` returns, built on first use and kept. */
export function lazy<T>(build: () => T): () => T {
  let built: { readonly value: T } | undefined;
  return () => (built ??= { value: build() }).value;
}

/**
 * `read`, remembering its answer for each object as long as the object lives. Unchanged lines and passages stay the same objects
 * under edits, so what was read from them once need not be read again.
 */
export function remembered<K extends object, V extends object | string | number | boolean | null>(read: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = read(key)));
    return value;
  };
}

/** `read`, remembering its answer for each character that it is asked for: a text has few different ones. */
export function perCharacter<V>(read: (character: string) => V): (character: string) => V {
  const known = new Map<string, V>();
  return (character) => {
    let value = known.get(character);
    if (value === undefined) known.set(character, (value = read(character)));
    return value;
  };
}

/** Kangxi radicals, the supplement and strokes → the ideograph that each looks like. Source: Unicode, EquivalentUnifiedIdeograph. */
export const radicalIdeographs = lazy(() => paired(radicalData.radicals, radicalData.ideographs));

/** CJK compatibility ideographs → the unified ideographs they are canonically equivalent to. Source: Unicode decompositions. */
export const unifiedIdeographs = lazy(() => paired(compatibilityData.compatibility, compatibilityData.unified));

/** The printable character that Windows-1252 has where Latin-1 has the control `character`, U+0080–009F. */
export function windows1252(character: string): string | undefined {
  const printable = controlData.windows1252[character.charCodeAt(0) - 0x80];
  return printable === '\ufffd' ? undefined : printable;
}

/** The characters of `keys`, each with the one at the same place in `values`. */
function paired(keys: string, values: string): ReadonlyMap<string, string> {
  const list = Array.from(values);
  return new Map(Array.from(keys, (key, index) => [key, list[index] ?? key]));
}

/** `text` with every character that `table` has replaced. */
export function replaced(text: string, table: ReadonlyMap<string, string>): string {
  let result = '';
  for (const character of text) result += table.get(character) ?? character;
  return result;
}
