import { decodeHTML, determineBranch, htmlDecodeTree } from 'entities/lib/decode.js';

/** The bits of a node below those that say how many cells its value takes. */
const VALUE_SHIFT = 14;
const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789', (letter) => letter.charCodeAt(0));
const SEMICOLON = ';'.charCodeAt(0);

/** The names that HTML has for single characters and, in the same order, the characters. */
export function entityTable(): { readonly names: string; readonly characters: string } {
  const pairs = namesBelow(0, '')
    .sort()
    .map((name) => [name, decodeHTML(`&${name};`)] as const)
    .filter(([, text]) => Array.from(text).length === 1);
  return { names: pairs.map(([name]) => name).join(' '), characters: pairs.map(([, character]) => character).join('') };
}

/** The names that go on from `prefix`, which leads to the node at `index` of the decoder's tree. */
function namesBelow(index: number, prefix: string): string[] {
  const node = htmlDecodeTree[index] ?? 0;
  const next = (letter: number): number => determineBranch(htmlDecodeTree, node, index + Math.max(1, node >> VALUE_SHIFT), letter);
  const longer = LETTERS.flatMap((letter) => (next(letter) < 0 ? [] : namesBelow(next(letter), prefix + String.fromCharCode(letter))));
  return next(SEMICOLON) < 0 ? longer : [prefix, ...longer];
}
