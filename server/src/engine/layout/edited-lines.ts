import type { Edit } from '../span.ts';
import { Kept } from './kept.ts';
import type { Line } from './line.ts';
import { movedStarts, sameEnds, splitAgain, splitLines, startsOf } from './split.ts';
import { type Splice, spliced } from './splice.ts';
import { LineStatistics } from './statistics.ts';

/** The lines of a text that is edited, where each begins, and what is counted and kept of them: an edit costs the lines that it touches. */
export class EditedLines {
  lines: readonly Line[];
  /** Offset of each line's first code unit, and at last the length of the text. */
  starts: readonly number[];
  readonly statistics: LineStatistics;
  readonly kept = new Kept<Line, Line>((line) => line);

  constructor(text: string) {
    this.lines = splitLines(text);
    this.starts = startsOf(this.lines);
    this.statistics = new LineStatistics(this.lines);
    this.kept.renew(this.lines, { from: 0, removed: 0, added: this.lines.length });
  }

  /** Length of the text. */
  get length(): number {
    return this.starts.at(-1) ?? 0;
  }

  /** Replaces part of the text; which lines are new. Those that come out the same stay what they are. */
  edit(edit: Edit): Splice {
    const { first, count, renewed } = splitAgain(this.lines, this.starts, edit);
    const old = this.lines.slice(first, first + count);
    const { head, tail } = sameEnds(old, renewed);
    const change: Splice = { from: first + head, removed: count - head - tail, added: renewed.length - head - tail };
    const added = renewed.slice(head, renewed.length - tail);
    for (const line of old.slice(head, old.length - tail)) this.statistics.remove(line);
    for (const line of added) this.statistics.add(line);
    this.lines = spliced(this.lines, change, added);
    this.starts = movedStarts(this.starts, change, added);
    this.kept.renew(this.lines, change);
    return change;
  }
}
