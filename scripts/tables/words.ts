const SOURCE = 'jieba 0.42.1, dict.txt (MIT License, Copyright (c) 2013 Sun Junyi)';
/** Words rarer than this in jieba's dictionary are left out; the last level is the most frequent one. */
const LEVELS = [20, 100, 500, 3000, 20000];

/** The word table as the engine loads it: for each level the words of two, three and four characters, grouped by their first one. */
export interface WordTable {
  readonly source: string;
  /** By level, rarest first; in each, by length 2, 3, 4: groups of a first character and all tails, separated by spaces. */
  readonly levels: readonly (readonly string[])[];
}

/** What a misread character is looked up in: words that are no names, and how often a character stands alone. */
export interface PhraseTable {
  readonly source: string;
  /** Words of three and four characters, grouped by their first one as in the word table, by level. */
  readonly levels: readonly (readonly string[])[];
  /** Characters by the logarithm of base two of how often they are a word of their own. */
  readonly characters: readonly string[];
}

/** The least frequency of a phrase of three and of four characters, and of the levels above that. */
const LEAST = [20, 5];
/** The most frequent character stands alone fewer than two to the power of this times. */
const BANDS = 20;
const PHRASE_LEVELS = [1, 20, 100, 500, 3000, 20000];

/** The phrases in `dictionary`; those that jieba marks as names of people, places and bodies are left out. */
export function phraseTable(dictionary: string): PhraseTable {
  const levels = PHRASE_LEVELS.map(() => [new Map<string, string[]>(), new Map<string, string[]>()]);
  const characters = Array.from({ length: BANDS }, () => '');
  for (const line of dictionary.split('\n')) {
    const [word = '', count = '', kind = ''] = line.trimEnd().split(' ');
    const frequency = Number(count);
    if (/^\p{Script=Han}$/u.test(word) && word.length === 1) {
      const band = Math.floor(Math.log2(Math.max(1, frequency)));
      characters[band] = (characters[band] ?? '') + word;
    }
    if (!/^[\u4e00-\u9fff]{3,4}$/.test(word) || /^n[rstz]/.test(kind) || frequency < (LEAST[word.length - 3] ?? 0)) continue;
    const group = levels[PHRASE_LEVELS.findLastIndex((least) => frequency >= least)]?.[word.length - 3];
    group?.set(word.charAt(0), [...(group.get(word.charAt(0)) ?? []), word.slice(1)]);
  }
  return { source: SOURCE, levels: levels.map((groups) => groups.map(grouped)), characters };
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
  return { source: SOURCE, levels: levels.map((groups) => groups.map(grouped)) };
}

function grouped(group: ReadonlyMap<string, readonly string[]>): string {
  return Array.from(group, ([first, tails]) => first + [...tails].sort().join(''))
    .sort()
    .join(' ');
}
