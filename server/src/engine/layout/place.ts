import type { Block } from './block.ts';
import { lastIndex } from './search.ts';

/** The block of `blocks` that the raw offset `at` lies in or touches; `undefined` between blocks. */
export function blockAround(blocks: readonly Block[], at: number): Block | undefined {
  const block = blocks[lastIndex(blocks, ({ start }) => start <= at)];
  return block !== undefined && at <= block.end ? block : undefined;
}
