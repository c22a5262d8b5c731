import { FOLIO_UNITS, HEAD_UNITS, NUMERALS, PLATES } from '../text/page-marks.ts';
import { lazy } from '../text/tables.ts';
import { UnitSet, UnitSets } from '../text/unit-set.ts';
import { CREDIT_UNITS, GAPS, NAME_UNITS } from './cues.ts';
import { PAIRED } from './quotation.ts';

const STOPS = new UnitSet('。！？!?');
const COMMAS = new UnitSet('，,；;');
const WHITE = new UnitSet(/\s/);
/** Han characters and white space, and the halves of what may be either. */
export const UNMARKED_UNITS = new UnitSet(/[\p{Script=Han}\s\ud800-\udfff]/u);

/** The sets that a line is read for. The first two are counted. */
const SETS = lazy(
  () =>
    new UnitSets([
      ...[STOPS, COMMAS, PAIRED, WHITE, GAPS, PLATES, NUMERALS],
      ...[CREDIT_UNITS, NAME_UNITS, UNMARKED_UNITS, HEAD_UNITS(), FOLIO_UNITS()],
    ]),
);

/** The bits of the sets, in the same order. */
export const Units = {
  stops: 1 << 0,
  commas: 1 << 1,
  paired: 1 << 2,
  white: 1 << 3,
  gaps: 1 << 4,
  plates: 1 << 5,
  numerals: 1 << 6,
  credit: 1 << 7,
  names: 1 << 8,
  unmarked: 1 << 9,
  head: 1 << 10,
  folio: 1 << 11,
} as const;

/** What a printed line is made of: enough to rule out, for most lines, what would have to be looked for by an expression. */
export interface LineUnits {
  /** Bits of the sets that have some of its units, and of those that have all of them. */
  readonly any: number;
  readonly all: number;
  readonly stops: number;
  readonly commas: number;
  /** A bit for each of its units, as `characterBit` has it. */
  readonly characters: number;
}

/** The units of `text`, read once. */
export function lineUnits(text: string): LineUnits {
  const sets = SETS();
  let any = 0;
  let all = -1;
  let stops = 0;
  let commas = 0;
  let characters = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const bits = sets.of(unit);
    any |= bits;
    all &= bits;
    stops += bits & 1;
    commas += (bits >> 1) & 1;
    characters |= characterBit(unit);
  }
  return { any, all, stops, commas, characters };
}

/** A bit for each of the characters of `text`, several of which share one: a line that lacks a bit of a term does not hold the term. */
export function charactersOf(text: string): number {
  let bits = 0;
  for (let at = 0; at < text.length; at++) bits |= characterBit(text.charCodeAt(at));
  return bits;
}

function characterBit(unit: number): number {
  return 1 << (unit % 31);
}
