import { CLOSING_HEADS } from '../text/letter.ts';
import { UnitSet } from '../text/unit-set.ts';
import { Units } from './line-units.ts';
import { type Line, isBlank } from './line.ts';

/** What part of the guard a line may concern, as bits. */
export const Signs = {
  printed: 1 << 0,
  /** It may have gaps wider than a space, and any spaces at all inside. */
  wideSpaces: 1 << 1,
  spaces: 1 << 2,
  /** So short that it may be set vertically. */
  short: 1 << 3,
  /** It begins with what begins a marked line. */
  head: 1 << 4,
  /** Something is on it that records are told by. */
  record: 1 << 5,
} as const;

/** The signs of each line. Lines stand all over the memory, and most of them concern no part of the guard: they are looked at once. */
export function signsOf(lines: readonly Line[]): Uint8Array {
  const signs = new Uint8Array(lines.length);
  for (let number = 0; number < signs.length; number++) {
    const line = lines[number];
    if (line !== undefined && !isBlank(line)) signs[number] = signsIn(line);
  }
  return signs;
}

/** Line `number`, when it has the sign. */
export function lineWith(sign: number, lines: readonly Line[], signs: Uint8Array, number: number): Line | undefined {
  return ((signs[number] ?? 0) & sign) === 0 ? undefined : lines[number];
}

function signsIn(line: Line): number {
  const { any, first, last } = line;
  return (
    Signs.printed |
    (line.wideSpaces ? Signs.wideSpaces : 0) |
    ((any & Units.space) !== 0 ? Signs.spaces : 0) |
    (last - first <= LONGEST_SHORT ? Signs.short : 0) |
    (HEADS.hasAt(line.text, first) ? Signs.head : 0) |
    ((any & RECORD_UNITS) !== 0 || line.ascii > 0 ? Signs.record : 0)
  );
}

/** Longest line of two characters, in code units: a character may take two, and a space may stand between. */
export const LONGEST_SHORT = 5;

/** What the first character must be for a line to be marked: an item, a separator, Markdown, the end of a letter, a date in brackets. */
export const HEADS = new UnitSet(`${CLOSING_HEADS}（(\`#>|*+0123456789＊☆★※◇◆○●-–—_=~─━═.·•…⋯`);

const RECORD_UNITS = Units.times | Units.leaders | Units.delimiters | Units.colons | Units.quotes;
