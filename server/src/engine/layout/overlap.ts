import { HAN, classAt } from '../text/character.ts';

/** Longest overlap that is looked for, in code units. */
const LONGEST = 24;

/**
 * How many characters of the end of `before` stand again at the beginning of `after`, Han only and the most that can be had: text boxes
 * overlap there, or a line was cut and begun anew. 0 where the characters are no more than reduplication needs: 一步｜一步, 哈哈｜哈哈.
 */
export function overlapOf(before: string, after: string): number {
  let length = 0;
  for (let taken = 2; taken <= Math.min(LONGEST, before.length - 1, after.length - 1); taken++) {
    if ((classAt(after, taken - 1) & HAN) === 0) break;
    if (before.endsWith(after.slice(0, taken))) length = taken;
  }
  if (length > 0 && (classAt(after, 0) & HAN) === 0) return 0;
  return isReduplication(after.slice(0, length), after.slice(length, 2 * length)) ? 0 : length;
}

/** Measure words and sounds are doubled, and so is what stands three times. */
function isReduplication(unit: string, next: string): boolean {
  return new Set(unit).size === 1 || (unit.length === 2 && /^[一几幾每越边邊]/.test(unit)) || unit === next;
}
