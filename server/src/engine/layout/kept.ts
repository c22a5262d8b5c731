import { type Splice, merged, splicedInPlace } from './splice.ts';

/**
 * What is read off the items of a list that is edited, kept in lists beside it: an edit costs the items that it renewed, and who asks for all
 * walks through values that stand side by side. What is read rests on the `Part` of an item that stays the same object wherever it stands.
 */
export class Kept<Item, Part> {
  private items: readonly Item[] = [];
  /** What became of the items since the lists were last asked for. */
  private renewed: Splice | undefined;
  private readonly lists = new Map<(part: Part) => unknown, unknown[]>();
  private readonly places = new Map<(part: Part) => boolean, number[]>();
  private readonly numberings = new Map<(part: Part) => string, (part: Part) => number>();

  constructor(private readonly partOf: (item: Item) => Part) {}

  /** `items` have come about by `splice` from those before. */
  renew(items: readonly Item[], splice: Splice): void {
    this.items = items;
    this.renewed = this.renewed === undefined ? splice : merged(this.renewed, splice);
  }

  /** What `read` says of each item. `read` is one function for good; the list is good until the next edit. */
  of<V>(read: (part: Part) => V): readonly V[] {
    this.catchUp();
    let list = this.lists.get(read);
    if (list === undefined) this.lists.set(read, (list = this.items.map((item) => read(this.partOf(item)))));
    return list as V[];
  }

  /** The indices of the items that pass `test`: what a rule need not look at costs it next to nothing. `test` is one function for good, too. */
  where(test: (part: Part) => boolean): readonly number[] {
    const passes = this.of(test);
    let places = this.places.get(test);
    if (places !== undefined) return places;
    this.places.set(test, (places = []));
    for (let index = 0; index < passes.length; index++) if (passes[index] === true) places.push(index);
    return places;
  }

  /** A number for each item, the same for those of which `read` says the same; 0 where it says nothing. */
  numbered(read: (part: Part) => string): readonly number[] {
    let numberOf = this.numberings.get(read);
    if (numberOf === undefined) this.numberings.set(read, (numberOf = numbering(read)));
    return this.of(numberOf);
  }

  private catchUp(): void {
    const { renewed } = this;
    if (renewed === undefined) return;
    this.renewed = undefined;
    this.places.clear();
    const added = this.items.slice(renewed.from, renewed.from + renewed.added).map(this.partOf);
    for (const [read, list] of this.lists) splicedInPlace(list, renewed, added.map(read));
  }
}

function numbering<Part>(read: (part: Part) => string): (part: Part) => number {
  const numbers = new Map([['', 0]]);
  return (part) => {
    const text = read(part);
    const known = numbers.get(text) ?? numbers.size;
    numbers.set(text, known);
    return known;
  };
}
