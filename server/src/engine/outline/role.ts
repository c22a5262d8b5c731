import { isBylineLike, isNameList, openingOf } from '../layout/cues.ts';
import { endingOf } from '../layout/evidence.ts';
import type { Block, Layout } from '../layout/layout.ts';
import type { TextTraits } from '../profile.ts';

/** What a block is on the page. */
export type Role = 'kicker' | 'headline' | 'subhead' | 'section' | 'byline' | 'caption' | 'credit' | 'editorNote' | 'continuation' | 'body' | 'fragment';

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

/** The role of each block, from how it looks and what stands around it. */
export function rolesOf(layout: Layout, traits: TextTraits): Role[] {
  const { blocks } = layout;
  const looks = blocks.map((block, index) => lookOf(block, blocks[index - 1], traits));
  const roles = looks.map((look): Role => (look === 'heading' ? 'headline' : look));
  for (let index = 0; index < looks.length; index++) {
    if (looks[index] !== 'heading') continue;
    let end = index;
    // A dash subhead completes its group: what follows it is another one.
    while (end < looks.length && looks[end] === 'heading') end++;
    while (looks[end] === 'subhead') end++;
    decideGroup(blocks, looks, roles, index, end);
    index = end - 1;
  }
  return roles;
}

function lookOf(block: Block, previous: Block | undefined, traits: TextTraits): Look {
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
  if (isFragment(block, previous)) return 'fragment';
  const gap = previous?.endBreak === undefined ? 0 : previous.endBreak.after - previous.endBreak.before - 1;
  if (gap >= (traits.blankSeparated ? 3 : 2) && oneLine && width <= WIDEST_CAPTION && !/。./.test(block.text)) return 'caption';
  if (isSetWider(block) && width <= WIDEST_CAPTION * 2) return 'caption';
  if (isHeading(block, width)) return (opening === 'lettered' || opening === 'ordinal') && oneLine ? 'section' : 'heading';
  return 'body';
}

/** Short, without a full stop, without the comma that running text would have by then. */
function isHeading(block: Block, width: number): boolean {
  const { text } = block;
  if (width > WIDEST_HEADING || /[。；;]/.test(text) || /[，、,：:—]$/.test(text)) return false;
  if (/[！？!?][”’」』]$/.test(text) && width > 20) return false;
  // A clause that may go on in the next line is text.
  if (block.endBreak?.verdict === 'unsure' && /[，,]/.test(text)) return false;
  return width <= 24 || (text.match(/[，,]/g) ?? []).length <= 2;
}

/** A sentence or two set wider than the column they stand in: the words under a picture. */
function isSetWider(block: Block): boolean {
  return (block.breaks[0] ?? block.endBreak)?.reasons.some(({ id }) => id === 'widerText' || id === 'endsThere') === true;
}

/** Text cut off by the edge of its box: it breaks off in the middle of a sentence, or begins there. */
function isFragment(block: Block, previous: Block | undefined): boolean {
  const cut = (other: Block | undefined): boolean => other?.endBreak?.reasons.some(({ id }) => id === 'overlap' || id === 'oddIndent') === true && breaksOff(other);
  return (cut(block) && !endsSentence(block)) || cut(previous);
}

/** Decides a group of headings `[start, end)` together: a slug or kicker stands first, then the headline, then what explains it. */
function decideGroup(blocks: readonly Block[], looks: readonly Look[], roles: Role[], start: number, end: number): void {
  const before = roles[start - 1];
  const after = looks[end];
  const headings = range(start, end).filter((index) => looks[index] === 'heading');
  if (after === undefined && (before === 'body' || before === 'fragment')) return assign(roles, headings, 'caption');
  const last = headings.at(-1);
  if (headings.length > 1 && last !== undefined && isLoneName(blocks[last])) assign(roles, [headings.pop() ?? last], 'byline');
  const headline = headlineOf(blocks, looks, headings);
  if (headings.length === 1 && looks[headline + 1] !== 'subhead') return assign(roles, headings, single(blocks[headline], before, after));
  for (const index of headings) roles[index] = index < headline ? 'kicker' : index === headline ? 'headline' : after === 'caption' ? 'caption' : 'subhead';
}

/** A heading by itself: a section's when it stands between two parts of running text, a label before an editor's note, else a headline. */
function single(block: Block | undefined, before: Role | undefined, after: Look | undefined): Role {
  if (after === 'editorNote') return 'kicker';
  // `A 党建引领` and below it what the section says.
  if (before === 'section') return 'subhead';
  if (block === undefined || before !== 'body' || after !== 'body') return 'headline';
  return widthOf(block) <= WIDEST_SECTION ? 'section' : 'headline';
}

/** Which of several headings is the headline: the one after a slug, the one set on two lines or with a subhead, else the shorter of the ends. */
function headlineOf(blocks: readonly Block[], looks: readonly Look[], headings: readonly number[]): number {
  const [first = 0, second = first] = headings;
  const last = headings.at(-1) ?? first;
  const width = (index: number): number => {
    const block = blocks[index];
    return block === undefined ? 0 : widthOf(block);
  };
  if (width(first) <= WIDEST_SLUG) return second;
  const display = headings.find((index) => looks[index + 1] === 'subhead' || (blocks[index]?.lines.length ?? 0) > 1);
  if (display !== undefined) return display;
  if (looks[last + 1] === 'byline' && headings.length === 2 && width(first) < width(last)) return first;
  return width(last) <= width(first) + 4 ? last : first;
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
