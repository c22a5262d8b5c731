import { openingOf } from '../layout/cues.ts';
import { endingOf } from '../layout/facts.ts';
import type { Block, Layout } from '../layout/layout.ts';
import { type Range, type Splice, countedAgain, originsIn, spliced, widened } from '../layout/splice.ts';
import type { TextTraits } from '../profile.ts';
import { type CertainRole, certainRole, isClauses, isFragment, isIndented, isText, isTitle, mayBeFurniture } from './certain.ts';
import { type Link, decode, highest } from './decode.ts';
import { areSetTogether, isBelow } from './display-lines.ts';
import { SIGHT, featuresOf } from './features.ts';
import { type Look, type Page, lookOf } from './look.ts';
import { NOTHING_RECURS, REACH, type Recurrence, countRecurring, isSameRecurrence, recurrenceFrom } from './recurrence.ts';
import { type RoleModel, STATES, type State, trainedModel } from './model.ts';

/** What a block is on the page. */
export type Role = State | CertainRole | 'fragment';

/** How well each state fits a block, in log-probability, and whether the block holds the chain: its role is known without it. */
interface Fit {
  readonly scores: Float64Array;
  readonly anchor: Role | undefined;
}

/** The role of each block, and what they rest on. */
export interface RoleReading {
  readonly blocks: readonly Block[];
  /** How many of the blocks are indented, and how many are running text. */
  readonly counted: readonly number[];
  readonly roles: readonly Role[];
  readonly looks: readonly Look[];
  readonly fits: readonly Fit[];
  readonly page: Page;
  /** What was counted of the looks, and what that says. */
  readonly recurring: readonly number[];
  readonly recurrence: Recurrence;
}

/** Indent share from which on an indent is the rule. */
const INDENTED = 0.25;
/** Probability of running text from which on the sequence need not be asked; it keeps what an edit can reach short. */
const SURE = 0.97;
/** Roles that a piece of cut-off text can be mistaken for. */
const DISPLAY: ReadonlySet<Role> = new Set<Role>(['kicker', 'headline', 'subhead', 'section', 'caption']);
const HEADLINE = STATES.indexOf('headline');
const FURNITURE = STATES.indexOf('furniture');
/** What speaks against a second headline before any text, in log-odds by what it follows: an article has one, though it may be set on several lines. */
const SECOND_HEADLINE: Readonly<Record<number, number>> = { [HEADLINE]: 2.5, [STATES.indexOf('subhead')]: 1 };
/** Least probability that is reckoned with. */
const LEAST = 1e-4;

/**
 * The role of each block, from how it looks and what stands around it, the sequence as a whole being the likeliest one.
 * `column` is the usual width of a printed line. When `earlier` was read before some blocks were `renewed`, the others keep
 * their roles as far as these do not depend on them.
 */
export function readRoles(
  { blocks, printed }: Layout,
  traits: TextTraits,
  column: number,
  earlier: RoleReading | undefined,
  renewed: Splice,
  model: RoleModel = trainedModel(),
): RoleReading {
  const counted = countedAgain(countBlocks, earlier?.counted ?? [0, 0], earlier?.blocks ?? [], blocks, renewed);
  const page = pageWith(counted, blocks, traits, printed ? column : 0);
  const known = earlier !== undefined && isSamePage(earlier.page, page) ? earlier : undefined;
  const change: Splice = known === undefined ? { from: 0, removed: 0, added: blocks.length } : renewed;
  const clipped = ({ from, added }: Splice, by: number): Range => ({
    from: Math.max(0, from - by),
    to: Math.min(blocks.length, from + added + by),
  });
  const originOf = originsIn(known?.blocks ?? [], blocks, change, ({ passage }) => passage);
  const looks = spliced(
    known?.looks ?? [],
    change,
    blocks
      .slice(change.from, change.from + change.added)
      .map((block, at) => known?.looks[originOf(change.from + at)] ?? lookOf(block, page)),
  );
  const recurring = countedAgain(countRecurring, known?.recurring ?? NOTHING_RECURS, known?.looks ?? [], looks, change, REACH);
  const recurrence = recurrenceFrom(recurring, looks.length);
  const judged = known !== undefined && isSameRecurrence(known.recurrence, recurrence) ? known : undefined;
  const near = judged === undefined ? { from: 0, to: blocks.length } : clipped(change, SIGHT);
  const fits = spliced(
    judged?.fits ?? [],
    judged === undefined ? { ...near, removed: 0, added: blocks.length } : widened(change, near),
    indices(near).map((index) => {
      const origin = hasSameSurroundings(index, originOf, blocks.length, known?.blocks.length ?? 0) ? originOf(index) : -1;
      return judged?.fits[origin] ?? fitOf(blocks, looks, recurrence, index, page, model);
    }),
  );
  const open = betweenAnchors(fits, near);
  const roles = spliced(judged?.roles ?? [], widened(change, open), rolesOf(blocks, fits, open, page, model));
  return { blocks, counted, roles, looks, fits, page, recurring, recurrence };
}

/** Whether the block `index` of `length` ones and those around it are the same as before, as far as the fit of a block depends on them. */
function hasSameSurroundings(index: number, originOf: (index: number) => number, length: number, lengthBefore: number): boolean {
  const origin = originOf(index);
  for (let offset = -SIGHT; offset <= SIGHT; offset++) {
    const [there, before] = [index + offset, origin + offset];
    const isOutside = there < 0 || there >= length;
    if (isOutside ? before >= 0 && before < lengthBefore : originOf(there) !== before) return false;
  }
  return true;
}

/** What the blocks are compared with; also for the trainer. */
export function pageOf(blocks: readonly Block[], traits: Pick<TextTraits, 'blankSeparated'>, column: number): Page {
  return pageWith(countBlocks(blocks, { from: 0, to: blocks.length }), blocks, traits, column);
}

function pageWith(
  [indented = 0, texts = 0]: readonly number[],
  blocks: readonly Block[],
  { blankSeparated }: Pick<TextTraits, 'blankSeparated'>,
  column: number,
): Page {
  return { blankSeparated, column, indented: indented > INDENTED * blocks.length, hasText: texts > 0 };
}

function countBlocks(blocks: readonly Block[], { from, to }: Range): readonly number[] {
  let [indented, texts] = [0, 0];
  for (let index = from; index < to; index++) {
    const block = blocks[index];
    if (block === undefined) continue;
    if (isIndented(block)) indented++;
    if (isText(block)) texts++;
  }
  return [indented, texts];
}

function isSamePage(one: Page, other: Page): boolean {
  const traitsOf = ({ column, indented, blankSeparated, hasText }: Page): string => [column, indented, blankSeparated, hasText].join();
  return traitsOf(one) === traitsOf(other);
}

function fitOf(blocks: readonly Block[], looks: readonly Look[], recurrence: Recurrence, index: number, page: Page, model: RoleModel): Fit {
  const block = blocks[index];
  const certain = block === undefined ? 'body' : certainRole(block, blocks[index + 1], blocks[index - 1]);
  if (certain !== undefined) return anchored(certain);
  // Verse, lists and tables have no articles; what stands above them may be their title.
  if (!page.hasText) return anchored(index === 0 && block !== undefined && isTitle(block, blocks[index + 1], page) ? 'headline' : 'body');
  const fit = model.fit(featuresOf(blocks, looks, recurrence, index));
  const isLikely = (value: number, state: number): boolean =>
    value > LEAST && (state !== FURNITURE || (block !== undefined && mayBeFurniture(block)));
  return {
    anchor: (fit[0] ?? 0) > SURE ? 'body' : undefined,
    scores: Float64Array.from(fit, (value, state) => Math.log(isLikely(value, state) ? value : LEAST)),
  };
}

function anchored(role: CertainRole): Fit {
  const state = STATES.indexOf(role as State);
  return { anchor: role, scores: Float64Array.from(STATES, (_, at) => Math.log(state < 0 ? 1 : at === state ? 1 : LEAST)) };
}

/** The blocks of `range`, and as many more on both sides that an anchor stands at each end, or the text ends there. */
function betweenAnchors(fits: readonly Fit[], { from, to }: Range): Range {
  // A fragment is told by its neighbours: one block further on both sides may change.
  from = Math.max(0, from - 1);
  to = Math.min(fits.length, to + 1);
  while (from > 0 && fits[from]?.anchor === undefined) from--;
  while (to < fits.length && fits[to - 1]?.anchor === undefined) to++;
  return { from, to };
}

function rolesOf(blocks: readonly Block[], fits: readonly Fit[], range: Range, page: Page, model: RoleModel): Role[] {
  const roles: Role[] = [];
  const stateAt = (index: number): number | undefined => {
    const fit = fits[index];
    return fit && highest(fit.scores);
  };
  for (let index = range.from; index < range.to; index++) {
    let end = index;
    while (end < range.to && fits[end]?.anchor === undefined) end++;
    const run = fits.slice(index, end).map(({ scores }) => scores);
    const first = index;
    const link: Link = (from, to, place) =>
      (model.follows[from]?.[to] ?? 0) - (to === HEADLINE && areApart(blocks, first + place) ? (SECOND_HEADLINE[from] ?? 0) : 0);
    // What stands on both sides of a run is an anchor or the end of the text.
    if (end > index) for (const state of decode(run, stateAt(index - 1), stateAt(end), link)) roles.push(STATES[state] ?? 'body');
    const anchor = fits[end]?.anchor;
    if (end < range.to && anchor !== undefined) roles.push(anchor);
    index = end;
  }
  return roles.map((role, at) => {
    const index = range.from + at;
    const block = blocks[index];
    // A text begins with its headline; only numbered sections stand at the beginning of a page that goes on from another one. Who wrote a
    // text signs it at its end, or above the next one: either way another article begins.
    const begins = index === 0 || (roles[at - 1] === 'byline' && isWholeText(blocks[index - 2]));
    if (role === 'section' && begins && !isNumbered(block)) return 'headline';
    if (role === 'headline' && block !== undefined && (ASKS.test(block.text) || isField(block, blocks[index - 1], blocks[index + 1])))
      return 'body';
    // What reads like a clause is text, wherever it was taken for display.
    const cut = block !== undefined && (role === 'body' || (DISPLAY.has(role) && isClauses(block)));
    return cut && isFragment(block, blocks[index - 1], blocks[index + 1], page) ? 'fragment' : role;
  });
}

/** Who asks, or answers what follows: `读者张女士问：`. */
const ASKS = /[问問答][：:]$/;
/** What a notice or the minutes of a meeting tell on a line each: `主持：王建国`; when and where comes first. */
const FIELD = /^\p{Script=Han}{2,4}[：:]./u;
const FIRST_FIELD = /^(?:时间|時間|日期|地点|地點|地址)[：:]./;

/** Whether the block is one of several fields below one another. */
function isField(block: Block, above: Block | undefined, below: Block | undefined): boolean {
  if (!FIELD.test(block.text) || below === undefined || !isBelow(block, below) || !FIELD.test(below.text)) return false;
  return FIRST_FIELD.test(block.text) || (above !== undefined && isBelow(above, block) && FIELD.test(above.text));
}

/** Whether the block `index` is no further line of the one before it. */
function areApart(blocks: readonly Block[], index: number): boolean {
  const [above, below] = [blocks[index - 1], blocks[index]];
  return above !== undefined && below !== undefined && !areSetTogether(above, below);
}

/** Whether the block is running text that ends where a sentence does. */
function isWholeText(block: Block | undefined): boolean {
  return block !== undefined && isClauses(block) && endingOf(block.text) === 'terminal';
}

function isNumbered(block: Block | undefined): boolean {
  return block !== undefined && (certainRole(block) === 'section' || openingOf(block.text) !== undefined);
}

function indices({ from, to }: Range): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
