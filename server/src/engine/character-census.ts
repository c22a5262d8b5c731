import type { ExpectedScript } from './config.ts';
import { countScript, scriptOf } from './text/script.ts';
import { blockOf, unicodeNameOf } from './text/unicode-names.ts';
import { type TextScript, UNUSUAL_KINDS, type UnusualKind, isUsual, meantBy, unusualKindOf } from './text/unusual.ts';

/** Line and column counted from 0, the column in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A character that a proof-reader wants to see before reading: what it is, how often it occurs and where it occurs first. */
export interface UnusualCharacter {
  readonly character: string;
  readonly codePoint: number;
  readonly kind: UnusualKind;
  /** Unicode’s name; nothing for Han, Hangul and scripts that the table leaves out. */
  readonly name: string | undefined;
  /** For a Han character in another form or script, the one that was meant. */
  readonly meant: string | undefined;
  readonly block: string | undefined;
  readonly count: number;
  /** The first places, at most `FIRST_PLACES`. */
  readonly places: readonly Place[];
}

/** How many places of a character are remembered. */
export const FIRST_PLACES = 5;

interface Tally {
  count: number;
  readonly places: Place[];
}

/**
 * Every unusual character of `text` once, the most suspicious first. Usual are the Han characters in general use in the script of the
 * text, Chinese marks, digits and Latin letters. Linear time.
 */
export function characterCensus(text: string, script: ExpectedScript = 'auto'): readonly UnusualCharacter[] {
  const own: TextScript = script === 'auto' ? scriptOf(countScript(text)) : script;
  const found = Array.from(tally(text, own), ([character, { count, places }]) => describe(character, own, count, places));
  return found.sort(bySuspicion);
}

/** The more suspicious kind comes first, then what occurs more often. */
export function bySuspicion(a: UnusualCharacter, b: UnusualCharacter): number {
  return UNUSUAL_KINDS.indexOf(a.kind) - UNUSUAL_KINDS.indexOf(b.kind) || b.count - a.count || a.codePoint - b.codePoint;
}

function tally(text: string, script: TextScript): ReadonlyMap<string, Tally> {
  const found = new Map<string, Tally>();
  // Code units that are usual by themselves: most of any text.
  const usual = new Uint8Array(0x10000);
  let line = 0;
  let lineStart = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a || (unit === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) {
      line++;
      lineStart = at + 1;
    }
    if (usual[unit] === 1) continue;
    const character = String.fromCodePoint(text.codePointAt(at) ?? unit);
    if (!isUsual(character, script)) add(found, character, { line, column: at - lineStart });
    else if (character.length === 1) usual[unit] = 1;
    at += character.length - 1;
  }
  return found;
}

function add(found: Map<string, Tally>, character: string, place: Place): void {
  const tally = found.get(character) ?? { count: 0, places: [] };
  tally.count++;
  if (tally.places.length < FIRST_PLACES) tally.places.push(place);
  found.set(character, tally);
}

function describe(character: string, script: TextScript, count: number, places: readonly Place[]): UnusualCharacter {
  const codePoint = character.codePointAt(0) ?? 0;
  const kind = unusualKindOf(character, script);
  return {
    character,
    codePoint,
    kind,
    name: unicodeNameOf(codePoint),
    meant: kind === 'form' || kind === 'otherScript' ? meantBy(character) : undefined,
    block: blockOf(codePoint),
    count,
    places,
  };
}
