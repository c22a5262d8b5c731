import { type Bilingual, type Locale, type MessageData, inLanguage, say } from '../language.ts';
import { lazy } from '../text/tables.ts';
import { levelOf } from '../text/words.ts';
import type { Judgement, Reason } from './breaks.ts';
import { type LineFacts, overlaps } from './facts.ts';
import { FIRST_LINE_INDENT } from './column.ts';
import { isSpeaker } from './cues.ts';
import type { Page } from './evidence.ts';
import { cutTerm } from './second-features.ts';
import { type JudgedPage, featuresOf, models } from './judged.ts';
import { isSure } from './looks.ts';
import type { OpenMarks } from './quotation.ts';

const TEXTS = {
  stretched: { zh: '上一行被拉开字距，必是满行', en: 'the line is stretched, so it is full' },
  full: { zh: '上一行排满（栏宽 {measure} 字）', en: 'the line is full at {measure} em' },
  near: { zh: '上一行差不多排满（{width} / {measure} 字）', en: 'the line is nearly full ({width} of {measure} em)' },
  short: { zh: '上一行没有排满（{width} / {measure} 字）', en: 'the line is not full ({width} of {measure} em)' },
  wider: { zh: '上一行宽过本栏（{width} / {measure} 字）', en: 'the line is wider than its column ({width} of {measure} em)' },
  noColumn: { zh: '上下行宽不一，没有栏宽可比（{width} 字）', en: 'the lines around have no common width ({width} em)' },
  indented: { zh: '下一行缩进', en: 'the next line is indented' },
  firstLine: { zh: '下一行窄两字，像段首', en: 'the next line is two em narrower, as a first line is' },
  nextFull: { zh: '下一行顶格排满，不像段首', en: 'the next line has the full measure, unlike a first line' },
  nextShort: { zh: '下一行没有排满', en: 'the next line is not full' },
  nextWidth: { zh: '下一行的宽度', en: 'the width of the next line' },
  sentenceEnds: { zh: '上一行句子完结', en: 'the sentence ends' },
  quotationEnds: { zh: '上一行引文完结', en: 'the quotation ends' },
  clauseEnds: { zh: '上一行分句完结', en: 'the clause ends' },
  pause: { zh: '上一行以逗号或顿号结尾', en: 'the line ends with a comma' },
  openEnd: { zh: '上一行以前引号或括号结尾', en: 'the line ends with an opening mark' },
  noEnd: { zh: '上一行没有收尾', en: 'the line ends without a mark' },
  markCannotBegin: { zh: '“{mark}”不能出现在行首', en: '“{mark}” cannot begin a line' },
  beginning: { zh: '下一行的开头', en: 'how the next line begins' },
  quotationOpen: { zh: '引号“{mark}”还没有关上', en: 'the quotation {mark} is still open' },
  bracketOpen: { zh: '“{mark}”还没有关上', en: 'the bracket {mark} is still open' },
  marksClosed: { zh: '没有未关的引号', en: 'no quotation is open' },
  overlap: { zh: '行尾与下一行行首重复，疑有缺漏', en: 'the next line repeats the end of this one: text may be lost' },
  wordCut: { zh: '断开处合成一个词：{word}', en: 'the break cuts a word: {word}' },
  termCut: { zh: '断开处合成近旁也有的词：{word}', en: 'the break cuts a term that stands nearby: {word}' },
  noWordCut: { zh: '断开处不在词中', en: 'the break cuts no word' },
  bylineBefore: { zh: '上一行是署名', en: 'the line is a byline' },
  bylineAfter: { zh: '下一行是署名', en: 'the next line is a byline' },
  notice: { zh: '上一行是标签或说明', en: 'the line is a label or a notice' },
  dateline: { zh: '下一行以电头开头', en: 'the next line begins with a dateline' },
  editorNote: { zh: '下一行是编者按', en: 'the next line is an editor’s note' },
  continuation: { zh: '下一行是转版说明', en: 'the next line is a continuation notice' },
  credit: { zh: '下一行是图片来源', en: 'the next line is a picture credit' },
  bullet: { zh: '下一行以项目符号开头', en: 'the next line begins with a bullet' },
  subhead: { zh: '下一行以破折号开头，像副题', en: 'the next line begins with a dash, like a subhead' },
  ordinal: { zh: '下一行以序号开头', en: 'the next line begins with a number' },
  enumeration: { zh: '下一行以“一是”之类开头', en: 'the next line begins an enumeration' },
  caption: { zh: '下一行以“图为”之类开头，像图片说明', en: 'the next line begins like a caption' },
  captionEnds: { zh: '上一行以摄影者结尾，像图片说明', en: 'the line ends with a credit, as a caption does' },
  runningHead: { zh: '其中一行像报头、日期或页码', en: 'one of the lines is a running head or a page number' },
  names: { zh: '其中一行只有人名', en: 'one of the lines is nothing but names' },
  question: { zh: '下一行以“问：”“答：”之类开头', en: 'the next line begins with a question or an answer' },
  lettered: { zh: '下一行以字母序号开头', en: 'the next line begins with a letter' },
  runningText: { zh: '两行都像正文', en: 'both lines look like running text' },
  wideGap: { zh: '中间空了 {lines} 行', en: '{lines} blank lines stand between' },
  gap: { zh: '中间有空行', en: 'a blank line stands between' },
  noGap: { zh: '中间没有空行', en: 'no blank line stands between' },
  standsAlone: { zh: '诗行、表格或列表，各行自立', en: 'verse, a table or a list: its lines stand by themselves' },
  declared: { zh: '你定为段落界线', en: 'you declared a boundary here' },
  around: { zh: '前后各行的断连', en: 'how the lines around are joined' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What a reason is about: which features belong to it. */
const THEMES: readonly (readonly [theme: Theme, features: RegExp])[] = [
  ['gap', /^(?:blank.*|flushShare)$/],
  [
    'next',
    /^(?:deficit|slackNext|pieceSlack|squeezedDeficit|agreementAhead|widthAfter|narrowingAfter|rankAfter|stretchedAfter|indent.*|columnChange)$/,
  ],
  ['marks', /^(?:quotationOpen|bracketOpen|openInBlock|bracketInBlock|overlap)$/],
  ['words', /^(?:word.*|echo)$/],
  ['ending', /^(?:ending|terminal|running|pause|colon|stops|commas|last.*|endLikeness)$/],
  [
    'beginning',
    /^(?:firstClosing|firstOpening|firstDigit|firstLatin|secondMark|startLikeness.*|closingBefore|endLikenessAfter|endingAfter|terminalAfter|terminalNext|terminalBefore|stopsAfter|commasAfter)$/,
  ],
  ['roles', /^(?:byline|names|solidNames|opening|separators|latinShare|creditEnd|runningHead|speaker|repeated)/],
  ['around', /^(?:first|first1|first2|firstMinus1|firstMinus2|length|ahead|aheadEnding|alike.*)$/],
];
/** What a reason is about. */
export type Theme = 'width' | 'next' | 'marks' | 'words' | 'ending' | 'beginning' | 'roles' | 'gap' | 'around';

/** A theme that contributes less than this is no reason. */
const WORTH_SAYING = 0.25;

/** The reasons for or against a join after line `index`: the contributions of the features, theme by theme, the weightiest first. */
export function reasonsAt(judged: JudgedPage, index: number): readonly Reason[] {
  const { page, openInBlock } = judged;
  const [before, after] = [page.facts[index], page.facts[index + 1]];
  if (before === undefined || after === undefined) return [];
  const weights = new Map<Theme, number>();
  const contributions = contributionsOf(featuresOf(judged, index), isSure(judged.joins[index] ?? 0));
  themes().forEach((theme, at) => weights.set(theme, (weights.get(theme) ?? 0) + (contributions[at] ?? 0)));
  return Array.from(weights)
    .filter(([, weight]) => Math.abs(weight) >= WORTH_SAYING)
    .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a))
    .map(([theme, weight]) => ({
      ...WORDS[theme]({ page, index, before, after, open: openInBlock[index] }),
      weight: Math.round(weight * 100) / 100,
    }));
}

/**
 * What each feature contributed to the look that decided. The second look adds what the first one weighed in the place of its outcome, so that
 * the reasons name what was seen.
 */
function contributionsOf(values: Float64Array, decidedAtOnce: boolean): Float64Array {
  const { first, second } = models();
  const seen = first.explain(values).contributions;
  if (decidedAtOnce) return seen;
  const { contributions } = second.explain(values);
  const outcome = second.features.indexOf('first');
  const whole = seen.reduce((sum, one) => sum + one, 0);
  const part = contributions[outcome] ?? 0;
  contributions[outcome] = 0;
  if (Math.abs(whole) < 0.1 || Math.sign(whole) !== Math.sign(part)) return contributions;
  seen.forEach((one, feature) => {
    contributions[feature] = (contributions[feature] ?? 0) + (one * part) / whole;
  });
  return contributions;
}

/** A reason as a proof-reader would give it. */
export function explain(reason: Reason, locale: Locale): string {
  return say(reasonTextOf(reason.id), reason.data, locale);
}

/** A reason in both languages, for messages that are put into words later. */
export function reasonText(reason: Reason): Bilingual {
  return { zh: explain(reason, 'zh'), en: explain(reason, 'en') };
}

/** Reasons that are true and tell a reader little. */
const VAGUE: ReadonlySet<string> = new Set([
  'around',
  'nextWidth',
  'beginning',
  'runningText',
  'noGap',
  'noWordCut',
  'noColumn',
  'marksClosed',
]);
/** A reason that tells something is given in the place of a vague one that weighs up to so many times as much. */
const VAGUENESS = 3;

/** What a reader is told of `judgement` in both languages: the weightiest reason on the side that won, or `otherwise` where nothing weighs much. Worked out when somebody reads it. */
export function mainReason(judgement: Judgement, otherwise: Bilingual): Bilingual {
  const text = (locale: Locale): string => {
    const reason = mostTelling(judgement);
    return reason === undefined ? inLanguage(otherwise, locale) : explain(reason, locale);
  };
  return {
    get zh() {
      return text('zh');
    },
    get en() {
      return text('en');
    },
  };
}

function mostTelling({ score, reasons }: Judgement): Reason | undefined {
  const won = reasons.filter(({ weight }) => Math.sign(weight) === Math.sign(score));
  const [first] = won;
  const telling = won.find(({ id }) => !VAGUE.has(id));
  return first !== undefined && telling !== undefined && VAGUENESS * Math.abs(telling.weight) >= Math.abs(first.weight) ? telling : first;
}

interface Place {
  readonly page: Page;
  readonly index: number;
  readonly before: LineFacts;
  readonly after: LineFacts;
  readonly open: OpenMarks | undefined;
}

interface Words {
  readonly id: keyof typeof TEXTS;
  readonly data?: MessageData;
}

const ENDINGS: Readonly<Record<LineFacts['ending'], keyof typeof TEXTS>> = {
  terminal: 'sentenceEnds',
  quotation: 'quotationEnds',
  pause: 'pause',
  stop: 'clauseEnds',
  opening: 'openEnd',
  running: 'noEnd',
};

/** What each theme says at a place. */
const WORDS: Readonly<Record<Theme, (place: Place) => Words>> = {
  width({ page, index, before, after }) {
    const measure = page.columns[index]?.measure ?? 0;
    const width = before.line.width + before.line.indent;
    const data = { measure: String(measure), width: String(width) };
    if (before.line.stretched) return { id: 'stretched' };
    if (measure === 0) return { id: 'noColumn', data };
    const slack = measure - width;
    const room = Math.min(slack, Math.abs(slack - FIRST_LINE_INDENT)) - after.firstUnit + 1;
    if (measure - before.line.squeezed < -1) return { id: 'wider', data };
    return { id: room <= 0.6 ? 'full' : room <= 1.3 ? 'near' : 'short', data };
  },
  next({ page, index, after }) {
    const measure = page.columns[index + 1]?.measure ?? 0;
    if (after.line.indent > 0) return { id: 'indented' };
    if (measure === 0) return { id: 'nextWidth' };
    const deficit = measure - after.line.width;
    if (deficit <= 1) return { id: 'nextFull' };
    return { id: Math.abs(deficit - FIRST_LINE_INDENT) <= 0.75 ? 'firstLine' : 'nextShort' };
  },
  marks({ before, after, open }) {
    if (overlaps(before.text, after.text)) return { id: 'overlap' };
    if (open?.quotation !== undefined) return { id: 'quotationOpen', data: { mark: open.quotation } };
    if (open?.bracket !== undefined) return { id: 'bracketOpen', data: { mark: open.bracket } };
    return { id: 'marksClosed' };
  },
  words({ page, index, before, after }) {
    const word = cutWord(before.text, after.text);
    const term = word === undefined ? cutTerm(page, index) : undefined;
    if (term !== undefined) return { id: 'termCut', data: { word: term } };
    return word === undefined ? { id: 'noWordCut' } : { id: 'wordCut', data: { word } };
  },
  ending: ({ before }) => ({ id: ENDINGS[before.ending] }),
  beginning({ after }) {
    const mark = after.text.charAt(0);
    return /[，。、；：？！”’）》」』,.;?!)]/.test(mark) ? { id: 'markCannotBegin', data: { mark } } : { id: 'beginning' };
  },
  roles({ before, after }) {
    if (before.byline || before.bylineTail) return { id: 'bylineBefore' };
    if (after.byline) return { id: 'bylineAfter' };
    if (before.runningHead || after.runningHead) return { id: 'runningHead' };
    if (before.creditEnd) return { id: 'captionEnds' };
    if (isSpeaker(after.text)) return { id: 'question' };
    if (before.solidNames > 0 || after.solidNames > 0) return { id: 'names' };
    if (after.opening !== undefined) return { id: after.opening };
    return { id: before.opening === undefined ? 'runningText' : 'notice' };
  },
  gap({ page, index }) {
    const lines = page.blanks[index] ?? 0;
    if (lines >= 2) return { id: 'wideGap', data: { lines: String(lines) } };
    return { id: lines === 1 ? 'gap' : 'noGap' };
  },
  around: () => ({ id: 'around' }),
};

/** What each feature of the second look is about. */
const themes = lazy(() => themesOf(models().second.features));

function themesOf(features: readonly string[]): readonly Theme[] {
  return features.map((feature) => THEMES.find(([, names]) => names.test(feature))?.[0] ?? 'width');
}

/** The word that the break cuts: the longest one of the dictionary. */
function cutWord(before: string, after: string): string | undefined {
  for (let length = 4; length >= 2; length--) {
    for (let taken = length - 1; taken >= 1; taken--) {
      const word = before.slice(-taken) + after.slice(0, length - taken);
      if (word.length === length && levelOf(word) > 0) return word;
    }
  }
  return undefined;
}

function reasonTextOf(id: string): Bilingual {
  return (TEXTS as Readonly<Record<string, Bilingual>>)[id] ?? { zh: id, en: id };
}

/** All reasons that have a text. */
export const explainedReasons: readonly string[] = Object.keys(TEXTS);
