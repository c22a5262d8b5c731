import data from '../../../data/script.json';
import { lazy } from './tables.ts';

export type Script = 'simplified' | 'traditional';

/** How many characters of a text belong to one script alone. */
export interface ScriptCount {
  readonly simplified: number;
  readonly traditional: number;
}

/** Fewer decisive characters than this say nothing about a text. Running text has one in every three or four. */
const HANDFUL = 5;
/** The share that the other script may have in a text that is still in one script. */
const STRAY_SHARE = 0.05;
/** Beyond this share nothing tells which of two scripts was meant. */
const MISREAD_SHARE = 0.35;
/** The share of a passage from which on a script was not strewn into it by accident. */
const PRESENT_SHARE = 0.2;
/** The share of the strays that stand in the midst of the other script, in a text that was written in one. */
const SCATTERED = 0.5;

const SIMPLIFIED = 1;
const TRADITIONAL = 2;
/** The first half of a character beyond the Basic Multilingual Plane: only both halves tell. */
const HIGH_HALF = 4;

interface Tables {
  /** For each UTF-16 code unit: 0, `SIMPLIFIED`, `TRADITIONAL` or `HIGH_HALF`. */
  readonly kinds: Uint8Array;
  /** Decisive characters beyond the Basic Multilingual Plane. */
  readonly rare: ReadonlyMap<string, number>;
  /** Decisive character → its counterparts in the other script, the likeliest first. */
  readonly counterparts: ReadonlyMap<string, readonly string[]>;
  /** Traditional character → its simplified form, where one answers to one, whichever way it is read. */
  readonly certain: ReadonlyMap<string, string>;
  /** Simplified character → the decisive traditional ones that it may stand for. */
  readonly originals: ReadonlyMap<string, readonly string[]>;
}

const tables = lazy(expand);

/** Counts the decisive characters of `text`: one table look-up a code unit. */
export function countScript(text: string): ScriptCount {
  const { kinds } = tables();
  let simplified = 0;
  let traditional = 0;
  let seen = 0;
  // One character in four is decisive, and a processor guesses badly which: bits are counted without asking.
  for (let at = 0; at < text.length; at++) {
    const kind = kinds[text.charCodeAt(at)] ?? 0;
    simplified += kind & SIMPLIFIED;
    traditional += (kind & TRADITIONAL) >> 1;
    seen |= kind;
  }
  if ((seen & HIGH_HALF) === 0) return { simplified, traditional };
  for (let at = 0; at < text.length; at++) {
    if (kinds[text.charCodeAt(at)] !== HIGH_HALF) continue;
    const kind = rareKind(text, at);
    if (kind === SIMPLIFIED) simplified++;
    else if (kind === TRADITIONAL) traditional++;
  }
  return { simplified, traditional };
}

/** What a code unit by itself tells of the script: decisive for one, or the first half of a pair that may be. */
export function decisiveKind(unit: number): { readonly simplified: boolean; readonly traditional: boolean; readonly highHalf: boolean } {
  const kind = tables().kinds[unit] ?? 0;
  return { simplified: kind === SIMPLIFIED, traditional: kind === TRADITIONAL, highHalf: kind === HIGH_HALF };
}

/**
 * The script of a text with these decisive characters. One stray character decides nothing, so that a short text with a
 * single misread character still has a script.
 */
export function scriptOf({ simplified, traditional }: ScriptCount): Script | 'mixed' | 'unknown' {
  const total = simplified + traditional;
  if (total < HANDFUL) return 'unknown';
  if (Math.max(0, Math.min(simplified, traditional) - 1) > total * STRAY_SHARE) return 'mixed';
  return simplified > traditional ? 'simplified' : 'traditional';
}

/**
 * The script that a mixed text was meant to be in, from the counts of its passages. Where articles in both scripts stand
 * side by side, each passage keeps to one of them; recognition software changes script in the middle of a sentence.
 * `printed` is the script that the page shows by something else than its characters, if it does.
 */
export function intendedScript(passages: readonly ScriptCount[], printed?: Script): Script | 'mixed' {
  const sum = (script: Script, counted: readonly ScriptCount[]): number => counted.reduce((total, count) => total + count[script], 0);
  const own: Script = printed ?? (sum('simplified', passages) > sum('traditional', passages) ? 'simplified' : 'traditional');
  const other: Script = own === 'simplified' ? 'traditional' : 'simplified';
  const strays = sum(other, passages);
  if (printed === undefined && strays > MISREAD_SHARE * (strays + sum(own, passages))) return 'mixed';
  const among = passages.filter((count) => count[own] >= PRESENT_SHARE * (count[own] + count[other]));
  return sum(other, among) >= SCATTERED * strays ? own : 'mixed';
}

/** The script that the character at `at` alone decides for, if any. */
export function decisiveAt(text: string, at: number): Script | undefined {
  let kind = tables().kinds[text.charCodeAt(at)] ?? 0;
  if (kind === HIGH_HALF) kind = rareKind(text, at);
  if (kind === 0) return undefined;
  return kind === SIMPLIFIED ? 'simplified' : 'traditional';
}

/** What a decisive `character` is in the other script, the likeliest first; nothing for any other character. */
export function counterpartsOf(character: string): readonly string[] {
  return tables().counterparts.get(character) ?? [];
}

/** Traditional characters → simplified ones, only those where one form answers to one. */
export function certainSimplifications(): ReadonlyMap<string, string> {
  return tables().certain;
}

/** The decisive traditional characters that are written `character` in simplified text: 於 for 于, 發 and 髮 for 发. */
export function originalsOf(character: string): readonly string[] {
  return tables().originals.get(character) ?? [];
}

/** `text` with each decisive traditional character in its likeliest simplified form, unit for unit. */
export function simplifiedUnits(text: string): string {
  const { kinds, counterparts } = tables();
  let first = 0;
  while (first < text.length && (kinds[text.charCodeAt(first)] ?? 0) < TRADITIONAL) first++;
  if (first === text.length) return text;
  let result = '';
  for (const character of text) {
    const form = kinds[character.charCodeAt(0)] === TRADITIONAL ? counterparts.get(character)?.[0] : undefined;
    result += form?.length === character.length ? form : character;
  }
  return result;
}

function rareKind(text: string, at: number): number {
  return tables().rare.get(text.slice(at, at + 2)) ?? 0;
}

function expand(): Tables {
  const kinds = new Uint8Array(0x10000);
  const rare = new Map<string, number>();
  const counterparts = new Map<string, readonly string[]>();
  const add = (row: string, kind: number): void => {
    const [character = '', ...others] = row;
    counterparts.set(character, others);
    if (character.length > 1) rare.set(character, kind);
    kinds[character.charCodeAt(0)] = character.length > 1 ? HIGH_HALF : kind;
  };
  const originals = new Map<string, readonly string[]>();
  const certain = data.traditional.split(' ');
  for (const row of data.simplified.split(' ')) add(row, SIMPLIFIED);
  for (const row of [...certain, ...data.doubtful.split(' ')]) {
    add(row, TRADITIONAL);
    const [character = '', form = ''] = row;
    originals.set(form, [...(originals.get(form) ?? []), character]);
  }
  return { kinds, rare, counterparts, certain: new Map(certain.map((row) => Array.from(row) as [string, string])), originals };
}
