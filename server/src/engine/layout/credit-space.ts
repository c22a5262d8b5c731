import { PICTURE_WORK, REPORTER } from '../text/credit-words.ts';
import { isSurname } from '../text/surnames.ts';
import { remembered } from '../text/tables.ts';
import { UnitSet } from '../text/unit-set.ts';
import type { Line } from './line.ts';

/** The spaces that newspapers print around names: between craft and name, in a name of two characters, before 摄. */

/** Longest credit that is looked for at the end of a line, in code units. */
const LONGEST = 48;
const SPACE = String.raw`[ \u3000]`;
/** A name of two characters may be spaced out to the width of three. */
const NAME = String.raw`(?:\p{Script=Han}{2,4}|\p{Script=Han}${SPACE}\p{Script=Han})`;
const NAMES = String.raw`${NAME}(?:[ \u3000、]{1,2}${NAME}){0,5}`;
/** `本报记者 王某 摄`, `（王某 摄）`, `王某 李某摄（人民视觉）`, at the beginning or behind the end of a sentence. */
const CREDIT = new RegExp(
  String.raw`(?<=^|[。！？”’）)])${SPACE}*[（(]?(\p{Script=Han}{0,10}(?:${REPORTER}))?${SPACE}?(${NAMES})${SPACE}?(?:${PICTURE_WORK})(?:[）)]|[（(]\p{Script=Han}{2,8}[）)])?$`,
  'u',
);
/** What such a line ends with. */
const ENDS = new UnitSet('摄攝图圖影道導）)');

/** Where the words that say who took the picture begin at the end of `text`, with the space before them; -1 where there are none. */
export function pictureCreditAt(text: string): number {
  if (!ENDS.hasAt(text, text.length - 1)) return -1;
  const from = Math.max(0, text.length - LONGEST);
  const found = CREDIT.exec(text.slice(from));
  // What begins where the search began goes on before it.
  if (found === null || (from > 0 && found.index === 0)) return -1;
  const [, craft, names = ''] = found;
  return craft !== undefined || isSurname(names.charAt(0)) ? from + found.index : -1;
}

/** Code units behind a space that are read. */
const FAR = 12;
/** What stands before a space inside or behind a reporter's name, and what then stands behind it. */
const NAMED = new RegExp(String.raw`(?:${REPORTER})${SPACE}?${NAMES}$`, 'u');
const WORK = /^(?:报道|報道|报导|報導|摄|攝)/;
const HALF_NAMED = new RegExp(String.raw`(?:${REPORTER})${SPACE}?(?:${NAMES}[ \u3000、]{1,2})?(\p{Script=Han})$`, 'u');
const OTHER_HALF = /^\p{Script=Han}(?:$|[ \u3000、，）)摄攝]|报道|報道|\p{Script=Han}{2,6}\d{1,2}日[电電])/u;

/** Where the credit of a picture begins in what is printed on the line: each of its spaces asks. */
const creditIn = remembered(({ text, first, last }: Line): number => pictureCreditAt(text.slice(first, last)));

/** Whether the space `[start, end)` of the line is part of the words that credit somebody, or stands before them. */
export function isCreditSpace(line: Line, start: number, end: number): boolean {
  const { text, first } = line;
  const credit = creditIn(line);
  if (credit >= 0 && start >= first + credit) return true;
  const after = text.slice(end, end + FAR);
  const before = text.slice(Math.max(first, start - LONGEST), start);
  if (WORK.test(after)) return NAMED.test(before);
  if (!OTHER_HALF.test(after)) return false;
  const half = HALF_NAMED.exec(before)?.[1];
  return half !== undefined && isSurname(half);
}
