// How the converter does beside opencc-js, and how many of its wrong characters are among those that it lists for review.
//   npm run bench:convert -- [--bench DIR] [--show]
// The texts are not part of the repository: they are looked for in --bench, in JIAOKAN_BENCH, and beside the repository.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Converter as OpenCC } from 'opencc-js';
import { type Conversion, ConversionTables, Converter } from '../server/src/engine/index.ts';
import { type CleanArticle, readClean } from './clean.ts';
import { figure, markdownTable } from './markdown.ts';
import { findBench } from './pages.ts';

/** The conversions that OpenCC has test cases for, and what opencc-js calls the two standards. */
const PEERS: readonly (readonly [conversion: Conversion, from: string, to: string])[] = [
  ['s2t', 'cn', 't'],
  ['s2tw', 'cn', 'tw'],
  ['s2twp', 'cn', 'twp'],
  ['s2hk', 'cn', 'hk'],
  ['t2s', 't', 'cn'],
  ['tw2s', 'tw', 'cn'],
  ['tw2sp', 'twp', 'cn'],
  ['hk2s', 'hk', 'cn'],
];

interface TestCase {
  readonly id: string;
  readonly input: string;
  readonly expected: Readonly<Record<string, string>>;
}

/** Exit status 1 when a conversion differs from that of opencc-js, 0 where there are no texts. */
export function main(parameters: readonly string[]): number {
  const { values } = parseArgs({
    args: [...parameters],
    options: { bench: { type: 'string' }, show: { type: 'boolean', default: false } },
  });
  const bench = findBench(values.bench ?? process.env['JIAOKAN_BENCH']);
  const file = bench === undefined ? undefined : path.join(bench, 'public', 'opencc-testcases.json');
  if (bench === undefined || file === undefined || !existsSync(file)) {
    console.error('there are no test cases beside the repository: nothing was measured (--bench DIR or JIAOKAN_BENCH name another place)');
    return 0;
  }
  const converter = new Converter(ConversionTables.parse(readFileSync('server/data/conversion-dictionaries.json', 'utf8')));
  const articles = readClean(bench);
  const rows = PEERS.map(([conversion, from, to]) => {
    const peer = OpenCC({ from, to });
    const ours = (text: string): string => converter.convert(text, conversion).text;
    return { conversion, ...onCases(readCases(file), conversion, ours, peer, values.show), ...onProse(articles, conversion, ours, peer) };
  });
  console.log(
    markdownTable(
      ['conversion', 'cases', 'as expected', 'opencc-js as expected', 'as opencc-js', 'paragraphs', 'as opencc-js'],
      rows.map((row) =>
        [row.conversion, row.cases, row.expected, row.peerExpected, row.same, row.paragraphs, row.sameParagraphs].map(String),
      ),
    ),
  );
  console.log(`\n${reviewTable(converter, articles)}`);
  return rows.some(({ cases, same, paragraphs, sameParagraphs }) => same < cases || sameParagraphs < paragraphs) ? 1 : 0;
}

type Convert = (text: string) => string;

function onCases(cases: readonly TestCase[], conversion: Conversion, ours: Convert, peer: Convert, show: boolean) {
  const count = { cases: 0, expected: 0, peerExpected: 0, same: 0 };
  for (const { id, input, expected } of cases) {
    const wanted = expected[conversion];
    if (wanted === undefined) continue;
    const [own, other] = [ours(input), peer(input)];
    count.cases++;
    if (own === wanted) count.expected++;
    if (other === wanted) count.peerExpected++;
    if (own === other) count.same++;
    if (show && (own !== wanted || own !== other))
      console.log(`${conversion} ${id}\n  ${input}\n  expected  ${wanted}\n  opencc-js ${other}\n  ours      ${own}`);
  }
  return count;
}

/** Prose in the script that the conversion is from. */
function onProse(articles: readonly CleanArticle[], conversion: Conversion, ours: Convert, peer: Convert) {
  const script = conversion.startsWith('s') ? 'simplified' : 'traditional';
  const paragraphs = articles.filter((article) => article.script === script).flatMap(({ paras }) => paras.map(({ s }) => s));
  return { paragraphs: paragraphs.length, sameParagraphs: paragraphs.filter((text) => ours(text) === peer(text)).length };
}

/** Traditional prose converted to simplified and back: what comes back wrong, and what was listed for review. */
function reviewTable(converter: Converter, articles: readonly CleanArticle[]): string {
  const traditional = articles.filter(({ script }) => script === 'traditional');
  const rows = ['drcd', 'ntrex'].map((name) => {
    let [han, wrong, found, listed] = [0, 0, 0, 0];
    for (const { paras } of traditional.filter(({ id }) => id.startsWith(name))) {
      for (const { s } of paras) {
        const truth = Array.from(converter.convert(s, 't2tw').text);
        const simplified = converter.convert(s, 't2s').text;
        const back = converter.convert(simplified, 's2tw');
        const open = new Set(back.choices.map(({ start }) => Array.from(simplified.slice(0, start)).length));
        const wrongs = Array.from(back.text).flatMap((character, at) => (character === truth[at] ? [] : [at]));
        han += truth.filter((character) => /\p{Script=Han}/u.test(character)).length;
        wrong += wrongs.length;
        found += wrongs.filter((at) => open.has(at)).length;
        listed += open.size;
      }
    }
    return [name, String(han), figure((wrong / han) * 10000, 1), figure(found / wrong, 2), figure((listed / han) * 10000, 1)];
  });
  return markdownTable(['there and back', 'Han', 'wrong per 10,000', 'of them listed', 'listed per 10,000'], rows);
}

/** OpenCC’s test cases are JSON with comments and commas before closing brackets. */
function readCases(file: string): readonly TestCase[] {
  const json = readFileSync(file, 'utf8').replace(
    /("(?:[^"\\]|\\.)*")|\/\/.*|\/\*[^]*?\*\/|,(?=\s*[\]}])/g,
    (_, string?: string) => string ?? '',
  );
  return (JSON.parse(json) as { readonly cases: readonly TestCase[] }).cases;
}
