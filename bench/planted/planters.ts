import { formsOf } from '../../server/src/engine/text/conversion.ts';
import { certainSimplifications, counterpartsOf, decisiveAt } from '../../server/src/engine/text/script.ts';
import { areSpellings } from '../../server/src/engine/text/spellings.ts';
import { radicalIdeographs, unifiedIdeographs } from '../../server/src/engine/text/tables.ts';
import { type TodaysForms, canonicalForm, oldShapes, shinjitai } from '../../server/src/engine/text/variants.ts';
import { type Random, below, oneOf } from '../random.ts';
import { type Planter, backwards, either, inPlaceOf } from './planter.ts';

/** A place inside Chinese text. */
const BETWEEN_HAN = /(?<=\p{Script=Han})(?=\p{Script=Han})/gu;
const HAN = /\p{Script=Han}/gu;

/** The planter of each rule; `npm run bench:planted` lists the rules that have none. */
export const planters: Readonly<Record<string, Planter>> = {
  'blank-lines': { plant: inPlaceOf(/\n(?=.)/g, (_, random) => '\n'.repeat(2 + below(3, random))) },
  'broken-line': { plant: inPlaceOf(BETWEEN_HAN, '\n') },
  'compatibility-ideograph': { plant: backwards(unifiedIdeographs()) },
  'control-character': { plant: inPlaceOf(BETWEEN_HAN, (_, random) => String.fromCharCode(below(8, random))) },
  'final-newline': { plant: (text) => ({ start: text.length - 1, end: text.length, text: '' }) },
  'halfwidth-punctuation': {
    plant: either(
      inPlaceOf(/[，；：！？]/g, folded),
      inPlaceOf(/（[^（）\n]{1,40}）/g, (found) => `(${found.slice(1, -1)})`),
    ),
  },
  'han-digit-space': { plant: inPlaceOf(/(?<=\p{Script=Han})(?=\d)|(?<=\d)(?=\p{Script=Han})/gu, ' ') },
  'interleaved-columns': { plant: sideBySide, settings: [14, 22] },
  'invisible-character': { plant: inPlaceOf(BETWEEN_HAN, (_, random) => oneOf(['\u200b', '\u200e', '\u2060', '\ufeff'], random)) },
  'kangxi-radical': { plant: backwards(radicalIdeographs()) },
  'merged-byline': { plant: inPlaceOf(/(?<=。)(?=\n)/g, (_, random) => ` ${oneOf(BYLINES, random) ?? ''}`), lasting: true },
  'nested-quotation': {
    plant: either(
      inPlaceOf(/(?<=“[^“”‘’\n]{2,20})\p{Script=Han}{4}(?=[^“”‘’\n]{2,20}”)/gu, (found) => `“${found}”`),
      inPlaceOf(/(?<=「[^「」『』\n]{2,20})\p{Script=Han}{4}(?=[^「」『』\n]{2,20}」)/gu, (found) => `「${found}」`),
    ),
    lasting: true,
  },
  'nonstandard-ellipsis': {
    plant: inPlaceOf(/(?<=\p{Script=Han})[，。](?=\p{Script=Han}|\n)/gu, (_, random) => oneOf(['⋯⋯', '...', '......', '。。。'], random)),
    lasting: true,
  },
  'old-glyph': { plant: outsideTitles(backwards(todaysForms(oldShapes()))) },
  'orphan-fragment': { plant: inPlaceOf(/(?<=[，。]\p{Script=Han}{6,20})\p{Script=Han}{3}/gu, (found) => `${found}\n${found}`) },
  'private-use-character': {
    plant: inPlaceOf(HAN, (_, random) => String.fromCharCode(0xe000 + below(0x1900, random))),
    lasting: true,
  },
  'replacement-character': { plant: inPlaceOf(HAN, '\ufffd'), lasting: true },
  'shinjitai-in-chinese': { plant: outsideTitles(backwards(todaysForms(shinjitai()))) },
  'simplified-in-traditional': {
    plant: outsideTitles(inPlaceOf(HAN, (found) => otherScript(found, 'traditional'))),
    script: 'traditional',
  },
  'stray-space': { plant: either(inPlaceOf(BETWEEN_HAN, ' '), inPlaceOf(/(?<=[，。、；：])(?=\p{Script=Han})/gu, ' ')) },
  'stretched-line': { plant: inPlaceOf(/^\p{Script=Han}[\p{Script=Han}，。、]{9,30}$/gmu, spaced), settings: [14, 22, 30] },
  'traditional-in-simplified': { plant: outsideTitles(backwards(certainSimplifications())), script: 'simplified' },
  'unbalanced-quotation': { plant: inPlaceOf(/[“”「」]/g, ''), lasting: true, shows: 'in the line' },
  'vertical-text': {
    plant: inPlaceOf(/(?<=\n)\p{Script=Han}{5,10}(?=[，。])/gu, (found) => `${Array.from(found).join('\n')}\n`),
    lasting: true,
  },
  'wrong-conversion': { plant: outsideTitles(inPlaceOf(HAN, otherForm)), script: 'traditional' },
};

/** What stands in print today in both scripts, for the characters of `table`. */
function todaysForms(table: ReadonlyMap<string, TodaysForms>): ReadonlyMap<string, string> {
  return new Map(
    [...table].flatMap(([old, { simplified, traditional }]) => (simplified === traditional ? [[old, traditional] as const] : [])),
  );
}

/** Another traditional character that the simplified form of `character` stands for. */
function otherForm(character: string, random: Random): string | undefined {
  const form = canonicalForm(character);
  const key = counterpartsOf(form)[0] ?? form;
  const others = formsOf(key).filter((one) => one !== form && !areSpellings(one, form));
  return formsOf(key).includes(form) ? oneOf(others, random) : undefined;
}

const BYLINES = ['记者 王思 通讯员 郑晨', '通讯员 吴贤林', '融媒记者 徐露霞', '本报记者 周丽 刘威'];

/** The half-width form of a mark. */
function folded(mark: string): string {
  return String.fromCharCode(mark.charCodeAt(0) - 0xfee0);
}

function spaced(line: string): string {
  return Array.from(line).join(' ');
}

/** Plants only where the text is not a title, which stays in the script that it was printed in. */
function outsideTitles(plant: Planter['plant']): Planter['plant'] {
  return (text, random) => {
    const edit = plant(text, random);
    if (edit === undefined) return undefined;
    const title = text.lastIndexOf('《', edit.start);
    return title > text.lastIndexOf('》', edit.start) ? undefined : edit;
  };
}

/** A decisive character of `script` as it is written in the other one. */
function otherScript(character: string, script: 'simplified' | 'traditional'): string | undefined {
  return decisiveAt(character, 0) === script ? counterpartsOf(character)[0] : undefined;
}

/** Sets some lines of the text beside those that follow them. */
function sideBySide(text: string, random: () => number): ReturnType<Planter['plant']> {
  const height = 6 + below(10, random);
  const lines = text.trimEnd().split('\n');
  if (lines.length < 2 * height) return undefined;
  const first = below(lines.length - 2 * height + 1, random);
  const left = lines.slice(first, first + height);
  const right = lines.slice(first + height, first + 2 * height);
  const widest = Math.max(...left.map(({ length }) => length));
  const gap = 3 + below(4, random);
  const start = lines.slice(0, first).reduce((sum, { length }) => sum + length + 1, 0);
  return {
    start,
    end: start + [...left, ...right].join('\n').length,
    text: left.map((line, row) => line + ' '.repeat(2 * (widest - line.length) + gap) + (right[row] ?? '')).join('\n'),
  };
}
