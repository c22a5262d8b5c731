import { HAN, classAt } from '../text/character.ts';
import { endLikeness } from '../text/sentence-edge.ts';
import type { Block, Passage } from './block.ts';
import { endingOf } from './facts.ts';
import { type Line, printed } from './line.ts';

/** Longest overlap that is looked for, in code units. */
const LONGEST = 24;
/** A line that its next one goes on with is at least so wide, beside that one. */
const NARROWEST = 0.75;

/** Lines of verse take up words of the line before, and mostly have no marks. */
const MARKS = /[，。；：、！？,;:!?“”‘’「」『』（）()《》…—]/;

/** Whether the last line ends in the middle of a clause. */
export function endsInside({ lines }: Pick<Passage, 'lines'>): boolean {
  const last = lines.at(-1);
  return last !== undefined && endingOf(printed(last)) === 'running';
}

/** How many characters of the end of `block` the one behind it begins with anew; 0 where `block` may be a heading. */
export function overlapBehind(block: Block, previous: Block | undefined, next: Block | undefined): number {
  const [last, first] = [block.lines.at(-1), next?.lines[0]];
  if (last === undefined || first === undefined || !endsInside(block)) return 0;
  if (mayBeHeading(block, previous, first) || !MARKS.test(printed(last) + printed(first))) return 0;
  return overlapOf(printed(last), printed(first));
}

/**
 * How many characters of the end of `before` stand again at the beginning of `after`, Han only and the most that can be had: text boxes
 * overlap there, or a line was cut and begun anew. 0 where the characters are no more than reduplication needs: 一步｜一步, 哈哈｜哈哈.
 */
export function overlapOf(before: string, after: string): number {
  let length = 0;
  const last = before.charCodeAt(before.length - 1);
  for (let taken = 2; taken <= Math.min(LONGEST, before.length - 1, after.length - 1); taken++) {
    if ((classAt(after, taken - 1) & HAN) === 0) break;
    if (after.charCodeAt(taken - 1) === last && before.endsWith(after.slice(0, taken))) length = taken;
  }
  if (length > 0 && (classAt(after, 0) & HAN) === 0) return 0;
  return isReduplication(after.slice(0, length), after.slice(length, 2 * length)) ? 0 : length;
}

/** Measure words and sounds are doubled, and so is what stands three times. */
function isReduplication(unit: string, next: string): boolean {
  return new Set(unit).size === 1 || (unit.length === 2 && /^[一几幾每越边邊]/.test(unit)) || unit === next;
}

/** A headline often ends with what the text below it begins with. It is narrower than the text, or follows a sentence and has no mark inside. */
function mayBeHeading({ lines, text }: Block, previous: Block | undefined, after: Line): boolean {
  const [first, ...more] = lines;
  if (first === undefined || more.length > 0) return false;
  const isCutOff = previous !== undefined && /^(?:running|pause)$/.test(endingOf(previous.text));
  const hasMark = /[，。、；：]/.test(text);
  // No heading ends like the middle of a sentence.
  const isNarrow = first.width < NARROWEST * after.width && !(hasMark && endLikeness(text) < 0);
  return isNarrow || (!isCutOff && !hasMark);
}
