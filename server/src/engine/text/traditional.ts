import interfaceData from '../../../data/interface.json';
import { lazy } from './tables.ts';

/** How the words of the interface are written in Taiwan. `npm run generate` makes it from OpenCC's dictionaries. */
export interface InterfaceTable {
  readonly simplified: string;
  /** What each character of `simplified` becomes, at the same place. */
  readonly traditional: string;
  /** Words whose characters become something else together; they are looked up first, the longest before others. */
  readonly phrases: Readonly<Record<string, string>>;
}

/**
 * A simplified text of the interface in traditional Chinese. What stands in quotation marks, “…”, is text of the corpus or an example from
 * one and stays as it is; the marks become 「…」.
 */
export function inTraditional(text: string): string {
  return quotationApart(text, render());
}

/** `text` with its quotations in 「…」 and all that stands outside them rendered. */
export function quotationApart(text: string, rendered: (text: string) => string): string {
  return text.replace(/“([^“”]*)”|[^“]+|“/g, (piece, quoted?: string) => (quoted === undefined ? rendered(piece) : `「${quoted}」`));
}

/** Renders texts by `table`. */
export function rendererOf({ simplified, traditional, phrases }: InterfaceTable): (text: string) => string {
  const words = new Map(Object.entries(phrases));
  const longest = Math.max(1, ...Array.from(words.keys(), (word) => word.length));
  const forms = Array.from(traditional);
  Array.from(simplified).forEach((character, index) => words.set(character, forms[index] ?? character));
  return (text) => {
    let result = '';
    for (let at = 0, length; at < text.length; at += length) {
      length = Math.min(longest, text.length - at);
      while (length > 1 && !words.has(text.slice(at, at + length))) length--;
      const source = text.slice(at, at + length);
      result += words.get(source) ?? source;
    }
    return result;
  };
}

const render = lazy(() => rendererOf(interfaceData));
