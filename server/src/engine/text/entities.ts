import data from '../../../data/entities.json';
import { lazy, windows1252 } from './tables.ts';

/** A character of HTML written by its name or number, also where `&` itself was written so, once or several times. */
export const ENTITY = /&(?:amp;)*(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/g;

const PARTS = /(?:#(\d+)|#[xX]([\da-fA-F]+)|&([A-Za-z\d]+)|;([A-Za-z\d]+));$/;
/** Parts no words and shows nothing. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/;
const EM_SPACE = '\u2003';
const SURROGATE = /\p{Surrogate}/u;

/** Source: the HTML standard, named character references that stand for one character. */
const named = lazy(() => {
  const characters = Array.from(data.characters);
  return new Map(data.names.split(' ').map((name, index) => [name, characters[index] ?? '']));
});

/**
 * What `entity`, a whole match of `ENTITY`, stands for in plain text: spaces of any width become ordinary ones, what cannot be
 * seen becomes nothing. `undefined` when there is no such character.
 */
export function readEntity(entity: string): string | undefined {
  const [, decimal, hexadecimal, alone, doubled] = PARTS.exec(entity) ?? [];
  const name = alone ?? doubled;
  const character =
    name === undefined ? numbered(decimal === undefined ? parseInt(hexadecimal ?? '', 16) : Number(decimal)) : named().get(name);
  if (character === undefined || INVISIBLE.test(character)) return character === undefined ? undefined : '';
  if (character === EM_SPACE) return '\u3000';
  return /\s/.test(character) && character !== '\u3000' ? ' ' : character;
}

/** The character with the number `code`; the numbers of C1 controls mean Windows-1252, as in browsers. */
function numbered(code: number): string | undefined {
  if (!(code <= 0x10ffff)) return undefined;
  const character = String.fromCodePoint(code);
  if (code >= 0x80 && code <= 0x9f) return windows1252(character);
  return (code < 0x20 && !/\s/.test(character)) || code === 0x7f || SURROGATE.test(character) ? undefined : character;
}
