import { HAN, classAt } from './character.ts';
import { type Script, decisiveAt } from './script.ts';
import { remembered } from './tables.ts';
import { levelOf, readable } from './words.ts';

/** A term is the writer's own from so many times on. */
const ESTABLISHED = 3;
const LONGEST_WORD = 4;
/** What stands beside any term and makes none. */
const BESIDE = new Set('的了是在和有不也就都而与與及以为為这這那个個');

/** A text that keeps its identity as long as it stays the same. */
interface Text {
  readonly text: string;
}

/**
 * The pairs of characters with one of the other script than `own` that the `texts` write so throughout, three times at least, and that belong to no
 * word of the dictionary: names and terms that are meant. 他們 in simplified text is none, since 他们 is a word. Linear in the texts.
 */
export function consistentTerms(texts: readonly Text[], own: Script): readonly string[] {
  const counts = new Map<string, number>();
  for (const text of texts) for (const pair of foreignPairsIn[own](text)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const often = [...counts].filter(([, count]) => count >= ESTABLISHED);
  if (often.length === 0) return [];
  const all = occurrencesIn(texts, new Set(often.map(([pair]) => readable(pair))));
  return often.filter(([pair, count]) => all.get(readable(pair)) === count).map(([pair]) => pair);
}

const NONE: readonly string[] = [];

const foreignPairsIn: Readonly<Record<Script, (text: Text) => readonly string[]>> = {
  simplified: remembered(({ text }: Text) => pairsIn(text, 'traditional')),
  traditional: remembered(({ text }: Text) => pairsIn(text, 'simplified')),
};

/** The pairs around the characters of `script` in `text` that belong to no word. */
function pairsIn(text: string, script: Script): readonly string[] {
  const pairs: string[] = [];
  for (let at = 0; at < text.length; at++) {
    if (decisiveAt(text, at) !== script || isInWord(text, at)) continue;
    if (isPart(text, at - 1)) pairs.push(text.slice(at - 1, at + 1));
    if (isPart(text, at + 1) && decisiveAt(text, at + 1) !== script) pairs.push(text.slice(at, at + 2));
  }
  return pairs.length === 0 ? NONE : pairs;
}

function isPart(text: string, at: number): boolean {
  return (classAt(text, at) & HAN) !== 0 && !BESIDE.has(text.charAt(at));
}

/** Whether a word of the dictionary lies around `at`. */
function isInWord(text: string, at: number): boolean {
  const from = Math.max(0, at - LONGEST_WORD + 1);
  const around = readable(text.slice(from, at + LONGEST_WORD));
  for (let start = 0; from + start <= at; start++) {
    for (let length = Math.max(2, at - from - start + 1); length <= LONGEST_WORD; length++)
      if (levelOf(around.slice(start, start + length)) > 0) return true;
  }
  return false;
}

/** How often each of `pairs`, in simplified characters, stands in the texts, whatever the script. */
function occurrencesIn(texts: readonly Text[], pairs: ReadonlySet<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of texts) {
    const simplified = readable(text);
    for (let at = 1; at < simplified.length; at++) {
      const pair = simplified.slice(at - 1, at + 1);
      if (pairs.has(pair)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  }
  return counts;
}
