import type { Block } from '../layout/layout.ts';
import type { Role } from './role.ts';

/** Blocks `[from, to)` that stand apart from their article, and the block that their article begins with, where that is known. */
export interface Displaced {
  readonly from: number;
  readonly to: number;
  readonly home: number | undefined;
}

const HEADS: ReadonlySet<Role | undefined> = new Set<Role>(['kicker', 'headline', 'subhead']);
const TEXT: ReadonlySet<Role | undefined> = new Set<Role>(['body', 'fragment', 'section']);
/** What may stand between a headline and its text. */
const BETWEEN: ReadonlySet<Role | undefined> = new Set<Role>(['byline', 'caption', 'credit', 'continuation', 'furniture', 'pullQuote']);

/** Pairs of characters of a headline that its text has too, where another article stands between: at least so many, and such a share of them. */
const FEWEST_ECHOES = 3;
const ECHO = 0.2;

/**
 * Headlines that no text follows though a text before them has none, the pictures' words that stand behind such a headline, and
 * an editor's note with its label behind the last text, which it should introduce.
 */
export function displacedBlocks(blocks: readonly Block[], roles: readonly Role[]): readonly Displaced[] {
  const found: Displaced[] = [];
  // The block where the text began that has no headline yet; none while one stands above it.
  let headless: number | undefined;
  let article: number | undefined;
  // The same for a text that another article stands behind, and where that one begins.
  let left: { readonly from: number; readonly to: number } | undefined;
  for (let index = 0; index < roles.length;) {
    const end = groupEnd(roles, index);
    if (HEADS.has(roles[index])) {
      const next = nextOf(roles, end);
      const label = roles[end] === 'editorNote';
      if (TEXT.has(roles[next])) {
        if (headless !== undefined) left = { from: headless, to: index };
        [article, headless] = [index, undefined];
      } else if (left !== undefined && !label && echoes(blocks.slice(index, end), blocks.slice(left.from, left.to))) {
        found.push({ from: index, to: end, home: left.from });
        left = undefined;
      } else if (headless !== undefined && !label) {
        found.push({ from: index, to: end, home: headless });
        for (let at = end; at < next; at++) if (roles[at] === 'caption') found.push({ from: at, to: at + 1, home: undefined });
      } else if (label && article !== undefined && isLast(roles, end)) found.push({ from: index, to: end + 1, home: article });
      index = label ? end + 1 : end;
      continue;
    }
    if (roles[index] === 'editorNote' && article !== undefined && isLast(roles, index))
      found.push({ from: index, to: index + 1, home: article });
    if (roles[index] === 'body' && article === undefined) article = headless = index;
    index++;
  }
  return found;
}

/** Where the group of heads ends that begins at `index`: a kicker, or a headline behind a subhead, begins another one. */
function groupEnd(roles: readonly Role[], index: number): number {
  let end = index + 1;
  while (HEADS.has(roles[end]) && roles[end] !== 'kicker' && !(roles[end] === 'headline' && roles[end - 1] === 'subhead')) end++;
  return end;
}

function nextOf(roles: readonly Role[], from: number): number {
  while (BETWEEN.has(roles[from])) from++;
  return from;
}

/** Whether no text and no headline follows the note. */
function isLast(roles: readonly Role[], note: number): boolean {
  return roles.slice(note + 1).every((role) => BETWEEN.has(role));
}

/** Whether a text speaks of what the `heads` name. */
function echoes(heads: readonly Block[], blocks: readonly Block[]): boolean {
  const words = heads.map(({ text }) => text.replace(/\P{Script=Han}/gu, '')).join('');
  const text = blocks.map((block) => block.text).join('\n');
  let found = 0;
  for (let at = 0; at + 1 < words.length; at++) if (text.includes(words.slice(at, at + 2))) found++;
  return found >= Math.max(FEWEST_ECHOES, ECHO * words.length);
}
