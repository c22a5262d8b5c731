import { rules } from './rules/index.ts';
import { lazy } from './text/tables.ts';

/** Where a fixed text lost or gained something that no rule declares. */
export interface Loss {
  /** Offset in the text before. */
  readonly start: number;
  readonly before: string;
  readonly after: string;
}

/** Characters of a loss that are shown. */
const SHOWN = 20;
const WHITE_SPACE = /\s/;

/**
 * The law of conservation: `after` has the characters of `before`, in their order, but for white space and what the rules
 * declare: characters that may be deleted, and one text that may stand for another. Returns the first place where this does
 * not hold, or `undefined`. Linear time.
 */
export function findLoss(before: string, after: string): Loss | undefined {
  const { swaps } = declared();
  const old = stripped(before);
  const now = stripped(after);
  let at = 0;
  let to = 0;
  while (at < old.text.length || to < now.text.length) {
    const swap = swaps.get(old.text.charAt(at))?.find(({ from, into }) => old.text.startsWith(from, at) && now.text.startsWith(into, to));
    if (at < old.text.length && old.text[at] === now.text[to]) {
      at++;
      to++;
    } else if (swap !== undefined) {
      at += swap.from.length;
      to += swap.into.length;
    } else if (old.divides(at)) at++;
    else return { start: old.offset(at), before: old.text.slice(at, at + SHOWN), after: now.text.slice(to, to + SHOWN) };
  }
  return undefined;
}

/** A text without white space and without what may be deleted anywhere. */
interface Stripped {
  readonly text: string;
  /** Offset in the whole text of the character at `at`. */
  offset(at: number): number;
  /** Whether the character at `at` is a hyphen at a line end, which may only divide a word. */
  divides(at: number): boolean;
}

function stripped(text: string): Stripped {
  const { deletable } = declared();
  const pieces: string[] = [];
  const offsets = new Uint32Array(text.length);
  let length = 0;
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !isSpace(text, at) && !deletable.has(text.charAt(at))) {
      offsets[length++] = at;
      continue;
    }
    if (at > start) pieces.push(text.slice(start, at));
    start = at + 1;
  }
  return {
    text: pieces.join(''),
    offset: (at) => (at < length ? (offsets[at] ?? 0) : text.length),
    divides: (at) => at < length && /^-[^\S\r\n]*[\r\n]/.test(text.slice(offsets[at], (offsets[at] ?? 0) + SHOWN)),
  };
}

/** What all rules together may put in place of what, by the first character and the longest text first; and what may be deleted. */
const declared = lazy(() => {
  const swaps = new Map<string, { readonly from: string; readonly into: string }[]>();
  const deletable = new Set<string>();
  for (const rule of rules) {
    for (const [from, into] of rule.substitutes ?? []) {
      if (into === '' && from.length === 1) deletable.add(from);
      else if (into !== '') swaps.set(from.charAt(0), [...(swaps.get(from.charAt(0)) ?? []), { from, into }]);
    }
  }
  for (const list of swaps.values()) list.sort((a, b) => b.from.length - a.from.length);
  return { swaps, deletable };
});

/** U+FEFF counts as white space for JavaScript, but deleting it has to be declared. */
function isSpace(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit > 0x20 && unit < 0x80) return false;
  return unit !== 0xfeff && WHITE_SPACE.test(text.charAt(at));
}
