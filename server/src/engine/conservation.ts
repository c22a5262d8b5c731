import { rules } from './rules/index.ts';

/** Where a fixed text lost or gained something that no rule declares. */
export interface Loss {
  /** Offset in the text before. */
  readonly start: number;
  readonly before: string;
  readonly after: string;
}

/** What all rules together may put in place of what, the longest key first. */
const declared = new Map<string, { readonly from: string; readonly to: string }[]>();
for (const rule of rules) {
  for (const [from, to] of rule.substitutes ?? []) {
    const list = declared.get(from[0] ?? '') ?? [];
    list.push({ from, to });
    declared.set(from[0] ?? '', list.sort((a, b) => b.from.length - a.from.length));
  }
}

const WHITE_SPACE = /\s/;

/**
 * The law of conservation: `after` has the characters of `before`, in their order, but for white space and the substitutions
 * that the rules declare. Returns the first place where this does not hold, or `undefined`. Linear time.
 */
export function findLoss(before: string, after: string): Loss | undefined {
  let at = 0;
  let to = 0;
  for (;;) {
    while (at < before.length && isSpace(before, at)) at++;
    while (to < after.length && isSpace(after, to)) to++;
    if (at < before.length && before[at] === after[to]) {
      at++;
      to++;
      continue;
    }
    const swap = declared.get(before[at] ?? '')?.find(({ from, to: text }) => before.startsWith(from, at) && after.startsWith(text, to));
    if (swap !== undefined) {
      at += swap.from.length;
      to += swap.to.length;
      continue;
    }
    if (at >= before.length && to >= after.length) return undefined;
    return { start: at, before: before.slice(at, at + 20), after: after.slice(to, to + 20) };
  }
}

/** U+FEFF counts as white space for JavaScript, but deleting it has to be declared. */
function isSpace(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit > 0x20 && unit < 0x80) return false;
  return unit !== 0xfeff && WHITE_SPACE.test(text[at] ?? '');
}
