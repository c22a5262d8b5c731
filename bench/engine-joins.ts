import { type Break, type Layout, Proof, fixText } from '../server/src/engine/index.ts';
import { joinedAt } from './alignment.ts';
import type { Decisions } from './join-score.ts';
import type { LabelledText } from './pages.ts';

/** What the engine made of a text: the decisions, and the break of its layout behind each. */
export interface EngineDecisions extends Decisions {
  readonly breaks: readonly (Break | undefined)[];
}

/** Runs all safe fixes on the text, and asks for the verdicts on its breaks before anything is fixed. */
export function decideByEngine({ text, breaks }: LabelledText): EngineDecisions {
  const { layout } = new Proof(text);
  const byLineAfter = new Map(layout.breaks.map((one) => [one.after, one]));
  const ends = breaks.map(({ end }) => end);
  const own = ends.map((end) => byLineAfter.get(lineAt(layout, end)));
  return {
    joined: joinedAt(text, fixText(text).text, ends),
    verdicts: own.map((one) => one?.verdict),
    lines: layout.breaks.length + 1,
    breaks: own,
  };
}

/** The number of the line that holds the offset `at`. */
function lineAt({ starts }: Layout, at: number): number {
  let low = 0;
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
