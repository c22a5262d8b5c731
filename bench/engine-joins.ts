import { type Break, Proof, fixText } from '../server/src/engine/index.ts';
import { lineAt } from '../server/src/engine/layout/split.ts';
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
  const own = ends.map((end) => byLineAfter.get(lineAt(layout.starts, end)));
  return {
    joined: joinedAt(text, fixText(text).text, ends),
    verdicts: own.map((one) => one?.verdict),
    lines: layout.breaks.length + 1,
    breaks: own,
  };
}
