import { likelihood, phrasesNear } from './phrases.ts';
import { type Script, counterpartsOf, decisiveAt, originalsOf, simplifiedUnits } from './script.ts';
import { divide, dividedAt } from './segmentation.ts';
import { twinsOf, unlikeness } from './shape.ts';

/** A character that stands alone where another, drawn much like it, would make a word with its neighbours. */
export interface Misreading {
  /** Offset of the character in the text. */
  readonly at: number;
  readonly expected: string;
  /** What stands in place of the word that it should be part of, and where that begins. */
  readonly read: string;
  readonly start: number;
  /** How much likelier the text is with `expected`, as a natural logarithm. */
  readonly gain: number;
}

/** What a word must show: the less the two characters are alike, and the shorter it is, the more the word must explain. */
interface Demand {
  readonly length: number;
  /** The most unlike that the two characters may be drawn. */
  readonly unlike: number;
  /** The least that the reading with the word is likelier, as a natural logarithm. */
  readonly gain: number;
}

const DEMANDS: readonly Demand[] = [
  { length: 2, unlike: 0, gain: 9 },
  { length: 3, unlike: 0.34, gain: 7 },
  { length: 4, unlike: 0.34, gain: 7 },
  { length: 4, unlike: 0.5, gain: 12 },
];
const MOST_UNLIKE = Math.max(...DEMANDS.map(({ unlike }) => unlike));
const LONGEST_WORD = 4;
/** Characters on each side of a misreading whose words it may change. */
const REACH = 5;
/** Any number may stand where another does, and the commonest particles stand anywhere. */
const FREE = /[一二三四五六七八九十百千万萬的了是在和有不也就都而与與及以为為对對从從到这這那他我你们們]/;
const NOT_HAN = /[^\u4e00-\u9fff]/;
/** Fewer characters between marks show too little. */
const RUN = /[\u4e00-\u9fff]{3,}/g;
/** Spellings that both occur in print. */
const SPELLINGS = new Set([
  '份分',
  '昇升',
  '砲炮',
  '塡填',
  '嗑磕',
  '籨從',
  '么麼',
  '著着',
  '帐账',
  '象像',
  '那哪',
  '作做',
  '他她',
  '她他',
  '他它',
  '它他',
]);

/** The likely misreadings in `text`, written in `script`, in reading order. Linear in the length of the text. */
export function* misreadingsIn(text: string, script: Script): Generator<Misreading> {
  const readable = simplifiedUnits(text);
  for (const { 0: run, index } of readable.matchAll(RUN)) {
    const borders = dividedAt(run);
    for (let at = 0; at < run.length; at++) {
      if (borders[at] !== 1 || borders[at + 1] !== 1) continue;
      const found = text.charAt(index + at);
      if (FREE.test(found)) continue;
      const best = bestReading(run, at, borders, found, script);
      if (best !== undefined)
        yield {
          at: index + at,
          expected: best.expected,
          read: text.slice(index + best.start, index + best.start + best.word.length),
          start: index + best.start,
          gain: best.gain,
        };
    }
  }
}

/** How much likelier `text` is with `other` at `at`, as a natural logarithm, judged by the words around. */
export function gainOfReading(text: string, at: number, other: string): number {
  const readable = simplifiedUnits(text.slice(Math.max(0, at - REACH), at + REACH + 1));
  const place = Math.min(at, REACH);
  const before = readable.slice(0, place).split(NOT_HAN).at(-1) ?? '';
  const after = readable.slice(place + 1).split(NOT_HAN)[0] ?? '';
  return divide(before + simplifiedUnits(other) + after).score - divide(before + readable.charAt(place) + after).score;
}

interface Candidate {
  readonly word: string;
  readonly start: number;
  readonly expected: string;
}

function bestReading(
  run: string,
  at: number,
  borders: Uint8Array,
  found: string,
  script: Script,
): (Candidate & { gain: number }) | undefined {
  let best: (Candidate & { gain: number }) | undefined;
  for (const candidate of candidatesFor(run, at, found, script)) {
    const { word, start, expected } = candidate;
    if (expected === found) continue;
    const unlike = unlikeness(found, expected);
    if (unlike > MOST_UNLIKE) continue;
    const demands = DEMANDS.filter((demand) => demand.length === word.length && unlike <= demand.unlike);
    if (
      demands.length === 0 ||
      word.includes(word.charAt(at - start).repeat(2)) ||
      SPELLINGS.has(found + expected) ||
      isWholeWithout(word, at - start)
    )
      continue;
    const gain = gainOf(run, at, word.charAt(at - start), borders);
    if (gain > (best?.gain ?? 0) && demands.some((demand) => gain >= demand.gain)) best = { ...candidate, gain };
  }
  return best;
}

/** Whether what is left of `word` without its first or last character is a word: then any character may stand beside it. */
function isWholeWithout(word: string, place: number): boolean {
  if (word.length === 2 || (place > 0 && place < word.length - 1)) return false;
  return likelihood(place === 0 ? word.slice(1) : word.slice(0, -1)) !== undefined;
}

/** Words that the character at `at`, printed `found`, would be part of if it were another. */
function* candidatesFor(run: string, at: number, found: string, script: Script): Generator<Candidate> {
  for (const { phrase, place } of phrasesNear(run, at))
    yield { word: phrase, start: at - place, expected: printed(phrase.charAt(place), found, script) };
  for (const expected of twinsOf(found)) {
    if ((decisiveAt(expected, 0) ?? script) !== script) continue;
    const simple = simplifiedUnits(expected);
    for (let length = 2; length <= LONGEST_WORD; length++) {
      for (let start = Math.max(0, at - length + 1); start <= at && start + length <= run.length; start++) {
        const word = run.slice(start, at) + simple + run.slice(at + 1, start + length);
        if (likelihood(word) !== undefined) yield { word, start, expected };
      }
    }
  }
}

/** The simplified character `simple` as `script` prints it; of several forms, the one most like `found`. */
function printed(simple: string, found: string, script: Script): string {
  if (script === 'simplified') return simple;
  const forms = [...counterpartsOf(simple), ...originalsOf(simple)];
  if (counterpartsOf(simple).length === 0) forms.unshift(simple);
  return forms.reduce((best, form) => (unlikeness(found, form) < unlikeness(found, best) ? form : best), forms[0] ?? simple);
}

/** How much likelier `run` is with `other` at `at`, judged by the words around. */
function gainOf(run: string, at: number, other: string, borders: Uint8Array): number {
  let from = Math.max(0, at - REACH);
  while (borders[from] !== 1) from--;
  let to = Math.min(run.length, at + REACH + 1);
  while (borders[to] !== 1) to++;
  const stretch = run.slice(from, to);
  const changed = stretch.slice(0, at - from) + other + stretch.slice(at - from + 1);
  return divide(changed).score - divide(stretch).score;
}
