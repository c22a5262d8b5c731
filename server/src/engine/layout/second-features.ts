import { FIRST_LINE_INDENT, slackOf } from './column.ts';
import { ENDINGS, type Page, UNKNOWN, clamp, openCode } from './evidence.ts';
import type { OpenMarks } from './quotation.ts';

/** The break again, with what the first look made of the breaks around it. */
interface SecondPlace {
  readonly page: Page;
  readonly index: number;
  readonly open: OpenMarks;
  /** The probability of a join at a distance of `offset` breaks. */
  readonly join: (offset: number) => number;
  /** Lines of the block so far, and of what would be joined to it, at most `LONGEST`. */
  readonly length: number;
  readonly ahead: number;
  readonly like: Likeness;
}

/**
 * The breaks nearby that resemble this one: their mean probability of a join at the first look, -1 where there are none. A page has its
 * habits: how its sections look, and whether its blank lines mean anything.
 */
interface Likeness {
  /** Of those after a line that ends and begins in the same way and is as wide, and their number. */
  readonly lines: number;
  readonly count: number;
  /** Of those after a line that ends in the same way. */
  readonly ends: number;
}

/** Lines after which the length of a block tells no more. */
const LONGEST = 12;

const SECOND: readonly (readonly [name: string, value: (place: SecondPlace) => number])[] = [
  ['first', ({ join }) => join(0)],
  ['first1', ({ join }) => join(1)],
  ['firstMinus1', ({ join }) => join(-1)],
  ['first2', ({ join }) => join(2)],
  ['firstMinus2', ({ join }) => join(-2)],
  ['length', ({ length }) => length],
  ['ahead', ({ ahead }) => ahead],
  // How the text that would be joined ends.
  [
    'aheadEnding',
    ({ page, index, ahead }) => ENDINGS.indexOf(page.facts[Math.min(page.facts.length - 1, index + ahead)]?.ending ?? 'terminal'),
  ],
  ['startSlack', ({ page, index, length }) => startSlack(page, index, length === 1)],
  ['openInBlock', ({ page, index, open }) => openCode(open, page.facts[index + 1])],
  ['bracketInBlock', ({ open }) => Number(open.bracket !== undefined)],
  ['echo', ({ page, index, join }) => echo(page, index, join(0))],
  ['alike', ({ like }) => like.lines],
  ['alikeCount', ({ like }) => like.count],
  ['alikeEnding', ({ like }) => like.ends],
];

/** Probabilities of the first look between which it is worth to look for terms. */
const OPEN = { from: 0.02, to: 0.98 } as const;

/** Whether the break cuts a term of this text; -1 where the first look was sure enough. */
function echo(page: Page, index: number, first: number): number {
  return first < OPEN.from || first > OPEN.to ? -1 : Number(cutTerm(page, index) !== undefined);
}

/** Printed lines on each side in which a term is looked for that the break may have cut. */
export const EARSHOT = 40;

/** Three characters around the break, of both lines, that stand together on a line nearby: a name or a term that no dictionary has. */
export function cutTerm({ facts }: Page, index: number): string | undefined {
  const [before, after] = [facts[index]?.text.slice(-2) ?? '', facts[index + 1]?.text.slice(0, 2) ?? ''];
  const cut = [before + after.slice(0, 1), before.slice(-1) + after].filter((term) => /^\p{Script=Han}{3}$/u.test(term));
  if (cut.length === 0) return undefined;
  const around = facts.slice(Math.max(0, index - EARSHOT), index + EARSHOT);
  return cut.find((term) => around.some(({ text }) => text.includes(term)));
}

/** Names of the features that the second look adds, in order. */
export const secondFeatureNames: readonly string[] = SECOND.map(([name]) => name);

/** What `joins`, the first look, makes of the breaks around the one after line `index`, in the order of `secondFeatureNames`, likewise. */
export function secondFeatures(
  page: Page,
  index: number,
  joins: readonly number[],
  open: OpenMarks,
  values: Float64Array,
  start = 0,
): void {
  const join = (offset: number): number => joins[index + offset] ?? 0;
  let length = 1;
  while (length < LONGEST && join(-length) >= 0.5) length++;
  let ahead = 1;
  while (ahead < LONGEST && join(ahead) >= 0.5) ahead++;
  const place: SecondPlace = { page, index, open, join, length, ahead, like: likenessOf(page, index, joins) };
  for (let feature = 0; feature < SECOND.length; feature++) values[start + feature] = SECOND[feature]?.[1](place) ?? 0;
}

/** Breaks on each side that a break is compared with. */
const NEARBY = 30;
/** Numbers of breaks beyond this tell no more. */
const MANY = 20;

/** Two breaks are never alike when one of them stands before a blank line and the other does not. */
function likenessOf({ facts, blanks }: Page, index: number, joins: readonly number[]): Likeness {
  const own = facts[index];
  if (own === undefined) return { lines: -1, count: 0, ends: -1 };
  const blank = (blanks[index] ?? 0) > 0;
  let [lines, count, ends, endings] = [0, 0, 0, 0];
  for (let at = Math.max(0, index - NEARBY); at <= Math.min(blanks.length - 1, index + NEARBY); at++) {
    const other = facts[at];
    if (at === index || other?.ending !== own.ending || (blanks[at] ?? 0) > 0 !== blank) continue;
    const join = joins[at] ?? 0;
    ends += join;
    endings++;
    if (other.opening !== own.opening || Math.abs(other.line.width - own.line.width) > 1) continue;
    lines += join;
    count++;
  }
  return { lines: count === 0 ? -1 : lines / count, count: Math.min(MANY, count), ends: endings === 0 ? -1 : ends / endings };
}

/** Slack of the line, when it is known whether it is the first of its block and so lacks its indent. */
function startSlack({ columns, facts }: Page, index: number, isFirst: boolean): number {
  const measure = columns[index]?.measure ?? 0;
  const facts0 = facts[index];
  return measure === 0 || facts0 === undefined ? UNKNOWN : clamp(slackOf(facts0.line, measure) - (isFirst ? FIRST_LINE_INDENT : 0));
}
