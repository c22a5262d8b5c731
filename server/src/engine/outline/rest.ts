import type { Passage } from '../layout/block.ts';
import type { Judgement } from '../layout/breaks.ts';
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
/** Log-odds of a join from which on the halves belong together, where the break cuts a word and where it cuts none. */
const SURE = { word: 1.5, noWord: 4 } as const;

/** The block in which the paragraph at `index` goes on, behind others that are short; `undefined` where it is whole or its rest is not found. */
export function restOf({ layout: { blocks }, roles }: Read, index: number): Rest | undefined {
  const first = blocks[index];
  if (first === undefined || roles[index] !== 'body' || !isCutOff(first.passage)) return undefined;
  let lines = blocks[index + 1]?.lines.length ?? 0;
  for (let at = index + 2; at <= index + 1 + MOST_BLOCKS && lines <= MOST_LINES; at++) {
    const second = blocks[at];
    if (second === undefined) return undefined;
    if (roles[at] === 'body') {
      const seam = seamOf(first.passage)(second.passage);
      if (seam !== null) return { second, seam };
    }
    lines += second.lines.length;
  }
  return undefined;
}

/** Whether the passage ends in the middle of a sentence. */
const isCutOff = remembered(({ lines, endBreak }: Passage): boolean => {
  const last = lines.at(-1);
  if (last === undefined || lines.length === 1 || endBreak?.verdict !== 'keep') return false;
  const ending = endingOf(printed(last));
  return ending === 'running' || ending === 'pause' || ending === 'opening';
});

/** What would be thought of the break between two passages with nothing between, if they are surely halves. */
const seamOf = remembered((first: Passage) =>
  remembered((second: Passage): Judgement | null => {
    const seam = seamBetween(first, second);
    if (seam?.verdict !== 'join') return null;
    return seam.score >= (cutsWord(cohesionOf(first.text, second.text)) ? SURE.word : SURE.noWord) ? seam : null;
  }),
);
