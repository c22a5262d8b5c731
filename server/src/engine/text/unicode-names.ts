import blockData from '../../../data/unicode-blocks.json';
import nameData from '../../../data/unicode-names.json';
import { lazy } from './tables.ts';

/** Unicode’s name of a character that is neither Han nor Hangul, such as `KANGXI RADICAL MAN`; `undefined` for what the table leaves out. */
export function unicodeNameOf(codePoint: number): string | undefined {
  return names().get(codePoint);
}

/** The block that the code point lies in: `CJK Radicals Supplement`; `undefined` where Unicode has none. */
export function blockOf(codePoint: number): string | undefined {
  return blocks().find(({ first, last }) => first <= codePoint && codePoint <= last)?.name;
}

const names = lazy(() => {
  const table = new Map<number, string>();
  const rows = nameData.names.split('|');
  let previous = '';
  let row = 0;
  for (const { first, last } of nameData.runs.split(' ').map(rangeOf)) {
    for (let codePoint = first; codePoint <= last; codePoint++) {
      const coded = rows[row++] ?? '0';
      // A digit to the base of 36 says how much of the name before the name shares.
      previous = previous.slice(0, parseInt(coded.charAt(0), 36)) + coded.slice(1);
      table.set(codePoint, previous);
    }
  }
  return table;
});

const blocks = lazy(() =>
  blockData.blocks.split('|').map((row) => {
    const space = row.indexOf(' ');
    return { ...rangeOf(row.slice(0, space)), name: row.slice(space + 1) };
  }),
);

/** Code points, both ends included. */
function rangeOf(range: string): { readonly first: number; readonly last: number } {
  const [first = 0, last = first] = range.split('-').map((end) => parseInt(end, 16));
  return { first, last };
}
