import { CJK, classAt } from './character.ts';
import { isInEmoticon } from './context.ts';
import { type Pair, type PairedMark, kindsOf, pairsOf } from './pairs.ts';

const KINDS = ['（）()', '【】', '〔〕', '［］[]', '｛｝{}', '《》', '〈〉'] as const;
const BRACKETS = kindsOf(KINDS);

/** All brackets and title marks that come in pairs. */
export const BRACKET_MARKS = KINDS.join('');

/** The brackets and title marks of `text`: pairs in the order in which they close, and those without a partner in reading order. */
export function bracketsOf(text: string): { readonly pairs: readonly Pair[]; readonly alone: readonly PairedMark[] } {
  const { pairs, alone } = pairsOf(text, BRACKETS, (_, at) => !isInEmoticon(text, at));
  return {
    pairs: pairs.filter(({ start, end }) => !isLatin(text, start) || !isLatin(text, end - 1)),
    alone: alone.filter(({ at }) => !isLatin(text, at) && !isListMark(text, at) && !isInInterval(text, at)),
  };
}

/** The full-width bracket that pairs with `mark`. */
export function partnerOf(mark: string): string {
  const found = BRACKETS.get(mark);
  return found?.kind.charAt(found.opens ? 1 : 0) ?? '';
}

/** Whether both are brackets of one shape. */
export function isSameShape(one: string, other: string): boolean {
  return BRACKETS.get(one)?.kind === BRACKETS.get(other)?.kind;
}

/** `1）`, `a)`, `一）` at the beginning of an item: the bracket has no partner and needs none. */
function isListMark(text: string, at: number): boolean {
  if (!/[)）]/.test(text.charAt(at))) return false;
  return /(?:^|[^\dA-Za-z一二三四五六七八九十\u2460-\u2473（(])(?:\d{1,3}|[A-Za-z]|[一二三四五六七八九十]{1,3}|[\u2460-\u2473])$/.test(
    text.slice(Math.max(0, at - 4), at),
  );
}

/** Longest interval, in code units. */
const LONGEST_INTERVAL = 24;
const INTERVAL = /[[(（［][^[\]()（）［］，,\p{Script=Han}]{1,10}[,，][^[\]()（）［］，,\p{Script=Han}]{1,10}[\])）］]/gu;

/** `[1,+∞)`: an interval without one of its ends. */
function isInInterval(text: string, at: number): boolean {
  const from = Math.max(0, at - LONGEST_INTERVAL);
  const around = text.slice(from, at + LONGEST_INTERVAL).matchAll(INTERVAL);
  return Array.from(around).some(({ 0: interval, index }) => from + index <= at && at < from + index + interval.length);
}

/** A half-width bracket away from Chinese text: code, a formula. */
function isLatin(text: string, at: number): boolean {
  return text.charCodeAt(at) < 0x80 && ((classAt(text, at - 1) | classAt(text, at + 1)) & CJK) === 0;
}
