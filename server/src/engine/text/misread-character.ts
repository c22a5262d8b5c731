import { isWordWith, likelihood, mayAdjoin, phrasesNear } from './phrases.ts';
import { type Script, counterpartsOf, decisiveAt, originalsOf, simplifiedUnits } from './script.ts';
import { divide, dividedAt } from './segmentation.ts';
import { hasTwins, lookalikesAndTwinsOf, lookalikesOf, mayBeLike, twinsOf, unlikeness } from './shape.ts';
import { UnitSet } from './unit-set.ts';
import { isRare } from './unusual.ts';
import { canonicalForm, oldShapes, shinjitai } from './variants.ts';
import { formsOf } from './word-forms.ts';

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

function inAnyWord(demand: Omit<Demand, 'length'>): readonly Demand[] {
  return [2, 3, 4].map((length) => ({ ...demand, length }));
}

const DEMANDS: readonly Demand[] = [
  { length: 2, unlike: 0, gain: 9 },
  { length: 3, unlike: 0.34, gain: 7 },
  { length: 4, unlike: 0.34, gain: 7 },
  { length: 4, unlike: 0.5, gain: 12 },
];
/** The confusions that every proof-reader is taught, as found and meant: in print hardly any other text looks like one of them. */
const TAUGHT = new Set(['已己', '末未', '未末', '人入', '士土', '拔拨']);
const TAUGHT_DEMAND: Demand = { length: 2, unlike: 0, gain: 4.65 };
/** Words that the word list has by mistake. */
const MISPRINTS = new Set(['自已']);
const LONGEST_WORD = 4;
/** What a character must show that is in general use nowhere: it is suspicious by itself. */
const RARE = inAnyWord({ unlike: 0.34, gain: 14 });
/** What is enough for somebody who asked for the doubtful ones, too. */
const DOUBTFUL = inAnyWord({ unlike: 0.34, gain: 12 });
/** The most unlike that a word of each length may have its character drawn. */
const MOST_UNLIKE = Array.from({ length: LONGEST_WORD + 1 }, (_, length) =>
  Math.max(0, ...DEMANDS.filter((demand) => demand.length === length).map(({ unlike }) => unlike)),
);
/** Characters on each side of a misreading whose words it may change. */
const REACH = 5;
/** Any number may stand where another does, and the commonest particles stand anywhere. */
const FREE = new UnitSet('一二三四五六七八九十百千万萬的了是在和有不也就都而与與及以为為对對从從到这這那他我你们們');
const NOT_HAN = /[^\u4e00-\u9fff]/;
/** Fewer characters between marks show too little. */
const SHORTEST_RUN = 3;
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
export function misreadingsIn(text: string, script: Script): readonly Misreading[] {
  return readingsIn(text, script, candidatesIn);
}

/** The possible ones: what is drawn alike but for one part makes a word, of two characters too. One in four is none. */
export function doubtfulMisreadingsIn(text: string, script: Script): readonly Misreading[] {
  const readings = readingsIn(text, script, doubtfulCandidatesIn);
  if (readings.length === 0) return readings;
  const likely = new Set(misreadingsIn(text, script).map(({ at }) => at));
  return readings.filter(({ at }) => !likely.has(at));
}

/** Han characters of a text without a mark between, `[from, to)`. */
interface Run {
  readonly from: number;
  readonly to: number;
  /** The text as the word list has it, in simplified characters, and as it is printed, in `script`: unit for unit. */
  readonly readable: string;
  readonly print: string;
  readonly script: Script;
}

function readingsIn(print: string, script: Script, candidatesOf: (run: Run) => readonly Candidate[]): readonly Misreading[] {
  const readable = simplifiedUnits(print);
  const readings: Misreading[] = [];
  for (let from = 0; from < readable.length; from++) {
    let to = from;
    while (to < readable.length && isHan(readable.charCodeAt(to))) to++;
    const run = { from, to, readable, print, script };
    from = to;
    if (to - run.from < SHORTEST_RUN) continue;
    const candidates = candidatesOf(run);
    // Few characters have a look-alike that makes a word: only where one has is it asked what words the text has.
    if (candidates.length === 0) continue;
    for (const { at, expected, start, word, gain } of likeliest(candidates, run))
      readings.push({ at, expected, read: print.slice(start, start + word.length), start, gain });
  }
  return readings;
}

function isHan(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff;
}

/** How much likelier `text` is with `other` at `at`, as a natural logarithm, judged by the words around. */
export function gainOfReading(text: string, at: number, other: string): number {
  const readable = simplifiedUnits(text.slice(Math.max(0, at - REACH), at + REACH + 1));
  const place = Math.min(at, REACH);
  const before = readable.slice(0, place).split(NOT_HAN).at(-1) ?? '';
  const after = readable.slice(place + 1).split(NOT_HAN)[0] ?? '';
  return divide(before + simplifiedUnits(other) + after).score - divide(before + readable.charAt(place) + after).score;
}

/** A word that a text comes to when its character at `at` is `expected`. */
interface Reading {
  readonly at: number;
  readonly expected: string;
  readonly word: string;
  readonly start: number;
}

interface Candidate extends Reading {
  /** The gains of which it must show one. */
  readonly demands: readonly Demand[];
}

/** The best candidate for each character of the run that stands alone, or in a misprint. */
function likeliest(candidates: readonly Candidate[], { readable, from, to }: Run): Iterable<Candidate & { readonly gain: number }> {
  const run = readable.slice(from, to);
  const borders = dividedAt(run);
  const best = new Map<number, Candidate & { readonly gain: number }>();
  for (const candidate of candidates) {
    const { at, word, start, demands } = candidate;
    const standsAlone = borders[at - from] === 1 && borders[at - from + 1] === 1;
    if (!standsAlone && !MISPRINTS.has(readable.slice(start, start + word.length))) continue;
    const gain = gainOf(run, at - from, word.charAt(at - start), borders);
    if (gain > (best.get(at)?.gain ?? 0) && demands.some((demand) => gain >= demand.gain)) best.set(at, { ...candidate, gain });
  }
  return best.values();
}

/** The words that the run comes to when one of its characters is another that is drawn much like it. */
function candidatesIn(run: Run): readonly Candidate[] {
  const { readable, print, script, from, to } = run;
  const candidates: Candidate[] = [];
  const mayStand = (simple: number, at: number, length: number): boolean => mayBePrinted(simple, print.charCodeAt(at), length, script);
  for (const { phrase: word, start, place } of phrasesNear(readable, mayStand, from, to)) {
    const at = start + place;
    add(candidates, { at, expected: printed(word.charAt(place), print.charAt(at), script), word, start }, run, DEMANDS);
  }
  for (let at = from; at < to; at++) {
    const unit = print.charCodeAt(at);
    if (hasTwins(unit) && !FREE.has(unit)) addWords(candidates, twinsOf(print.charAt(at)), at, run, DEMANDS);
  }
  for (let at = from; at < to; at++) {
    if (!isRare(print.charCodeAt(at))) continue;
    const found = print.charAt(at);
    // Another rule knows what is printed for it today.
    if (!oldShapes().has(found) && !shinjitai().has(found)) addWords(candidates, lookalikesOf(found), at, run, RARE);
  }
  return candidates.length < 2 ? candidates : candidates.sort((a, b) => a.at - b.at);
}

/** The same for characters that differ in one part. */
function doubtfulCandidatesIn(run: Run): readonly Candidate[] {
  const { readable, print, from, to } = run;
  const candidates: Candidate[] = [];
  // Nearly every character has a look-alike that makes a word: so it is asked first which of them stand alone.
  const borders = dividedAt(readable.slice(from, to));
  for (let at = from; at < to; at++) {
    if (borders[at - from] !== 1 || borders[at - from + 1] !== 1 || FREE.has(print.charCodeAt(at))) continue;
    addWords(candidates, lookalikesAndTwinsOf(print.charAt(at)), at, run, DOUBTFUL);
  }
  return candidates;
}

/** Adds `reading` to the candidates if there is anything that it can show. */
function add(candidates: Candidate[], reading: Reading, { print }: Run, all: readonly Demand[]): void {
  const demands = demandsFor(reading, print.charAt(reading.at), all);
  if (demands.length > 0) candidates.push({ ...reading, demands });
}

/** Adds the words around `at` that have one of the characters `others` in its place. */
function addWords(candidates: Candidate[], others: Iterable<string>, at: number, run: Run, all: readonly Demand[]): void {
  const { readable, script, from, to } = run;
  for (const expected of others) {
    if ((decisiveAt(expected, 0) ?? script) !== script) continue;
    const simple = simplifiedUnits(expected);
    if (!mayBeInWord(simple.charCodeAt(0), at, run)) continue;
    for (let length = 2; length <= LONGEST_WORD; length++) {
      const last = Math.min(at, to - length);
      for (let start = Math.max(from, at - length + 1); start <= last; start++) {
        if (!isWordWith(readable, start, length, at, simple.charCodeAt(0))) continue;
        const word = readable.slice(start, at) + simple + readable.slice(at + 1, start + length);
        add(candidates, { at, expected, word, start }, run, all);
      }
    }
  }
}

/** Whether `unit` may be part of a word with what stands beside the place `at`. */
function mayBeInWord(unit: number, at: number, { readable, from, to }: Run): boolean {
  return (at > from && mayAdjoin(readable.charCodeAt(at - 1), unit)) || (at + 1 < to && mayAdjoin(unit, readable.charCodeAt(at + 1)));
}

/** What `reading` must show in place of `found`; nothing where it is none for a proof-reader. */
function demandsFor({ at, expected, word, start }: Reading, found: string, all: readonly Demand[]): readonly Demand[] {
  const place = at - start;
  if (canonicalForm(expected) === canonicalForm(found) || SPELLINGS.has(found + expected)) return [];
  // 乾 may stand in traditional text wherever simplified text has 干.
  if (formsOf(word.charAt(place)).includes(found)) return [];
  const unlike = unlikeness(found, expected);
  const asked = TAUGHT.has(found + expected) ? [...all, TAUGHT_DEMAND] : all;
  const demands = asked.filter((demand) => demand.length === word.length && unlike <= demand.unlike);
  return demands.length === 0 || word.includes(word.charAt(place).repeat(2)) || isWholeWithout(word, place) ? [] : demands;
}

/** Whether what is left of `word` without its first or last character is a word: then any character may stand beside it. */
function isWholeWithout(word: string, place: number): boolean {
  if (word.length === 2 || (place > 0 && place < word.length - 1)) return false;
  return likelihood(place === 0 ? word.slice(1) : word.slice(0, -1)) !== undefined;
}

/** Whether the simplified character `simple` may be printed so much like `unit` as a phrase of this length demands. */
function mayBePrinted(simple: number, unit: number, length: number, script: Script): boolean {
  if (FREE.has(unit)) return false;
  const most = MOST_UNLIKE[length] ?? 0;
  if (script === 'simplified') return mayBeLike(simple, unit, most);
  return printedForms(String.fromCharCode(simple)).some((form) => form.length > 1 || mayBeLike(form.charCodeAt(0), unit, most));
}

/** The simplified character `simple` as `script` prints it; of several forms, the one most like `found`. */
function printed(simple: string, found: string, script: Script): string {
  if (script === 'simplified') return simple;
  const forms = printedForms(simple);
  return forms.reduce((best, form) => (unlikeness(found, form) < unlikeness(found, best) ? form : best), forms[0] ?? simple);
}

/** The forms in which the simplified character `simple` is printed in traditional text. */
function printedForms(simple: string): readonly string[] {
  const forms = [...counterpartsOf(simple), ...originalsOf(simple)];
  return counterpartsOf(simple).length === 0 ? [simple, ...forms] : forms;
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
