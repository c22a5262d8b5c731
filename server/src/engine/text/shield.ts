import { isSurname } from './surnames.ts';
import { remembered } from './tables.ts';

/** Titles are quoted as they were printed. */
const TITLE = /《[^《》]*》|〈[^〈〉]*〉/g;
const CRAFT = '记者|記者|通讯员|通訊員|作者|摄影|攝影|编辑|編輯|责编|責編';
const NAMES = new RegExp(String.raw`(?:${CRAFT})[ \u3000:：]?(\p{Script=Han}{2,4}(?:[ \u3000、]\p{Script=Han}{2,4})*)`, 'gu');
/** A family name of one character and a given name. */
const NAME_LENGTH = 3;

const QUOTATION = /“[^“”]*”|「[^「」]*」/g;
const BESIDE_KANA = /\p{Script=Han}{0,4}[\u3041-\u3096]{1,40}\p{Script=Han}{0,4}/gu;
/** What languages and scripts call themselves, in menus and lists. */
const SELF_NAMES = /日本語|[繁正]體(?:中文|字)?|简体(?:中文|字)?/g;
const HIRAGANA = /[\u3041-\u3096]/;

/**
 * The offsets of `text` where any character may be meant: in titles, in the names of reporters, in Japanese, in the names of scripts, and in `words`, the user's own.
 */
export function* exemptOffsets(text: string, words: readonly string[]): Generator<number> {
  if (HIRAGANA.test(text)) yield* japaneseOffsets(text);
  for (const { 0: name, index } of text.matchAll(SELF_NAMES)) yield* offsets(index, name.length);
  for (const { 0: title, index } of text.matchAll(TITLE)) yield* offsets(index, title.length);
  for (const { 0: all, 1: names = '', index } of text.matchAll(NAMES)) {
    let at = index + all.length - names.length;
    for (const name of names.split(/[ \u3000、]/)) {
      if (isSurname(name.charAt(0))) yield* offsets(at, Math.min(name.length, NAME_LENGTH));
      at += name.length + 1;
    }
  }
  if (words.length === 0) return;
  const byFirst = byFirstUnit(words);
  for (let at = 0; at < text.length; at++) {
    for (const word of byFirst.get(text.charAt(at)) ?? []) if (text.startsWith(word, at)) yield* offsets(at, word.length);
  }
}

/** Quotations with hiragana in them, and Han characters beside hiragana, are Japanese. */
function* japaneseOffsets(text: string): Generator<number> {
  for (const { 0: quotation, index } of text.matchAll(QUOTATION)) if (HIRAGANA.test(quotation)) yield* offsets(index, quotation.length);
  for (const { 0: japanese, index } of text.matchAll(BESIDE_KANA)) yield* offsets(index, japanese.length);
}

export function* offsets(start: number, length: number): Generator<number> {
  for (let at = start; at < start + length; at++) yield at;
}

const byFirstUnit = remembered((words: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const groups = new Map<string, string[]>();
  for (const word of words) {
    const group = groups.get(word.charAt(0));
    if (group === undefined) groups.set(word.charAt(0), [word]);
    else group.push(word);
  }
  return groups;
});
