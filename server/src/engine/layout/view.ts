import type { Guard } from './guard.ts';
import type { Line } from './line.ts';
import { sameEnds } from './split.ts';
import { type Splice, widened } from './splice.ts';

/** The lines as they are judged: where columns stand side by side, each as the text of one column. The same list where none do. */
export function viewOf(lines: readonly Line[], { interleaved }: Pick<Guard, 'interleaved'>): readonly Line[] {
  if (interleaved.length === 0) return lines;
  const view = lines.slice();
  for (const { cells } of interleaved) for (const { number, line } of cells) view[number] = line;
  return view;
}

/** What has changed from one view to the next, when `change` made the lines of one the lines of the other. */
export function changeOfView(before: readonly Line[], after: readonly Line[], change: Splice): Splice {
  const { head, tail } = sameEnds(before, after);
  const from = Math.min(change.from, head);
  const to = Math.max(change.from + change.added, after.length - tail);
  return widened(change, { from, to });
}
