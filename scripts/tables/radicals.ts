import { equivalentIdeographs } from './sources.ts';

/** CJK Radicals Supplement, Kangxi Radicals and CJK Strokes. */
const BLOCKS = [
  [0x2e80, 0x2ef3],
  [0x2f00, 0x2fd5],
  [0x31c0, 0x31e3],
] as const;

/** Radicals and strokes and, in the same order, the ideographs they look like. Those that look like none are left out. */
export function radicalTable(): { readonly radicals: string; readonly ideographs: string } {
  const equivalent = equivalentIdeographs();
  const pairs = BLOCKS.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index)).flatMap((code) => {
    const ideograph = equivalent.get(code);
    return ideograph === undefined ? [] : [[String.fromCodePoint(code), String.fromCodePoint(ideograph)] as const];
  });
  return { radicals: pairs.map(([radical]) => radical).join(''), ideographs: pairs.map(([, ideograph]) => ideograph).join('') };
}
