import { type Judgement, findBreaks } from './breaks.ts';
import type { Passage } from './block.ts';

/** Lines of each half that the break between them is judged by. */
const CONTEXT = 10;

/**
 * What would be thought of the break between two blocks if nothing stood between them: the end of the first and the beginning of
 * the second are read as one page.
 */
export function seamBetween(first: Pick<Passage, 'lines'>, second: Pick<Passage, 'lines'>): Judgement | undefined {
  const before = first.lines.slice(-CONTEXT);
  return findBreaks([...before, ...second.lines.slice(0, CONTEXT)]).judgements[before.length - 1];
}
