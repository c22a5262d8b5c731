import { cangjieCodes } from './sources.ts';

/** Characters by how they are drawn: `characters` holds them by code, `codes` their Cangjie codes in lower case in the same order. */
export function shapeTable(): { readonly characters: string; readonly codes: string } {
  const rows = [...cangjieCodes()].sort(([a], [b]) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0));
  return { characters: rows.map(([character]) => character).join(''), codes: rows.map(([, code]) => code.toLowerCase()).join(' ') };
}
