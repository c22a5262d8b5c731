import { remembered } from '../text/tables.ts';
import { WordTable, hashOf, joined } from '../text/word-table.ts';
import type { Block, Passage } from './block.ts';

/** Characters that are compared at a time: a name, or one and a character beside it. */
export const LENGTH = 3;

/** Whether a form, its first two characters as one number and its third one, is looked at. */
export type Wanted = (head: number, tail: number) => boolean;

/** Numbers that each form takes in what `triplesIn` returns. */
const FORM = 3;

/** All runs of three Han characters of a passage, one behind the other: the first two characters as one number, the third one, and where it stands. */
const triplesIn = remembered(({ text }: Passage): Uint32Array => {
  const forms = new Uint32Array(FORM * text.length);
  let [size, run, head, unit] = [0, 0, 0, 0];
  for (let end = 0; end < text.length; end++) {
    head = joined(head & 0xffff, unit);
    unit = text.charCodeAt(end);
    run = isHan(unit) ? run + 1 : 0;
    if (run < LENGTH) continue;
    forms[size++] = head;
    forms[size++] = unit;
    forms[size++] = end + 1 - LENGTH;
  }
  return forms.slice(0, size);
});

/** Places for each character of the text in which forms are counted, and most places of all. */
const PLACES = { each: 4, most: 2 ** 22 } as const;

/**
 * Tells of a form whether it may stand in the blocks `least` times and more. Forms that share a place are counted together: so most of
 * those that are rare are told without a table of all.
 */
export function recurring(blocks: readonly Block[], least: number): Wanted {
  const length = blocks.reduce((sum, { passage }) => sum + passage.length, 1);
  const counts = new Uint8Array(Math.min(PLACES.most, 2 ** Math.ceil(Math.log2(PLACES.each * length))));
  const last = counts.length - 1;
  for (const { passage } of blocks) {
    const forms = triplesIn(passage);
    for (let at = 0; at < forms.length; at += FORM) {
      const place = hashOf(forms[at] ?? 0, forms[at + 1] ?? 0) & last;
      counts[place] = Math.min(least, (counts[place] ?? 0) + 1);
    }
  }
  return (head, tail) => (counts[hashOf(head, tail) & last] ?? 0) >= least;
}

/** The `wanted` ones of all runs of three Han characters of the blocks, numbered from 1 in the order in which they come first. */
export class Triples {
  private readonly numbers = new WordTable();
  private readonly counts: number[] = [0];
  private readonly heads: number[] = [0];
  private readonly tails: number[] = [0];
  /** Where each form stands first: the block by its index, and the offset in it. */
  private readonly firstBlocks: number[] = [0];
  private readonly firstOffsets: number[] = [0];

  constructor(
    private readonly blocks: readonly Block[],
    wanted: Wanted,
  ) {
    blocks.forEach(({ passage }, block) => {
      const forms = triplesIn(passage);
      for (let at = 0; at < forms.length; at += FORM) {
        const [head, tail] = [forms[at] ?? 0, forms[at + 1] ?? 0];
        if (wanted(head, tail)) this.add(head, tail, block, forms[at + 2] ?? 0);
      }
    });
  }

  get size(): number {
    return this.counts.length - 1;
  }

  count(number: number): number {
    return this.counts[number] ?? 0;
  }

  first(number: number): { readonly block: Block; readonly at: number } {
    const block = this.blocks[this.firstBlocks[number] ?? 0];
    if (block === undefined) throw new RangeError(`no form ${number}`);
    return { block, at: this.firstOffsets[number] ?? 0 };
  }

  /** The code unit of the form at `place`. */
  unit(number: number, place: number): number {
    const head = this.heads[number] ?? 0;
    return place === 0 ? head >>> 16 : place === 1 ? head & 0xffff : (this.tails[number] ?? 0);
  }

  /** How often the form is among them, 0 when it is not. */
  countOf(head: number, tail: number): number {
    return this.count(this.numbers.numberOf(head, tail));
  }

  text(number: number): string {
    const { block, at } = this.first(number);
    return block.text.slice(at, at + LENGTH);
  }

  private add(head: number, tail: number, block: number, at: number): void {
    const known = this.numbers.numberOf(head, tail);
    if (known > 0) {
      this.counts[known] = this.count(known) + 1;
      return;
    }
    this.numbers.set(head, tail, this.counts.length);
    this.counts.push(1);
    this.heads.push(head);
    this.tails.push(tail);
    this.firstBlocks.push(block);
    this.firstOffsets.push(at);
  }
}

function isHan(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff;
}
