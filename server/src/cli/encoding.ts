import { Buffer, isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';

/** Encodings that Chinese text files come in, by their WHATWG names. */
export type EncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

/** How a file spells its text in bytes. */
export interface Encoding {
  readonly name: EncodingName;
  /** The file begins with a byte order mark, which is no part of the text. */
  readonly mark: boolean;
}

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** Encoding the text again gives the very same bytes. Where it does not, writing the file would change more than was fixed. */
  readonly faithful: boolean;
}

const MARKS: readonly (readonly [name: EncodingName, mark: Uint8Array])[] = [
  ['utf-8', Uint8Array.of(0xef, 0xbb, 0xbf)],
  ['utf-16le', Uint8Array.of(0xff, 0xfe)],
  ['utf-16be', Uint8Array.of(0xfe, 0xff)],
];

/** Share of common characters from which bytes are taken for GB18030 or Big5. Real texts have .65 and more, other bytes less than .3. */
const PLAUSIBLE = 0.45;

/** The text in `bytes`; `undefined` when they are no text: NULs that are not those of UTF-16. */
export function decode(bytes: Uint8Array): Decoded | undefined {
  for (const [name, mark] of MARKS) {
    if (startsWith(bytes, mark)) return decodeUnicode(bytes.subarray(mark.length), { name, mark: true });
  }
  if (bytes.includes(0)) {
    const name = wideOrder(bytes);
    return name && decodeUnicode(bytes, { name, mark: false });
  }
  if (isUtf8(bytes) || isDamagedUtf8(bytes)) return decodeUnicode(bytes, { name: 'utf-8', mark: false });
  return decodeDoubleByte(bytes);
}

/** The bytes of `text`; `undefined` when the encoding does not have all of its characters. */
export function encode(text: string, encoding: Encoding): Uint8Array | undefined {
  const bytes = iconv.encode(text, encoding.name, { addBOM: false });
  if (iconv.decode(bytes, encoding.name, { stripBOM: false }) !== text) return undefined;
  const mark = encoding.mark ? MARKS.find(([name]) => name === encoding.name)?.[1] : undefined;
  return mark === undefined ? bytes : Buffer.concat([mark, bytes]);
}

/** Half of a surrogate pair without the other half. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** `bytes` stand after the mark. What cannot be read becomes U+FFFD. */
function decodeUnicode(bytes: Uint8Array, encoding: Encoding): Decoded | undefined {
  const decoded = iconv.decode(bytes, encoding.name, { stripBOM: false });
  // A NUL betrays UTF-32 or a binary file that happens to begin like a mark.
  if (decoded.includes('\0')) return undefined;
  const text = decoded.replace(LONE_SURROGATE, '\ufffd');
  const whole = encoding.name === 'utf-8' ? isUtf8(bytes) : bytes.length % 2 === 0;
  return { text, encoding, faithful: whole && text === decoded };
}

/** GB18030 or Big5, whichever is the likelier; where neither is likely, UTF-8 with what cannot be read replaced. */
function decodeDoubleByte(bytes: Uint8Array): Decoded | undefined {
  const simplified = commonShare(bytes, isCommonInGb);
  const traditional = commonShare(bytes, isCommonInBig5);
  if (Math.max(simplified, traditional) < PLAUSIBLE) return decodeUnicode(bytes, { name: 'utf-8', mark: false });
  const encoding: Encoding = { name: simplified >= traditional ? 'gb18030' : 'big5', mark: false };
  const text = iconv.decode(bytes, encoding.name, { stripBOM: false });
  const again = encode(text, encoding);
  return { text, encoding, faithful: again !== undefined && Buffer.compare(again, bytes) === 0 };
}

/** Whether nearly all characters beyond ASCII are well-formed UTF-8, so that the rest is damage and no other encoding. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  let replaced = 0;
  let foreign = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 0x7f) foreign++;
    if (unit === 0xfffd) replaced++;
  }
  return replaced <= foreign * 0.2;
}

/**
 * Share of the two-byte characters that are common by their place in the code table: both tables put everyday characters
 * first. The wrong table turns everyday text into rare characters, so the share tells the two apart from a few characters on.
 */
function commonShare(bytes: Uint8Array, isCommon: (lead: number, trail: number) => boolean): number {
  let pairs = 0;
  let common = 0;
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    pairs++;
    if (isCommon(lead, bytes[++at] ?? 0)) common++;
  }
  return pairs === 0 ? 0 : common / pairs;
}

/** Marks and the 3755 everyday characters of GB 2312 (rows 1–3 and 16–55). */
function isCommonInGb(lead: number, trail: number): boolean {
  return trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3));
}

/** Marks and the 5401 everyday characters of Big5 (A440–C67E). */
function isCommonInBig5(lead: number, trail: number): boolean {
  return lead >= 0xa1 && lead <= 0xc6 && ((trail >= 0x40 && trail <= 0x7e) || trail >= 0xa1);
}

/** The byte order of UTF-16 without a mark; `undefined` when `bytes` do not read as text in either. */
function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length % 2 !== 0) return undefined;
  const little = readableShare(bytes, 1);
  const big = readableShare(bytes, 0);
  if (Math.max(little, big) < 0.9) return undefined;
  return little >= big ? 'utf-16le' : 'utf-16be';
}

/** Share of 16-bit units that a Chinese text has: Han, their marks, printable ASCII and line ends. `high`: which of the two bytes is the high one. */
function readableShare(bytes: Uint8Array, high: 0 | 1): number {
  let readable = 0;
  for (let at = 0; at < bytes.length; at += 2) {
    const unit = ((bytes[at + high] ?? 0) << 8) | (bytes[at + 1 - high] ?? 0);
    if (isReadable(unit)) readable++;
  }
  return readable / (bytes.length / 2);
}

function isReadable(unit: number): boolean {
  if (unit < 0x80) return unit >= 0x20 || (unit >= 0x09 && unit <= 0x0d);
  return (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x2010 && unit <= 0x2027) || (unit >= 0x3000 && unit <= 0x301f) || unit >= 0xff00;
}

function startsWith(bytes: Uint8Array, mark: Uint8Array): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}
