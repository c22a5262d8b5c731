import { type LineFacts, endingOf, isUnmarked as hasNoMark } from './facts.ts';
import { Units } from './line-units.ts';
import { type Line, printed } from './line.ts';
import type { Range } from './splice.ts';
import { HAN, NEVER_FIRST, classAt } from '../text/character.ts';
import { UnitSet } from '../text/unit-set.ts';

/** What tells whether a line is whole by itself. */
export type Standing = Pick<LineFacts, 'line' | 'ending' | 'unmarked'>;

export function standingOf(line: Line): Standing {
  const text = printed(line);
  return { line, ending: endingOf(text), unmarked: hasNoMark(text) };
}

/** Widest line of verse, in em. */
export const WIDEST_VERSE = 24;
/** So many successive lines that end with a mark do not stand in running text, where one line in seven does. */
const MARKED_RUN = 4;
/** So many successive lines without any mark at all do not stand in running text either, unless the marks were lost. */
const UNMARKED_RUN = 5;

/** Widest of such lines, in em, that may all be of one width: classical verse and couplets. */
const WIDEST_EVEN = 8;

/** So many successive lines without a sentence mark that are built alike are entries: addresses, lists of posts. */
const ALIKE_RUN = 3;

/** Where so many line ends cut a word, the lines are no verse. */
const CUT_SHARE = 0.2;

/**
 * Which lines are whole by themselves, as in verse, dialogue and notices: successive lines that all end with a mark; or that have
 * no mark at all and are of different widths, as no column is, or short, and whose ends cut no words. 1 for each line that is. `cutsWord` tells
 * whether the break after a line may cut a word.
 */
export function standingAlone(facts: readonly Standing[], cutsWord: (index: number) => boolean): Uint8Array {
  const alone = new Uint8Array(facts.length);
  const countCut = (from: number, to: number): number => {
    let cut = 0;
    for (let index = from; index < to; index++) if (cutsWord(index)) cut++;
    return cut;
  };
  const traits = traitsOf(facts);
  eachRun(traits, ENDS_WITH_MARK, (start, end) => {
    if (end - start >= MARKED_RUN) alone.fill(1, start, end);
  });
  eachRun(traits, UNMARKED, (start, end) => {
    if (end - start < UNMARKED_RUN) return;
    const cut = countCut(start, end - 1);
    if (cut >= CUT_SHARE * (end - 1 - start)) return;
    const widths = facts.slice(start, end).map(({ line }) => line.width);
    const widest = widths.reduce((most, width) => Math.max(most, width), 0);
    const even = widths.filter((width) => width > widest - 1).length >= 0.5 * widths.length;
    if (!even || (cut === 0 && widest <= WIDEST_EVEN)) alone.fill(1, start, end);
  });
  eachRun(traits, NO_PAUSE, (start, end) => {
    if (countCut(start, end - 1) < CUT_SHARE * (end - 1 - start)) markAlike(facts, start, end, alone);
  });
  return alone;
}

/** Marks the lines of `[start, end)` that are built like both or like the next two of their neighbours. */
function markAlike(facts: readonly Standing[], start: number, end: number, alone: Uint8Array): void {
  let first = start;
  for (let index = start + 1; index <= end; index++) {
    const [above, below] = [facts[index - 1], facts[index]];
    if (index < end && above !== undefined && below !== undefined && isBuiltAlike(printed(above.line), printed(below.line))) continue;
    if (index - first >= ALIKE_RUN) alone.fill(1, first, index);
    first = index;
  }
}

/** Pieces of Han characters that two lines must have in common, in order and at much the same places. */
const PIECES = 3;
/** By how many characters the places may differ. */
const SHIFT = 3;

/** Whether two lines are entries of one kind: `北京市朝阳区…路1号` and `上海市浦东新区…大道100号`. */
export function isBuiltAlike(above: string, below: string): boolean {
  let [pieces, from] = [0, 0];
  for (let at = 0; at < above.length;) {
    const found = (classAt(above, at) & HAN) === 0 ? -1 : below.indexOf(above.charAt(at), Math.max(from, at - SHIFT));
    if (found < 0 || found > at + SHIFT) {
      at++;
      continue;
    }
    let length = 1;
    while (at + length < above.length && above.charAt(at + length) === below.charAt(found + length)) length++;
    pieces++;
    at += length;
    from = found + length;
  }
  return pieces >= PIECES;
}

/** Whether the line by itself may be one of those that stand alone. */
export function mayStandAlone(line: Standing): boolean {
  return traitsIn(line) !== 0;
}

/** `[from, to)`, so much wider that no run of lines that may stand alone is cut. */
export function wholeRuns(facts: readonly Standing[], { from, to }: Range): Range {
  const mayStand = (index: number): boolean => {
    const one = facts[index];
    return one !== undefined && mayStandAlone(one);
  };
  while (from > 0 && mayStand(from - 1)) from--;
  while (to < facts.length && mayStand(to)) to++;
  return { from, to };
}

/** Calls `visit` with every longest run `[start, end)` of lines that have the trait. */
function eachRun(traits: Uint8Array, trait: number, visit: (start: number, end: number) => void): void {
  let start = 0;
  for (let index = 0; index < traits.length; index++) {
    if (((traits[index] ?? 0) & trait) !== 0) continue;
    if (index > start) visit(start, index);
    start = index + 1;
  }
  if (traits.length > start) visit(start, traits.length);
}

/** What several lines in a row must have in common to stand alone, as bits. */
const ENDS_WITH_MARK = 1;
const UNMARKED = 2;
const NO_PAUSE = 4;

function traitsOf(facts: readonly Standing[]): Uint8Array {
  const traits = new Uint8Array(facts.length);
  for (let index = 0; index < facts.length; index++) traits[index] = traitsIn(facts[index] as Standing);
  return traits;
}

function traitsIn({ line, ending, unmarked }: Standing): number {
  if (line.width > WIDEST_VERSE || line.stretched) return 0;
  const endsWithMark = ending !== 'running' && ending !== 'opening' && !GOES_ON.hasAt(line.text, line.first);
  return (endsWithMark ? ENDS_WITH_MARK : 0) | (unmarked ? UNMARKED : 0) | ((line.any & Units.pauses) === 0 ? NO_PAUSE : 0);
}

/** A line that begins with one of these goes on from the one before. */
const GOES_ON = new UnitSet(NEVER_FIRST);
