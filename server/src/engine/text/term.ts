import type { Span } from '../span.ts';
import { DIGIT, HAN, LATIN, classAt } from './character.ts';
import { quotationsOf } from './quotation.ts';
import { levelOf } from './words.ts';

/** Longest term, in code units, on either side of the place that is asked about. */
const REACH = 8;
/** Longest name between marks that is one term: `“双减”`, `《中华人民共和国民法典》`. */
const LONGEST_NAMED = 20;
/** Words that stand between terms and belong to none. */
const BETWEEN = new Set('的了着过是在和与及或等也就都将对为以从到向于被把让这那其');

/**
 * The name or term at the offset `at` of `text`, one of the logical `texts` of a document: what stands between marks, a Latin
 * word or number, else the piece of the Han text around `at` that the document repeats by itself, not only as part of a longer
 * one; else the word. `undefined` where nothing can be one.
 */
export function termAt(text: string, at: number, texts: readonly string[]): Span | undefined {
  const named = namedAt(text, at);
  if (named !== undefined) return named;
  const bits = classAt(text, at);
  if ((bits & (LATIN | DIGIT)) !== 0) return runAt(text, at, LATIN | DIGIT, Infinity);
  if ((bits & HAN) === 0) return undefined;
  const run = runAt(text, at, HAN, REACH);
  return repeatedIn(text, at, run, texts) ?? wordIn(text, at, run);
}

/** Where `term` occurs in `text`; a Latin word or number only as a whole. */
export function* occurrencesOf(term: string, text: string): Generator<Span> {
  const whole = (classAt(term, 0) & (LATIN | DIGIT)) !== 0 ? LATIN | DIGIT : 0;
  for (let start = text.indexOf(term); start >= 0; start = text.indexOf(term, start + term.length)) {
    const end = start + term.length;
    if (((classAt(text, start - 1) | classAt(text, end)) & whole) === 0) yield { start, end };
  }
}

/** What stands between the innermost marks around `at`, if that is short and no clause. */
function namedAt(text: string, at: number): Span | undefined {
  const from = Math.max(0, at - LONGEST_NAMED - 1);
  const near = text.slice(from, at + LONGEST_NAMED + 2);
  const place = at - from;
  const titles = Array.from(near.matchAll(/《[^《》]{1,20}》/g), ({ index, 0: title }) => ({ start: index, end: index + title.length }));
  const pair = [...titles, ...quotationsOf(near).pairs].find(({ start, end }) => start < place && place < end - 1);
  if (pair === undefined) return undefined;
  const span = { start: from + pair.start + 1, end: from + pair.end - 1 };
  const inside = text.slice(span.start, span.end);
  return inside.length > LONGEST_NAMED || /[，。；：！？、,;:!?]/.test(inside) ? undefined : span;
}

/** The characters of the class `bits` around `at`, at most `reach` on either side. */
function runAt(text: string, at: number, bits: number, reach: number): Span {
  let [start, end] = [at, at + 1];
  while (at - start < reach && (classAt(text, start - 1) & bits) !== 0) start--;
  while (end - at <= reach && (classAt(text, end) & bits) !== 0) end++;
  return { start, end };
}

/** The best of the pieces of `run` around `at` that stand elsewhere too. Linear in the texts. */
function repeatedIn(text: string, at: number, run: Span, texts: readonly string[]): Span | undefined {
  const [left, right] = [at - run.start, run.end - at - 1];
  // How often the text agrees with what stands around `at` for exactly so many characters to the left and to the right.
  const counts = Array.from({ length: left + 2 }, () => new Array<number>(right + 2).fill(0));
  for (const other of texts) {
    for (let place = other.indexOf(text.charAt(at)); place >= 0; place = other.indexOf(text.charAt(at), place + 1)) {
      let [before, after] = [0, 0];
      while (before < left && text[at - before - 1] === other[place - before - 1]) before++;
      while (after < right && text[at + after + 1] === other[place + after + 1]) after++;
      const row = counts[before];
      if (row !== undefined) row[after] = (row[after] ?? 0) + 1;
    }
  }
  accumulate(counts);
  let best: { readonly span: Span; readonly score: number } | undefined;
  for (let before = 0; before <= left; before++) {
    for (let after = before === 0 ? 1 : 0; after <= right; after++) {
      const span = { start: at - before, end: at + after + 1 };
      const score = scoreOf(text.slice(span.start, span.end), counts, before, after);
      if (score > (best?.score ?? 0)) best = { span, score };
    }
  }
  return best?.span;
}

/** Makes each count that of all agreements that are as long or longer. */
function accumulate(counts: number[][]): void {
  for (let before = counts.length - 1; before >= 0; before--) {
    const row = counts[before] ?? [];
    for (let after = row.length - 2; after >= 0; after--) row[after] = (row[after] ?? 0) + (row[after + 1] ?? 0);
    const longer = counts[before + 1];
    if (longer !== undefined) row.forEach((count, after) => (row[after] = count + (longer[after] ?? 0)));
  }
}

/** How much a piece is a term: long, and often not part of a longer one (after the C-value of Frantzi and Ananiadou). */
function scoreOf(piece: string, counts: readonly (readonly number[])[], before: number, after: number): number {
  const count = counts[before]?.[after] ?? 0;
  if (count < 2 || BETWEEN.has(piece.charAt(0)) || BETWEEN.has(piece.charAt(piece.length - 1))) return 0;
  const longer = Math.max(counts[before + 1]?.[after] ?? 0, counts[before]?.[after + 1] ?? 0);
  const apart = count - (longer > 1 ? longer : 0);
  return Math.log2(piece.length) * (apart + (levelOf(piece) > 0 ? 0.5 : 0));
}

/** The longest word of the dictionary that holds `at`. */
function wordIn(text: string, at: number, { start, end }: Span): Span | undefined {
  for (let length = 4; length >= 2; length--) {
    for (let from = Math.max(start, at - length + 1); from <= at && from + length <= end; from++)
      if (levelOf(text.slice(from, from + length)) > 0) return { start: from, end: from + length };
  }
  return undefined;
}
