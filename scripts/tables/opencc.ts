import hongKongDictionary from 'opencc-js/dict/HKVariants';
import taiwanDictionary from 'opencc-js/dict/TWVariants';

/** The entries of one of OpenCC's dictionaries. */
export function entries(dictionary: string): ReadonlyMap<string, string> {
  return new Map(dictionary.split('|').map((entry) => entry.split(' ') as [string, string]));
}

export const taiwan = entries(taiwanDictionary);
export const hongKong = entries(hongKongDictionary);

const canonicalForms = new Map([...hongKong, ...taiwan].map(([form, variant]) => [variant, form]));

/** `form` as OpenCC writes it: 爲 for 為, 說 for 説. */
export function canonical(form: string): string {
  return canonicalForms.get(form) ?? form;
}
