import type { Block } from '../layout/layout.ts';
import { echoOf } from './echo.ts';
import { RECURRENCE_NAMES, type Recurrence, recurrenceFor } from './recurrence.ts';
import { LOOK_NAMES, type Look } from './look.ts';
import { turnAt } from './turn.ts';

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
const placeOf = (name: string): number => LOOK_NAMES.indexOf(name);
const [LINES, TERMINAL, WIDTH, HEADING, FURNITURE, IMPRINT] = [
  placeOf('lines'),
  placeOf('terminal'),
  placeOf('width'),
  placeOf('heading'),
  placeOf('furniture'),
  placeOf('imprint'),
] as const;
/** Widest difference that counts between a block and its neighbour. */
const MOST_TIMES = 8;

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
  'times-1',
  'pageEdge-1',
  'times+1',
  'pageEdge+1',
  'turn',
  'calm',
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
  const nearest = BESIDE.map((offset) => beside(looks, index, offset));
  put(looks[index]);
  for (const look of nearest) put(look);
  for (const offset of FURTHER) {
    const look = beside(looks, index, offset);
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
  for (const [place, offset] of BESIDE.entries()) {
    values[at++] = timesAsWide(looks[index], nearest[place]);
    values[at++] = Number(isFurniture(looks[index + offset]));
  }
  const turn = looks[index]?.[HEADING] === 1 ? turnAt(blocks, index) : undefined;
  values[at++] = turn?.across ?? -1;
  values[at++] = turn?.within ?? -1;
  values.set(recurrenceFor(looks[index], recurrence), at);
  return values;
}

/** The look of the block so many places before or behind that is no page number or running head: those interrupt the text anywhere. */
function beside(looks: readonly Look[], index: number, offset: number): Look | undefined {
  const way = Math.sign(offset);
  let left = Math.abs(offset);
  for (let steps = 1; steps <= SIGHT; steps++) {
    const look = looks[index + way * steps];
    if (look === undefined) return undefined;
    if (!isFurniture(look) && --left === 0) return look;
  }
  return undefined;
}

function isFurniture(look: Look | undefined): boolean {
  return look !== undefined && (look[FURNITURE] === 1 || look[IMPRINT] === 1);
}

/** How many times as wide a block is as its neighbour: a kicker is narrower than its headline, however wide the page. */
function timesAsWide(look: Look | undefined, other: Look | undefined): number {
  return look === undefined || other === undefined ? -1 : Math.min(MOST_TIMES, (look[WIDTH] ?? 0) / Math.max(1, other[WIDTH] ?? 0));
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
