import { lazy, windows1252 } from './tables.ts';

/** The platform's decoder, the same in Node, browsers and workers. Source: WHATWG Encoding Standard. */
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

/** Encodings that Chinese text is written in, or read in by mistake, by their WHATWG names. */
export type LegacyEncoding = 'gb18030' | 'big5' | 'shift_jis' | 'windows-1252';

/** The two-byte and one-byte part of an encoding, both ways. */
export interface CodeTable {
  /** For each UTF-16 code unit its bytes: 0 for none, up to 0xFF one byte, else lead and trail. */
  readonly codes: Uint16Array;
  /** For each pair of bytes its UTF-16 code unit, 0 for none. */
  readonly units: Uint16Array;
}

const TABLES: Readonly<Record<LegacyEncoding, () => CodeTable>> = {
  gb18030: lazy(() => doubleByte('gb18030')),
  big5: lazy(() => doubleByte('big5')),
  shift_jis: lazy(() => doubleByte('shift_jis')),
  'windows-1252': lazy(singleByte),
};

/** The code table of `encoding`, made on first use by decoding all there is to decode. */
export function codeTable(encoding: LegacyEncoding): CodeTable {
  return TABLES[encoding]();
}

const LINE_FEED = 0x0a;
const REPLACEMENT = 0xfffd;
const EURO = 0x20ac;

function doubleByte(label: LegacyEncoding): CodeTable {
  const pairs: number[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) pairs.push((lead << 8) | trail);
  const bytes = Uint8Array.from(pairs.flatMap((pair) => [pair >> 8, pair & 0xff, LINE_FEED]));
  const codes = asciiCodes();
  const units = new Uint16Array(0x10000);
  decoded(label, bytes).forEach((character, index) => {
    const unit = character.charCodeAt(0);
    const pair = pairs[index] ?? 0;
    if (character.length !== 1 || unit === REPLACEMENT) return;
    units[pair] = unit;
    // Shift_JIS has some characters twice; the later code is the one in use.
    if (codes[unit] === 0 || label === 'shift_jis') codes[unit] = pair;
  });
  if (label === 'shift_jis') for (let byte = 0xa1; byte <= 0xdf; byte++) codes[0xff61 + byte - 0xa1] = byte;
  if (label === 'gb18030') codes[EURO] = 0x80;
  return { codes, units };
}

/** Windows-1252; also the controls that Latin-1 has where Windows-1252 has marks. */
function singleByte(): CodeTable {
  const codes = asciiCodes();
  for (let byte = 0x80; byte <= 0xff; byte++) {
    codes[byte] = byte;
    const mark = byte < 0xa0 ? windows1252(String.fromCharCode(byte)) : undefined;
    if (mark !== undefined) codes[mark.charCodeAt(0)] = byte;
  }
  return { codes, units: new Uint16Array(0x10000) };
}

function asciiCodes(): Uint16Array {
  return new Uint16Array(0x10000).map((_, unit) => (unit > 0 && unit < 0x80 ? unit : 0));
}

/** What stands between the line feeds of `bytes`; nothing where the platform lacks the encoding. */
function decoded(label: string, bytes: Uint8Array): readonly string[] {
  try {
    return new TextDecoder(label).decode(bytes).split('\n').slice(0, -1);
  } catch {
    return [];
  }
}
