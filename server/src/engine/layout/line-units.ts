import { DIGIT, HAN, LATIN, MARK, SPACE, classOf } from '../text/character.ts';
import { FOLIO_UNITS, HEAD_UNITS, NUMERALS, PLATES } from '../text/page-marks.ts';
import { decisiveKind } from '../text/script.ts';
import { lazy } from '../text/tables.ts';
import { UnitSet } from '../text/unit-set.ts';
import { CREDIT_UNITS, GAPS, NAME_UNITS } from './cues.ts';
import { PAIRED } from './quotation.ts';

/**
 * What a code unit tells of the line that it stands on, as bits. All that lines are read for stands in one table, so that each
 * unit of a text is looked up once: what is asked of a line later is mostly ruled out by the bits of its units.
 */
export const Units = {
  /** Its width in half ems: two bits. White space has none by itself. */
  halves: 3,
  squeezable: 1 << 2,
  han: 1 << 3,
  /** A Latin letter or a digit. */
  ascii: 1 << 4,
  foldable: 1 << 5,
  space: 1 << 6,
  /** A Han character or a full-width mark. */
  cjk: 1 << 7,
  lowHalf: 1 << 8,
  /** Decisive for one script; `rare`: the first half of a pair that may be. */
  simplified: 1 << 9,
  traditional: 1 << 10,
  rare: 1 << 11,
  stops: 1 << 12,
  commas: 1 << 13,
  /** Quotation marks and brackets. */
  paired: 1 << 14,
  white: 1 << 15,
  gaps: 1 << 16,
  plates: 1 << 17,
  numerals: 1 << 18,
  credit: 1 << 19,
  names: 1 << 20,
  unmarked: 1 << 21,
  head: 1 << 22,
  folio: 1 << 23,
  /** What records are told by: times, leaders, marks between cells, colons, quotation marks around cells. */
  times: 1 << 24,
  leaders: 1 << 25,
  delimiters: 1 << 26,
  colons: 1 << 27,
  quotes: 1 << 28,
  /** Marks that no entry of a list has. */
  pauses: 1 << 29,
} as const;

/** Marks a unit of which the bits are known: it is read as it is first met. */
const KNOWN = 1 << 31;

const BITS = new Int32Array(0x10000);

/** The bits of a code unit. */
export function unitBits(unit: number): number {
  const known = BITS[unit] as number;
  return known === 0 ? learn(unit) : known;
}

function learn(unit: number): number {
  const bits = SETS().reduce((all, [bit, set]) => (set.has(unit) ? all | bit : all), KNOWN | widthOf(unit) | scriptOf(unit));
  BITS[unit] = bits;
  return bits;
}

/** Half-width marks that may stand between the cells of a row. */
export const DELIMITERS = [',', ';', '|', '\t'] as const;

/** Han characters and white space, and the halves of what may be either. */
export const UNMARKED_UNITS = new UnitSet(/[\p{Script=Han}\s\ud800-\udfff]/u);

const SETS = lazy((): readonly (readonly [bit: number, set: UnitSet])[] => [
  [Units.stops, new UnitSet('。！？!?')],
  [Units.commas, new UnitSet('，,；;')],
  [Units.paired, PAIRED],
  [Units.white, new UnitSet(/\s/)],
  [Units.gaps, GAPS],
  [Units.plates, PLATES],
  [Units.numerals, NUMERALS],
  [Units.credit, CREDIT_UNITS],
  [Units.names, NAME_UNITS],
  [Units.unmarked, UNMARKED_UNITS],
  [Units.head, HEAD_UNITS()],
  [Units.folio, FOLIO_UNITS()],
  [Units.times, new UnitSet('-[')],
  [Units.leaders, new UnitSet('.·…')],
  [Units.delimiters, new UnitSet(DELIMITERS.join(''))],
  [Units.colons, new UnitSet('：:')],
  [Units.quotes, new UnitSet('"')],
  [Units.pauses, new UnitSet('，。、；：？！“”「」…,;:!?')],
]);

/** Marks that ASCII has too: what a full-width mark becomes when an extractor folds it. */
const FOLDED = new UnitSet(',:;!?()');
/** Marks that keep their em when a line is squeezed. */
const RIGID = new UnitSet('—…⋯');

function widthOf(unit: number): number {
  const bits = classOf(unit);
  if ((bits & SPACE) !== 0) return Units.space;
  if ((bits & HAN) !== 0) return 2 | Units.han | Units.cjk;
  if ((bits & MARK) !== 0) return (RIGID.has(unit) ? 2 : 2 | Units.squeezable) | Units.cjk;
  if (FOLDED.has(unit)) return 1 | Units.foldable;
  // Kana, Hangul, enclosed numbers, symbols: set in a full em. The low half of a pair has been counted with the high one.
  if (unit >= 0x1100) return unit >= 0xdc00 && unit <= 0xdfff ? Units.lowHalf : 2;
  return (bits & (LATIN | DIGIT)) === 0 ? 1 : 1 | Units.ascii;
}

function scriptOf(unit: number): number {
  const { simplified, traditional, highHalf } = decisiveKind(unit);
  return (simplified ? Units.simplified : 0) | (traditional ? Units.traditional : 0) | (highHalf ? Units.rare : 0);
}

/** A bit for each of the characters of `text`, several of which share one: a line that lacks a bit of a term does not hold the term. */
export function charactersOf(text: string): number {
  let bits = 0;
  for (let at = 0; at < text.length; at++) bits |= characterBit(text.charCodeAt(at));
  return bits;
}

export function characterBit(unit: number): number {
  return 1 << (unit % 31);
}
