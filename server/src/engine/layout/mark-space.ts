import { CLOSING, HAN, MARK, OPENING, SPACE, classAt } from '../text/character.ts';
import { isSeriesEllipsis } from '../text/context.ts';
import { isBylineLike } from './cues.ts';
import type { Part } from './parts.ts';
import type { Situation, SpaceKind } from './space.ts';

/** A space beside a full-width mark is the typesetter's, but behind a bullet, between two titles in a list, and before a byline. */
export function atMark({ line, part, display }: Situation, start: number, end: number): SpaceKind {
  const [before, after] = [classAt(line.text, start - 1), classAt(line.text, end)];
  if (isLatinQuotation(line.text, start, end)) return 'separator';
  // A bullet is set off from its item and from the item before, a page number from the dashes around it.
  if (
    BULLETS.includes(line.text.charAt(start - 1)) ||
    BULLETS.includes(line.text.charAt(end)) ||
    (line.han === 0 && line.width < WIDEST_FOLIO)
  )
    return 'separator';
  if ((before & CLOSING) !== 0 && (after & OPENING) !== 0) return 'separator';
  if ((before & MARK) !== 0 && isBylineLike(line.text.slice(end, line.last))) return 'separator';
  if ((before & (HAN | CLOSING)) !== 0 && (after & (HAN | OPENING)) !== 0 && display) return 'separator';
  const mark = (after & MARK) !== 0 ? end : start - 1;
  if (/[…⋯]/.test(line.text.charAt(mark)) && isSeriesEllipsis(line.text, mark, mark + 1)) return 'separator';
  return isStrayPiece(line.text, part, mark) ? 'doubtful' : 'mark';
}

/** Whether the space parts Latin text from a quotation in Latin text: “…defeat,” he said. “A man … */
function isLatinQuotation(text: string, start: number, end: number): boolean {
  if (/[”’]/.test(text.charAt(start - 1)))
    return /^[A-Za-z]/.test(text.slice(end, end + 1)) && /[A-Za-z][,.!?]?[”’]$/.test(text.slice(Math.max(0, start - 3), start));
  return /^[“‘][A-Za-z]/.test(text.slice(end, end + 2)) && /[A-Za-z][,.!?:]?$/.test(text.slice(Math.max(0, start - 2), start));
}

/** Width of a page number with its dashes, in em. */
const WIDEST_FOLIO = 8;
const BULLETS = '□■◆◇○●◎△▲▽▼☆★▶►※→';

/** Code units on each side that a mark is compared with. */
const REACH = 120;

/**
 * Whether a piece of the next column seems to begin with the mark at `at`, which stands behind a space: it closes a quotation that
 * was not opened, or stands between two spaces where the other marks stand close.
 */
function isStrayPiece(text: string, { start, end }: Part, at: number): boolean {
  if ((classAt(text, at - 1) & SPACE) === 0) return false;
  const before = text.slice(Math.max(start, at - REACH), at);
  const opening = OPENERS.get(text.charAt(at));
  if (opening !== undefined) return (classAt(text, at - 2) & HAN) !== 0 && !before.includes(opening);
  if ((classAt(text, at + 1) & SPACE) === 0) return false;
  return /\p{Script=Han}[，。；：？！、]\p{Script=Han}/u.test(before + text.slice(at, Math.min(end, at + REACH)));
}

const OPENERS: ReadonlyMap<string, string> = new Map([
  ['”', '“'],
  ['’', '‘'],
  ['」', '「'],
  ['』', '『'],
]);
