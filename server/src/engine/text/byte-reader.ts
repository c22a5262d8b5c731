import { type LegacyEncoding, codeTable } from './legacy-encoding.ts';

/** The bytes that a text was read from, and where they stand in it. */
export interface Bytes {
  /** A byte each; `HOLE` where a byte could not be read, `FOREIGN` for a character that the encoding lacks. */
  readonly values: Uint16Array;
  /** The offset in the text of each byte's character, and at last the length of the text. */
  readonly from: Uint32Array;
}

/** A character that bytes spell. `lost`: a byte is missing, and `text` is inferred. */
export interface Token {
  readonly kind: 'ascii' | 'character' | 'lost';
  /** Bytes. */
  readonly length: number;
  readonly text: string;
}

/** The character that begins at the byte `at`, `before` tells the text before it; `undefined` when the bytes spell none. */
export type TokenReader = (bytes: Uint16Array, at: number, before: () => string) => Token | undefined;

const HOLE = 0x100;
const FOREIGN = 0x101;
const QUESTION_MARK = 0x3f;
const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;
const LOST = '\ufffd';

/** The bytes that were read as `text` in `encoding`. */
export function bytesOf(text: string, encoding: LegacyEncoding): Bytes {
  const { codes } = codeTable(encoding);
  const values = new Uint16Array(text.length * 2);
  const from = new Uint32Array(text.length * 2 + 1);
  let length = 0;
  const add = (value: number, at: number): void => {
    values[length] = value;
    from[length++] = at;
  };
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const code = codes[unit] ?? 0;
    if (code === 0) add(unit === LOST.charCodeAt(0) ? HOLE : FOREIGN, at);
    if (code > 0xff) add(code >> 8, at);
    if (code > 0) add(code & 0xff, at);
  }
  from[length] = text.length;
  return { values: values.subarray(0, length), from: from.subarray(0, length + 1) };
}

/** Reads pairs of bytes by `units`, the code units of a two-byte encoding. */
export function doubleByteReader(units: Uint16Array): TokenReader {
  return (bytes, at) => {
    const lead = bytes[at] ?? FOREIGN;
    if (lead < 0x80) return { kind: 'ascii', length: 1, text: String.fromCharCode(lead) };
    const trail = bytes[at + 1] ?? FOREIGN;
    const unit = lead < HOLE && trail < HOLE ? (units[(lead << 8) | trail] ?? 0) : 0;
    return unit === 0 ? undefined : { kind: 'character', length: 2, text: String.fromCharCode(unit) };
  };
}

/**
 * Reads UTF-8, of two-byte characters only the marks of Chinese text. What was read as Windows-1252 may have lost the bytes
 * that it has no character for, and have ordinary spaces for no-break ones.
 */
export function utf8Reader(read: LegacyEncoding): TokenReader {
  const latin = read === 'windows-1252';
  return (bytes, at, before) => {
    const lead = bytes[at] ?? FOREIGN;
    if (lead < 0x80) return { kind: 'ascii', length: 1, text: String.fromCharCode(lead) };
    const size = sizeOf(lead);
    const parts = [lead];
    while (parts.length < size) {
      const value = bytes[at + parts.length] ?? FOREIGN;
      const part = latin && value === SPACE && !parts.includes(NO_BREAK_SPACE) ? NO_BREAK_SPACE : value;
      const isLost = size === 3 && (part === HOLE || part === QUESTION_MARK);
      if (!isLost && (part < 0x80 || part > 0xbf)) break;
      parts.push(isLost ? HOLE : part);
    }
    const { length } = parts;
    if (size > 0 && length === size)
      return parts.includes(HOLE) ? { kind: 'lost', length, text: inferred(parts, before()) } : complete(parts);
    if (size !== 3) return undefined;
    const value = bytes[at + length] ?? FOREIGN;
    // The byte was dropped, and the next character begins.
    if (!latin && length === 2 && sizeOf(value) === 3) return { kind: 'lost', length, text: inferred(parts, before()) };
    return latin && length === 2 && lead === 0xe2 && parts[1] === 0x80 ? { kind: 'lost', length, text: '”' } : undefined;
  };
}

function sizeOf(lead: number): number {
  if (lead === 0xc2 || lead === 0xc3) return 2;
  if (lead >= 0xe2 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

function complete(parts: readonly number[]): Token | undefined {
  const [lead = 0, ...rest] = parts;
  const code = rest.reduce((sum, part) => (sum << 6) | (part & 0x3f), lead & (0x7f >> parts.length));
  const isShorter = parts.length === 4 && (code < 0x10000 || code > 0x10ffff);
  if (isShorter || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  const text = String.fromCodePoint(code);
  return parts.length === 2 && !/[·×÷°±§]/.test(text) ? undefined : { kind: 'character', length: parts.length, text };
}

/** The likeliest mark that begins with `parts`, after the text `before`; U+FFFD for any other character. */
function inferred([lead, second]: readonly number[], before: string): string {
  const isOpen = (open: string, close: string): boolean => before.lastIndexOf(open) > before.lastIndexOf(close);
  const isOdd = (mark: string): boolean => before.endsWith(mark) && !before.endsWith(mark + mark);
  if (lead === 0xe2 && second === 0x80) {
    const half = ['—', '…'].find(isOdd);
    return half ?? (isOpen('“', '”') ? '”' : isOpen('‘', '’') ? '’' : '“');
  }
  if (lead === 0xe3 && second === 0x80) return isOpen('《', '》') ? '》' : isOpen('「', '」') ? '」' : '。';
  if (lead === 0xef && second === 0xbc) return isOpen('（', '）') ? '）' : '，';
  return LOST;
}
