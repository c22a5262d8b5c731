import { WordTable, joined } from '../text/word-table.ts';
import type { Block, Passage } from './block.ts';
import type { Kept } from './kept.ts';

/** Characters that are compared at a time: a name, or one and a character beside it. */
export const LENGTH = 3;

/**
 * The runs of three Han characters that a text has or had, each with a number from 1 on that tells nothing else about it. The index is kept
 * while the text is edited: only new passages are read, and to count all runs is a walk through lists of numbers.
 */
export class TripleIndex {
  private readonly numbers = new WordTable();
  private readonly heads: number[] = [0];
  private readonly tails: number[] = [0];

  /** For each offset in the text of the passage the number of the run that begins there, 0 where none does. */
  readonly numbersIn = ({ text }: Passage): Uint32Array => this.numbered(text);

  /** The highest number so far. */
  get size(): number {
    return this.heads.length - 1;
  }

  /** The code unit of the run at `place`. */
  unit(number: number, place: number): number {
    const head = this.heads[number] ?? 0;
    return place === 0 ? head >>> 16 : place === 1 ? head & 0xffff : (this.tails[number] ?? 0);
  }

  private numbered(text: string): Uint32Array {
    const numbers = new Uint32Array(text.length);
    let [run, head, unit] = [0, 0, 0];
    for (let end = 0; end < text.length; end++) {
      head = joined(head & 0xffff, unit);
      unit = text.charCodeAt(end);
      run = isHan(unit) ? run + 1 : 0;
      if (run >= LENGTH) numbers[end + 1 - LENGTH] = this.numberOf(head, unit);
    }
    return numbers;
  }

  private numberOf(head: number, tail: number): number {
    const known = this.numbers.numberOf(head, tail);
    if (known > 0) return known;
    this.numbers.set(head, tail, this.heads.length);
    this.tails.push(tail);
    return this.heads.push(head) - 1;
  }
}

const NO_RUNS = new Uint32Array(0);

/** How often each run of three Han characters stands in `blocks`, and where it stands first. */
export class TripleCounts {
  private readonly numbers: readonly Uint32Array[];
  private readonly counts: Uint32Array;
  /** The index of the block in which each run stands first. */
  private readonly firsts: Uint32Array;

  constructor(
    private readonly blocks: readonly Block[],
    readonly index: TripleIndex,
    byBlock: Kept<Block, Passage>,
  ) {
    this.numbers = byBlock.of(index.numbersIn);
    const counts = new Uint32Array(index.size + 1);
    const firsts = new Uint32Array(index.size + 1);
    for (let block = 0; block < this.numbers.length; block++) {
      const own = this.numbers[block] ?? NO_RUNS;
      for (let at = 0; at < own.length; at++) {
        const number = own[at] ?? 0;
        const count = counts[number] ?? 0;
        if (count === 0) firsts[number] = block;
        counts[number] = count + 1;
      }
    }
    counts[0] = 0;
    this.counts = counts;
    this.firsts = firsts;
  }

  count(number: number): number {
    return this.counts[number] ?? 0;
  }

  /** The runs that stand `least` times and more. */
  from(least: number): readonly number[] {
    const { counts } = this;
    const found: number[] = [];
    for (let number = 1; number < counts.length; number++) if ((counts[number] ?? 0) >= least) found.push(number);
    return found;
  }

  /** Calls `visit` with each run that stands once, in reading order. */
  forEachSingle(visit: (number: number, block: Block, at: number) => void): void {
    const { blocks, counts } = this;
    for (let index = 0; index < blocks.length; index++) {
      const [block, own] = [blocks[index], this.numbers[index]];
      if (block === undefined || own === undefined) continue;
      for (let at = 0; at < own.length; at++) {
        const number = own[at] ?? 0;
        if (counts[number] === 1) visit(number, block, at);
      }
    }
  }

  /** Where the run stands first: the block, and the offset in its text. */
  first(number: number): { readonly block: Block; readonly at: number } {
    const block = this.blocks[this.firsts[number] ?? 0];
    if (block === undefined) throw new RangeError(`no run ${number}`);
    return { block, at: this.offsetOf(number) };
  }

  /** Whether the run `one` stands somewhere before the run `other` stands first. */
  isBefore(one: number, other: number): boolean {
    const [first, second] = [this.firsts[one] ?? 0, this.firsts[other] ?? 0];
    return first === second ? this.offsetOf(one) < this.offsetOf(other) : first < second;
  }

  text(number: number): string {
    const { block, at } = this.first(number);
    return block.text.slice(at, at + LENGTH);
  }

  private offsetOf(number: number): number {
    return this.numbers[this.firsts[number] ?? 0]?.indexOf(number) ?? 0;
  }
}

function isHan(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff;
}
