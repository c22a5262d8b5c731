import type { Span } from '../span.ts';
import { CJK, DIGIT, HAN, LATIN, MARK, OPENING, SPACE, classAt, classBefore } from '../text/character.ts';
import { imprintOf } from '../text/imprint.ts';
import { isSpacedBracket, isSpacedMark } from '../text/spaced-mark.ts';
import { isPageNumber, isRunningHead } from '../text/page-marks.ts';
import { isBylineLike, isCredited } from './cues.ts';
import { isReference } from '../text/reference.ts';
import { remembered } from '../text/tables.ts';
import { isCreditSpace } from './credit-space.ts';
import { isSetApart } from './display.ts';
import { type Line, printed } from './line.ts';
import { atMark } from './mark-space.ts';
import { type Part, partsOf } from './parts.ts';
import { betweenHan, isBesidePiece } from './separators.ts';
import type { Place, Situation, SpaceKind, SpaceRun } from './space.ts';
import { type Texture, isRowOfNames, isStretched, isStretchedAmongWords, textureOf } from './stretch.ts';

const NO_RUNS: readonly SpaceRun[] = [];

/** The runs of white space of `line`, each with what it is, in order. */
export function spacesOf(line: Line, place: Place): readonly SpaceRun[] {
  const { text, first, last } = line;
  if (first === 0 && last === text.length && !hasInnerSpace(line)) return NO_RUNS;
  const before = first > 0 ? [edge(line, 0, first)] : [];
  const after = last < text.length && last > first ? [edge(line, last, text.length)] : [];
  return [...before, ...innerSpaces(line, place), ...after];
}

function innerSpaces(line: Line, place: Place): readonly SpaceRun[] {
  if (!hasInnerSpace(line)) return [];
  const { parts, dividers } = partsOf(line);
  if (parts.length === 1) return parts.flatMap((part) => spacesIn(line, part, place));
  return parts.flatMap((part, index) => [
    ...(isCell(line, part) ? part.runs.map(separator) : spacesIn(line, part, 'inner')),
    ...dividers.slice(index, index + 1).map(separator),
  ]);
}

/** White space at the edge of a line is left over, but where tabs part the cells of a row one at its edge bounds an empty cell. */
function edge({ text, first, last }: Line, start: number, end: number): SpaceRun {
  const bounds = text.slice(start, end).includes('\t') && text.slice(first, last).includes('\t');
  return { start, end, kind: bounds ? 'separator' : 'edge', stretched: false };
}

function separator({ start, end }: Span): SpaceRun {
  return { start, end, kind: 'separator', stretched: false };
}

/** Whether the typesetter or the extractor made the space, not the writer. */
export function isSuperfluous({ kind }: SpaceRun): boolean {
  return kind !== 'separator' && kind !== 'doubtful';
}

function hasInnerSpace({ text, first, last }: Line): boolean {
  for (let at = first; at < last; at++) if ((classAt(text, at) & SPACE) !== 0) return true;
  return false;
}

/** Longest cell of a table, in code units: `张 三`. */
const LONGEST_CELL = 8;

/** Whether one of several parts of a line is too short to be a line of a column. */
function isCell({ text }: Line, { start, end }: Part): boolean {
  return end - start <= LONGEST_CELL && !/[，。；、！？,;]/.test(text.slice(start, end));
}

function spacesIn(line: Line, part: Part, place: Place): readonly SpaceRun[] {
  if (part.runs.length === 0) return [];
  const display = place === 'alone' && isDisplay(line);
  const texture = textureOf(line.text, part.start, part.end);
  const situation: Situation = { line, part, place, display, texture };
  const text = line.text.slice(part.start, part.end);
  const stretched = (isStretched(texture) || isStretchedAmongWords(texture, place === 'alone')) && !isRowOfNames(text);
  const meant =
    imprintOf(text) === 'staff' ||
    (stretched ? display && isSpacedHeading(line, texture) : isSetOutInPieces(text) || isReference(line.text));
  const typed = typedAmong(line.text, part.runs);
  return part.runs.map(({ start, end }) => {
    const kind = meant || typed(start) ? 'separator' : stretched ? inStretched(situation, start, end) : inText(situation, start, end);
    return { start, end, kind, stretched: stretched && !meant && !typed(start) };
  });
}

/** Whether the white space at an offset was typed: an ideographic space among spaces of ASCII, which are all that extractors put in. */
function typedAmong(text: string, runs: readonly Span[]): (start: number) => boolean {
  const isIdeographic = (start: number): boolean => text.charAt(start) === '\u3000';
  const isMixed = runs.some(({ start }) => isIdeographic(start)) && runs.some(({ start }) => !isIdeographic(start));
  return (start) => isMixed && isIdeographic(start);
}

function isSetOutInPieces(text: string): boolean {
  return isBylineLike(text) || isRunningHead(text) || isPageNumber(text);
}

/** Fewer characters are spaced out on purpose: a label, a short headline. */
const SHORTEST_STRETCHED = 8;

/** What was set out by hand or by letter-spacing; there a word would be set out too. */
function isSpacedHeading({ han }: Line, { singles, tokens, words }: Texture): boolean {
  return han < SHORTEST_STRETCHED && singles === tokens && words === 0;
}

/** In a stretched piece every space is the typesetter's but those between Latin words and before a byline. */
function inStretched(situation: Situation, start: number, end: number): SpaceKind {
  const { line, texture } = situation;
  const { text } = line;
  const [before, after] = [classBefore(text, start), classAt(text, end)];
  if ((before & CJK) !== 0 && (after & CJK) !== 0) {
    if (isCreditedTail(text.slice(end, line.last))) return 'separator';
    return isBesidePiece(situation, start, end) ? 'doubtful' : 'stretched';
  }
  if (((before | after) & MARK) !== 0) return 'mark';
  if (((before | after) & HAN) !== 0) return ((before | after) & (DIGIT | LATIN)) === 0 ? 'stretched' : wordKind(before | after);
  if (isWide(text, start - 1) && isWide(text, end)) return 'stretched';
  // Where no two letters stand together, letters and digits were set out too.
  if (texture.words > 0 || texture.letters < 2) return 'separator';
  return ((before | after) & LATIN) !== 0 ? 'doubtful' : 'stretched';
}

/** Names keep their spaces, unless they and the word for the craft are spaced out themselves. */
function isCreditedTail(text: string): boolean {
  return /^\p{Script=Han}{2}/u.test(text) && isCredited(text);
}

/** `1.1`, `2.`, `（3）`, `A.` at the beginning of a line: an item. */
const ITEM = /^(?:\d{1,3}(?:\.\d{1,3}){0,4}[.．、]?|[(（]\d{1,3}[)）]|[A-Z][.．、]|[\u2460-\u2473])$/;

/** `第一条`: an article of a law, whose text follows on the same line. */
const ARTICLE = /^第[一二三四五六七八九十百千零〇两\d]{1,7}[条條]$/;

/** `●招聘`: what an advertisement or an item is about. A number with spaces on both sides has them from its typesetter. */
const BULLETED = /^[●■◆▲★☆○◎□◇△▶►•]\p{Script=Han}{2,4}$/u;
const AUTOSPACED = /^\d{1,6} /;

/** `1.1`: no amount begins a paragraph. */
const SECTION = /\d\.\d/;

/** What begins an entry of a chronicle, up to its text: `5月3日`, `6月—9月`, `一九五八年五月`, `是年`. */
const DAY = '(?:[\\d〇一二三四五六七八九十]{2,4}年)?[\\d一二三四五六七八九十]{1,3}月(?:[\\d一二三四五六七八九十]{1,3}日|[上中下]旬)?';
const ENTRY = new RegExp(`^(?:${DAY}(?:[—～－至]{1,2}${DAY})?|[是同当當翌]年)$`);

/** `一、兽类`, `（二）鸟类`: the term that a numbered paragraph speaks of. */
const TERM = /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)\p{Script=Han}{1,6}$/u;

/** Who speaks in a play: `四凤`, or two characters set to the width of three. */
const SPEAKER = /^\p{Script=Han}(?:\p{Script=Han}{0,3}|\u3000\p{Script=Han})$/u;

/** Longest head of a paragraph that is looked at, in code units. */
const LONGEST_HEAD = 24;

/** What announces the next field of a notice: `邮编：`, `地点：`. */
const FIELD =
  /^(?:电话|電話|传真|傳真|邮编|郵編|邮箱|郵箱|地址|网址|網址|热线|熱線|时间|時間|地点|地點|票价|票價|零售价|零售價|定价|定價|联系人|聯絡人|主办|主辦|承办|承辦|协办|協辦)[：:]/;

/**
 * Whether whoever wrote the line left the space: before the next field of a notice, behind the number of an item, before the letter of a
 * choice, where the day of a form is to be filled in. Extractors put in spaces of ASCII only.
 */
function isFormSpace({ line, place }: Situation, start: number, end: number): boolean {
  const { text, first, last } = line;
  const wide = text.charAt(start) === '\u3000';
  const head = start - first <= 12 ? text.slice(first, start) : '';
  if (
    ITEM.test(head) &&
    (wide || (place !== 'inner' && SECTION.test(head)) || (/[.．、]$/.test(head) && (classAt(text, end) & OPENING) !== 0))
  )
    return true;
  if (place !== 'inner' && (ARTICLE.test(head) || (BULLETED.test(head) && !AUTOSPACED.test(text.slice(end, end + 8))))) return true;
  if (FIELD.test(text.slice(end, Math.min(last, end + 6)))) return true;
  if (!wide) return false;
  // A speaker, a generation of a family, the first ingredient of a prescription, the day of an entry.
  if (end - start === 1 && place !== 'inner' && isHead(text.slice(first, Math.min(start, first + LONGEST_HEAD)))) return true;
  if (isList(line)) return true;
  const rest = text.slice(end, Math.min(last, end + 2));
  return /^[A-Z][.．、]/.test(rest) || (end - start > 1 && /^[年月日]/.test(rest));
}

function isHead(text: string): boolean {
  return SPEAKER.test(text) || ENTRY.test(text) || TERM.test(text);
}

/** `桂枝三两（去皮）　芍药三两　甘草二两`: items set apart by ideographic spaces, without the marks of running text. */
const isList = remembered((line: Line): boolean => {
  const text = printed(line);
  return (text.match(/\u3000+/g)?.length ?? 0) > 1 && !/[，。；、！？,;]/.test(text);
});

function inText(situation: Situation, start: number, end: number): SpaceKind {
  const { text } = situation.line;
  if (isFormSpace(situation, start, end) || isCreditSpace(situation.line, start, end)) return 'separator';
  const [before, after] = [classBefore(text, start), classAt(text, end)];
  const words = (before | after) & (DIGIT | LATIN);
  if (((before | after) & HAN) !== 0 && words !== 0) return isSetApart(situation, start, end) ? 'separator' : wordKind(before | after);
  if ((before & HAN) !== 0 && (after & HAN) !== 0) return situation.display ? 'separator' : betweenHan(situation, start, end);
  if (((before | after) & MARK) !== 0) return atMark(situation, start, end);
  if (situation.display) return 'separator';
  if (isSpacedMark(text, start, end)) return 'mark';
  return isSpacedBracket(text, start, end) ? 'latin' : 'separator';
}

/** Kana, symbols and whatever else is set in a full em. */
function isWide(text: string, at: number): boolean {
  return text.charCodeAt(at) >= 0x2e80;
}

function wordKind(bits: number): SpaceKind {
  return (bits & DIGIT) !== 0 ? 'digit' : 'latin';
}

/** Headlines, labels and lists of names: short and without the marks of running text. */
export function isDisplay(line: Line): boolean {
  return line.width <= 30 && !/[，。；、！？,;]/.test(line.text);
}
