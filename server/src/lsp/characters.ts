import type { Line } from '../engine/index.ts';

/** Characters printed on each line: white space does not count, as is the custom where writers are paid by the character. */
const counts = new WeakMap<Line, number>();

/** How many characters the lines before each line have, and after the last one all lines. Only lines that are new are read. */
export function charactersBefore(lines: readonly Line[], cost?: { read: number }): Uint32Array {
  const before = new Uint32Array(lines.length + 1);
  lines.forEach((line, index) => {
    let count = counts.get(line);
    if (count === undefined) {
      count = printedCharacters(line.text, line.first, line.last);
      counts.set(line, count);
      if (cost !== undefined) cost.read++;
    }
    before[index + 1] = (before[index] ?? 0) + count;
  });
  return before;
}

/** Characters printed between two places of `text`. A surrogate pair is one character. */
export function printedCharacters(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    const isSpace = unit === 0x20 || unit === 0x3000 || unit === 0x09 || unit === 0xa0;
    if (!isSpace && (unit < 0xdc00 || unit > 0xdfff)) count++;
  }
  return count;
}
