import type { BlockRule, Safety } from '../rule.ts';
import { HAN, is, rangesOf } from '../text/character.ts';
import { beginsClause } from '../text/clause.ts';
import { UnitSet } from '../text/unit-set.ts';
import { levelOf, readable } from '../text/words.ts';

/** One place where a symbol stands for another: offsets in the logical text. */
interface Sign {
  readonly start: number;
  readonly end: number;
  readonly expected: string;
  readonly safety: Safety;
}

/** Kana, Bopomofo and signs that print like a character. */
const HAN_FOR_SYMBOL: ReadonlyMap<string, string> = new Map(
  ['ニ二', 'ハ八', 'カ力', 'エ工', 'タ夕', 'ト卜', 'ロ口', 'ー一', 'ㄧ一', '□口', '≡三'].map((pair) => [pair.charAt(0), pair.charAt(1)]),
);
/** A box also stands for a character that nobody could read. */
const DOUBTFUL = '□≡';
const SYMBOLS = new UnitSet([...HAN_FOR_SYMBOL.keys()].join(''));
const SYMBOL = new RegExp(`[${[...HAN_FOR_SYMBOL.keys()].join('')}]`, 'g');
const KANA = new UnitSet(/[\u3041-\u30fa]/);
const NUMERAL = '〇一二三四五六七八九';
/** The digit, Latin, Cyrillic and Greek letters, circles. */
const ZEROS = '0OoОΟ○◯';
const ZERO = new RegExp(`[${ZEROS}](?<=[${NUMERAL}].)(?=[${NUMERAL}${ZEROS}]|年)`, 'g');
const YEAR = new RegExp(`^[${NUMERAL}${ZEROS}]{4}年`);
/** A stroke for 一 where nothing but a number stands: 第—, 有—个. */
const ONE = /[—–―─━－~～-](?:(?<=第.)(?=\p{Script=Han})|(?<=[这這那有是另某每同任].)(?=[个個次种種些位名天年]))/gu;
/** “One by one”, after what may go before a verb or before a verb that often follows. */
const DASH = /(?<![一唯第逐要将將地都会會已可能来來被给給向再又就并並把])一一(?![一列对對介道分例])/g;
/** A single stroke, and no number: those stand behind these, too. */
const LONE_DASH =
  /一(?<=\p{Script=Han}{4}.)(?<![〇一二三四五六七八九十百千万萬亿億第周期拜高初之其比零无無唯惟逐].)(?=[^不]\p{Script=Han})/gu;
const LONGEST_WORD = 3;
/** Words that a subhead behind a dash begins with. */
const SUBHEAD = /^(?:[记访写读评谈献致观寄]|纪念|纪实|来自|走进|聚焦|探访)/;
/** From this frequency on a word explains why a character stands where it does. */
const FREQUENT = 3;
const COMMON = 2;
/** The right half of 」 and what is read for it. */
const BRACKET = /[J1lI丨](?<=\p{Script=Han}.)(?=[、。，；：,.;:」』）]|$)/gu;
const FULL_STOP = /(?<=\p{Script=Han} ?)o$/u;

export const lookalikeSymbol: BlockRule = {
  id: 'lookalike-symbol',
  scope: 'block',
  family: 'artefact',
  title: { zh: '形近的符号', en: 'Look-alike symbol' },
  message: { zh: '“{found}”疑为“{expected}”', en: '“{found}” looks like a misread “{expected}”' },
  why: {
    zh: '识别软件会把破折号认成两个“一”，把“〇”认成数字 0、字母 O 或圆圈，把“力、二、卜”认成片假名“カ、ニ、ト”，把“」”认成字母 J。看前后的字、数字和引号是否成对来定；夹在汉字数字中间或能组成常用词的片假名可以放心改，其余由人决定。',
    en: 'Recognition software reads a dash as 一一, 〇 as the digit 0, the letter O or a circle, 力, 二 and 卜 as the katakana カ, ニ and ト, and 」 as the letter J. The neighbours decide: numerals, words, a bracket that is still open. Kana inside a number or a common word are safe to change, the rest is for a person.',
  },
  severity: 'warning',
  safety: 'safe',
  triggers: rangesOf([...HAN_FOR_SYMBOL.keys(), `一${ZEROS}—–―─━－~～-J1lI丨`].join('')),
  substitutes: new Map([
    ...[...HAN_FOR_SYMBOL].filter(([symbol]) => !DOUBTFUL.includes(symbol)),
    ...Array.from(ZEROS, (zero) => [zero, '〇'] as const),
  ]),
  examples: [
    {
      bad: '伦敦的许多富裕地区⟦一一⟧尤其是首都的中心，晚上没有灯光。',
      good: '伦敦的许多富裕地区——尤其是首都的中心，晚上没有灯光。',
    },
    {
      bad: '代表团取得了积极的成果⟦一⟧但是还有许多问题没有谈拢。',
      good: '代表团取得了积极的成果——但是还有许多问题没有谈拢。',
    },
    { bad: '⟦一一⟧记驻村干部老周\n', good: '——记驻村干部老周\n', note: { zh: '副题前的破折号', en: 'the dash before a subhead' } },
    { bad: '他从二⟦0⟧二二年起在这里工作，二〇二⟦ニ⟧年春天离开。', good: '他从二〇二二年起在这里工作，二〇二二年春天离开。' },
    { bad: '二⟦○⟧二二年的第⟦—⟧天，那⟦─⟧天有⟦~⟧个客人。', good: '二〇二二年的第一天，那一天有一个客人。' },
    { bad: '全厂的⟦エ⟧作人员都在努⟦カ⟧学习，年底前完成任务。', good: '全厂的工作人员都在努力学习，年底前完成任务。' },
    { bad: '今年全市人⟦□⟧增长很快，学校也多了。', good: '今年全市人口增长很快，学校也多了。' },
    {
      bad: '當地的團體有「北竿文化推展協會⟦J⟧、「馬祖藝文協會」等，成立都不到十年。',
      good: '當地的團體有「北竿文化推展協會」、「馬祖藝文協會」等，成立都不到十年。',
    },
    { bad: '星期一他们来了，只怕万一他不在；我们统一这样说，其中之一就是他，一旦下雨就回去；这些人无一不是党员。' },
    {
      bad: '他把收到的意见一一列举，又逐一一遍遍地念，这是唯一一次，还需要一一明确。',
      note: { zh: '“一一”也是词', en: '一一 is a word as well' },
    },
    { bad: '店名叫“トヨタ力カ”，写的是日文。', note: { zh: '日文', en: 'Japanese' } },
    { bad: '首回合主场1比0取胜，人数约为1：7，另有□生二人。坐那-那趟车去上海-个旧，○表示正确。' },
  ],
  *check(block) {
    const { text } = block;
    for (const { start, end, expected, safety } of signsIn(text)) {
      const place = block.rawSpan(start, end);
      // What a line end parts is not one sign.
      if (place.end - place.start !== end - start) continue;
      yield { ...place, data: { found: text.slice(start, end), expected }, safety, fixes: [{ edits: [{ ...place, text: expected }] }] };
    }
  },
};

function* signsIn(text: string): Generator<Sign> {
  if (text.includes('一')) {
    yield* dashes(text);
    yield* loneDashes(text);
  }
  yield* zeros(text);
  yield* ones(text);
  if (SYMBOLS.occursIn(text) && !isJapanese(text)) yield* characters(text);
  yield* brackets(text);
  const stop = text.endsWith('o') ? FULL_STOP.exec(text) : null;
  if (stop !== null) yield { start: stop.index, end: stop.index + 1, expected: '。', safety: 'review' };
}

/** `地区一一尤其`: two strokes that neither the character before nor the one after makes into a word. */
function* dashes(text: string): Generator<Sign> {
  for (const { index } of text.matchAll(DASH)) {
    const [before, after] = [text.charAt(index - 1), text.charAt(index + 2)];
    if (after === '' || NUMERAL.includes(after) || (before !== '' && NUMERAL.includes(before))) continue;
    const isWord = levelOf(`一${after}`) >= FREQUENT || levelOf(`${before}一`) >= FREQUENT;
    if (isWord && !isBesideQuotation(before, after) && !(index === 0 && SUBHEAD.test(text.slice(2, 4)))) continue;
    yield { start: index, end: index + 2, expected: '——', safety: 'review' };
  }
}

/** `成果一但是`: a stroke that belongs to no word, behind which a clause begins. */
function* loneDashes(text: string): Generator<Sign> {
  for (const { index } of text.matchAll(LONE_DASH)) {
    if (!beginsClause(text, index + 1) || isInWord(text, index)) continue;
    yield { start: index, end: index + 1, expected: '——', safety: 'review' };
  }
}

/** Whether the character at `at` ends or begins a word. */
function isInWord(text: string, at: number): boolean {
  for (let length = 2; length <= LONGEST_WORD; length++) {
    if (levelOf(readable(text.slice(Math.max(0, at + 1 - length), at + 1))) > 0 || levelOf(readable(text.slice(at, at + length))) > 0)
      return true;
  }
  return false;
}

/** The adverb stands before a verb, the dash behind what was quoted and before what is quoted next. */
function isBesideQuotation(before: string, after: string): boolean {
  return /[”》）」』]/.test(before) || /[“「]/.test(after);
}

function* zeros(text: string): Generator<Sign> {
  for (const { index } of text.matchAll(ZERO)) {
    const isYear = [1, 2, 3].some((before) => YEAR.test(text.slice(index - before, index - before + 5)));
    yield { start: index, end: index + 1, expected: '〇', safety: isYear ? 'safe' : 'review' };
  }
}

function* ones(text: string): Generator<Sign> {
  for (const { index } of text.matchAll(ONE)) yield { start: index, end: index + 1, expected: '一', safety: 'review' };
}

/** Kana that look like no character: the text quotes Japanese. */
function isJapanese(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (KANA.has(text.charCodeAt(at)) && !HAN_FOR_SYMBOL.has(text.charAt(at))) return true;
  return false;
}

/** `エ作`: a symbol that is a character of a common word, or of a number. */
function* characters(text: string): Generator<Sign> {
  for (const { 0: found, index } of text.matchAll(SYMBOL)) {
    const expected = HAN_FOR_SYMBOL.get(found) ?? found;
    const [before, after] = [text.charAt(index - 1), text.charAt(index + 1)];
    if (!is(text, index - 1, HAN) && !is(text, index + 1, HAN)) continue;
    // Several boxes in a row are lost characters.
    if (DOUBTFUL.includes(found) && (before === found || after === found)) continue;
    const inNumber =
      NUMERAL.includes(expected) && before !== '' && NUMERAL.includes(before) && /[〇一二三四五六七八九年月日十]/.test(after);
    if (!inNumber && Math.max(levelOf(before + expected), levelOf(expected + after)) < COMMON) continue;
    yield { start: index, end: index + 1, expected, safety: DOUBTFUL.includes(found) ? 'review' : 'safe' };
  }
}

/** A letter where a bracket should close that is still open. */
function* brackets(text: string): Generator<Sign> {
  if (!text.includes('「')) return;
  let open = 0;
  let read = 0;
  for (const { index } of text.matchAll(BRACKET)) {
    for (; read < index; read++) {
      const mark = text.charAt(read);
      if (mark === '「') open = 1;
      else if (mark === '」') open = 0;
    }
    if (open === 0) continue;
    open = 0;
    yield { start: index, end: index + 1, expected: '」', safety: 'review' };
  }
}
