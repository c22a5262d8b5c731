import { REACH } from './column.ts';
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
