import type { Block } from './layout/block.ts';
import type { Fix } from './rule.ts';
import type { Span } from './span.ts';

/** Puts `open` and `close` in the place of the marks at the two ends of `span` in the text of `block`, which have `widths` code units. */
export function newMarks(
  block: Block,
  { start, end }: Span,
  [open, close]: readonly [open: string, close: string],
  widths: readonly [open: number, close: number] = [1, 1],
): Fix {
  const edits = [
    { ...block.rawSpan(start, start + widths[0]), text: open },
    { ...block.rawSpan(end - widths[1], end), text: close },
  ];
  return { edits, title: { zh: `改为“${open}…${close}”`, en: `Use ${open}…${close}` } };
}
