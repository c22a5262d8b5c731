import { type Gloss, glossOf } from './glosses.ts';
import { lazy } from './tables.ts';

/** Says what each of `candidates` means and how often the file has it, in order: 髮（头发，本文 3 次）. */
export type Describe = (candidates: readonly string[]) => Gloss;

/** Describes characters of the file `text`, which is counted when it is first asked for. */
export function describing(text: string): Describe {
  const counts = lazy(() => countsOf(text));
  return (candidates) => {
    const described = candidates.map((candidate) => [candidate, glossOf(candidate), counts()[candidate.charCodeAt(0)] ?? 0] as const);
    return {
      zh: described.map(([form, gloss, count]) => `${form}（${gloss === undefined ? '' : `${gloss.zh}，`}本文 ${count} 次）`).join('、'),
      en: described
        .map(([form, gloss, count]) => `${form} (${gloss === undefined ? '' : `${gloss.en}; `}${count} in this file)`)
        .join(', '),
    };
  };
}

function countsOf(text: string): Uint32Array {
  const counts = new Uint32Array(0x10000);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    counts[unit] = (counts[unit] ?? 0) + 1;
  }
  return counts;
}
