import type { Block } from '../layout/layout.ts';
import { lazy } from '../text/tables.ts';
import { pairsAgain, pairsIn } from './echo.ts';
import type { Role } from './role.ts';

/** Blocks `[from, to)` that stand apart from their article, and the block that their article begins with, where that is known. */
export interface Displaced {
  readonly from: number;
  readonly to: number;
  readonly home: number | undefined;
}

/** What a block is to the headline above it: the next headline, its text, a note, words of a picture, or what may stand between it and its text. */
type Part = 'head' | 'text' | 'note' | 'caption' | 'between';

const HEADS: ReadonlySet<Role> = new Set<Role>(['kicker', 'headline', 'subhead']);
const BETWEEN: ReadonlySet<Role> = new Set<Role>(['byline', 'credit', 'continuation', 'furniture', 'pullQuote']);

/** Pairs of characters of a headline that its text has too, where another article stands between: at least so many, and such a share of them. */
const FEWEST_ECHOES = 3;
const ECHO = 0.2;

/**
 * Headlines that no text follows though a text before them has none, the pictures' words that stand behind such a headline, and
 * an editor's note with its label behind the last text, which it should introduce.
 */
export function displacedBlocks(blocks: readonly Block[], roles: readonly Role[]): readonly Displaced[] {
  const parts = blocks.map((block, index) => partOf(block, roles[index], blocks[index - 1], roles[index - 1]));
  const found: Displaced[] = [];
  // Behind it stands no text and no headline any more.
  const lastText = parts.findLastIndex((part) => part === 'text' || part === 'head');
  // The block where the text began that has no headline yet; none while one stands above it.
  let headless: number | undefined;
  let article: number | undefined;
  // The same for a text that another article stands behind, with the pairs of characters in it.
  let left: { readonly from: number; readonly pairs: () => ReadonlySet<string> } | undefined;
  for (let index = 0; index < parts.length;) {
    const end = groupEnd(roles, index);
    if (parts[index] === 'head') {
      const next = nextOf(parts, end);
      const label = roles[end] === 'editorNote';
      const introduces = label && !isAfterword(blocks[end]);
      if (parts[next] === 'text') {
        if (headless !== undefined) left = leftBehind(blocks, headless, index);
        [article, headless] = [index, undefined];
      } else if (left !== undefined && !label && echoes(blocks.slice(index, end), left.pairs())) {
        found.push({ from: index, to: end, home: left.from });
        left = undefined;
      } else if (headless !== undefined && !label) {
        found.push({ from: index, to: end, home: headless });
        for (let at = end; at < next; at++) if (parts[at] === 'caption') found.push({ from: at, to: at + 1, home: undefined });
      } else if (introduces && article !== undefined && end > lastText) found.push({ from: index, to: end + 1, home: article });
      index = label ? end + 1 : end;
      continue;
    }
    if (roles[index] === 'editorNote' && article !== undefined && index > lastText && !isAfterword(blocks[index]))
      found.push({ from: index, to: index + 1, home: article });
    if (roles[index] === 'body' && article === undefined) article = headless = index;
    index++;
  }
  return withoutSharedHomes(found);
}

function partOf(block: Block, role: Role | undefined, previous: Block | undefined, previousRole: Role | undefined): Part {
  if (role === undefined || BETWEEN.has(role)) return 'between';
  if (HEADS.has(role)) return 'head';
  // What may belong to the note above it.
  if (role === 'editorNote' || (previousRole === 'editorNote' && previous?.endBreak?.verdict === 'unsure')) return 'note';
  return role === 'caption' || (role === 'body' && !/[。！？；]/.test(block.text)) ? 'caption' : 'text';
}

/** What an editor says behind a text: `编后`, `编者附记`. */
const AFTERWORD = /^[【［[〔(（]?[编編](?:[后後]|者附)/;

function isAfterword(block: Block | undefined): boolean {
  return block !== undefined && AFTERWORD.test(block.text);
}

/** Two headlines cannot belong to one text: which of them does is not known. */
function withoutSharedHomes(found: readonly Displaced[]): readonly Displaced[] {
  const counts = new Map<number | undefined, number>();
  for (const { home } of found) counts.set(home, (counts.get(home) ?? 0) + 1);
  return found.map((one) => (counts.get(one.home) === 1 ? one : { ...one, home: undefined }));
}

/** Where the group of heads ends that begins at `index`: a kicker, or a headline behind a subhead, begins another one. */
function groupEnd(roles: readonly Role[], index: number): number {
  let end = index + 1;
  while (isHead(roles[end]) && roles[end] !== 'kicker' && !(roles[end] === 'headline' && roles[end - 1] === 'subhead')) end++;
  return end;
}

function isHead(role: Role | undefined): boolean {
  return role !== undefined && HEADS.has(role);
}

function nextOf(parts: readonly Part[], from: number): number {
  while (parts[from] === 'between' || parts[from] === 'caption') from++;
  return from;
}

function leftBehind(
  blocks: readonly Block[],
  from: number,
  to: number,
): { readonly from: number; readonly pairs: () => ReadonlySet<string> } {
  return { from, pairs: lazy(() => new Set(blocks.slice(from, to).flatMap(({ text }) => Array.from(pairsIn(text))))) };
}

/** Whether a text with these pairs of characters speaks of what the `heads` name. */
function echoes(heads: readonly Block[], pairs: ReadonlySet<string>): boolean {
  const words = heads.map(({ text }) => text.replace(/\P{Script=Han}/gu, '')).join('');
  return pairsAgain(words, (pair) => pairs.has(pair)) >= Math.max(FEWEST_ECHOES, ECHO * words.length);
}
