import type { Edit, Span } from '../span.ts';
import { evidenceFor } from './word-forms.ts';
import { type Script, type ScriptCount, countScript, counterpartsOf, decisiveAt } from './script.ts';
import { exemptOffsets, offsets } from './shield.ts';
import { canonicalForm } from './variants.ts';

/**
 * A stretch of the other script: one decisive character, or several with none of the text's own script among them.
 * Offsets count from the start of the text that was read.
 */
export interface ForeignRun extends Span {
  readonly characters: readonly Span[];
}

/** Successive foreign characters further apart than this, in code units, are two accidents rather than one quotation. */
const WIDEST_GAP = 10;
/** From this many foreign characters on, a passage goes on over any gap. */
const LONG = 4;
/** Costs, as natural logarithms, of a stray character in a passage and of going from one passage to another. */
const STRAY = 4.6;
const SWITCH = 3.9;
/** So many more foreign characters make a block, or a quotation, one of the other script. */
const SURE = 2;
/** The share of the text's own script that such a block may have. */
const FOREIGN_STRAYS = 0.05;
const QUOTATION = /“[^“”]*”|‘[^‘’]*’|「[^「」]*」|『[^『』]*』/g;
/** A decisive character, and whether the passage that it stands in is in the other script than the text. */
interface Placed {
  readonly at: number;
  readonly foreign: boolean;
  readonly passage: number;
}

/**
 * The stretches of `text`, written in the script `own`, that are in the other one; titles, the names of reporters, `words` of the user's own and
 * quotations that are in the other script throughout are left out.
 */
export function foreignRuns(text: string, own: Script, words: readonly string[]): readonly ForeignRun[] {
  if (countScript(text)[other(own)] === 0) return [];
  const exempt = new Set([...exemptOffsets(text, words), ...quotedOffsets(text, own)]);
  const placed = placedIn(text, own, exempt);
  const sizes = new Map<number, number>();
  for (const { foreign, passage } of placed) if (foreign) sizes.set(passage, (sizes.get(passage) ?? 0) + 1);
  const runs: { start: number; end: number; passage: number; characters: Span[] }[] = [];
  for (const { at: start, foreign, passage } of placed) {
    if (!foreign) continue;
    const end = start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
    const last = runs.at(-1);
    const near = last !== undefined && (start - last.end <= WIDEST_GAP || (sizes.get(passage) ?? 0) >= LONG);
    if (last?.passage === passage && near) {
      last.end = end;
      last.characters.push({ start, end });
    } else runs.push({ start, end, passage, characters: [{ start, end }] });
  }
  return runs;
}

/**
 * The decisive characters of `text` with the passage of one script that each belongs to, by a model of two states: within a passage one character in a
 * hundred is a stray, and one in fifty begins another passage. A text begins and ends in its own script.
 */
function placedIn(text: string, own: Script, exempt: ReadonlySet<number>): readonly Placed[] {
  const characters: { at: number; foreign: boolean }[] = [];
  for (let at = 0; at < text.length; at++) {
    const script = decisiveAt(text, at);
    if (script !== undefined && !exempt.has(at)) characters.push({ at, foreign: script !== own });
  }
  const [inOwn, inOther] = [new Uint8Array(characters.length), new Uint8Array(characters.length)];
  let [ownCost, otherCost] = [0, SWITCH];
  characters.forEach(({ foreign }, index) => {
    inOwn[index] = otherCost + SWITCH < ownCost ? 1 : 0;
    inOther[index] = ownCost + SWITCH < otherCost ? 0 : 1;
    const [before, beforeOther] = [ownCost, otherCost];
    ownCost = Math.min(before, beforeOther + SWITCH) + (foreign ? STRAY : 0);
    otherCost = Math.min(beforeOther, before + SWITCH) + (foreign ? 0 : STRAY);
  });
  let state = otherCost + SWITCH < ownCost ? 1 : 0;
  const states = new Uint8Array(characters.length);
  for (let index = characters.length - 1; index >= 0; index--) {
    states[index] = state;
    state = (state === 1 ? inOther[index] : inOwn[index]) ?? 0;
  }
  let passage = 0;
  return characters.map(({ at, foreign }, index) => {
    // Each stray stands for itself.
    if (states[index] === 0 || states[index - 1] !== 1) passage++;
    return { at, foreign, passage };
  });
}

/** `own`’s opposite. */
function other(own: Script): Script {
  return own === 'simplified' ? 'traditional' : 'simplified';
}

/** Whether a block is in the other script than its text: decisive characters all but a stray, or a single one beside such a block. */
export function isForeignBlock(text: string, own: Script, neighbours: readonly (string | undefined)[]): boolean {
  const count = countScript(text);
  if (count[other(own)] === 0) return false;
  if (isForeign(count, own)) return true;
  return count[own] === 0 && neighbours.some((neighbour) => neighbour !== undefined && isForeign(countScript(neighbour), own));
}

function isForeign(count: ScriptCount, own: Script): boolean {
  return count[other(own)] - count[own] >= SURE && count[own] <= count[other(own)] * FOREIGN_STRAYS;
}

/** `text`, a stretch of one script, in the other: each decisive character by its likeliest counterpart. */
export function converted(text: string): string {
  return Array.from(text, (character) => counterpartsOf(character)[0] ?? character).join('');
}

/** What the decisive character at `at` may be in the other script, the likeliest first: the word around it tells 髮 from 發. */
export function likelyCounterparts(text: string, at: number): { readonly forms: readonly string[]; readonly word?: Span } {
  const forms = counterpartsOf(String.fromCodePoint(text.codePointAt(at) ?? 0));
  const evidence = forms.length > 1 ? evidenceFor(text, at) : undefined;
  const told = forms.find((form) => canonicalForm(form) === evidence?.form);
  if (evidence === undefined || told === undefined) return { forms };
  return { forms: [told, ...forms.filter((form) => form !== told)], word: evidence };
}

/** The edits that write each decisive character of `run`, a stretch of `text`, in the other script; `place` says where they go. */
export function conversionOf(text: string, run: ForeignRun, place: (start: number, end: number) => Span): Edit[] {
  return run.characters.map((character) => {
    const { start, end } = place(character.start, character.end);
    return { start, end, text: likelyCounterparts(text, character.start).forms[0] ?? text.slice(character.start, character.end) };
  });
}

/** The offsets of quotations in the other script than `own`, and of single characters that a text speaks of: “龍”字. */
function* quotedOffsets(text: string, own: Script): Generator<number> {
  for (const { 0: quotation, index } of text.matchAll(QUOTATION)) {
    const count = countScript(quotation);
    if (count[own] === 0 && (count[other(own)] >= SURE || quotation.length === 3)) yield* offsets(index, quotation.length);
  }
}
