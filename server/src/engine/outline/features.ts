import type { Block } from '../layout/layout.ts';
import { echoOf } from './echo.ts';
import { RECURRENCE_NAMES, type Recurrence, recurrenceFor } from './recurrence.ts';
import { LOOK_NAMES, type Look } from './look.ts';

/** What a block is judged by: its own look, those of its neighbours, and how far it stands from running text. */

/** Blocks looked at on both sides. */
export const SIGHT = 5;
/** Whose whole look counts, and whose only in what tells most. */
const BESIDE = [-1, 1] as const;
const FURTHER = [-2, 2] as const;
const TELLING = [
  'lines',
  'width',
  'first',
  'terminal',
  'running',
  'credited',
  'names',
  'subhead',
  'people',
  'writers',
  'label',
  'heading',
  'dateline',
  'bullet',
  'ordinal',
  'blanks',
];
const TELLING_AT = TELLING.map((name) => LOOK_NAMES.indexOf(name));
const [LINES, TERMINAL] = [LOOK_NAMES.indexOf('lines'), LOOK_NAMES.indexOf('terminal')];

export const FEATURE_NAMES: readonly string[] = [
  ...LOOK_NAMES,
  ...BESIDE.flatMap((offset) => LOOK_NAMES.map((name) => `${name}${offset > 0 ? '+' : ''}${offset}`)),
  ...FURTHER.flatMap((offset) => TELLING.map((name) => `${name}${offset > 0 ? '+' : ''}${offset}`)),
  'sinceText',
  'untilText',
  'breakBefore',
  'breakAfter',
  'fromStart',
  'untilEnd',
  'echoBefore',
  'echoAfter',
  ...RECURRENCE_NAMES,
];

/** The features of the block `index` among blocks that look like `looks`, in a file where this recurs. */
export function featuresOf(blocks: readonly Block[], looks: readonly Look[], recurrence: Recurrence, index: number): Float64Array {
  const values = new Float64Array(FEATURE_NAMES.length).fill(-1);
  let at = 0;
  const put = (look: Look | undefined): void => {
    if (look !== undefined) values.set(look, at);
    at += LOOK_NAMES.length;
  };
  put(looks[index]);
  for (const offset of BESIDE) put(looks[index + offset]);
  for (const offset of FURTHER) {
    const look = looks[index + offset];
    for (const name of TELLING_AT) values[at++] = look?.[name] ?? -1;
  }
  values[at++] = distance(looks, index, -1);
  values[at++] = distance(looks, index, 1);
  values[at++] = blocks[index - 1]?.endBreak?.score ?? -9;
  values[at++] = blocks[index]?.endBreak?.score ?? -9;
  values[at++] = Math.min(SIGHT, index);
  values[at++] = Math.min(SIGHT, blocks.length - 1 - index);
  values[at++] = echoOf(blocks, index, -1);
  values[at++] = echoOf(blocks, index, 1);
  values.set(recurrenceFor(looks[index], recurrence), at);
  return values;
}

/** How many blocks lie between the block and the nearest running text on one side, up to `SIGHT`. */
function distance(looks: readonly Look[], index: number, way: 1 | -1): number {
  for (let steps = 1; steps <= SIGHT; steps++) {
    const look = looks[index + way * steps];
    if (look === undefined) return SIGHT + 1;
    if ((look[LINES] ?? 0) > 2 || (look[TERMINAL] ?? 0) > 0) return steps - 1;
  }
  return SIGHT;
}
