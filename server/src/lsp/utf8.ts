/** Code units between two counts: few enough to walk, many enough that the counts of a long text stay small. */
const STEP = 256;

/** How many bytes of UTF-8 stand before any place of a text. One pass to build, at most `STEP` code units to ask. */
export class ByteCounts {
  /** Bytes before every `STEP`th code unit. */
  private readonly counts: Uint32Array;

  constructor(private readonly text: string) {
    this.counts = new Uint32Array(Math.floor(text.length / STEP) + 1);
    let bytes = 0;
    for (let at = 0; at < text.length; at++) {
      if (at % STEP === 0) this.counts[at / STEP] = bytes;
      bytes += bytesAt(text, at);
    }
    if (text.length % STEP === 0) this.counts[text.length / STEP] = bytes;
  }

  /** Bytes before the code unit `at`, 0 to the length of the text. */
  before(at: number): number {
    const step = Math.floor(at / STEP);
    let bytes = this.counts[step] ?? 0;
    for (let unit = step * STEP; unit < at; unit++) bytes += bytesAt(this.text, unit);
    return bytes;
  }
}

/** The code unit of `text` at or after `start` that `bytes` bytes stand before; inside a character, where that begins. Not after `end`. */
export function unitAfterBytes(text: string, start: number, end: number, bytes: number): number {
  let at = start;
  let passed = 0;
  while (at < end) {
    const width = bytesAt(text, at);
    passed += width;
    if (passed > bytes) return at;
    at += width === 4 ? 2 : 1;
  }
  return at;
}

/** Bytes of the character that begins at a code unit; 0 for the second half of a pair. A lone surrogate is sent as U+FFFD, 3 bytes. */
function bytesAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return 1;
  if (unit < 0x800) return 2;
  if (isLow(unit) && isHigh(text.charCodeAt(at - 1))) return 0;
  return isHigh(unit) && isLow(text.charCodeAt(at + 1)) ? 4 : 3;
}

function isHigh(unit: number): boolean {
  return (unit & 0xfc00) === 0xd800;
}

function isLow(unit: number): boolean {
  return (unit & 0xfc00) === 0xdc00;
}
