import type { Span } from '../span.ts';
import { HAN, MARK, classAt } from './character.ts';

/** A text that stands several times in a row: the whole of it, and the length of what is repeated. */
export interface Repetition extends Span {
  readonly period: number;
}

/** Lengths of what is repeated, in code units. What is shorter is reduplication: 很多很多, 大队大队长, 研究研究. */
const SHORTEST = 4;
const LONGEST = 40;
/** A unit with marks inside is a clause, and clauses are repeated for their own sake unless they say so much in Han. */
const FEWEST_IN_CLAUSE = 8;
/** Two or three characters are repeated once by every writer, but hardly so often. */
const SHORT_UNITS = [2, 3];
const SHORT_TIMES = 4;

/** The texts that are immediately repeated in `text`, in reading order, none inside another. Linear time. */
export function repetitionsIn(text: string): readonly Repetition[] {
  const found: Repetition[] = [];
  for (const period of SHORT_UNITS) found.push(...runsOf(text, period, SHORT_TIMES));
  for (let period = SHORTEST; period <= LONGEST && 2 * period <= text.length; period++) found.push(...runsOf(text, period, 2));
  found.sort((a, b) => a.start - b.start || a.period - b.period);
  let end = 0;
  return found.filter((repetition) => {
    if (repetition.start < end) return false;
    end = repetition.end;
    return true;
  });
}

/** The runs of `text` with `period` that hold it at least `times` times. */
function runsOf(text: string, period: number, times: number): readonly Repetition[] {
  const runs: Repetition[] = [];
  const isSame = (at: number): boolean => at < text.length && text.charCodeAt(at) === text.charCodeAt(at - period);
  // A run holds at least so many characters that return, so looking at every so manyeth finds it.
  const shortest = (times - 1) * period;
  let after = period;
  for (let at = period + shortest - 1; at < text.length; at += shortest) {
    if (!isSame(at)) continue;
    let from = at;
    while (from > after && isSame(from - 1)) from--;
    while (isSame(at)) at++;
    after = at;
    const same = at - from;
    if (same < shortest) continue;
    const start = from - period;
    const whole = Math.floor((same + period) / period) * period;
    if (isTelling(text.slice(start, start + period))) runs.push({ start, end: start + whole, period });
  }
  return runs;
}

/** Whether the repeated `unit` is a piece of text that nobody repeats: Han, not a single word or sound over and over, no exclamation and no list. */
function isTelling(unit: string): boolean {
  let han = 0;
  let marks = 0;
  for (let at = 0; at < unit.length; at++) {
    const bits = classAt(unit, at);
    if ((bits & HAN) !== 0) han++;
    else if ((bits & MARK) !== 0) marks++;
    else return false;
  }
  if (/[！？…—、]/.test(unit) || isPeriodic(unit)) return false;
  return marks === 0 || han >= FEWEST_IN_CLAUSE;
}

/** Whether the unit itself consists of a shorter one: 哈哈哈哈, 研究研究. */
function isPeriodic(unit: string): boolean {
  return (unit + unit).indexOf(unit, 1) < unit.length;
}
