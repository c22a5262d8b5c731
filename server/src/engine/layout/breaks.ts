import type { MessageData } from '../language.ts';
import type { Page } from './evidence.ts';
import type { LineFacts } from './facts.ts';
import { type Guard, guarded, isGuarded } from './guard.ts';
import { guardAgain } from './guard-again.ts';
import { type Excerpt, type JudgedPage, excerptOf, judge, withOwnLists } from './judged.ts';
import type { Line } from './line.ts';
import { type Tally, readPage, rereadPage } from './page.ts';
import { reasonsAt } from './reasons.ts';
import { MOST_LINES, eachStanza } from './stanza.ts';
import { type Range, type Splice, rangeOf, shiftOf, spliced, widened } from './splice.ts';
import { cutsWord } from '../text/words.ts';
import { IN_COLUMNS, type Verdict, runsOn, verdictOf } from './verdict.ts';
import { standingAlone, wholeRuns } from './verse.ts';
import { changeOfView, viewOf } from './view.ts';

/** One thing that speaks for joining (positive weight) or against it. The weight is in log-odds. */
export interface Reason {
  readonly id: string;
  readonly weight: number;
  readonly data?: MessageData;
}

/** What is thought of a break, wherever in the text it stands. */
export interface Judgement {
  /** Log-odds of a join. */
  readonly score: number;
  readonly verdict: Verdict;
  /** The lines stand as they are, whatever the models say: verse, tables, lists. */
  readonly apart: boolean;
  /** A blank line stands between the two. */
  readonly blank: boolean;
  /** What decided, the weightiest first. Worked out when it is asked for. */
  readonly reasons: readonly Reason[];
}

/** Between two successive printed lines. */
export interface Break extends Judgement {
  /** Line numbers from 0; only blank lines stand between them. */
  readonly before: number;
  readonly after: number;
  /** The same object as long as the same is thought of the break. */
  readonly judgement: Judgement;
}

/** The breaks of a page, and whether it is set in columns: most of its lines are of the width of their neighbours. */
export interface PageBreaks {
  readonly lines: readonly Line[];
  /** The lines as they were judged. */
  readonly view: readonly Line[];
  /** The numbers of the printed lines. */
  readonly numbers: readonly number[];
  readonly judged: JudgedPage;
  readonly tally: Tally;
  /** Which lines stand as they are. */
  readonly guard: Guard;
  /** Which breaks are kept whatever the models say, or nearly so: 0, `GUARDED` or `ALONE` for each. */
  readonly apart: Uint8Array;
  readonly judgements: readonly Judgement[];
  readonly printed: boolean;
  /** Which of the judgements are new, and how many breaks and lines were looked at for them. */
  readonly renewed: Splice;
  readonly cost: { readonly breaks: number; readonly facts: number };
  /** Nobody else holds the lists of the page: after the next change they become those of its successor. */
  readonly isOwn: boolean;
}

/** Log-odds beyond any evidence. */
const CERTAIN = 99;

/** Pages of fewer lines are read anew: all their lines are neighbours. */
const SMALL = 100;

/**
 * A break for every two successive printed lines. When `earlier` was found in the lines before `change`, only the breaks near the
 * change are judged.
 */
export function findBreaks(lines: readonly Line[], earlier?: PageBreaks, change?: Splice): PageBreaks {
  if (earlier === undefined || change === undefined) return findAnew(lines);
  const known = guardAgain(earlier.guard, earlier.lines, lines, change);
  const guard = known ?? guarded(lines);
  const view = viewOf(lines, guard);
  const isPlain = earlier.view === earlier.lines && view === lines;
  const own = earlier.isOwn ? earlier : { ...earlier, judged: withOwnLists(earlier.judged), numbers: earlier.numbers.slice() };
  const reread = rereadPage(view, own, isPlain ? change : changeOfView(earlier.view, view, change));
  if (reread === undefined || reread.page.facts.length < SMALL) return findAnew(lines, guard);
  const { page, numbers, tally, changed, facts } = reread;
  const { page: judged, judged: range } = judge(page, own.judged, changed);
  // Where the guard is the same for each line, and as many are printed, only what the change can reach may come to stand alone.
  const again =
    known !== undefined && shiftOf(changed) === 0
      ? wholeRuns(page.facts, inSight(rangeOf(changed), page))
      : { from: 0, to: page.facts.length };
  const apart = apartAgain(earlier.apart, guard, numbers, page, again);
  const renewed = withMoved(widened(changed, range), earlier.apart, apart, again);
  // Reasons must outlast the page that they were seen on, of which the next change makes another.
  const seen = judgementsOf(excerptOf(judged, rangeOf(renewed)), apart, rangeOf(renewed));
  const fresh = keptWhereSame(seen, renewed.from, earlier.judgements, changed);
  const judgements = spliced(earlier.judgements, renewed, fresh);
  const cost = { breaks: range.to - range.from, facts };
  const printed = page.columnShare > IN_COLUMNS;
  return { lines, view, numbers, judged, tally, guard, apart, judgements, printed, renewed, cost, isOwn: true };
}

/**
 * `fresh`, the judgements from number `first` on after `changed`, with the `earlier` ones in the places of those that are the same
 * and stand beside no line that has changed: what rests on these need not be made anew. Where it is unsure, the reasons are part of what
 * is found.
 */
function keptWhereSame(fresh: readonly JudgedBreak[], first: number, earlier: readonly Judgement[], changed: Splice): readonly Judgement[] {
  const { from, added } = changed;
  const shift = shiftOf(changed);
  return fresh.map((judgement, at) => {
    const index = first + at;
    if (judgement.verdict === 'unsure' || (index >= from - 1 && index < from + added)) return judgement;
    const known = earlier[index < from ? index : index - shift];
    if (!(known instanceof JudgedBreak) || !isSame(known, judgement)) return judgement;
    known.seeAs(judgement);
    return known;
  });
}

function isSame(one: Judgement, other: Judgement): boolean {
  return one.score === other.score && one.verdict === other.verdict && one.apart === other.apart && one.blank === other.blank;
}

function findAnew(lines: readonly Line[], guard = guarded(lines)): PageBreaks {
  const view = viewOf(lines, guard);
  const { page, numbers, tally } = readPage(view);
  const { page: judged } = judge(page);
  const apart = apartOf(guard, numbers, page);
  const count = page.blanks.length;
  const judgements = judgementsOf({ page: judged, first: 0 }, apart, { from: 0, to: count });
  const renewed: Splice = { from: 0, removed: Infinity, added: count };
  const cost = { breaks: count, facts: numbers.length };
  const printed = page.columnShare > IN_COLUMNS;
  return { lines, view, numbers, judged, tally, guard, apart, judgements, printed, renewed, cost, isOwn: false };
}

/** `[from, to)`, so much wider that no stanza is cut. */
function inSight({ from, to }: Range, { facts }: Page): Range {
  return { from: Math.max(0, from - MOST_LINES), to: Math.min(facts.length, to + MOST_LINES) };
}

/** `renewed`, wide enough to hold every break among those of `again` that has come to stand apart or does so no more. */
function withMoved(renewed: Splice, before: Uint8Array, after: Uint8Array, again: Range): Splice {
  const shift = shiftOf(renewed);
  let { from } = renewed;
  let to = from + renewed.added;
  for (let index = again.from; index < from; index++) if (before[index] !== after[index]) from = index;
  for (let index = Math.min(again.to, after.length) - 1; index >= to; index--) if (before[index - shift] !== after[index]) to = index + 1;
  return widened(renewed, { from, to });
}

/** Beside a line that the guard lets stand as it is; between lines that are whole by themselves by the look of them. */
const GUARDED = 1;
const ALONE = 2;
/** A line of a text that is a poem as a whole. */
const WHOLE = 2;

/** What the models have not seen: no line end is taken out of verse and tables. 0, `GUARDED` or `ALONE` for each break of the lines `[from, to)`. */
function apartOf(guard: Guard, numbers: readonly number[], page: Page, from = 0, to = page.facts.length): Uint8Array {
  const facts = from === 0 && to === page.facts.length ? page.facts : page.facts.slice(from, to);
  const alone = standingAlone(facts, (at) => cutsWord(page.cohesions[from + at]));
  eachStanza(page, { from, to }, (start, end, isWhole) => {
    alone.fill(isWhole ? WHOLE : 1, Math.max(0, start - from), Math.max(0, end - from));
  });
  const apart = new Uint8Array(Math.max(0, Math.min(to, page.blanks.length) - from));
  for (let at = 0; at < apart.length; at++) {
    const index = from + at;
    if (isGuarded(guard, numbers[index] ?? 0, numbers[index + 1] ?? 0)) apart[at] = GUARDED;
    else if (alone[at] !== 0 && !goesOn(page.facts[index])) apart[at] = alone[at] === WHOLE ? GUARDED : ALONE;
  }
  return apart;
}

/** Whether the line ends amid an enumeration: no line of verse does, and no item of a list. */
function goesOn(line: LineFacts | undefined): boolean {
  return line?.text.endsWith('、') === true;
}

/** The same for all lines, when it is known from `before` but for those of `again`. */
function apartAgain(before: Uint8Array, guard: Guard, numbers: readonly number[], page: Page, { from, to }: Range): Uint8Array {
  const renewed = apartOf(guard, numbers, page, from, to);
  if (from === 0 && to === page.facts.length) return renewed;
  const apart = before.slice();
  // Behind the last printed line there is no break.
  if (from > apart.length) return apart;
  apart.set(renewed, from);
  return apart;
}

/** The judgements of the breaks `range`, seen on `page`, which begins with line `first`. */
function judgementsOf({ page, first }: Excerpt, apart: Uint8Array, { from, to }: Range): JudgedBreak[] {
  const judgements: JudgedBreak[] = [];
  for (let index = from; index < to; index++) judgements.push(new JudgedBreak(page, index - first, apart[index] ?? 0));
  return judgements;
}

class JudgedBreak implements Judgement {
  readonly score: number;
  readonly verdict: Verdict;
  readonly apart: boolean;
  readonly blank: boolean;
  #page: JudgedPage;
  #index: number;

  constructor(page: JudgedPage, index: number, apart: number) {
    const score = page.scores[index] ?? 0;
    this.apart = apart === GUARDED || (apart === ALONE && !runsOn(page.page, index, score));
    this.score = this.apart ? -CERTAIN : score;
    this.verdict = this.apart ? 'keep' : verdictOf(page.page, index, score);
    this.blank = (page.page.blanks[index] ?? 0) > 0;
    this.#page = page;
    this.#index = index;
  }

  /** Reads its reasons off the page that `other` was seen on: the page has changed, but not what is thought of the break. */
  seeAs(other: JudgedBreak): void {
    this.#page = other.#page;
    this.#index = other.#index;
  }

  get reasons(): readonly Reason[] {
    const reasons = reasonsAt(this.#page, this.#index);
    return this.apart ? [{ id: 'standsAlone', weight: -CERTAIN }, ...reasons] : reasons;
  }
}
