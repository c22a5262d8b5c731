import { wordSpacingOf } from '../text/word-spacing.ts';
import { type Line, isBlank } from './line.ts';

const NO_COUNTS = {
  printed: 0,
  han: 0,
  ascii: 0,
  folded: 0,
  stretched: 0,
  simplified: 0,
  traditional: 0,
  commas: 0,
  spaced: 0,
  solid: 0,
  wordy: 0,
  segmented: 0,
};

/** So many Han characters make several words. */
const WORDY = 6;

/** What is counted over the lines of a text. Kept up to date line by line, so that an edit costs only the lines it touches. */
export class LineStatistics {
  /** Printed lines, stretched ones, Han characters, Latin letters and digits, folded marks, decisive characters of either script, commas on lines with folded marks, letters at Han characters with a space between and without, lines of several words and those of them that part all words by spaces. */
  readonly counts = { ...NO_COUNTS };
  /** How many printed lines have each width. */
  private readonly widths = new Map<number, number>();
  /** How often each Latin word is set off by a space from a Han character. */
  private readonly spacedWords = new Map<string, number>();

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

  /** How many different Latin words are set off by spaces. */
  get differentSpacedWords(): number {
    return this.spacedWords.size;
  }

  private count(line: Line, by: 1 | -1): void {
    if (isBlank(line)) return;
    const { counts } = this;
    counts.printed += by;
    counts.han += by * line.han;
    counts.ascii += by * line.ascii;
    counts.folded += by * line.folded;
    if (line.stretched) counts.stretched += by;
    if (line.folded > 0) counts.commas += by * (line.text.split('，').length - 1);
    counts.simplified += by * line.simplified;
    counts.traditional += by * line.traditional;
    if (line.han >= WORDY) {
      counts.wordy += by;
      if (line.segmented) counts.segmented += by;
    }
    if (line.ascii > 0 && !line.stretched) this.countWordSpacing(line, by);
    if (line.width > 0) tally(this.widths, line.width, by);
  }

  private countWordSpacing({ text }: Line, by: 1 | -1): void {
    const { spaced, solid, words } = wordSpacingOf(text);
    this.counts.spaced += by * spaced;
    this.counts.solid += by * solid;
    for (const word of words) tally(this.spacedWords, word, by);
  }
}

function tally<K>(counts: Map<K, number>, key: K, by: 1 | -1): void {
  const count = (counts.get(key) ?? 0) + by;
  if (count === 0) counts.delete(key);
  else counts.set(key, count);
}
