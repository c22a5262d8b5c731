import data from '../../../data/sentence-edges.json';
import { lazy } from './tables.ts';

/**
 * Log-odds that a sentence begins, or ends, with a character rather than that it stands inside one, in steps of ½; 0 for a
 * character of which nothing is known. 的 hardly ever begins a sentence, 但 often does.
 */
const tables = lazy(() => ({ starts: leveled(data.starts), ends: leveled(data.ends) }));

/** How much the first character of `text` is like the beginning of a sentence. */
export function startLikeness(text: string): number {
  return tables().starts.get(text.charAt(0)) ?? 0;
}

/** How much the last character of `text` is like the end of a sentence. */
export function endLikeness(text: string): number {
  return tables().ends.get(text.charAt(text.length - 1)) ?? 0;
}

function leveled(groups: Readonly<Record<string, string>>): ReadonlyMap<string, number> {
  return new Map(Object.entries(groups).flatMap(([level, characters]) => Array.from(characters, (one) => [one, Number(level)] as const)));
}
