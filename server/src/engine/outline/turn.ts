import type { Block } from '../layout/layout.ts';

/** Blocks that are read on each side, and how far in all. */
const READ = 4;
const FAR = 320;
/** Least running text on both sides that tells anything, in code units. */
const LEAST = 60;

/** How the text goes on behind a heading, as shares of pairs of characters, 0–1. */
export interface Turn {
  /** What the text behind the heading has in common with the text before it. */
  readonly across: number;
  /** What the second half of the text behind it has in common with the first. */
  readonly within: number;
}

/**
 * How much the subject turns at a heading: a section goes on about what its article is about, a headline begins another one. By
 * the words that are said on both sides (Hearst, "TextTiling", 1997); `undefined` where too little text stands there.
 */
export function turnAt(blocks: readonly Block[], index: number): Turn | undefined {
  const before = textFrom(blocks, index, -1);
  const after = textFrom(blocks, index, 1);
  if (before.length < LEAST || after.length < LEAST) return undefined;
  const middle = after.length >> 1;
  return { across: sharedBy(after, before), within: sharedBy(after.slice(middle), after.slice(0, middle)) };
}

/** The text nearest to the block on one side, headings left out. */
function textFrom(blocks: readonly Block[], index: number, way: 1 | -1): string {
  let text = '';
  for (let step = 1; step <= READ && text.length < FAR; step++) {
    const block = blocks[index + way * step];
    if (block === undefined) break;
    if (!/[，。]/.test(block.text.slice(0, FAR))) continue;
    text = way > 0 ? text + block.text.slice(0, FAR) : block.text.slice(-FAR) + text;
  }
  return way > 0 ? text.slice(0, FAR) : text.slice(-FAR);
}

/** The share of the pairs of characters of `text` that are said in `other` too. */
function sharedBy(text: string, other: string): number {
  const said = new Set(pairsOf(other));
  const pairs = pairsOf(text);
  return pairs.length === 0 ? 0 : pairs.filter((pair) => said.has(pair)).length / pairs.length;
}

/** The pairs of Han characters, as numbers of 30 bits: sets of such small ones are fast. */
function pairsOf(text: string): number[] {
  const pairs: number[] = [];
  let before = -1;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const character = unit >= FIRST_HAN && unit < FIRST_HAN + HAN ? unit - FIRST_HAN : -1;
    if (before >= 0 && character >= 0) pairs.push(before * HAN + character);
    before = character;
  }
  return pairs;
}

const FIRST_HAN = 0x4e00;
/** How many code units are Han characters. */
const HAN = 0x5200;
