import { countScript } from '../text/script.ts';
import { type Line, isBlank } from './line.ts';

const NO_COUNTS = { printed: 0, han: 0, ascii: 0, folded: 0, stretched: 0, simplified: 0, traditional: 0, commas: 0 };

/** What is counted over the lines of a text. Kept up to date line by line, so that an edit costs only the lines it touches. */
export class LineStatistics {
  /** Printed lines, stretched ones, Han characters, Latin letters and digits, folded marks, decisive characters of either script, commas on lines with folded marks. */
  readonly counts = { ...NO_COUNTS };
  /** How many printed lines have each width. */
  private readonly widths = new Map<number, number>();

  constructor(lines: readonly Line[] = []) {
    for (const line of lines) this.add(line);
  }

  add(line: Line): void {
    this.count(line, 1);
  }

  remove(line: Line): void {
    this.count(line, -1);
  }

  /** The width that the middle one of the printed lines has, in em. */
  get usualWidth(): number {
    const all = [...this.widths].sort(([a], [b]) => a - b);
    const middle = Math.floor(all.reduce((sum, [, lines]) => sum + lines, 0) / 2);
    let below = 0;
    for (const [width, lines] of all) if ((below += lines) > middle) return width;
    return 0;
  }

  private count(line: Line, by: 1 | -1): void {
    if (isBlank(line)) return;
    const { counts } = this;
    const { simplified, traditional } = countScript(line.text);
    counts.printed += by;
    counts.han += by * line.han;
    counts.ascii += by * line.ascii;
    counts.folded += by * line.folded;
    if (line.stretched) counts.stretched += by;
    if (line.folded > 0) counts.commas += by * (line.text.split('，').length - 1);
    counts.simplified += by * simplified;
    counts.traditional += by * traditional;
    if (line.width === 0) return;
    const lines = (this.widths.get(line.width) ?? 0) + by;
    if (lines === 0) this.widths.delete(line.width);
    else this.widths.set(line.width, lines);
  }
}
