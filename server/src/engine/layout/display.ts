import type { Span } from '../span.ts';
import { DIGIT, HAN, LATIN, SPACE, classAt } from '../text/character.ts';
import type { Line } from './line.ts';
import type { Part } from './parts.ts';
import type { Situation } from './space.ts';

/** What may follow a number without a space on any reading: units of measure and counting words. */
const UNITS =
  '年月日号號时時分秒点點度岁歲届屆个個名位人例次起件条條项項家户戶只隻种種类類级級期版页頁章节節卷册冊张張场場元万萬亿億千百多余餘倍折米公里吨噸克斤亩畝平层層座栋棟幢辆輛架艘台臺套支把块塊片颗顆粒株棵头頭匹尾对對双雙组組队隊周週世代';
const BEFORE_NUMBER = '第约約近超达達逾仅僅';

/**
 * Whether the space between a Han character and a digit or letter, `[start, end)` of the line, was meant: it parts a label from
 * its text, the parts of a running head, the cells of a row. In running text only a label at the beginning has one.
 */
export function isSetApart({ line, part, place, display }: Situation, start: number, end: number): boolean {
  const { text } = line;
  if (place !== 'inner' && isLabel(text.slice(part.start, start), text.charAt(end), display)) return true;
  if (place === 'alone' && start - part.start <= LONGEST_TIME && TIME.test(text.slice(part.start, start)) && !isRunning(line)) return true;
  if (!display) return false;
  const hanFirst = (classAt(text, start - 1) & HAN) !== 0;
  if (hasSolidContact(text, part)) return true;
  if (hanLength(text, hanFirst ? start - 1 : end, hanFirst ? -1 : 1) > 2 && hasParts(text, part)) return true;
  return !isCounted(text, part, start, end, hanFirst);
}

/** A time, or from when to when: `8:30—9:00 开幕式`; with its day, over what somebody wrote then: `2021-03-05 18:30:12 王建国`. */
const TIME = /^(?:\d{1,2}[:：]\d{2}(?:[-—–~～至]{1,2}\d{1,2}[:：]\d{2})?|\d{4}[-/.]\d{1,2}[-/.]\d{1,2} \d{1,2}[:：]\d{2}(?:[:：]\d{2})?)$/;

/** Longest time, from when to when or with its day, in code units. */
const LONGEST_TIME = 20;

/** Whether the line has the marks between clauses: an entry of a programme, `20：06 电视剧（3、4集）`, has none. */
function isRunning({ text, width }: Line): boolean {
  return width > WIDEST_ENTRY || /[，。；！？,;]/.test(text);
}

/** Widest entry of a programme, in em. */
const WIDEST_ENTRY = 30;

/** `A` of `A 党建引领`, `1.` of a numbered heading. A bare number is a label when nothing is counted. */
function isLabel(label: string, next: string, display: boolean): boolean {
  if (/^\d{1,2}$/.test(label)) return !UNITS.includes(next);
  return /^[A-Z]$/.test(label) || (display && /^[A-Z]?\d{1,2}[.．、]?$/.test(label));
}

/** Where one number touches a Han character, the page has no space between the two: another one is meant. */
function hasSolidContact(text: string, { start, end }: Part): boolean {
  for (let at = start + 1; at < end; at++) {
    const [before, after] = [classAt(text, at - 1), classAt(text, at)];
    if (((before & HAN) !== 0 && (after & DIGIT) !== 0) || ((before & DIGIT) !== 0 && (after & HAN) !== 0)) return true;
  }
  return false;
}

/** Whether another space of the part stands between Han characters, as in two-part headlines and running heads. */
function hasParts(text: string, { runs }: Part): boolean {
  return runs.some(({ start, end }) => (classAt(text, start - 1) & HAN) !== 0 && (classAt(text, end) & HAN) !== 0);
}

/** Han characters from `at` in direction `step`, at most 3. */
function hanLength(text: string, at: number, step: 1 | -1): number {
  let length = 0;
  while (length < 3 && (classAt(text, at + step * length) & HAN) !== 0) length++;
  return length;
}

/** A number with its unit, an ordinal, or a Latin word: no cell of a row by itself. */
function isCounted(text: string, part: Part, start: number, end: number, hanFirst: boolean): boolean {
  const word = wordAround(text, part, hanFirst ? end : start - 1);
  if (isLatin(text, word)) return true;
  const before = text.slice(part.start, word.start).trimEnd().at(-1) ?? '';
  const after = text
    .slice(word.end, word.end + 3)
    .trimStart()
    .charAt(0);
  return (after !== '' && UNITS.includes(after)) || (before !== '' && BEFORE_NUMBER.includes(before));
}

/** Whether the word is letters only: `A13` is a number of a page or a part. */
function isLatin(text: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) if ((classAt(text, at) & LATIN) === 0) return false;
  return true;
}

/** The piece between white space and Han characters that holds the offset `at`. */
function wordAround(text: string, part: Part, at: number): Span {
  const inside = (place: number): boolean => place >= part.start && place < part.end && (classAt(text, place) & (SPACE | HAN)) === 0;
  let start = at;
  while (inside(start - 1)) start--;
  let end = at + 1;
  while (inside(end)) end++;
  return { start, end };
}
