import { certainSimplifications, counterpartsOf, decisiveAt } from '../../server/src/engine/text/script.ts';
import { lookalikesOf, twinsOf } from '../../server/src/engine/text/shape.ts';
import { isUsual } from '../../server/src/engine/text/unusual.ts';
import { type Random, below, oneOf } from '../random.ts';
import { BETWEEN_HAN, HAN, type Planter, backwards, either, inPlaceOf } from './planter.ts';

/** Faults of lines and of what the page adds to the text. */
export const pageFaults: Readonly<Record<string, Planter>> = {
  // One blank line is the writer's in a text with a paragraph a line.
  'blank-lines': { plant: inPlaceOf(/\n(?=.)/g, (_, random) => '\n'.repeat(3 + below(3, random))), lasting: true },
  'broken-line': { plant: inPlaceOf(BETWEEN_HAN, '\n') },
  'duplicate-text': { plant: inPlaceOf(/^\p{Script=Han}{2}.{12,}\n/gmu, (line) => line + line) },
  'final-newline': { plant: (text) => ({ start: text.length - 1, end: text.length, text: '' }) },
  'imprint-line': { plant: inPlaceOf(/(?<=。)\n/g, (_, random) => oneOf(IMPRINTS, random)) },
  'interleaved-columns': { plant: sideBySide, settings: [14, 22], lasting: true },
  'interrupted-paragraph': {
    plant: inPlaceOf(/(?<=\p{Script=Han})\n(?=\p{Script=Han})/gu, (_, random) => oneOf(CAPTIONS, random)),
    settings: [14, 22],
    lasting: true,
  },
  'lost-text': {
    plant: inPlaceOf(/(?<=\n\p{Script=Han}{5,9})\p{Script=Han}.*\n.*\n(?=\p{Script=Han})/gu, '\n '),
    settings: [14, 22],
    lasting: true,
  },
  'merged-byline': { plant: inPlaceOf(/(?<=。)(?=\n)/g, (_, random) => ` ${oneOf(BYLINES, random) ?? ''}`), lasting: true },
  'orphan-fragment': { plant: pieceLeft, settings: [14, 22], lasting: true },
  'overlapping-lines': {
    plant: inPlaceOf(/\p{Script=Han}{2,5}\n(?=\p{Script=Han})/gu, (found) => found + found.trimEnd()),
    settings: [14, 22],
    lasting: true,
  },
  'page-furniture': {
    plant: inPlaceOf(/(?<=\p{Script=Han})\n(?=\p{Script=Han})/gu, (_, random) => oneOf(MARGINS, random)),
    settings: [14, 22],
  },
  'stretched-line': { plant: inPlaceOf(/^\p{Script=Han}[\p{Script=Han}，。、]{9,30}$/gmu, spaced), settings: [14, 22, 30] },
  'vertical-text': {
    plant: inPlaceOf(/(?<=\n)\p{Script=Han}{5,10}(?=[，。])/gu, (found) => `${Array.from(found).join('\n')}\n`),
    lasting: true,
  },
  'web-boilerplate': { plant: inPlaceOf(/(?<=。)\n/g, (_, random) => oneOf(BOILERPLATE, random)) },
};

/** Kana that print like a character. */
const MISREAD = new Map(['ニ二', 'ハ八', 'カ力', 'エ工', 'タ夕', 'ト卜', 'ロ口'].map((pair) => [pair.charAt(0), pair.charAt(1)]));

/** Faults inside the text: spaces, misread and repeated characters, the other script. */
export const textFaults: Readonly<Record<string, Planter>> = {
  'doubtful-character': { plant: inPlaceOf(HAN, (found, random) => oneOf(Array.from(lookalikesOf(found)).filter(isOrdinary), random)) },
  'fused-date': {
    plant: inPlaceOf(/(?:1[89]|20)\d{2}年\d{1,2}月\d{1,2}日/g, (date, random) =>
      oneOf([date.replace('年', ''), date.replace(/[年月]/g, '')], random),
    ),
  },
  'han-digit-space': { plant: inPlaceOf(/(?<=\p{Script=Han})(?=\d)|(?<=\d)(?=\p{Script=Han})/gu, ' ') },
  'inconsistent-name': { plant: misreadName },
  'lookalike-character': { plant: inPlaceOf(HAN, (found, random) => oneOf(Array.from(twinsOf(found)), random)) },
  'lookalike-symbol': {
    plant: either(backwards(MISREAD), inPlaceOf(/——/g, '一一')),
    goesBy: 'the words and numbers that the characters around make up',
  },
  'odd-space': { plant: inPlaceOf(/(?<=[A-Za-z]) (?=[A-Za-z])/g, (_, random) => oneOf(['\u00a0', '\u2002', '\u2003', '\u2009'], random)) },
  'pinyin-gloss': { plant: inPlaceOf(/[的是人大中有]/g, (found) => `${found}(${READINGS[found] ?? ''})(${READINGS[found] ?? ''})`) },
  'repeated-phrase': {
    plant: inPlaceOf(/(?<=\p{Script=Han})\p{Script=Han}{5,8}(?=[\p{Script=Han}，。])/gu, (found) => found + found),
  },
  'simplified-in-traditional': {
    plant: outsideTitles(inPlaceOf(HAN, (found) => otherScript(found, 'traditional'))),
    script: 'traditional',
  },
  'stray-space': { plant: either(inPlaceOf(BETWEEN_HAN, ' '), inPlaceOf(/(?<=[，。、；：])(?=\p{Script=Han})/gu, ' ')) },
  'traditional-in-simplified': { plant: outsideTitles(backwards(certainSimplifications())), script: 'simplified' },
};

const BYLINES = ['记者 王思 通讯员 郑晨', '通讯员 吴贤林', '融媒记者 徐露霞', '本报记者 周丽 刘威'];
const IMPRINTS = ['\n责编：张明 美编：李芳 校对：王小红\n', '\n本版编辑 张明\n', '（责任编辑：张明）\n', '\n新闻热线：0579-82461111\n'];
const CAPTIONS = ['\n图为大棚里的村民。\n', '\n本报记者 王小明 摄\n', '\n▲工人在车间忙碌。\n'];
const MARGINS = ['\n江川日报 2022年3月10日 星期三 第4版 要闻\n', '\n第3页 共5页\n', '\n- 4 -\n', '\nA13版\n'];
const BOILERPLATE = [
  '\n扫码关注“江川日报”微信公众号\n',
  '\nhttp://www.example.com/read/12.html\n',
  '\n上一篇：学校盖好了\n',
  '（本章未完，请点击下一页继续阅读）\n',
];
const READINGS: Readonly<Record<string, string>> = { 的: 'de', 是: 'shì', 人: 'rén', 大: 'dà', 中: 'zhōng', 有: 'yǒu' };

function isOrdinary(character: string): boolean {
  return isUsual(character, 'mixed');
}

function spaced(line: string): string {
  return Array.from(line).join(' ');
}

/** Plants only where the text is not a title, which stays in the script that it was printed in. */
export function outsideTitles(plant: Planter['plant']): Planter['plant'] {
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

/** Leaves of a paragraph one line that neither begins nor ends a sentence, between two blank lines. */
function pieceLeft(text: string, random: Random): ReturnType<Planter['plant']> {
  const paragraph = oneOf([...text.matchAll(/^\u3000{2}.*\n(?:(?!\u3000).+\n){2,}/gm)], random);
  if (paragraph === undefined) return undefined;
  const piece = paragraph[0].split('\n').find((line) => /^\p{Script=Han}{3,}，.*\p{Script=Han}{3}$/u.test(line));
  if (piece === undefined) return undefined;
  return { start: paragraph.index, end: paragraph.index + paragraph[0].length, text: `\n${piece}\n\n` };
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

/** Misreads one character of what stands in the text three times more: a name, as far as chance allows. */
function misreadName(text: string, random: Random): ReturnType<Planter['plant']> {
  const counts = new Map<string, number>();
  for (let at = 0; at + 3 <= text.length; at++) counts.set(text.slice(at, at + 3), (counts.get(text.slice(at, at + 3)) ?? 0) + 1);
  const names = [...counts].flatMap(([name, count]) => (count > 3 && /^\p{Script=Han}{3}$/u.test(name) ? [name] : []));
  const name = oneOf(names, random);
  if (name === undefined) return undefined;
  const place = below(3, random);
  const twin = oneOf(Array.from(twinsOf(name.charAt(place))), random);
  if (twin === undefined) return undefined;
  const start = text.lastIndexOf(name) + place;
  return { start, end: start + 1, text: twin };
}
