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
 * declare: characters that may be deleted, and one text that may stand for another. Returns the furthest place to which this
 * holds, or `undefined` when it holds to the end. Linear time.
 */
export function findLoss(before: string, after: string): Loss | undefined {
  const old = stripped(spelledOut(before));
  const now = stripped(spelledOut(after));
  // Six full stops are read as one ellipsis first; where that does not come out, as one of five and a stop.
  const untried: Step[] = [];
  const limit = WAYS * (old.text.length + now.text.length);
  let furthest: Step = { at: 0, to: 0 };
  let step: Step | undefined = furthest;
  for (let read = 0; step !== undefined && read <= limit;) {
    const { at, to }: Step = alike(old.text, now.text, step);
    if (at === old.text.length && to === now.text.length) return undefined;
    read += at - step.at + 1;
    if (at > furthest.at) furthest = { at, to };
    const [next, ...others] = stepsFrom(old, now, at, to);
    untried.push(...others.reverse());
    step = next ?? untried.pop();
  }
  const { at, to } = furthest;
  return { start: old.offset(at), before: old.text.slice(at, at + SHOWN), after: now.text.slice(to, to + SHOWN) };
}

/** Whether two texts have the same characters, white space apart, in whatever order. */
export function isRearranged(before: string, after: string): boolean {
  const counts = new Int32Array(0x10000);
  for (const [text, sign] of [[before, 1] as const, [after, -1] as const]) {
    for (let at = 0; at < text.length; at++) counts[text.charCodeAt(at)] = (counts[text.charCodeAt(at)] ?? 0) + sign;
  }
  return counts.every((count, unit) => count === 0 || /\s/.test(String.fromCharCode(unit)));
}

/** How often the texts may be read, on the average, until it is said that something was lost. */
const WAYS = 4;

/** The first place from `step` on where the texts differ or something may stand for something else. */
function alike(old: string, now: string, { at, to }: Step): Step {
  const { swaps } = declared();
  while (at < old.length && old.charCodeAt(at) === now.charCodeAt(to) && !swaps.has(old.charAt(at))) {
    at++;
    to++;
  }
  return { at, to };
}

/** How far both texts have been read. */
interface Step {
  readonly at: number;
  readonly to: number;
}

/** Where one may go on from `at` and `to`, the likeliest first. */
function stepsFrom(old: Stripped, now: Stripped, at: number, to: number): readonly Step[] {
  const steps: Step[] = [];
  if (at < old.text.length && old.text[at] === now.text[to]) steps.push({ at: at + 1, to: to + 1 });
  for (const { from, into } of declared().swaps.get(old.text.charAt(at)) ?? [])
    if (old.text.startsWith(from, at) && now.text.startsWith(into, to)) steps.push({ at: at + from.length, to: to + into.length });
  return steps.length === 0 && old.divides(at) ? [{ at: at + 1, to }] : steps;
}

/** `text` with every spelling that a rule declares read, and white space after it in place of what is shorter: offsets stay. */
function spelledOut(text: string): string {
  let result = text;
  for (const { spellings } of rules) {
    if (spellings === undefined) continue;
    result = result.replace(spellings.pattern, (found) => (spellings.read(found) ?? found).padEnd(found.length));
  }
  return result;
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
    const units = (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    if (at < text.length && !isSpace(text, at) && !deletable.has(text.slice(at, at + units))) {
      offsets[length++] = at;
      continue;
    }
    if (at > start) pieces.push(text.slice(start, at));
    at += units - 1;
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
      if (into === '' && Array.from(from).length === 1) deletable.add(from);
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
