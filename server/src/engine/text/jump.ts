import type { Span } from '../span.ts';

/** A line that says where an article goes on, or where it comes from: `（下转第三版）`, `（上接第一版）`. */
export interface Jump extends Span {
  readonly direction: 'onward' | 'back';
  /** The number of the page that it names. */
  readonly page: number;
  /** The headline that it names, if any. */
  readonly title: string | undefined;
}

/** `（上接第一版《……》）`: the marks around it are optional, and so is what follows the page. */
const JUMP =
  /(?:上 ?接|下 ?转|下 ?轉|紧 ?接|緊 ?接) ?第? ?([A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3}) ?[版页頁](?:[^（(）)。，\n\r]{0,30}(?=[）)]))?/g;

/** The jumps in `text` in reading order, with the marks around them. Linear time. */
export function jumpsIn(text: string): readonly Jump[] {
  return Array.from(text.matchAll(JUMP), ({ index, 0: words, 1: page = '' }): Jump => {
    const start = /[（(]/.test(text.charAt(index - 1)) ? index - 1 : index;
    const end = index + words.length;
    return {
      start,
      end: /[）)]/.test(text.charAt(end)) ? end + 1 : end,
      direction: /^下/.test(words) ? 'onward' : 'back',
      page: numberOf(page),
      title: /[《“]([^》”]+)/.exec(words)?.[1],
    };
  });
}

const DIGITS = '一二三四五六七八九';

/** `12`, `A12`, `十二`. */
export function numberOf(written: string): number {
  const digits = /\d+/.exec(written)?.[0];
  if (digits !== undefined) return Number(digits);
  const [tens = '', ones = ''] = written.includes('十') ? written.split('十') : ['', written];
  const value = (digit: string, otherwise: number): number => (digit === '' ? otherwise : DIGITS.indexOf(digit) + 1);
  return (written.includes('十') ? 10 * value(tens, 1) : 0) + value(ones, 0);
}

/** Most pairs of characters that stand for an article. */
const MOST_PAIRS = 1500;

/** What an article is recognised by on another page: the pairs of characters that it uses. */
export function fingerprintOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  const characters = text.replace(/[^\p{L}\p{N}]/gu, '');
  for (let at = 0; at + 1 < characters.length && pairs.size < MOST_PAIRS; at++) pairs.add(characters.slice(at, at + 2));
  return pairs;
}

/** How much two articles are about the same thing, 0 to 1: the share of pairs of the shorter one that the other has too. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  let common = 0;
  for (const pair of few) if (many.has(pair)) common++;
  return few.size === 0 ? 0 : common / few.size;
}
