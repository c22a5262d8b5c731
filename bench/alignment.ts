/** How many characters may be changed, added or deleted in one place. */
const REACH = 12;
/** How many characters must agree behind a change, for the texts to be in step again. */
const AGREEMENT = 4;

/** White space, and the space of no width, which JavaScript does not count among it. */
const SPACE = /[\s\u200b]/;

/** A line end, or a page end, which ends a line too. */
const LINE_END = /[\n\r\f]/;

/**
 * For each of the offsets `ends` into `raw`, whether no line end is left in `fixed` between the printed characters around it.
 * Each of `ends` stands before a printed character.
 */
export function joinedAt(raw: string, fixed: string, ends: readonly number[]): boolean[] {
  const places = align(raw, fixed);
  return ends.map((end) => {
    let before = end - 1;
    while (before >= 0 && (places[before] ?? -1) < 0) before--;
    let after = end;
    while (after < raw.length && (places[after] ?? -1) < 0) after++;
    if (before < 0 || after >= raw.length) return false;
    return !LINE_END.test(fixed.slice((places[before] ?? 0) + 1, places[after]));
  });
}

/**
 * Where each printed code unit of `raw` stands in `fixed`: −1 for white space and for what was deleted.
 *
 * Both texts are read side by side without their white space. Where they differ, the smallest change is taken behind which
 * they agree again, a change one for one before any other; where none is found, one unit stands for another. Linear time.
 */
function align(raw: string, fixed: string): Int32Array {
  const from = printedOffsets(raw);
  const to = printedOffsets(fixed);
  const places = new Int32Array(raw.length).fill(-1);
  let at = 0;
  let other = 0;
  while (at < from.length && other < to.length) {
    const [deleted, added] = sameAt(raw, from, at, fixed, to, other) ? [1, 1] : changeAt(raw, from, at, fixed, to, other);
    for (let step = 0; step < Math.min(deleted, added); step++) places[from[at + step] ?? 0] = to[other + step] ?? -1;
    at += deleted;
    other += added;
  }
  return places;
}

function printedOffsets(text: string): Uint32Array {
  const offsets = new Uint32Array(text.length);
  let count = 0;
  for (let at = 0; at < text.length; at++) if (!SPACE.test(text.charAt(at))) offsets[count++] = at;
  return offsets.subarray(0, count);
}

/** How many printed units of `raw` from `at` on were replaced by how many of `fixed` from `other` on. */
function changeAt(
  raw: string,
  from: Uint32Array,
  at: number,
  fixed: string,
  to: Uint32Array,
  other: number,
): readonly [deleted: number, added: number] {
  for (let most = 1; most <= REACH; most++) {
    if (agreeFrom(raw, from, at + most, fixed, to, other + most)) return [most, most];
    for (let least = most - 1; least >= 0; least--) {
      if (agreeFrom(raw, from, at + most, fixed, to, other + least)) return [most, least];
      if (agreeFrom(raw, from, at + least, fixed, to, other + most)) return [least, most];
    }
  }
  return [1, 1];
}

/** Whether the texts agree for a while from there on, or up to their common end. */
function agreeFrom(raw: string, from: Uint32Array, at: number, fixed: string, to: Uint32Array, other: number): boolean {
  for (let step = 0; step < AGREEMENT; step++) {
    const ended = at + step >= from.length;
    if (ended !== other + step >= to.length) return false;
    if (ended) return true;
    if (!sameAt(raw, from, at + step, fixed, to, other + step)) return false;
  }
  return true;
}

function sameAt(raw: string, from: Uint32Array, at: number, fixed: string, to: Uint32Array, other: number): boolean {
  return raw.charCodeAt(from[at] ?? raw.length) === fixed.charCodeAt(to[other] ?? fixed.length);
}
