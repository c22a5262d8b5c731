import { withIdeographs } from '../text/radicals.ts';
import { isSurname } from '../text/surnames.ts';
import { UnitSet } from '../text/unit-set.ts';
import { levelOf } from '../text/words.ts';
import { pictureCreditAt } from './credit-space.ts';

/**
 * What the words of a printed line say about its place on the page. All tests read the line as it was extracted: the
 * spaces between names are what tells a byline from a sentence.
 */

/** Words that introduce the people behind a text or a picture. */
const LONG_CRAFT = '记者|記者|通讯员|通訊員|特派员|特约撰稿|撰稿|撰文|摄影|攝影|摄制|制图|製圖|作者|编译|整理|实习生';
const CRAFT = `${LONG_CRAFT}|文|图|圖`;
const NAME = String.raw`[\p{Script=Han}]{2,4}|[\p{Script=Han}]{1,5}·[\p{Script=Han}]{1,7}|[\p{Script=Han}] [\p{Script=Han}]`;
/** `融媒记者 程明星`, `记者 黄合 通讯员 勇祖轩`, `本报记者 王某/文 李某/图`. */
const CREDITED = new RegExp(
  String.raw`^[□■●○◎◇◆△▲]?[ \u3000]?(?:[\p{Script=Han}]{0,10}(?:${CRAFT}))(?:[ \u3000:：/／｜|]{1,3}(?:[\p{Script=Han}]{0,10}(?:${CRAFT})[ \u3000:：/／｜|]{1,3})?(?:${NAME})(?:[/／](?:文|图|摄|圖|攝))?){1,12}$`,
  'u',
);
/** `本报记者朱思远摄影报道`, `记者陈思远摄`: credited without a space. */
const SOLIDLY_CREDITED = new RegExp(
  String.raw`^(?:[\p{Script=Han}]{0,4}(?:记者|記者|通讯员|通訊員|特派员))[ \u3000]?(?:${NAME})(?:[ \u3000、]{1,2}(?:${NAME})){0,4}[ \u3000]?(?:摄影报道|攝影報道|摄影|攝影|摄|攝|报道|報道|文并摄|文/图)?$`,
  'u',
);
/** `【记者林艳／南京报道】`, `（作者系南京大学教授）`: a line of its own in brackets. */
const BRACKETED =
  /^(?:【[^】，。]{0,6}(?:记者|記者|通讯员|通訊員)[^】，。]{2,24}】|[(（〈]作者(?:系|係|为|為|单位|單位|：|:)[^)）〉，。]{2,24}[)）〉])$/;
const NAMES = new RegExp(String.raw`^(?:${NAME})(?:[ \u3000]{1,2}(?:${NAME})){0,11}$`, 'u');

/** Longest line that is read as a byline, in code units: no list of reporters is longer. */
const LONGEST_BYLINE = 80;

// The units that a credited line consists of, what stands between the craft and the name, and what a bracketed one begins with:
// few lines pass, and only for those is an expression run.
export const CREDIT_UNITS = new UnitSet(/[\p{Script=Han}\ud800-\udfff·、□■●○◎◇◆△▲ \u3000:：/／｜|]/u);
const CREDIT_GAPS = new UnitSet(' \u3000:：/／｜|');
export const CREDIT_BRACKETS = new UnitSet('【(（〈');
export const NAME_UNITS = new UnitSet(/[\p{Script=Han}\ud800-\udfff· \u3000]/u);
export const GAPS = new UnitSet(' \u3000');

/** Whether the line names who wrote or took it, with a word for the craft. */
export function isCredited(text: string): boolean {
  if (text.length > LONGEST_BYLINE) return false;
  if (CREDIT_BRACKETS.hasAt(text, 0) && BRACKETED.test(text)) return true;
  return CREDIT_UNITS.covers(text) && ((CREDIT_GAPS.occursIn(text) && CREDITED.test(text)) || SOLIDLY_CREDITED.test(text));
}

/** Whether the line is nothing but names: groups of two to four characters that begin with family names. */
export function isNameList(text: string): boolean {
  if (text.length > LONGEST_BYLINE || !NAME_UNITS.covers(text) || !NAMES.test(text)) return false;
  const names = text.split(/[ \u3000]+/);
  for (let index = 0; index < names.length; index++) {
    const name = names[index] ?? '';
    if (!isSurname(name.charAt(0))) return false;
    // A name of two characters may be spaced out to the width of three.
    if (name.length === 1 && names[++index]?.length !== 1) return false;
  }
  return true;
}

const CREDIT_END = /(?:摄|攝|[/／](?:文|图|圖)|供图|供圖|制图|製圖|绘图|繪圖|资料图|资料图片|資料圖片|提供)[）)]?$/;

const CREDIT_ENDS = new UnitSet('摄攝文图圖片供）)');

/** Whether the line ends as a caption does, with who took the picture: `…… 本报记者 王某 摄`. */
export function endsWithCredit(text: string): boolean {
  return CREDIT_ENDS.hasAt(text, text.length - 1) && CREDIT_END.test(text.slice(-6));
}

/** Most characters of a line of names without spaces. */
const LONGEST_SOLID = 15;
/** How frequent a word is that would make the line a phrase and no names. */
const FREQUENT = 3;

/** How many names `text` is made of, set without spaces, as OCR leaves them: each a family name with one or two characters; else 0. */
export function solidNames(text: string): number {
  if (text.length < 2 || text.length > LONGEST_SOLID || !/^\p{Script=Han}+$/u.test(text)) return 0;
  for (let at = 0; at + 1 < text.length; at++) if (levelOf(text.slice(at, at + 2)) >= FREQUENT) return 0;
  // Fewest names that make up the text from each place on; 0 where none do.
  const names = new Array<number>(text.length + 1).fill(0);
  for (let at = text.length - 2; at >= 0; at--) {
    if (!isSurname(text.charAt(at))) continue;
    const ends = [at + 2, at + 3].filter((end) => end === text.length || (end < text.length && (names[end] ?? 0) > 0));
    if (ends.length > 0) names[at] = 1 + Math.min(...ends.map((end) => names[end] ?? 0));
  }
  return names[0] ?? 0;
}

/** A byline for certain: credited names, or two and more bare names. */
export function isBylineLike(text: string): boolean {
  // The tails of a long line are asked about one after the other.
  if (text.length > LONGEST_BYLINE) return false;
  return isCredited(text) || (GAPS.occursIn(text) && isNameList(text));
}

/** Whether the piece between two spaces begins or ends with a word for the craft: `本报记者`, `通讯员`. */
export function isCraft(token: string): boolean {
  return CRAFT_AT_EDGE.test(token);
}

const CRAFT_AT_EDGE = new RegExp(`^(?:本报|本報)?(?:${LONG_CRAFT})|(?:${LONG_CRAFT})$`);

/** Whether the piece between two spaces may be a name: two to four Han characters of which the first is a family name. */
export function isName(token: string): boolean {
  return /^\p{Script=Han}{2,4}$/u.test(token) && isSurname(token.charAt(0));
}

/** Whether the piece at the beginning of a paragraph is a label by its words: `问`, `三`, `编者按`, `本报讯`. */
export function isLabelWord(token: string): boolean {
  return token.length <= 8 && /^[问答問一二三四五六七八九十]$|(?:按|讯|訊|電|电|编后|編後|的话|語|语|提示|主持人|记者|記者)$/.test(token);
}

/** Where a byline begins that was run into the end of `text`, behind a full stop and a space; -1 where there is none. */
export function bylineTailAt(text: string): number {
  const from = Math.max(0, text.length - LONGEST_BYLINE);
  if (!GAPS.occursIn(text, from)) return -1;
  const found = /[。！？”’）)][ \u3000]+(?=[^。！？”’]{3,60}$)/.exec(text.slice(from));
  if (found === null) return -1;
  const at = from + found.index + found[0].length;
  // Who took the picture is told below it, in the line of its words.
  if (pictureCreditAt(text) >= 0) return -1;
  const byline = text.slice(at).replace(/^[（(]|[）)]$/g, '');
  return isCredited(byline) || isBylineLike(byline) ? at : -1;
}

/** Whether someone is introduced who speaks: `宋若兰：`. */
export function isSpeaker(text: string): boolean {
  return isSurname(text.charAt(0)) && /^\p{Script=Han}{2,4}[：:]/u.test(text);
}

const STARTS = {
  dateline:
    /^[(（【]?本[报報][^，。]{0,14}[讯訊电電]|^【[^】，。]{0,4}(?:记者|記者|特派|本报|本報)[^】，。]{2,20}】|^[(（【]?据?據?(?:新华社|新華社|中新社|中新网|中新網|中央社|人民网|人民網|新华网|新華網)[^，。]{0,14}(?:[电電讯訊]|[报報][道導])/,
  editorNote: /^(?:编者按|編者按|编后|編後|编者的话|开栏的话|开栏语|核心提示|阅读提示)(?:[ \u3000:：]|$)/,
  continuation: /^[(（]?(?:上接|下转|下轉|紧接|緊接|转)第?[ \w一二三四五六七八九十]{1,4}版/,
  question: /^(?:[QA]|[问問]|答|主持人|记者|記者)[：:]/,
  credit:
    /^[（(](?:据|據)[^，。）)]{2,12}(?:[报報网網社刊电電])[）)]$|^(?:本版|本报|本組|本组|均|以上)?(?:图片|圖片|照片|图文|稿件)[^，。]{0,16}(?:提供|摄|攝)$/,
  subhead: /^(?:——|--|──)/,
  caption: /^(?:[上下左右]?[图圖](?:为|為|：|:|\d{1,3}[ \u3000：:])|[▲▼△▽]?(?:新华社|本报|中新社)?(?:资料图片|資料圖片))/,
  bullet: /^[●■◆▲★☆○◎□◇△▶►•]/,
  ordinal:
    /^(?:[(（][一二三四五六七八九十]{1,3}[)）]|[A-Z]?\.?\d{1,2}(?:\.\d{1,2}){1,3}[.,、 ]|第[一二三四五六七八九十]{1,2}[，,、]|[一二三四五六七八九十]{1,3}、|[(（]?\d{1,2}[)）]|\d{1,2}[.．、](?!\d)|[\u2460-\u249b\u3220-\u3229]|第[一二三四五六七八九十百\d]{1,4}[章节回卷条編编])/,
  enumeration: /^[一二三四五六七八九十](?:是|要)/,
  lettered: /^[A-Z][ \u3000]\S/,
} as const;

/** What the expressions above begin with; numerals may be radicals. */
const HEADS = new UnitSet(
  /[(（【本据據新中人编編开核阅上下紧緊转问問答主记記均以图圖照稿—\-─左右▲▼△▽资資●■◆★☆○◎□◇▶►•.\d\uff10-\uff19A-Z一二三四五六七八九十\u2f00\u2f06\u2f0b\u2f17第\u2460-\u249b\u3220-\u3229]/,
);

/** What a line announces by its first characters. */
export type Opening = keyof typeof STARTS;

/** The announcement at the beginning of the line, or `undefined` for running text. */
export function openingOf(text: string): Opening | undefined {
  if (!HEADS.hasAt(text, 0)) return undefined;
  const start = withNarrowDigits(withIdeographs(text.slice(0, 40)));
  return OPENINGS.find((opening) => STARTS[opening].test(opening === 'credit' ? text.slice(0, 60) : start));
}

const OPENINGS = Object.keys(STARTS) as readonly Opening[];

/** Digits as wide as ideographs, １月１３日, as their ASCII forms. */
function withNarrowDigits(text: string): string {
  return text.replace(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}
