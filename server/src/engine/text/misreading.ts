import data from '../../../data/misreadings.json';
import type { Span } from '../span.ts';
import { type Token, type TokenReader, bytesOf, doubleByteReader, utf8Reader } from './byte-reader.ts';
import { type CharacterRanges, rangesOf } from './character.ts';
import { type LegacyEncoding, codeTable } from './legacy-encoding.ts';
import { undoneOnce } from './misread-twice.ts';
import { isEveryday, wordShare } from './plausibility.ts';
import { UnitSet } from './unit-set.ts';

/** A stretch that was written in one encoding and read in another. */
export interface Misreading extends Span {
  readonly written: 'utf-8' | 'gb18030' | 'big5';
  readonly read: LegacyEncoding;
  /** The text as it was written; a character that lost a byte is inferred from what stands before it, or U+FFFD. */
  readonly restored: string;
  /** How many characters lost a byte. */
  readonly lost: number;
}

/** A way to misread, with the characters that give it away. */
interface Way {
  readonly written: Misreading['written'];
  readonly read: LegacyEncoding;
  readonly telltales: string;
}

/** This way may be taken twice: a program reads what another one spoilt, and spoils it again. */
const LATIN_UTF8: Way = { written: 'utf-8', read: 'windows-1252', telltales: 'ãäåæçèéâï' };

const WAYS: readonly Way[] = [
  { written: 'utf-8', read: 'gb18030', telltales: data.utf8AsGb },
  { written: 'utf-8', read: 'big5', telltales: data.utf8AsBig5 },
  { written: 'utf-8', read: 'shift_jis', telltales: data.utf8AsShiftJis },
  LATIN_UTF8,
  { written: 'gb18030', read: 'windows-1252', telltales: 'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ¡¬' },
  { written: 'big5', read: 'windows-1252', telltales: '¤¥¦§¨ª«¬®¯' },
  { written: 'big5', read: 'gb18030', telltales: data.big5AsGb },
  { written: 'gb18030', read: 'big5', telltales: data.gbAsBig5 },
  { written: 'gb18030', read: 'shift_jis', telltales: 'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖ' },
];

/** A text without any of these characters has not been misread. */
export const telltaleRanges: CharacterRanges = rangesOf(WAYS.map(({ telltales }) => telltales).join(''));

const LINE_END = /[\r\n]|$/g;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
/** ASCII that may stand inside a stretch, in characters. */
const LONGEST_GAP = 24;
/** How much of the restored text is looked at to infer a lost mark, in characters. */
const MEMORY = 24;

const anyTelltale = new UnitSet(WAYS.map(({ telltales }) => telltales).join(''));
const telltalesOf = new Map(WAYS.map((way) => [way, new UnitSet(way.telltales)]));

/** The stretches of `text` that are everyday Chinese once they are read in the encoding they were written in, in order and apart. Linear time. */
export function misreadingsIn(text: string): readonly Misreading[] {
  const misreadings: Misreading[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === LINE_FEED || unit === CARRIAGE_RETURN) start = at + 1;
    else if (anyTelltale.has(unit)) {
      LINE_END.lastIndex = at;
      at = LINE_END.exec(text)?.index ?? text.length;
      const line = text.slice(start, at);
      for (const found of apart([...misreadTwice(line), ...WAYS.flatMap((way) => (hasTelltale(line, way) ? misreadAs(way, line) : []))]))
        misreadings.push({ ...found, start: start + found.start, end: start + found.end });
      start = at + 1;
    }
  }
  return misreadings;
}

function hasTelltale(text: string, way: Way): boolean {
  return telltalesOf.get(way)?.occursIn(text) === true;
}

/** `found` in order; of those that overlap the first and longest. */
function apart(found: readonly Misreading[]): Misreading[] {
  let end = 0;
  return [...found]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((one) => {
      if (one.start < end) return false;
      ({ end } = one);
      return true;
    });
}

/** The stretches of `line` that were written in UTF-8 and misread twice, the second time as the first. */
function misreadTwice(line: string): Misreading[] {
  const once = undoneOnce(line);
  if (once === undefined || !hasTelltale(once.text, LATIN_UTF8)) return [];
  const placeOf = (at: number): number => once.from[at] ?? line.length;
  return misreadAs(LATIN_UTF8, once.text)
    .filter(({ start, end }) => placeOf(end) - placeOf(start) > end - start)
    .map((found) => ({ ...found, start: placeOf(found.start), end: placeOf(found.end) }));
}

/** A token and where it stands in the line; `whole`: its bytes are those of whole characters of the line. */
interface Placed extends Token, Span {
  readonly whole: boolean;
}

/** The stretches of `line` that were written and read in the given way. */
function misreadAs(way: Way, line: string): Misreading[] {
  const { values, from } = bytesOf(line, way.read);
  const next: TokenReader = way.written === 'utf-8' ? utf8Reader(way.read) : doubleByteReader(codeTable(way.written).units);
  const isBorder = (byte: number): boolean => byte === 0 || from[byte] !== from[byte - 1];
  const found: Misreading[] = [];
  let stretch: Placed[] = [];
  const before = (): string => textOf(stretch.slice(-MEMORY));
  let gap = 0;
  for (let at = 0; at <= values.length;) {
    const token = stretch.length > 0 || isBorder(at) ? next(values, at, before) : undefined;
    gap = token?.kind === 'ascii' ? gap + 1 : 0;
    const end = at + (token?.length ?? 1);
    if (token === undefined || gap > LONGEST_GAP) {
      const proven = provenIn(line, stretch, way);
      if (proven !== undefined) found.push(proven);
      stretch = [];
    } else if (stretch.length > 0 || token.kind !== 'ascii') {
      const { kind, length, text } = token;
      stretch.push({ kind, length, text, start: from[at] ?? line.length, end: from[end] ?? line.length, whole: isBorder(end) });
    }
    at = end;
  }
  return found;
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join('');
}

/** What `stretch` was, if it is everyday Chinese. */
function provenIn(line: string, stretch: readonly Placed[], way: Way): Misreading | undefined {
  const isLetter = ({ kind, length }: Placed): boolean => kind !== 'ascii' && (way.written !== 'utf-8' || length > 2 || kind === 'lost');
  const tokens = stretch.slice(stretch.findIndex(isLetter), stretch.findLastIndex((token) => token.whole && isLetter(token)) + 1);
  const [first] = tokens;
  const last = tokens.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const found = line.slice(first.start, last.end);
  const restored = textOf(tokens);
  const complete = tokens.filter(({ kind }) => kind === 'character');
  const count = {
    complete: complete.length,
    everyday: complete.filter(({ text }) => isEveryday(text)).length,
    lost: tokens.filter(({ kind }) => kind === 'lost').length,
  };
  const isProven = way.written === 'utf-8' ? isProvenUtf8(count, found, restored, way) : isProvenDoubleByte(count, found, restored, way);
  if (!isProven || !hasTelltale(found, way)) return undefined;
  return { start: first.start, end: last.end, written: way.written, read: way.read, restored, lost: count.lost };
}

interface Count {
  readonly complete: number;
  readonly everyday: number;
  readonly lost: number;
}

const MARK = /[—‘’“”…\u3001-\u3011\uff01-\uff5d]/;
/** Half a mark: what remains of a single “, 。 or ， at the end of a line. */
const HALF_MARK = /^[鈥銆锛][?\ufffd]$/;

/** UTF-8 is its own proof: other text has its bytes in their order by chance once or twice, and then it makes no words. */
function isProvenUtf8({ complete, everyday, lost }: Count, found: string, restored: string, { read }: Way): boolean {
  if (everyday < complete * 0.8) return false;
  if (everyday === 0) return complete === 0 && HALF_MARK.test(found);
  return read === 'windows-1252' || everyday > 2 || (everyday + lost > 1 && (MARK.test(restored) || wordShare(restored) > 0.5));
}

/**
 * Any two bytes make a character of a two-byte encoding, so the words have to prove it: half of all characters stand in
 * words of two. Between letters of other scripts, few are enough.
 */
function isProvenDoubleByte({ complete, everyday }: Count, found: string, restored: string, { read }: Way): boolean {
  const foreign = read === 'windows-1252' || read === 'shift_jis';
  if (complete < (foreign ? 2 : 4) || everyday < complete * 0.9) return false;
  const share = wordShare(restored);
  return share >= (foreign && complete > 4 ? 0.2 : 0.4) && wordShare(found) < share / 2;
}
