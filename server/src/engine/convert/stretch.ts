import type { Block } from '../layout/layout.ts';
import { lastIndex } from '../layout/search.ts';
import type { Span } from '../span.ts';

/** Blocks in a row that may be one: nothing is certain of the breaks between them. Offsets are those of their logical texts, put together. */
export class Stretch {
  readonly text: string;
  /** Where the text of each block begins. */
  readonly starts: readonly number[];

  constructor(readonly blocks: readonly Block[]) {
    const starts: number[] = [];
    let at = 0;
    for (const { text } of blocks) {
      starts.push(at);
      at += text.length;
    }
    this.starts = starts;
    this.text = blocks.map(({ text }) => text).join('');
  }

  /** Raw offset of the character at `at`. */
  toRaw(at: number): number {
    const index = lastIndex(this.starts, (start) => start <= at);
    return this.blocks[index]?.toRaw(at - (this.starts[index] ?? 0)) ?? 0;
  }

  /** The raw span of the characters `[start, end)`, of which there is at least one. */
  rawSpan(start: number, end: number): Span {
    return { start: this.toRaw(start), end: this.toRaw(end - 1) + 1 };
  }
}

/** `blocks` in stretches that end where a break is certainly a boundary. */
export function stretchesOf(blocks: readonly Block[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let row: Block[] = [];
  blocks.forEach((block, index) => {
    row.push(block);
    if (block.endBreak?.verdict === 'unsure' && index + 1 < blocks.length) return;
    stretches.push(new Stretch(row));
    row = [];
  });
  return stretches;
}
