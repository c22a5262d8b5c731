/** The next number of a sequence that looks random, in [0, 1). */
export type Random = () => number;

/** Random numbers that follow from a name alone (FNV-1a, then mulberry32): the same name gives the same numbers for ever. */
export function randomOf(name: string): Random {
  let state = 2166136261;
  for (const character of name) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

/** A whole number below `limit`. */
export function below(limit: number, random: Random): number {
  return Math.floor(random() * limit);
}

/** One of `items`, `undefined` where there is none. */
export function oneOf<Item>(items: readonly Item[], random: Random): Item | undefined {
  return items[below(items.length, random)];
}
