import { isBylineLike, isNameList, openingOf } from '../layout/cues.ts';
import { endingOf, overlaps } from '../layout/facts.ts';
import type { Block, Layout } from '../layout/layout.ts';
import { type Range, type Splice, spliced, widened } from '../layout/splice.ts';
import type { TextTraits } from '../profile.ts';

/** What a block is on the page. */
export type Role =
  'kicker' | 'headline' | 'subhead' | 'section' | 'byline' | 'caption' | 'credit' | 'editorNote' | 'continuation' | 'body' | 'fragment';

/** A block as it looks by itself: a role for certain, a heading of some kind, or running text. */
type Look = Role | 'heading';

/** Widest heading, in em: two printed lines of display type. */
const WIDEST_HEADING = 34;
/** A heading so short, standing before another one, is a slug: a place or a column title. */
const WIDEST_SLUG = 4;
/** Widest heading of a section inside an article. */
const WIDEST_SECTION = 15;
/** Widest caption, in em. */
const WIDEST_CAPTION = 45;

/** What a block is compared with. */
interface Page {
  readonly traits: TextTraits;
  /** Usual width of a printed line in em, 0 where the text is not set in columns. */
  readonly column: number;
  /** Blocks are indented as a rule, so that an indent tells nothing. */
  readonly indented: boolean;
}

/** The role of each block, and what they rest on. */
export interface RoleReading {
  readonly roles: readonly Role[];
  readonly looks: readonly Look[];
  readonly page: Page;
}

/**
 * The role of each block, from how it looks and what stands around it. `column` is the usual width of a printed line. When
 * `earlier` was read before some blocks were `renewed`, the others keep their roles as far as these do not depend on them.
 */
export function readRoles(
  { blocks, printed }: Layout,
  traits: TextTraits,
  column: number,
  earlier: RoleReading | undefined,
  renewed: Splice,
): RoleReading {
  let indented = 0;
  for (const block of blocks) if (isIndented(block)) indented++;
  const page: Page = { traits, column: printed ? column : 0, indented: indented > 0.25 * blocks.length };
  const known = earlier !== undefined && isSamePage(earlier.page, page) ? earlier : { roles: [], looks: [] };
  const all: Splice = { from: 0, removed: 0, added: blocks.length };
  // A block is compared with its neighbours.
  const near = known === earlier ? widened(renewed, clipped(renewed.from - 1, renewed.from + renewed.added + 1, blocks.length)) : all;
  const seen = blocks
    .slice(near.from, near.from + near.added)
    .map((block, index) => lookOf(block, blocks[near.from + index - 1], blocks[near.from + index + 1], page));
  const looks = spliced(known.looks, near, seen);
  const groups = widened(near, wholeGroups(looks, near.from, near.from + near.added));
  const roles = spliced(known.roles, groups, looks.slice(groups.from, groups.from + groups.added).map(plainRole));
  decideGroups(blocks, looks, roles, { from: groups.from, to: groups.from + groups.added }, traits);
  return { roles, looks, page };
}

function clipped(from: number, to: number, length: number): Range {
  return { from: Math.max(0, from), to: Math.min(length, to) };
}

function isSamePage(one: Page, other: Page): boolean {
  return one.column === other.column && one.indented === other.indented && one.traits.blankSeparated === other.traits.blankSeparated;
}

function plainRole(look: Look): Role {
  return look === 'heading' ? 'headline' : look;
}

/** The looks `[from, to)` and as many more on both sides that no group of headings is cut. */
function wholeGroups(looks: readonly Look[], from: number, to: number): Range {
  const isGrouped = (look: Look | undefined): boolean => look === 'heading' || look === 'subhead';
  while (from > 0 && isGrouped(looks[from - 1])) from--;
  while (to < looks.length && isGrouped(looks[to])) to++;
  return { from, to };
}

/** Decides the groups of headings among the blocks of `range`. */
function decideGroups(blocks: readonly Block[], looks: readonly Look[], roles: Role[], { from, to }: Range, traits: TextTraits): void {
  for (let index = from; index < to; index++) {
    if (looks[index] !== 'heading') continue;
    let end = index;
    // A dash subhead completes its group: what follows it is another one.
    while (end < looks.length && looks[end] === 'heading') end++;
    while (looks[end] === 'subhead') end++;
    decideGroup(blocks, looks, roles, index, end, traits);
    index = end - 1;
  }
}

function lookOf(block: Block, previous: Block | undefined, next: Block | undefined, page: Page): Look {
  const [line] = block.lines;
  if (line === undefined) return 'body';
  const raw = line.text.slice(line.first, line.last);
  const oneLine = block.lines.length === 1;
  if (oneLine && !line.stretched && isBylineLike(raw)) return 'byline';
  const opening = openingOf(raw);
  if (opening === 'editorNote') return 'editorNote';
  if (opening === 'continuation' && block.text.length <= 20) return 'continuation';
  if (opening === 'credit') return 'credit';
  const width = widthOf(block);
  const closed = endsSentence(block);
  if (opening === 'subhead' && !closed && width <= 2 * WIDEST_HEADING) return 'subhead';
  if (isFragment(block, previous, next, page)) return 'fragment';
  const gap = previous?.blanksAfter ?? 0;
  if (gap >= (page.traits.blankSeparated ? 3 : 2) && oneLine && width <= WIDEST_CAPTION && !/。./.test(block.text)) return 'caption';
  if (isSetWider(block, page) && width <= WIDEST_CAPTION * 2) return 'caption';
  if (isHeading(block, width)) return (opening === 'lettered' || opening === 'ordinal') && oneLine ? 'section' : 'heading';
  return 'body';
}

/** Short, without a full stop, without the comma that running text would have by then. */
function isHeading(block: Block, width: number): boolean {
  const { text } = block;
  if (width > WIDEST_HEADING || /[。；;]/.test(text) || /[，、,：:—]$/.test(text)) return false;
  if (/[！？!?][”’」』]$/.test(text) && width > 20) return false;
  // The end of an enumeration that was cut: only a number stands before 、 at the beginning of a heading.
  if (/^[^一二三四五六七八九十\d]、/.test(text)) return false;
  // A clause that may go on in the next line is text.
  if (block.endBreak?.verdict === 'unsure' && /[，,]/.test(text)) return false;
  return width <= 24 || (text.match(/[，,]/g) ?? []).length <= 2;
}

/** A sentence or two set wider than the column they stand in: the words under a picture. */
function isSetWider(block: Block, { column }: Page): boolean {
  const [line] = block.lines;
  return line !== undefined && column > 0 && line.squeezed >= 1.5 * column && /[，。,]/.test(block.text);
}

/** Text cut off by the edge of its box: it breaks off in the middle of a sentence where another box begins, or begins there. */
function isFragment(block: Block, previous: Block | undefined, next: Block | undefined, page: Page): boolean {
  const cut = (before: Block, after: Block): boolean =>
    breaksOff(before) && ((!page.indented && isIndented(after)) || (isClauses(before) && overlaps(before.text, after.text)));
  return (next !== undefined && cut(block, next)) || (previous !== undefined && cut(previous, block));
}

/** Running text. A heading names in a word or two what the text below it begins with: `中生代` over `中生代的年代为…`. */
function isClauses({ text }: Block): boolean {
  return /[，。；,;]/.test(text);
}

/** Another text box begins with a stray space; a paragraph's indent is wider. */
function isIndented({ lines: [line] }: Block): boolean {
  return line !== undefined && line.indent > 0 && line.indent < 1.5;
}

/** Decides a group of headings `[start, end)` together: a slug or kicker stands first, then the headline, then what explains it. */
function decideGroup(
  blocks: readonly Block[],
  looks: readonly Look[],
  roles: Role[],
  start: number,
  end: number,
  traits: TextTraits,
): void {
  const before = roles[start - 1];
  const after = looks[end];
  const headings = range(start, end).filter((index) => looks[index] === 'heading');
  if (after === undefined && (before === 'body' || before === 'fragment')) return assign(roles, headings, 'caption');
  // A label before an editor's note.
  if (after === 'editorNote' && looks[end - 1] !== 'subhead') return assign(roles, headings, 'kicker');
  const last = headings.at(-1);
  if (headings.length > 1 && last !== undefined && isLoneName(blocks[last])) assign(roles, [headings.pop() ?? last], 'byline');
  const together = (index: number): boolean => isSetTogether(blocks[index], blocks[index + 1], traits);
  const headline = headlineOf(blocks, looks, headings, together);
  if (headings.length === 1 && looks[headline + 1] !== 'subhead') return assign(roles, headings, single(blocks[headline], before, after));
  // A headline set on two lines.
  let lastLine = headline;
  while (headings.includes(lastLine + 1) && together(lastLine)) lastLine++;
  for (const index of headings)
    roles[index] = index < headline ? 'kicker' : index <= lastLine ? 'headline' : after === 'caption' ? 'caption' : 'subhead';
}

/** A heading by itself: a section's when it stands between two parts of running text, a label before an editor's note, else a headline. */
function single(block: Block | undefined, before: Role | undefined, after: Look | undefined): Role {
  // `A 党建引领` and below it what the section says.
  if (before === 'section') return 'subhead';
  if (block === undefined || before !== 'body' || after !== 'body') return 'headline';
  return widthOf(block) <= WIDEST_SECTION ? 'section' : 'headline';
}

/** Which of several headings is the headline: the one after a slug, the one set on two lines or with a subhead, else the shorter of the ends. */
function headlineOf(
  blocks: readonly Block[],
  looks: readonly Look[],
  headings: readonly number[],
  together: (index: number) => boolean,
): number {
  const [first = 0, second = first] = headings;
  const last = headings.at(-1) ?? first;
  const width = (index: number): number => {
    const block = blocks[index];
    return block === undefined ? 0 : widthOf(block);
  };
  if (width(first) <= WIDEST_SLUG) return second;
  const display = headings.find(
    (index) => looks[index + 1] === 'subhead' || (blocks[index]?.lines.length ?? 0) > 1 || (index !== last && together(index)),
  );
  if (display !== undefined) return display;
  if (looks[last + 1] === 'byline' && headings.length === 2 && width(first) < width(last)) return first;
  return width(last) <= width(first) + 4 ? last : first;
}

/** Two lines of one headline: no blank line stands between them in a text that separates its blocks by blank lines. */
function isSetTogether(block: Block | undefined, next: Block | undefined, { blankSeparated }: TextTraits): boolean {
  return blankSeparated && block !== undefined && next !== undefined && next.firstLine - block.lastLine === 1;
}

function assign(roles: Role[], indices: readonly number[], role: Role): void {
  for (const index of indices) roles[index] = role;
}

/** A bare name of two or three characters is a byline where one is expected: after a headline, before the text. */
function isLoneName(block: Block | undefined): boolean {
  return block !== undefined && block.lines.length === 1 && block.text.length >= 2 && block.text.length <= 3 && isNameList(block.text);
}

/** Width of the whole block in em. */
export function widthOf(block: Block): number {
  return block.lines.reduce((sum, line) => sum + line.width, 0);
}

function endsSentence(block: Block): boolean {
  return endingOf(block.text) === 'terminal';
}

function breaksOff(block: Block): boolean {
  const ending = endingOf(block.text);
  return ending === 'running' || ending === 'pause';
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}
