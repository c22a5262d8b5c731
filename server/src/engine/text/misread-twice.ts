import { bytesOf } from './byte-reader.ts';
import { codeTable } from './legacy-encoding.ts';

/** A line with one misreading undone, and where its code units come from. */
export interface Undone {
  readonly text: string;
  /** The offset in the line of each code unit, and at last the length of the line. */
  readonly from: readonly number[];
}

/** What the first byte of a Han character or of a mark becomes when UTF-8 is read as Windows-1252 twice: `Ã¤`. */
const TWICE = /Ã[\u00a2-\u00af]/;

/**
 * `line`, which may have been written in UTF-8 and read as Windows-1252 twice, as it was read once; `undefined` where nothing in it looks
 * like that. What does not stand for a character of Windows-1252 in UTF-8 stays as it is.
 */
export function undoneOnce(line: string): Undone | undefined {
  if (!TWICE.test(line)) return undefined;
  const { values, from } = bytesOf(line, 'windows-1252');
  const { codes } = codeTable('windows-1252');
  let text = '';
  const places: number[] = [];
  for (let at = 0; at < values.length;) {
    const start = from[at] ?? line.length;
    const { unit, length } = encodedAt(values, at);
    const isUndone = length > 0 && (codes[unit] ?? 0) > 0;
    text += isUndone ? String.fromCharCode(unit) : line.charAt(start);
    places.push(start);
    at += isUndone ? length : 1;
  }
  return { text, from: [...places, line.length] };
}

/** The code unit above ASCII that begins at the byte `at`, in UTF-8, and how many bytes it takes; 0 where none begins there. */
function encodedAt(bytes: Uint16Array, at: number): { readonly unit: number; readonly length: 0 | 2 | 3 } {
  const [lead, second, third] = [bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0];
  if (lead >= 0xc2 && lead <= 0xdf && isContinuation(second)) return { unit: ((lead & 0x1f) << 6) | (second & 0x3f), length: 2 };
  if (lead >= 0xe2 && lead <= 0xef && isContinuation(second) && isContinuation(third))
    return { unit: ((lead & 0xf) << 12) | ((second & 0x3f) << 6) | (third & 0x3f), length: 3 };
  return { unit: 0, length: 0 };
}

function isContinuation(byte: number): boolean {
  return byte >= 0x80 && byte <= 0xbf;
}
