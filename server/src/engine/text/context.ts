import { CJK, CLOSING, DIGIT, HAN, LATIN, MARK, SPACE, classAt, is } from './character.ts';
import { isNameDot } from './transliteration.ts';
import { UnitSet } from './unit-set.ts';

/** Code units that are looked at on each side of a mark to find what it belongs to. */
const REACH = 40;

/**
 * Whether `[start, end)` stands in Chinese text: Han or a full-width mark on one side, and on the other side too, or nothing.
 * A mark that stands alone in its block stands in no text.
 */
export function isBetweenChinese(text: string, start: number, end: number): boolean {
  const before = start === 0 || (classAt(text, start - 1) & CJK) !== 0;
  const after = end >= text.length || (classAt(text, end) & CJK) !== 0;
  return before && after && (start > 0 || end < text.length);
}

/**
 * Whether the half-width mark at `at` stands in Chinese text, where its full-width form belongs. `text` is logical text.
 * A mark belongs to what stands before it: `后,` is Chinese, `J. Smith, 2001` is not. Between two digits it is a time, a
 * ratio or a thousands mark; a bracket follows what it encloses or, if that is Latin, what it stands beside.
 */
export function isFullwidthContext(text: string, at: number): boolean {
  const mark = text.charAt(at);
  // Recognition reads the dot of a name as a colon.
  if (isInEmoticon(text, at) || isInEntity(text, at) || isInSeries(text, at) || (mark === ':' && isNameDot(text, at))) return false;
  if (mark === '(' || mark === ')') return isChineseBracket(text, at, mark);
  const before = classBefore(text, at);
  const after = classAfter(text, at + 1);
  if ((before & DIGIT) !== 0 && (after & DIGIT) !== 0) return false;
  if ((before & CJK) !== 0) return !isInAddress(text, at);
  if (text.charAt(at - 1) === ')') return (after & CJK) !== 0 || isChineseBracket(text, at - 1, ')');
  // After a number the text that goes on decides; after a Latin word too, if it goes on without a space.
  if ((before & LATIN) !== 0 && isInLatinQuotation(text, at)) return false;
  const goesOn = (before & LATIN) !== 0 ? classAt(text, at + 1) : after;
  if ((before & (DIGIT | LATIN)) !== 0 || /[%℃]/.test(text.charAt(at - 1))) return (goesOn & CJK) !== 0 && !isInAddress(text, at);
  return false;
}

/** Whether a quotation without Chinese ends behind the mark at `at`: “I am fine,” he said. */
function isInLatinQuotation(text: string, at: number): boolean {
  if (!/[”’]/.test(text.charAt(at + 1))) return false;
  const before = text.slice(Math.max(0, at - 3 * REACH), at);
  return !/\p{Script=Han}/u.test(before.slice(Math.max(before.lastIndexOf('“'), before.lastIndexOf('‘'), 0)));
}

/** The class of what stands before `at`, and of what stands at it or after: a space or two between may come from recognition. */
function classBefore(text: string, at: number): number {
  return classAt(text, at - 1 - spaces(text, at - 1, -1));
}

function classAfter(text: string, at: number): number {
  return classAt(text, at + spaces(text, at, 1));
}

function spaces(text: string, at: number, step: 1 | -1): number {
  let count = 0;
  while (count < 2 && (classAt(text, at + step * count) & SPACE) !== 0) count++;
  return count;
}

/** Whether the half-width full stop at `at` ends a Chinese sentence: no list number, no dot of a name, of a file or of an ellipsis. */
export function isFullStop(text: string, at: number): boolean {
  if ((classAt(text, at - 1) & HAN) === 0 || at < 2 || LIST_NUMBER.test(text.slice(Math.max(0, at - 4), at))) return false;
  const after = classAt(text, at + 1);
  if (at + 1 === text.length || (after & CLOSING) !== 0) return true;
  return (after & HAN) !== 0 && !isNameDot(text, at);
}

/** The number of a list item, with nothing Chinese before it. */
const LIST_NUMBER = /(?:^|\P{Script=Han})[一二三四五六七八九十]{1,3}$/u;

const ELLIPSES = new UnitSet('…⋯');
/** The marks that emoticons are made of. */
const FACES = new UnitSet(':;()');

/** `1, 2, …, n`: a series of terms, some of them left out. */
function isInSeries(text: string, at: number): boolean {
  if (text.charAt(at) !== ',' || ![at - 1, at + 1, at + 2].some((place) => ELLIPSES.hasAt(text, place))) return false;
  const before = text.slice(Math.max(0, at - 4), at);
  const after = text.slice(at + 1, at + 5);
  return (/[\dA-Za-z]$/.test(before) && /^ ?[…⋯]{1,2} ?,/.test(after)) || (/, ?[…⋯]{1,2}$/.test(before) && /^ ?[\dA-Za-z]/.test(after));
}

/** What stands beside an ellipsis that leaves out terms of a series. */
const BEFORE_TERMS = /[\p{Script=Latin}\p{Script=Greek}\d\])）₀₁₂₃₄₅₆₇₈₉] ?[,，、+＋×<≤=] ?$/u;
const AFTER_TERMS = /^ ?[,，、+＋×<≤=] ?[\p{Script=Latin}\p{Script=Greek}\d[(（]/u;

/** Whether the ellipsis `[start, end)` leaves out terms of a mathematical series: `a1, a2, ⋯, an`, `1 + 2 + … + n`. */
export function isSeriesEllipsis(text: string, start: number, end: number): boolean {
  return BEFORE_TERMS.test(text.slice(Math.max(0, start - 4), start)) && AFTER_TERMS.test(text.slice(end, end + 4));
}

/** Longest face, in code units. */
const LONGEST_FACE = 16;
const FACE = /[:;]-?[()DP](?![A-Za-z])|\([\^>T;=][_.\-oO]{1,3}[\^<T;=]\)|(?<drawn>\([^()（）\p{Script=Han}\dA-Z\s]{2,14}\))/gu;
/** What faces are drawn with, and Chinese text, units and formulas have not in brackets. */
const FEATURES = /[\p{So}\p{Sk}･｡・≧≦∀∇ω]/gu;

/** `:)`, `;-(`, `:D`, `(^_^)`, `(｡･ω･｡)`. */
export function isInEmoticon(text: string, at: number): boolean {
  if (!FACES.hasAt(text, at)) return false;
  const from = Math.max(0, at - LONGEST_FACE);
  for (const { index, 0: face, groups } of text.slice(from, at + LONGEST_FACE).matchAll(FACE)) {
    if (from + index > at || at >= from + index + face.length) continue;
    if (groups?.['drawn'] === undefined || (face.match(FEATURES)?.length ?? 0) > 1) return true;
  }
  return false;
}

/** The end of an HTML character reference: `&nbsp;`, `&#8220;`. */
function isInEntity(text: string, at: number): boolean {
  return text.charAt(at) === ';' && /&#?[A-Za-z\d]{1,10}$/.test(text.slice(Math.max(0, at - 12), at));
}

function isChineseBracket(text: string, at: number, mark: '(' | ')'): boolean {
  const partner = mark === '(' ? forward(text, at) : backward(text, at);
  const [open, close] = mark === '(' ? [at, partner] : [partner, at];
  if (open === undefined || close === undefined)
    return mark === '(' ? (classAt(text, at + 1) & HAN) !== 0 : (classAt(text, at - 1) & HAN) !== 0 && !is(text, at - 1, DIGIT);
  // Its partner kept the width of Chinese.
  if (/[（）]/.test(text.charAt(partner ?? at))) return true;
  if (/\p{Script=Han}/u.test(text.slice(open, close))) return true;
  // `1)` and `(a)` are list numbers; a Latin gloss inside Chinese text takes Chinese brackets.
  return (
    (classBefore(text, open) & HAN) !== 0 &&
    ((classAfter(text, close + 1) & CJK) !== 0 || close + 1 >= text.length || /[,;:!?]/.test(text.charAt(close + 1)))
  );
}

/** The bracket that closes the one at `at`, of either width; `undefined` where another one opens before. */
function forward(text: string, at: number): number | undefined {
  const found = text.slice(at + 1, at + 1 + 3 * REACH).search(/[()（）]/);
  return found < 0 || /[(（]/.test(text.charAt(at + 1 + found)) ? undefined : at + 1 + found;
}

function backward(text: string, at: number): number | undefined {
  const from = Math.max(0, at - 3 * REACH);
  const before = text.slice(from, at);
  const found = Math.max(...Array.from('()（）', (bracket) => before.lastIndexOf(bracket)));
  return found < 0 || /[)）]/.test(before.charAt(found)) ? undefined : from + found;
}

/** Whether the mark is part of an address such as `http://…?a=1` or `a:b@c`: a run of ASCII around it without a space. */
function isInAddress(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && at - start < REACH && isAscii(text, start - 1)) start--;
  let end = at + 1;
  while (end < text.length && end - at < REACH && isAscii(text, end)) end++;
  return end - start > 1 && /:\/\/|www\.|@|\.(?:com|cn|org|net)/.test(text.slice(start, end));
}

function isAscii(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit < 0x80 && (classAt(text, at) & (SPACE | MARK)) === 0;
}
