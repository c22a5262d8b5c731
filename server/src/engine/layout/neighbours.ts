import { REACH } from './column.ts';
import { cutsWord, cutsWordBetween } from '../text/words.ts';
import type { Page } from './evidence.ts';

/** Share of the lines around line `index` that are wider than it by an em and more. */
export function rankOf({ columns }: Page, index: number): number {
  const { wider = 0, neighbours = 0 } = columns[index] ?? {};
  return neighbours === 0 ? 0 : wider / neighbours;
}

/** Share of the lines around line `index` that are indented. */
export function indentNearby({ columns }: Page, index: number): number {
  const { indented = 0, neighbours = 0 } = columns[index] ?? {};
  return neighbours === 0 ? 0 : indented / neighbours;
}

/** Share of the breaks around break `index` that hold a blank line. */
export function blankNearby({ blanks }: Page, index: number): number {
  const from = first(index);
  const to = end(index, blanks.length);
  let blank = 0;
  for (let at = from; at < to; at++) if (at !== index && (blanks[at] ?? 0) > 0) blank++;
  return shareOf(blank, index, from, to);
}

/**
 * Share of the line ends around the break that cut a word, of those that are in the middle of a sentence; -1 when they are too few.
 * Where lines follow each other as they were written, every third one does; where columns are mixed up, hardly any.
 */
export function wordsNearby({ facts, cohesions }: Page, index: number): number {
  const from = first(index);
  const to = end(index, cohesions.length);
  let cut = 0;
  let all = 0;
  for (let at = from; at < to; at++) {
    const cohesion = cohesions[at];
    if (at === index || cohesion === undefined || facts[at]?.ending !== 'running') continue;
    all++;
    if (cohesion.two > 0 || cohesion.three > 0) cut++;
  }
  return all < 4 ? -1 : cut / all;
}

/** Lines on each side that tell whether two columns take turns, and how many of them must say so. */
const TURNS_REACH = 6;
const FEWEST_TURNS = 3;

/**
 * Whether columns take turns around break `index`, a line of one and a line of the other: words that a line end cuts go on in the line
 * after next, and hardly any in the next one.
 */
export function takeTurns({ facts, cohesions }: Page, index: number): boolean {
  if (cutsWord(cohesions[index])) return false;
  const from = Math.max(0, index - TURNS_REACH);
  const to = Math.min(cohesions.length, index + TURNS_REACH + 1);
  let next = 0;
  for (let at = from; at < to; at++) if (cutsWord(cohesions[at])) next++;
  const asked = Math.max(FEWEST_TURNS, 2 * next);
  let afterNext = 0;
  // Where the next lines go on with so many words that no turns could outdo them, nothing is looked up.
  for (let at = from; at + 2 < facts.length && at < to && afterNext + to - at >= asked && 2 * asked <= to - from + 1; at++) {
    if (cutsWordBetween(facts[at]?.tail ?? '', facts[at + 2]?.head ?? '')) afterNext++;
  }
  return afterNext >= asked;
}

/** Where the items around `index` begin, itself included. */
function first(index: number): number {
  return Math.max(0, index - REACH);
}

/** Where they end, of `length` ones. */
function end(index: number, length: number): number {
  return Math.min(length, index + REACH + 1);
}

/** `passed` as a share of the items `[from, to)` without the one at `index`. */
function shareOf(passed: number, index: number, from: number, to: number): number {
  const all = to - from - (index >= from && index < to ? 1 : 0);
  return all <= 0 ? 0 : passed / all;
}
