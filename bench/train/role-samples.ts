import { defaultConfig } from '../../server/src/engine/config.ts';
import { readLayout } from '../../server/src/engine/layout/layout.ts';
import { splitLines, startsOf } from '../../server/src/engine/layout/split.ts';
import { LineStatistics } from '../../server/src/engine/layout/statistics.ts';
import { certainRole } from '../../server/src/engine/outline/certain.ts';
import { FEATURE_NAMES, featuresOf } from '../../server/src/engine/outline/features.ts';
import { lookOf } from '../../server/src/engine/outline/look.ts';
import { type RoleModelData, STATES } from '../../server/src/engine/outline/model.ts';
import { recurrenceOf } from '../../server/src/engine/outline/recurrence.ts';
import { pageOf } from '../../server/src/engine/outline/role.ts';
import { type TextProfile, profileOf } from '../../server/src/engine/profile.ts';
import type { TypedText } from '../role-truth.ts';
import { type ClassSample, type Options, trainClasses } from './boosting.ts';
import { encodedBriefly } from './encode.ts';

const OPTIONS: Options = { trees: 72, depth: 5, leaves: 24, rate: 0.15, leaf: 2, lambda: 3, rows: 0.7, columns: 0.3 };
/** How much what stands before counts beside how a block looks, which was judged by its neighbours already. */
const LINK = 0.125;
/** Pairs of states that are thought to have been seen beside those that were. */
const SMOOTHING = 2;
/** Of so many plain paragraphs, which there are very many of, one stands for all. */
const THINNED = 5;
/** Weight of a headline beside other blocks: one that is missed costs more than one too many. */
const HEADLINE = 1.2;
/** Weight of a block by where it comes from: no extractor's page is as much like what users have as a seed is. */
const WEIGHTS: Readonly<Record<string, number>> = { seed: 30, simulated: 0.4, redressed: 0.25 };
const TYPESET = 0.5;

/** A text with its layout, and the features of those blocks whose roles are open. */
export interface Prepared {
  readonly document: string;
  readonly text: TypedText;
  readonly layout: ReturnType<typeof readLayout>;
  readonly profile: TextProfile;
  readonly column: number;
  /** The true state of each block, -1 where it is unknown or no state. */
  readonly states: readonly number[];
  readonly rows: ReadonlyMap<number, Float64Array>;
}

export function prepare(text: TypedText): Prepared {
  const lines = splitLines(text.text);
  const layout = readLayout(lines, startsOf(lines));
  const statistics = new LineStatistics(lines);
  const profile = profileOf(layout, statistics, defaultConfig);
  const column = statistics.usualWidth;
  const { blocks } = layout;
  const page = pageOf(blocks, profile, layout.printed ? column : 0);
  const looks = blocks.map((block) => lookOf(block, page));
  const states = blocks.map(({ firstLine }) => (STATES as readonly string[]).indexOf(text.lines.get(firstLine) ?? '?'));
  const open = blocks.flatMap((block, index) => (certainRole(block, blocks[index + 1], blocks[index - 1]) === undefined ? [index] : []));
  const recurrence = recurrenceOf(looks);
  const rows = new Map(open.map((index) => [index, featuresOf(blocks, looks, recurrence, index)]));
  return { document: text.document, text, layout, profile, column, states, rows };
}

/** Trees for each state, and how the states follow each other. */
export function learn(pages: readonly Prepared[]): RoleModelData {
  const forests = trainClasses(pages.flatMap(samplesOf), STATES.length, FEATURE_NAMES.length, OPTIONS);
  return { states: STATES, forests: forests.map(encodedBriefly), follows: followsOf(pages) };
}

function samplesOf({ rows, states, text, layout }: Prepared): ClassSample[] {
  const weight = WEIGHTS[text.extractor] ?? TYPESET;
  return Array.from(rows).flatMap(([index, x], count) => {
    const answer = states[index] ?? -1;
    const isPlain = STATES[answer] === 'body' && (layout.blocks[index]?.lines.length ?? 0) > 2;
    if (answer < 0 || (isPlain && count % THINNED > 0)) return [];
    const isHeadline = STATES[answer] === 'headline';
    return [{ x, answer, weight: weight * (isPlain ? THINNED : isHeadline ? HEADLINE : 1) }];
  });
}

/** How much likelier each state is after each other one than anywhere, in log-odds. */
function followsOf(pages: readonly Prepared[]): number[][] {
  const counts = STATES.map(() => STATES.map(() => SMOOTHING / STATES.length));
  for (const { states } of pages)
    states.forEach((state, index) => {
      const row = counts[states[index - 1] ?? -1];
      if (row !== undefined && state >= 0) row[state] = (row[state] ?? 0) + 1;
    });
  const total = counts.flat().reduce((sum, count) => sum + count, 0);
  const shares = STATES.map((_, state) => counts.reduce((sum, row) => sum + (row[state] ?? 0), 0) / total);
  return counts.map((row) => {
    const sum = row.reduce((all, count) => all + count, 0);
    return row.map((count, state) => Math.round(1000 * LINK * Math.log(count / sum / (shares[state] ?? 1))) / 1000);
  });
}
