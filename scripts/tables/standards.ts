import iconv from 'iconv-lite';
import { charactersOf } from './sources.ts';

/** Bytes of the first level of Big Five: its 5,401 frequent characters. */
const FIRST_LEVEL = [0xa440, 0xc67e] as const;

/** The Han characters that are nothing unusual in a text of either script, by code point: those of the mainland standard; frequent ones of Taiwan and Hong Kong. */
export function standardTable(): { readonly simplified: string; readonly traditional: string } {
  return { simplified: listed(charactersOf('kTGH')), traditional: listed([...firstLevel(), ...charactersOf('kHKGlyph')]) };
}

function firstLevel(): string[] {
  const [first, last] = FIRST_LEVEL;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
    .map((code) => iconv.decode(Buffer.from([code >> 8, code & 0xff]), 'big5'))
    .filter((character) => /^\p{Script=Han}$/u.test(character));
}

function listed(characters: Iterable<string>): string {
  return [...new Set(characters)].sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0)).join('');
}
