// How well columns that stand side by side are put below one another: how many paragraphs of typeset pages, read by `pdftotext -layout`, stand
// in one piece before and after, and on one line after the safe fixes, and how many of their titles the outline has; beside the same pages read in
// reading order (`-raw`).
//   npm run bench:columns -- [--bench DIR]
// DIR holds text/ and truth/; without it, dev/ of the typeset pages in JIAOKAN_BENCH or beside the repository.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { applyEdits, fixText, unweavingOf } from '../server/src/engine/index.ts';
import { type TitleTallies, type TrueBlock, solid, titleTable, titleTallies } from './column-titles.ts';
import { intervals } from './interval.ts';
import { figure, markdownTable } from './markdown.ts';
import { findDevPages } from './pages.ts';

const WOVEN = '.layout.txt';
const RAW = '.raw.txt';
/** Shorter paragraphs may stand somewhere else, too. */
const SHORTEST = 20;

/** Paragraphs of a page, and how many of them were found. */
interface Tally {
  readonly paragraphs: number;
  /** In one piece, whatever lines they stand on: in the text as it was read; with its columns apart; read in reading order. */
  readonly woven: number;
  readonly apart: number;
  readonly raw: number;
  /** Each on one line after the safe fixes, with the columns apart; read in reading order. */
  readonly joined: number;
  readonly rawJoined: number;
  readonly titles: TitleTallies;
}

export function main(parameters: readonly string[]): number {
  const { values } = parseArgs({ args: [...parameters], options: { bench: { type: 'string' } } });
  const folder = findDevPages(values.bench, 'truth');
  if (folder === undefined) return values.bench === undefined ? 0 : 2;
  const names = readdirSync(path.join(folder, 'text')).filter((name) => name.endsWith(WOVEN));
  const pages = names.sort().map((name) => tallyOf(folder, name.slice(0, -WOVEN.length)));
  const bounds = intervals(pages, sharesOf);
  const shares = sharesOf(pages);
  const rows = Object.entries(COLUMNS).map(([name, title]) => {
    const { low, high } = bounds[name as keyof typeof COLUMNS];
    return [title, `${figure(shares[name as keyof typeof COLUMNS], 1)} (${figure(low, 1)}–${figure(high, 1)})`];
  });
  console.log(markdownTable([`% of ${sumOf(pages, 'paragraphs')} paragraphs on ${pages.length} pages`, 'in one piece'], rows));
  console.log(`\n${titleTable(pages.map(({ titles }) => titles))}`);
  return 0;
}

type Count = Exclude<keyof Tally, 'titles'>;

const COLUMNS = {
  woven: 'as it was read, columns side by side',
  apart: 'its columns below one another',
  raw: 'read in reading order (-raw)',
  joined: 'its columns below one another, safe fixes: on one line',
  rawJoined: 'read in reading order, safe fixes: on one line',
} as const;

function sharesOf(pages: readonly Tally[]): Record<keyof typeof COLUMNS, number> {
  const share = (name: Count): number => (100 * sumOf(pages, name)) / sumOf(pages, 'paragraphs');
  return { woven: share('woven'), apart: share('apart'), raw: share('raw'), joined: share('joined'), rawJoined: share('rawJoined') };
}

function sumOf(pages: readonly Tally[], name: Count): number {
  return pages.reduce((sum, page) => sum + page[name], 0);
}

function tallyOf(folder: string, page: string): Tally {
  const read = (end: string): string => {
    const file = path.join(folder, 'text', page + end);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  };
  const { blocks } = JSON.parse(readFileSync(path.join(folder, 'truth', `${page}.json`), 'utf8')) as {
    readonly blocks: readonly TrueBlock[];
  };
  const paragraphs = blocks.filter(({ t, s }) => t === 'p' && s.length >= SHORTEST).map(({ s }) => solid(s));
  const inOnePiece = (text: string): number => {
    const whole = solid(text);
    return paragraphs.filter((one) => whole.includes(one)).length;
  };
  const onOneLine = (text: string): number => {
    const lines = text.split('\n').map(solid);
    return paragraphs.filter((one) => lines.some((line) => line.includes(one))).length;
  };
  const woven = read(WOVEN);
  const apart = applyEdits(woven, unweavingOf(woven));
  const raw = read(RAW);
  return {
    paragraphs: paragraphs.length,
    woven: inOnePiece(woven),
    apart: inOnePiece(apart),
    raw: inOnePiece(raw),
    joined: onOneLine(fixText(apart).text),
    rawJoined: onOneLine(fixText(raw).text),
    titles: titleTallies(woven, raw, blocks),
  };
}
