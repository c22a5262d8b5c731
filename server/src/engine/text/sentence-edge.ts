import data from '../../../data/sentence-edges.json';
import { lazy } from './tables.ts';

/**
 * Log-odds that a sentence begins, or ends, with a character rather than that it stands inside one, in steps of ½; 0 for a
 * character of which nothing is known. 的 hardly ever begins a sentence, 但 often does.
 */
const tables = lazy(() => ({ starts: leveled(data.starts), ends: leveled(data.ends) }));

/** How much the first character of `text` is like the beginning of a sentence. */
export function startLikeness(text: string): number {
  return text === '' ? 0 : (tables().starts[text.charCodeAt(0)] ?? 0);
}

/** How much the last character of `text` is like the end of a sentence. */
export function endLikeness(text: string): number {
  return text === '' ? 0 : (tables().ends[text.charCodeAt(text.length - 1)] ?? 0);
}

/** By code unit. */
function leveled(groups: Readonly<Record<string, string>>): Float32Array {
  const levels = new Float32Array(0x10000);
  for (const [level, characters] of Object.entries(groups)) {
    for (let at = 0; at < characters.length; at++) levels[characters.charCodeAt(at)] = Number(level);
  }
  return levels;
}
