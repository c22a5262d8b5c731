import type { Strand } from './strands.ts';

/** By how much columns may reach into one another: what is printed is not aligned exactly. */
const LOOSE = 2;
/** Of more strands that nothing parts, no order is looked for: nothing like a page has as many. */
const MOST = 200;

/** A strand as a box. */
interface Box {
  readonly strand: Strand;
  /** Where most of its lines begin and end, without what may reach into others. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Stories stand above one another, their columns side by side: what can be parted by a line across is read from above to below, what can be
 * by a line down from left to right. Source: G. Nagy and S. Seth, "Hierarchical representation of optically scanned documents", 1984.
 */
export function inReadingOrder(strands: readonly Strand[]): readonly Strand[] {
  return ordered(strands.map(boxOf)).map(({ strand }) => strand);
}

function boxOf(strand: Strand): Box {
  const { pieces, top, bottom } = strand;
  const left = quartile(
    pieces.map(({ from }) => from),
    1,
  );
  const right = quartile(
    pieces.map(({ to }) => to),
    3,
  );
  return { strand, left: left + LOOSE, right: right - LOOSE, top, bottom };
}

function quartile(values: readonly number[], quarters: number): number {
  return [...values].sort((one, other) => one - other)[(quarters * (values.length - 1)) >> 2] ?? 0;
}

function ordered(boxes: readonly Box[]): readonly Box[] {
  if (boxes.length < 2) return boxes;
  const above = groupsOf(
    boxes,
    ({ top }) => top,
    ({ bottom }) => bottom,
  );
  if (above.length > 1) return above.flatMap(ordered);
  const beside = groupsOf(
    boxes,
    ({ left }) => left,
    ({ right }) => right,
  );
  return beside.length > 1 ? beside.flatMap(ordered) : entangled(boxes);
}

/** The boxes in groups that do not reach into one another, in order. */
function groupsOf(boxes: readonly Box[], start: (box: Box) => number, end: (box: Box) => number): readonly (readonly Box[])[] {
  const groups: Box[][] = [];
  let reached = -Infinity;
  for (const box of boxes.toSorted((one, other) => start(one) - start(other))) {
    if (start(box) >= reached) groups.push([]);
    groups.at(-1)?.push(box);
    reached = Math.max(reached, end(box));
  }
  return groups;
}

/** Where no line parts them: the first one that nothing stands above or to the left of, then the others. */
function entangled(boxes: readonly Box[]): readonly Box[] {
  const sorted = boxes.toSorted((one, other) => one.top - other.top || one.left - other.left);
  if (sorted.length > MOST) return sorted;
  const first = sorted.find((box) => sorted.every((other) => other === box || !isBefore(other, box))) ?? sorted[0];
  return first === undefined ? [] : [first, ...ordered(sorted.filter((box) => box !== first))];
}

/** Whether one box stands above the other, or beside it, to the left. */
function isBefore(one: Box, other: Box): boolean {
  if (one.bottom <= other.top) return one.left < other.right && other.left < one.right;
  return one.right <= other.left && one.top < other.bottom && other.top < one.bottom;
}
