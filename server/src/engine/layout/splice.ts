/** Half-open range of indices. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** In a list, what stood at `[from, from + removed)` was replaced by `added` items. What follows has moved by the difference. */
export interface Splice {
  readonly from: number;
  readonly removed: number;
  readonly added: number;
}

/** Most items that are passed on as arguments of a call. */
const MOST_ARGUMENTS = 1000;

/** `items` after `splice`, which put `renewed` in place of those removed. */
export function spliced<T>(items: readonly T[], { from, removed }: Pick<Splice, 'from' | 'removed'>, renewed: readonly T[]): T[] {
  if (renewed.length > MOST_ARGUMENTS) return items.slice(0, from).concat(renewed, items.slice(from + removed));
  const copy = items.slice();
  if (renewed.length === removed && from + removed <= copy.length) {
    for (let index = 0; index < removed; index++) copy[from + index] = renewed[index] as T;
    return copy;
  }
  copy.splice(from, removed, ...renewed);
  return copy;
}

/**
 * The same in place, for a list that is kept up to date and that nobody else holds: where a text is long, a copy of the list costs more
 * than all that is new in it. Returns `items`.
 */
export function splicedInPlace<T>(items: readonly T[], { from, removed }: Pick<Splice, 'from' | 'removed'>, renewed: readonly T[]): T[] {
  const own = items as T[];
  if (renewed.length === removed) for (const [index, item] of renewed.entries()) own[from + index] = item;
  else if (renewed.length > MOST_ARGUMENTS) {
    const behind = own.splice(from).slice(removed);
    for (const item of renewed) own.push(item);
    for (const item of behind) own.push(item);
  } else own.splice(from, removed, ...renewed);
  return own;
}

/** By how much the items behind the splice have moved. */
export function shiftOf({ removed, added }: Splice): number {
  return added - removed;
}

/** Where the items stand that the splice added. */
export function rangeOf({ from, added }: Splice): Range {
  return { from, to: from + added };
}

/** The one splice that has the effect of `first` and then `second`, and may renew what stands between them. */
export function merged(first: Splice, second: Splice): Splice {
  const from = Math.min(first.from, second.from);
  // Both ends in the list between the two.
  const to = Math.max(first.from + first.added, second.from + second.removed);
  return { from, removed: to - shiftOf(first) - from, added: to + shiftOf(second) - from };
}

/** The splice that renews `[from, to)` of a list that was `length` long, has become so by `splice`, and holds what it renews. */
export function widened(splice: Splice, { from, to }: Range): Splice {
  return { from, removed: to - shiftOf(splice) - from, added: to - from };
}

/** Numbers counted over a range of a list. */
export type Count<T> = (items: readonly T[], range: Range) => readonly number[];

/**
 * What `count` counts over all of `after`, from what it `counted` over `before`, of which `splice` made it. What is counted at a place
 * rests on the items within `reach` of it.
 */
export function countedAgain<T>(
  count: Count<T>,
  counted: readonly number[],
  before: readonly T[],
  after: readonly T[],
  splice: Splice,
  reach = 0,
): readonly number[] {
  const range: Range = { from: Math.max(0, splice.from - reach), to: Math.min(after.length, splice.from + splice.added + reach) };
  const gone = count(before, { from: range.from, to: range.to - shiftOf(splice) });
  const come = count(after, range);
  return counted.map((number, at) => number + (come[at] ?? 0) - (gone[at] ?? 0));
}

/**
 * Tells for each place of `after`, which `splice` made of `before`, where its item stood: -1 when it is new. Among those that were
 * renewed an item is known again by its key, which no two have in common.
 */
export function originsIn<T>(
  before: readonly T[],
  after: readonly T[],
  { from, removed, added }: Splice,
  keyOf: (item: T) => unknown,
): (index: number) => number {
  const places = new Map<unknown, number>();
  before.slice(from, from + removed).forEach((item, at) => places.set(keyOf(item), from + at));
  const renewed = after.slice(from, from + added).map((item) => places.get(keyOf(item)) ?? -1);
  return (index) => (index < from ? index : index < from + added ? (renewed[index - from] ?? -1) : index - added + removed);
}
