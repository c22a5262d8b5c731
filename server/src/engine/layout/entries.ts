import { REACH } from './column.ts';
import type { Page } from './evidence.ts';
import { Units } from './line-units.ts';
import { UnitSet } from '../text/unit-set.ts';

/** How the entries of a list are numbered, each with its number in the only group: `[12]`, `(12)`, `12.`, `⑫`. */
const NUMBERED: readonly RegExp[] = [
  /^[[［【〔](\d{1,3})[\]］】〕]/,
  /^[(（](\d{1,3})[)）]/,
  /^(\d{1,3})[.．、](?!\d)/,
  /^([\u2460-\u2473])/,
];
/** What such a number begins with. */
const NUMBER_HEADS = new UnitSet(/[[［【〔(（\d\u2460-\u2473]/);
const CIRCLED_ZERO = 0x245f;

/** `方汉奇：《中国近代报刊史》`: an entry of a list of references that has no number. */
const WORK = /^\p{Script=Han}[\p{Script=Han}、·]{1,19}[：:]《/u;
/** So many lines near each other that begin so do not stand in prose. */
const WORKS = 3;

/** `时间：3月5日下午`: what a notice or the minutes of a meeting tell on a line each. */
const FIELD = /^\p{Script=Han}{2,4}[：:]/u;

/**
 * Whether the line behind the break after line `index` begins an entry of a list: its number goes on from or to that of another line near, it names a
 * work as others do, or it is a field over another one.
 */
export function beginsEntry({ facts }: Page, index: number): boolean {
  const after = facts[index + 1];
  if (after === undefined) return false;
  const { text, line } = after;
  const near = (test: (other: string) => boolean): number => {
    let found = 0;
    for (let at = Math.max(0, index + 1 - REACH); at < Math.min(facts.length, index + 2 + REACH); at++)
      if (test(facts[at]?.text ?? '')) found++;
    return found;
  };
  if ((line.any & Units.colons) !== 0) {
    if (FIELD.test(text) && FIELD.test(facts[index + 2]?.text ?? '')) return true;
    if (WORK.test(text) && near((other) => WORK.test(other)) >= WORKS) return true;
  }
  const style = NUMBER_HEADS.hasAt(text, 0) ? NUMBERED.findIndex((one) => one.test(text)) : -1;
  if (style < 0) return false;
  const number = numberIn(text, style);
  return near((other) => Math.abs(numberIn(other, style) - number) === 1) > 0;
}

/** The number that `text` begins with, in a style; NaN where there is none. */
function numberIn(text: string, style: number): number {
  const found = NUMBERED[style]?.exec(text)?.[1] ?? '';
  return found > '9' ? found.charCodeAt(0) - CIRCLED_ZERO : Number.parseInt(found, 10);
}
