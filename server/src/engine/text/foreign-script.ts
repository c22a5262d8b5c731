import type { Edit, Span } from '../span.ts';
import { type Script, countScript, counterpartsOf, decisiveAt } from './script.ts';
import { isSurname } from './surnames.ts';

/**
 * A stretch of the other script: one decisive character, or several with none of the text's own script among them.
 * Offsets count from the start of the text that was read.
 */
export interface ForeignRun extends Span {
  readonly characters: readonly Span[];
}

/** Successive foreign characters further apart than this, in code units, are two accidents rather than one quotation. */
const WIDEST_GAP = 10;
/** Titles are quoted as they were printed. */
const TITLE = /《[^《》]*》|〈[^〈〉]*〉/g;
const CRAFT = '记者|記者|通讯员|通訊員|作者|摄影|攝影|编辑|編輯|责编|責編';
const NAMES = new RegExp(String.raw`(?:${CRAFT})[ \u3000:：]?(\p{Script=Han}{2,4}(?:[ \u3000、]\p{Script=Han}{2,4})*)`, 'gu');
/** A family name of one character and a given name. */
const NAME_LENGTH = 3;

/** The stretches of `text`, written in the script `own`, that are in the other one; titles and the names of reporters are left out. */
export function foreignRuns(text: string, own: Script): readonly ForeignRun[] {
  if (countScript(text)[own === 'simplified' ? 'traditional' : 'simplified'] === 0) return [];
  const exempt = new Set(exemptOffsets(text));
  const runs: { start: number; end: number; characters: Span[] }[] = [];
  let open = false;
  for (let start = 0; start < text.length; start++) {
    const script = decisiveAt(text, start);
    if (script === undefined || exempt.has(start)) continue;
    if (script === own) {
      open = false;
      continue;
    }
    const end = start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
    const last = runs.at(-1);
    if (open && last !== undefined && start - last.end <= WIDEST_GAP) {
      last.end = end;
      last.characters.push({ start, end });
    } else runs.push({ start, end, characters: [{ start, end }] });
    open = true;
  }
  return runs;
}

/** `text`, a stretch of one script, in the other: each decisive character by its likeliest counterpart. */
export function converted(text: string): string {
  return Array.from(text, (character) => counterpartsOf(character)[0] ?? character).join('');
}

/** The edits that write each decisive character of `run`, a stretch of `text`, in the other script; `place` says where they go. */
export function conversionOf(text: string, run: ForeignRun, place: (start: number, end: number) => Span): Edit[] {
  return run.characters.map((character) => {
    const { start, end } = place(character.start, character.end);
    return { start, end, text: converted(text.slice(character.start, character.end)) };
  });
}

/** The offsets of titles and of the names of reporters, where any character may be meant. */
export function* exemptOffsets(text: string): Generator<number> {
  for (const { 0: title, index } of text.matchAll(TITLE)) yield* offsets(index, title.length);
  for (const { 0: all, 1: names = '', index } of text.matchAll(NAMES)) {
    let at = index + all.length - names.length;
    for (const name of names.split(/[ \u3000、]/)) {
      if (isSurname(name.charAt(0))) yield* offsets(at, Math.min(name.length, NAME_LENGTH));
      at += name.length + 1;
    }
  }
}

function* offsets(start: number, length: number): Generator<number> {
  for (let at = start; at < start + length; at++) yield at;
}
