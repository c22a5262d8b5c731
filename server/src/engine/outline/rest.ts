import type { Passage } from '../layout/block.ts';
import type { Judgement } from '../layout/breaks.ts';
import { openingOf } from '../layout/cues.ts';
import { endingOf } from '../layout/facts.ts';
import type { Block } from '../layout/layout.ts';
import { printed } from '../layout/line.ts';
import { seamBetween } from '../layout/seam.ts';
import { remembered } from '../text/tables.ts';
import { cohesionOf, cutsWord } from '../text/words.ts';
import type { Role } from './role.ts';

/** The other half of a block that breaks off, and what would be thought of the break between the two. */
export interface Rest {
  readonly second: Block;
  readonly seam: Judgement;
}

/** Blocks in reading order, and their roles. */
interface Read {
  readonly layout: { readonly blocks: readonly Block[] };
  readonly roles: readonly Role[];
}

/** Most blocks and printed lines that may stand between the halves: a caption with its credit, the heads of a page. */
const MOST_BLOCKS = 4;
const MOST_LINES = 8;
/** Roles of what belongs to the page, and to a picture: text often goes on behind these. */
const FURNITURE: ReadonlySet<Role | undefined> = new Set<Role>(['furniture']);
const PICTURE: ReadonlySet<Role | undefined> = new Set<Role>(['caption', 'credit', 'pullQuote']);
/** By how many em the first line of a paragraph is narrower than its widest one, where the extractor lost its indent. */
const NARROWER = 1.5;

/**
 * What speaks for two halves of one paragraph, in log-odds, besides what would be thought of the break between them. Read off 5,000 pairs
 * on typeset pages, one in eight of which was one paragraph.
 */
const WEIGHT = {
  seam: 0.25,
  cutWord: 2.5,
  onlyFurniture: 1.2,
  onlyPicture: 0.8,
  eachOther: -0.9,
  opening: -2.2,
  indent: -1,
  narrowFirstLine: -1.9,
} as const;
/** Weight from which on they are taken for halves: nine pairs in ten were. */
const LIKELY = 1.5;

/** The block in which the paragraph at `index` goes on, behind others that are short; `undefined` where it is whole or its rest is not found. */
export function restOf({ layout: { blocks }, roles }: Read, index: number): Rest | undefined {
  const first = blocks[index];
  if (first === undefined || roles[index] !== 'body' || !isCutOff(first.passage)) return undefined;
  let best: (Rest & { readonly weight: number }) | undefined;
  let lines = blocks[index + 1]?.lines.length ?? 0;
  for (let at = index + 2; at <= index + 1 + MOST_BLOCKS && lines <= MOST_LINES; at++) {
    const second = blocks[at];
    if (second === undefined) break;
    const between = roles[at] === 'body' ? weightBetween(roles.slice(index + 1, at), first.lines.length === 1) : -Infinity;
    // Where what stands between keeps them apart, nothing need be thought of the break.
    const seam = between === -Infinity ? null : seamOf(first.passage)(second.passage);
    if (seam !== null) {
      const weight = seam.weight + between;
      if (weight >= LIKELY && weight > (best?.weight ?? 0)) best = { second, seam: seam.judgement, weight };
    }
    lines += second.lines.length;
  }
  return best;
}

/** What the roles of the blocks between two halves weigh. A line by itself breaks off at a picture or at the end of a page, and hardly elsewhere. */
function weightBetween(roles: readonly Role[], alone: boolean): number {
  if (roles.every((role) => FURNITURE.has(role))) return WEIGHT.onlyFurniture;
  if (roles.every((role) => FURNITURE.has(role) || PICTURE.has(role))) return WEIGHT.onlyPicture;
  return alone ? -Infinity : WEIGHT.eachOther * roles.length;
}

/** Whether the passage ends in the middle of a sentence. */
export function isCutOff({ lines, endBreak }: Passage): boolean {
  const last = lines.at(-1);
  if (last === undefined || endBreak === undefined || endBreak.verdict === 'join') return false;
  const ending = endingOf(printed(last));
  return ending === 'running' || ending === 'pause' || ending === 'opening';
}

/** What would be thought of the break between two passages with nothing between, and what they weigh by themselves; `null` where that keeps them apart. */
const seamOf = remembered((first: Passage) =>
  remembered((second: Passage): { readonly judgement: Judgement; readonly weight: number } | null => {
    const judgement = seamBetween(first, second);
    if (judgement?.verdict !== 'join') return null;
    return { judgement, weight: WEIGHT.seam * judgement.score + weightOf(first, second) };
  }),
);

function weightOf(first: Passage, second: Passage): number {
  const [line, next] = second.lines;
  if (line === undefined) return -Infinity;
  const widest = first.lines.reduce((most, { width }) => Math.max(most, width), 0);
  return (
    (cutsWord(cohesionOf(first.text, second.text)) ? WEIGHT.cutWord : 0) +
    (openingOf(printed(line)) === undefined ? 0 : WEIGHT.opening) +
    (line.indent < NARROWER ? 0 : WEIGHT.indent) +
    (next !== undefined && line.width < widest - NARROWER ? WEIGHT.narrowFirstLine : 0)
  );
}
