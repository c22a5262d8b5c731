import type { LineFacts } from './facts.ts';

/** Widest line of verse, in em. */
const WIDEST = 24;
/** So many successive lines that end with a mark do not stand in running text, where one line in seven does. */
const MARKED_RUN = 4;
/** So many successive lines without any mark at all do not stand in running text either, unless the marks were lost. */
const UNMARKED_RUN = 5;

/** Where so many line ends cut a word, the lines are no verse. */
const CUT_SHARE = 0.2;

/**
 * Which lines are whole by themselves, as in verse, dialogue and notices: successive lines that all end with a mark; or that have
 * no mark at all and are of different widths, as no column is, and whose ends cut no words. 1 for each line that is. `cutsWord` tells
 * whether the break after a line may cut a word.
 */
export function standingAlone(facts: readonly LineFacts[], cutsWord: (index: number) => boolean): Uint8Array {
  const alone = new Uint8Array(facts.length);
  const countCut = (from: number, to: number): number => {
    let cut = 0;
    for (let index = from; index < to; index++) if (cutsWord(index)) cut++;
    return cut;
  };
  eachRun(facts, endsWithMark, (start, end) => {
    if (end - start >= MARKED_RUN) alone.fill(1, start, end);
  });
  eachRun(facts, isUnmarked, (start, end) => {
    if (end - start < UNMARKED_RUN || countCut(start, end - 1) >= CUT_SHARE * (end - 1 - start)) return;
    const widths = facts.slice(start, end).map(({ line }) => line.width);
    const widest = widths.reduce((most, width) => Math.max(most, width), 0);
    if (widths.filter((width) => width > widest - 1).length < 0.5 * widths.length) alone.fill(1, start, end);
  });
  return alone;
}

/** Calls `visit` with every longest run `[start, end)` of facts that pass the test. */
function eachRun(facts: readonly LineFacts[], test: (facts: LineFacts) => boolean, visit: (start: number, end: number) => void): void {
  let start = 0;
  for (let index = 0; index < facts.length; index++) {
    const one = facts[index];
    if (one !== undefined && test(one)) continue;
    if (index > start) visit(start, index);
    start = index + 1;
  }
  if (facts.length > start) visit(start, facts.length);
}

function endsWithMark({ line, ending }: LineFacts): boolean {
  return line.width <= WIDEST && !line.stretched && ending !== 'running' && ending !== 'opening';
}

function isUnmarked({ line, unmarked }: LineFacts): boolean {
  return line.width <= WIDEST && !line.stretched && unmarked;
}
