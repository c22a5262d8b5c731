/**
 * Words of at most four code units, each with a whole number above 0, in a hash table with open addressing: asking for a word makes no string.
 * A word is named by its `head`, the first two code units as one number, and its `tail`, the others.
 */
export class WordTable {
  private used = 0;
  private slots: number;
  /** Three for each slot: the head of its word, 0 where it is free; the tail; the number. */
  private cells: Uint32Array;
  /** Bits by hash, some of them set for each word: small enough for the processor's cache, where most of what is no word ends. */
  private marks: Uint32Array;

  /** `expected`: so many words find room before the table has to grow. */
  constructor(expected = 0) {
    this.slots = 2 ** Math.ceil(Math.log2(Math.max(FEWEST_SLOTS, 2 * expected)));
    this.cells = new Uint32Array(3 * this.slots);
    this.marks = new Uint32Array(this.slots / MARKS);
  }

  /** How many words there are. */
  get size(): number {
    return this.used;
  }

  /** A word that is set twice has the later number. */
  set(head: number, tail: number, number: number): void {
    const hash = hashOf(head, tail);
    const cell = this.cellOf(hash, head, tail);
    if (this.cells[cell] === 0) this.used++;
    this.cells[cell] = head;
    this.cells[cell + 1] = tail;
    this.cells[cell + 2] = number;
    const mark = this.markOf(hash);
    this.marks[mark] = (this.marks[mark] ?? 0) | (1 << hash);
    if (2 * this.used > this.slots) this.grow();
  }

  /** The number of the word of this head and tail, 0 when there is none. */
  numberOf(head: number, tail: number): number {
    const hash = hashOf(head, tail);
    if (((this.marks[this.markOf(hash)] ?? 0) & (1 << hash)) === 0) return 0;
    return this.cells[this.cellOf(hash, head, tail) + 2] ?? 0;
  }

  /** Calls `visit` with each word and its number. */
  forEach(visit: (head: number, tail: number, number: number) => void): void {
    const { cells } = this;
    for (let cell = 0; cell < cells.length; cell += 3) {
      const head = cells[cell] ?? 0;
      if (head !== 0) visit(head, cells[cell + 1] ?? 0, cells[cell + 2] ?? 0);
    }
  }

  /** The number of the word that is `length` code units of `text` from `from` on; 0 when there is none. */
  at(text: string, from: number, length: number): number {
    const first = text.charCodeAt(from);
    if (length === 1) return this.numberOf(first, 0);
    const head = joined(first, text.charCodeAt(from + 1));
    if (length === 2) return this.numberOf(head, 0);
    const third = text.charCodeAt(from + 2);
    if (length === 3) return this.numberOfLong(head, third, length);
    return length === 4 ? this.numberOfLong(head, joined(third, text.charCodeAt(from + 3)), length) : 0;
  }

  /** The number of the word that is `length` code units of `one` from `from` on and the first `rest` ones of `other`; 0 when there is none. */
  across(one: string, from: number, length: number, other: string, rest: number): number {
    let head = 0;
    let tail = 0;
    for (let at = 0; at < length + rest; at++) {
      const unit = at < length ? one.charCodeAt(from + at) : other.charCodeAt(at - length);
      if (at < 2) head = joined(head, unit);
      else tail = joined(tail, unit);
    }
    return length + rest < 3 ? this.numberOf(head, tail) : this.numberOfLong(head, tail, length + rest);
  }

  /** The same for a word of three or four code units. One that ends with NUL, which fonts without a glyph leave, is not the shorter word. */
  private numberOfLong(head: number, tail: number, length: number): number {
    return tail > (length === 3 ? 0 : 0xffff) ? this.numberOf(head, tail) : 0;
  }

  private grow(): void {
    const { cells } = this;
    this.used = 0;
    this.slots *= 2;
    this.cells = new Uint32Array(3 * this.slots);
    this.marks = new Uint32Array(this.slots / MARKS);
    for (let cell = 0; cell < cells.length; cell += 3) {
      const head = cells[cell] ?? 0;
      if (head !== 0) this.set(head, cells[cell + 1] ?? 0, cells[cell + 2] ?? 0);
    }
  }

  /** Where the bits of this hash stand: the lowest five name the bit. */
  private markOf(hash: number): number {
    return (hash >>> 5) & (this.marks.length - 1);
  }

  /** Where the word stands, or where it would be put. */
  private cellOf(hash: number, head: number, tail: number): number {
    const last = this.slots - 1;
    let slot = hash & last;
    while (this.cells[3 * slot] !== 0 && (this.cells[3 * slot] !== head || this.cells[3 * slot + 1] !== tail)) slot = (slot + 1) & last;
    return 3 * slot;
  }
}

const FEWEST_SLOTS = 1024;
/** Slots for each number of 32 marks: four marks for a slot, of which one in four or more stays unused. */
const MARKS = 8;

/** A number that is much the same for no two words. */
export function hashOf(head: number, tail: number): number {
  const product = Math.imul(Math.imul(head, 0x9e3779b1) ^ tail, 0x85ebca6b);
  return product ^ (product >>> 15);
}

/** Two code units as one number. */
export function joined(first: number, second: number): number {
  return ((first << 16) | second) >>> 0;
}

/**
 * Calls `visit` with the head and the tail of each word of `groups`, which part at spaces: a first character, then the rests of its words,
 * `rest` characters each.
 */
export function forEachIn(groups: string, rest: number, visit: (head: number, tail: number) => void): void {
  let first = groups.charCodeAt(0);
  for (let at = 1; at < groups.length; at += rest) {
    if (groups.charCodeAt(at) === SPACE) {
      first = groups.charCodeAt(at + 1);
      at += 2;
    }
    const tail = rest < 2 ? 0 : rest < 3 ? groups.charCodeAt(at + 1) : joined(groups.charCodeAt(at + 1), groups.charCodeAt(at + 2));
    visit(joined(first, groups.charCodeAt(at)), tail);
  }
}

const SPACE = 0x20;
