import type { Block } from '../layout/layout.ts';

/** Log-odds of a join from which on two lines in display type are one part, though blank lines stand between. */
const SET_TOGETHER = -2;

/** Whether two lines in display type are one part: nothing stands between them, or the break there looks like one inside a sentence. */
export function areSetTogether(block: Block, next: Block): boolean {
  return isBelow(block, next) || (block.endBreak?.score ?? -Infinity) >= SET_TOGETHER;
}

/** Whether `next` begins on the line below the block. */
export function isBelow(block: Block, next: Block): boolean {
  return next.firstLine === block.lastLine + 1;
}
