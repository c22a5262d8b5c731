import { UnitSet } from '../text/unit-set.ts';
import { FIRST_LINE_INDENT, slackOf } from './column.ts';
import { type Page, UNKNOWN, clamp, endingCode, openCode } from './evidence.ts';
import { Second } from './features.ts';
import { charactersOf } from './line-units.ts';
import type { OpenMarks } from './quotation.ts';

/** Lines after which the length of a block tells no more. */
const LONGEST = 12;

/**
 * Writes what `joins`, the first look, makes of the breaks around the one after line `index` to `row` from `start` on, each feature
 * at its place.
 */
export function secondFeatures(page: Page, index: number, joins: ArrayLike<number>, open: OpenMarks, row: Float64Array, start = 0): void {
  // Lines of the block so far, and of what would be joined to it.
  let length = 1;
  while (length < LONGEST && joinAt(joins, index - length) >= 0.5) length++;
  let ahead = 1;
  while (ahead < LONGEST && joinAt(joins, index + ahead) >= 0.5) ahead++;
  const last = page.facts[Math.min(page.facts.length - 1, index + ahead)];
  const first = joinAt(joins, index);
  row[start + Second.first] = first;
  row[start + Second.first1] = joinAt(joins, index + 1);
  row[start + Second.firstMinus1] = joinAt(joins, index - 1);
  row[start + Second.first2] = joinAt(joins, index + 2);
  row[start + Second.firstMinus2] = joinAt(joins, index - 2);
  row[start + Second.length] = length;
  row[start + Second.ahead] = ahead;
  // How the text that would be joined ends.
  row[start + Second.aheadEnding] = endingCode(last?.ending ?? 'terminal');
  row[start + Second.startSlack] = startSlack(page, index, length === 1);
  row[start + Second.openInBlock] = openCode(open, page.facts[index + 1]);
  row[start + Second.bracketInBlock] = Number(open.bracket !== undefined);
  row[start + Second.echo] = echo(page, index, first);
  writeLikeness(page, index, joins, row, start);
}

/** The probability of a join at break `index`, 0 outside the page. */
function joinAt(joins: ArrayLike<number>, index: number): number {
  return index >= 0 && index < joins.length ? (joins[index] ?? 0) : 0;
}

/** Probabilities of the first look between which it is worth to look for terms. */
const OPEN = { from: 0.02, to: 0.98 } as const;

/** Whether the break cuts a term of this text; -1 where the first look was sure enough. */
function echo(page: Page, index: number, first: number): number {
  return first < OPEN.from || first > OPEN.to ? -1 : Number(cutTerm(page, index) !== undefined);
}

/** Printed lines on each side in which a term is looked for that the break may have cut. */
export const EARSHOT = 40;

/** Three characters around the break, of both lines, that stand together on a line nearby: a name or a term that no dictionary has. */
export function cutTerm(page: Page, index: number): string | undefined {
  const above = page.facts[index]?.text ?? '';
  const below = page.facts[index + 1]?.text ?? '';
  // Both characters at the break belong to either term.
  if (!HAN.hasAt(above, above.length - 1) || !HAN.hasAt(below, 0)) return undefined;
  const before = above.slice(-2);
  const after = below.slice(0, 2);
  const mostBefore = before + after.slice(0, 1);
  if (isTerm(mostBefore) && isNearby(page, index, mostBefore)) return mostBefore;
  const mostAfter = before.slice(-1) + after;
  return isTerm(mostAfter) && isNearby(page, index, mostAfter) ? mostAfter : undefined;
}

function isTerm(text: string): boolean {
  return HAN.covers(text) && /^\p{Script=Han}{3}$/u.test(text);
}

const HAN = new UnitSet(/[\p{Script=Han}\ud800-\udfff]/u);

function isNearby({ facts, characters }: Page, index: number, term: string): boolean {
  const needed = charactersOf(term);
  const end = Math.min(facts.length, index + EARSHOT);
  for (let at = Math.max(0, index - EARSHOT); at < end; at++) {
    // Most lines need not be searched: they have not the characters.
    if (((characters[at] ?? 0) & needed) === needed && facts[at]?.text.includes(term) === true) return true;
  }
  return false;
}

/** Breaks on each side that a break is compared with. */
const NEARBY = 30;
/** Numbers of breaks beyond this tell no more. */
const MANY = 20;

/**
 * The mean probability of a join at those breaks nearby that resemble this one, -1 where there are none: after lines that end in the
 * same way, and after those of them that also begin in the same way and are as wide. A page has its habits: how its sections look, and
 * whether its blank lines mean anything. A break before a blank line never resembles one that is not.
 */
function writeLikeness({ facts, blanks }: Page, index: number, joins: ArrayLike<number>, row: Float64Array, start: number): void {
  const own = facts[index];
  const blank = (blanks[index] ?? 0) > 0;
  let lines = 0;
  let count = 0;
  let ends = 0;
  let endings = 0;
  const last = Math.min(blanks.length - 1, index + NEARBY);
  for (let at = Math.max(0, index - NEARBY); at <= last; at++) {
    const other = facts[at];
    if (at === index || own === undefined || (blanks[at] ?? 0) > 0 !== blank || other?.ending !== own.ending) continue;
    const join = joins[at] ?? 0;
    ends += join;
    endings++;
    if (other.opening !== own.opening || Math.abs(other.line.width - own.line.width) > 1) continue;
    lines += join;
    count++;
  }
  row[start + Second.alike] = count === 0 ? -1 : lines / count;
  row[start + Second.alikeCount] = Math.min(MANY, count);
  row[start + Second.alikeEnding] = endings === 0 ? -1 : ends / endings;
}

/** Slack of the line, when it is known whether it is the first of its block and so lacks its indent. */
function startSlack({ columns, facts }: Page, index: number, isFirst: boolean): number {
  const measure = columns[index]?.measure ?? 0;
  const facts0 = facts[index];
  return measure === 0 || facts0 === undefined ? UNKNOWN : clamp(slackOf(facts0.line, measure) - (isFirst ? FIRST_LINE_INDENT : 0));
}
