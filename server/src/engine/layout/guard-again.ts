import { type Guard, isPlain, isTable } from './guard.ts';
import { mayHoldNarrowGutter, mayHoldNarrowRegion } from './interleaved.ts';
import { type Line, isBlank } from './line.ts';
import { recordSign } from './records.ts';
import { type Splice, shiftOf } from './splice.ts';
import { endsInPause, isBlankAt, isNarrow } from './vertical.ts';

/** The guard of the lines `after`, which `change` made of those `before`, when it is known from that of the latter without another look at all lines. */
export function guardAgain(guard: Guard, before: readonly Line[], after: readonly Line[], change: Splice): Guard | undefined {
  return isUntouched(guard, before, after, change) ? guard : amidPlain(guard, before, after, change);
}

/** Whether the guard stays what it is: plain lines of running text become as many others, outside any columns side by side. */
function isUntouched({ interleaved }: Guard, before: readonly Line[], after: readonly Line[], { from, removed, added }: Splice): boolean {
  const old = before.slice(from, from + removed);
  if (removed !== added || !old.every(isPlain)) return false;
  const renewed = after.slice(from, from + added);
  return (
    renewed.every(isPlain) &&
    old.every((line, index) => recordSign(line) === recordSign(renewed[index] ?? line)) &&
    (isPause(old.at(-1)) === isPause(renewed.at(-1)) || !isNarrowBelow(after, from + added)) &&
    interleaved.every((region) => region.last < from || from + removed <= region.first) &&
    !(
      [...old, ...renewed].some(mayHoldNarrowGutter) &&
      mayHoldNarrowRegion([...old, ...renewed, ...linesAround(after, { from, removed, added })])
    )
  );
}

function isPause(line: Line | undefined): boolean {
  return line !== undefined && endsInPause(line);
}

/** Whether what is printed from line `number` on may be vertical text, which does not follow a pause. */
function isNarrowBelow(lines: readonly Line[], number: number): boolean {
  while (number < lines.length && isBlankAt(lines, number)) number++;
  const line = lines[number];
  return line !== undefined && isNarrow(line);
}

/** No gap between columns or cells is compared with one that is further away, in printed lines. */
const SIGHT = 20;

/** The lines on both sides of those that `change` put among `lines`. */
function linesAround(lines: readonly Line[], { from, added }: Splice): readonly Line[] {
  return [...printedFrom(lines, from - 1, -1, SIGHT), ...printedFrom(lines, from + added, 1, SIGHT)];
}

/**
 * The guard after a change amid running text: neither what is renewed nor what stands beside it tells anything to any part of the guard. All that it
 * says stays, or moves with its lines.
 */
function amidPlain(guard: Guard, before: readonly Line[], after: readonly Line[], change: Splice): Guard | undefined {
  const { from, removed, added } = change;
  const tellsNothing = (line: Line): boolean => isBlank(line) || (isPlain(line) && recordSign(line) === '');
  const old = before.slice(from, from + removed);
  const renewed = after.slice(from, from + added);
  const beside = [...printedFrom(after, from - 1, -1, 1), ...printedFrom(after, from + added, 1, 1)];
  if (![old, renewed, beside].every((lines) => lines.every(tellsNothing))) return undefined;
  const around = linesAround(after, change);
  if (around.some(({ wideSpaces }) => wideSpaces) || mayHoldNarrowRegion([...old, ...renewed, ...around])) return undefined;
  // Amid a fence, and in a file of subtitles, every line stands as it is.
  if (guard.marks.subarray(Math.max(0, from - 1), from + removed + 1).some((mark) => mark !== 0) || guard.form === 'subtitles')
    return undefined;
  if (guard.interleaved.some(({ first, last }) => first < from + removed && from <= last)) return undefined;
  const written = guard.written + printedIn(renewed) - printedIn(old);
  if (isTable({ ...guard, written }) !== isTable(guard)) return undefined;
  return { ...moved(guard, change), written };
}

/** So many printed lines from line `number` on in one direction, or as many as there are, and the blank ones among them. */
function printedFrom(lines: readonly Line[], number: number, step: 1 | -1, count: number): readonly Line[] {
  const found: Line[] = [];
  for (let line = lines[number]; line !== undefined && count > 0; line = lines[(number += step)]) {
    found.push(line);
    if (!isBlank(line)) count--;
  }
  return found;
}

function printedIn(lines: readonly Line[]): number {
  return lines.filter((line) => !isBlank(line)).length;
}

function moved(guard: Guard, change: Splice): Guard {
  const { from, removed, added } = change;
  const shift = shiftOf(change);
  if (shift === 0) return guard;
  const marks = new Uint8Array(guard.marks.length + shift);
  marks.set(guard.marks.subarray(0, from));
  marks.set(guard.marks.subarray(from + removed), from + added);
  const there = (number: number): number => (number < from ? number : number + shift);
  return {
    ...guard,
    marks,
    interleaved: guard.interleaved.map((region) => ({
      ...region,
      first: there(region.first),
      last: there(region.last),
      mixed: region.mixed.map(there),
      parted: region.parted.map(there),
      cells: region.cells.map(({ number, line }) => ({ number: there(number), line })),
    })),
    vertical: guard.vertical.map((run) => ({ ...run, first: there(run.first), last: there(run.last), numbers: run.numbers.map(there) })),
  };
}
