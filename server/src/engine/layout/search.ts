/** Index of the last of `items` that satisfies `test`, which holds for a beginning of them; -1 when for none. */
export function lastIndex<T>(items: readonly T[], test: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && test(item)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
