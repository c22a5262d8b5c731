import type { Span } from '../span.ts';
import type { Layout } from './layout.ts';
import { isBlank } from './line.ts';

/** What is printed on the line `number`. */
export function printedSpan({ lines, starts }: Layout, number: number): Span {
  const [line, start] = [lines[number], starts[number] ?? 0];
  return { start: start + (line?.first ?? 0), end: start + (line?.last ?? 0) };
}

/**
 * What has to go for the lines `[first, last]` to be gone: the lines with their line ends, and the blank lines behind them where
 * blank lines stand before them, too.
 */
export function removalOf({ lines, starts }: Layout, first: number, last: number): Span {
  let end = last + 1;
  const isBlankLine = (number: number): boolean => {
    const line = lines[number];
    return line !== undefined && isBlank(line);
  };
  if (first === 0 || isBlankLine(first - 1)) while (end < lines.length && isBlankLine(end)) end++;
  return { start: starts[first] ?? 0, end: starts[end] ?? starts.at(-1) ?? 0 };
}
