import { type Gloss, glossOf } from './glosses.ts';
import { lazy } from './tables.ts';

/** Says how each of `candidates` is used and how often the file has it, in order: “髮”（“頭髮、染髮”，本文 3 次）. */
export type Describe = (candidates: readonly string[]) => Gloss;

/** Describes characters of the file `text`, which is counted when it is first asked for. */
export function describing(text: string): Describe {
  const counts = lazy(() => countsOf(text));
  return (candidates) => {
    const described = candidates.map((form) => ({ form, gloss: glossOf(form), count: counts()[form.charCodeAt(0)] ?? 0 }));
    const inChinese = described.map(({ form, gloss, count }) => `“${form}”（${joined('，', gloss?.zh, `本文 ${count} 次`)}）`);
    const inEnglish = described.map(({ form, gloss, count }) => `“${form}” (${joined('; ', gloss?.en, `${count} in this file`)})`);
    return { zh: inChinese.join('、'), en: inEnglish.join(', ') };
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

function joined(separator: string, ...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(separator);
}
