import { SPACE, classAt } from '../text/character.ts';
import { isSurname } from '../text/surnames.ts';
import { cohesionOf } from '../text/words.ts';
import { isCraft, isLabelWord, isName } from './cues.ts';
import type { Part } from './parts.ts';
import type { Situation, SpaceKind } from './space.ts';

/** Longest piece between two spaces that is looked at, in code units: longer ones are no names and no labels. */
const LONGEST = 12;
/** Where neither side is longer, they may be the names of a list. */
const LONGEST_NAME = 4;

/**
 * What the space `[start, end)` between two Han characters of running text is. Between names and behind a label it is meant. Where it
 * cuts a word in two it is the typesetter's, and where one side is a lone character inside a longer text: no name has one
 * character. Several in a row were set out, perhaps in another column. Everywhere else it is doubtful.
 */
export function betweenHan({ line: { text }, part, place }: Situation, start: number, end: number): SpaceKind {
  const left = tokenBefore(text, part.start, start);
  const right = tokenAfter(text, end, part.end);
  const before = left.split(/\P{Script=Han}/u).at(-1) ?? '';
  const [after = ''] = right.split(/\P{Script=Han}/u);
  if (isCraft(before) || isCraft(after) || (isName(before) && isName(after))) return 'separator';
  const begins = place !== 'inner' && start - left.length === part.start;
  if (begins && isLabelWord(left)) return 'separator';
  const running = Math.max(left.length, right.length) > LONGEST_NAME;
  if (running && cutsWord(before, after)) return 'han';
  // At the edge of a line it may be the rest of a word that the line end divides.
  const atEdge = start - left.length === part.start || end + right.length === part.end;
  return running && isLone(left, right) && !atEdge && beyondLone(text, part, start, end, left).length !== 1 ? 'han' : 'doubtful';
}

/** What stands on the other side of the lone character beside the space `[start, end)`: before it, if it is `left`. */
function beyondLone(text: string, part: Part, start: number, end: number, left: string): string {
  if (left.length === 1) return tokenBefore(text, part.start, skipped(text, start - 1, -1));
  return tokenAfter(text, skipped(text, end + 1, 1), part.end);
}

/** Where the white space that stands before or at `at` begins or ends. */
function skipped(text: string, at: number, step: 1 | -1): number {
  while ((classAt(text, step < 0 ? at - 1 : at) & SPACE) !== 0) at += step;
  return at;
}

/** Whether a solid piece stands beside the space `[start, end)` of a stretched one: it may belong to another column. */
export function isBesidePiece({ line: { text }, part }: Situation, start: number, end: number): boolean {
  const sides = [tokenBefore(text, part.start, start), tokenAfter(text, end, part.end)];
  return sides.some((side) => (side.match(/\p{Script=Han}/gu) ?? []).length > LONGEST_NAME);
}

/** Whether a word lies across the border, and no word ends or begins there. In 1 of 700 places one does where a comma stood. */
function cutsWord(left: string, right: string): boolean {
  const { two, three, four, tail, head } = cohesionOf(left, right);
  return (two >= 3 && tail + head === 0) || (three >= 2 && three > Math.max(tail, head)) || four >= 2;
}

/** Whether a single character was parted from a longer text, and is not the half of a name that was set out to the width of three. */
function isLone(left: string, right: string): boolean {
  return left.length === 1 ? !isSurname(left) : right.length === 1 && !isSurname(left.charAt(left.length - 1));
}

function tokenBefore(text: string, from: number, end: number): string {
  let start = end;
  while (start > from && end - start < LONGEST && (classAt(text, start - 1) & SPACE) === 0) start--;
  return text.slice(start, end);
}

function tokenAfter(text: string, start: number, to: number): string {
  let end = start;
  while (end < to && end - start < LONGEST && (classAt(text, end) & SPACE) === 0) end++;
  return text.slice(start, end);
}
