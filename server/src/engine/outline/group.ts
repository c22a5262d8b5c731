import { endingOf } from '../layout/facts.ts';
import type { Block } from '../layout/layout.ts';
import { cohesionOf } from '../text/words.ts';
import { LOOK_NAMES, type Look } from './look.ts';

/** What the run of display lines that a block stands in shows about it: a kicker, a headline, a subhead and a byline stand together. */

export const GROUP_NAMES = ['ofWidest', 'widestBefore', 'bylineAhead', 'bylineBehind', 'datelineAhead', 'insertion'] as const;

/** The features of the block `index` among blocks that look like `looks`, of which up to `sight` are seen on each side. */
export function groupFeatures(blocks: readonly Block[], looks: readonly Look[], index: number, sight: number): readonly number[] {
  const own = looks[index];
  if (own === undefined) return GROUP_NAMES.map(() => -1);
  let [before, after, bylineBehind, bylineAhead] = [0, 0, 0, 0];
  let [first, last] = [index, index];
  while (index - first < sight && isDisplay(looks[first - 1])) {
    first--;
    before = Math.max(before, widthAt(looks[first]));
    bylineBehind ||= Number(isByline(looks[first]));
  }
  while (last - index < sight && isDisplay(looks[last + 1])) {
    last++;
    after = Math.max(after, widthAt(looks[last]));
    bylineAhead ||= Number(isByline(looks[last]));
  }
  const width = widthAt(own);
  const dateline = looks[last + 1]?.[DATELINE] ?? -1;
  return [width / Math.max(1, width, before, after), before, bylineAhead, bylineBehind, dateline, insertionAt(blocks, index)];
}

const [HEADING, WIDTH, CREDITED, NAMES, WRITERS, DATELINE] = ['heading', 'width', 'credited', 'names', 'writers', 'dateline'].map((name) =>
  LOOK_NAMES.indexOf(name),
) as [number, number, number, number, number, number];

function isDisplay(look: Look | undefined): look is Look {
  return look?.[HEADING] === 1;
}

function isByline(look: Look | undefined): boolean {
  return look !== undefined && (look[CREDITED] === 1 || look[NAMES] === 1 || (look[WRITERS] ?? 0) > 0);
}

function widthAt(look: Look | undefined): number {
  return look?.[WIDTH] ?? 0;
}

/** How surely a word is cut by what stands between the block before and the one behind; -1 where the one before ends with its sentence. */
function insertionAt(blocks: readonly Block[], index: number): number {
  const [before, after] = [blocks[index - 1]?.text ?? '', blocks[index + 1]?.text ?? ''];
  const ending = endingOf(before);
  if (ending !== 'running' && ending !== 'pause') return -1;
  const { two, three, four } = cohesionOf(before, after);
  return Math.max(two, three, four);
}
