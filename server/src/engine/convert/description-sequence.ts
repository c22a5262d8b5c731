/** Unicode’s operators that describe a character by its parts: ⿰ ⿱ ⿲ … */
const OPERATOR = /[\u2ff0-\u2fff]/;

/**
 * Where the description of a character ends that begins at an offset (⿰亻尔 is one of three code points), for each offset of `text` where
 * a whole one begins. OpenCC leaves descriptions as they are: their parts are no words.
 */
export function descriptionEnds(text: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  if (!OPERATOR.test(text)) return ends;
  for (let at = text.length - 1; at >= 0; at--) {
    const parts = partsOf(text.charCodeAt(at));
    let end = at + 1;
    for (let part = 0; part < parts && end <= text.length; part++) {
      end = end === text.length ? Infinity : (ends.get(end) ?? end + widthAt(text, end));
    }
    if (parts > 0 && end <= text.length) ends.set(at, end);
  }
  return ends;
}

/** How many parts the operator combines; 0 for any other code unit. */
function partsOf(unit: number): number {
  if (unit < 0x2ff0 || unit > 0x2fff) return 0;
  return unit === 0x2ff2 || unit === 0x2ff3 ? 3 : 2;
}

/** Code units of the code point at `at`. */
export function widthAt(text: string, at: number): 1 | 2 {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
