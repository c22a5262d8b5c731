/** Words rarer than this in jieba's dictionary are left out; the last level is the most frequent one. */
const LEVELS = [20, 100, 500, 3000, 20000];

/** The word table as the engine loads it: for each level the words of two, three and four characters, grouped by their first one. */
export interface WordTable {
  readonly source: string;
  /** By level, rarest first; in each, by length 2, 3, 4: groups of a first character and all tails, separated by spaces. */
  readonly levels: readonly (readonly string[])[];
}

/** The table of the words in `dictionary`, jieba's `dict.txt`: a word, its frequency and its part of speech on each line. */
export function wordTable(dictionary: string): WordTable {
  const levels = LEVELS.map(() => [new Map<string, string[]>(), new Map<string, string[]>(), new Map<string, string[]>()]);
  for (const line of dictionary.split('\n')) {
    const [word = '', frequency = ''] = line.split(' ');
    if (!/^\p{Script=Han}{2,4}$/u.test(word) || word.length > 4) continue;
    const level = LEVELS.findLastIndex((least) => Number(frequency) >= least);
    // Rare long words hardly ever stand at a line end.
    if (level < 0 || (word.length > 2 && level < 1)) continue;
    const group = levels[level]?.[word.length - 2];
    const tails = group?.get(word.charAt(0)) ?? [];
    tails.push(word.slice(1));
    group?.set(word.charAt(0), tails);
  }
  return {
    source: 'jieba 0.42.1, dict.txt (MIT License, Copyright (c) 2013 Sun Junyi)',
    levels: levels.map((groups) =>
      groups.map((group) =>
        Array.from(group, ([first, tails]) => first + tails.sort().join(''))
          .sort()
          .join(' '),
      ),
    ),
  };
}
