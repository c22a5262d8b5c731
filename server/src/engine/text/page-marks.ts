import { originalsOf } from './script.ts';
import { lazy } from './tables.ts';
import { UnitSet } from './unit-set.ts';
import { readable } from './words.ts';

/**
 * What stands in the margin of every page. All tests read a line without its spaces, which the typesetter put between the parts.
 */

const NUMERAL = '〇○零一二三四五六七八九十百';
const YEAR = String.raw`(?:(?:1[89]|20)\d{2}|[${NUMERAL}]{4}|民[国國][${NUMERAL}\d]{1,4})`;
const DATE = new RegExp(
  String.raw`(?:${YEAR}年(?:[${NUMERAL}]{1,3}|\d{1,2})月(?:[${NUMERAL}]{1,3}|\d{1,2})日?|(?:19|20)\d{2}[-./]\d{1,2}[-./]\d{1,2})`,
);
const WEEKDAY = /星期[一二三四五六日天]|[(（][周週][一二三四五六日][)）]|[周週][一二三四五六日]/;
const PAGE = new RegExp(
  String.raw`第[A-Z]?(?:\d{1,3}|[${NUMERAL}]{1,3})[版页頁]|(?<![A-Z\d])[A-Z]?\d{1,3}版|(?<![A-Za-z\d])[A-D]\d{1,4}(?!\d)`,
);
const PAPER =
  /\p{Script=Han}{1,8}(?:[日晚早晨时時周週快导導商都市]|青年|法制|法治|农民|工人)[报報]|\p{Script=Han}{2,6}(?:周刊|週刊|新闻|新聞)/u;
/** Names of pages of a newspaper. */
const SECTION =
  '要闻|要聞|国际|國際|国内|國內|本地|地方|综合|綜合|时政|時政|经济|經濟|财经|財經|社会|社會|体育|體育|文化|副刊|教育|科技|健康|娱乐|娛樂|评论|評論|理论|理論|民生|城事|专题|專題|专版|專版|特刊|特别报道|广告|廣告|公告';

/** `责编：张明` in a running head. */
const EDITOR = /(?:责任编辑|責任編輯|责编|責編|编辑|編輯|美编|校对|版式)[:：/]?\p{Script=Han}{2,4}/gu;
/** What may stand in a running head besides date, page and name: a few words, and no marks of running text. */
const REST = /^[\p{Script=Han}\w|｜/·•—–\-■●◆]{0,20}$/u;

/** Longest line that is looked at, in code units. */
const LONGEST = 60;

/** Some of these stand in every running head. */
export const PLATES = new UnitSet('年版页頁报報刊闻聞');
/** No running head holds other units than these. */
export const HEAD_UNITS = admitted(String.raw`\p{Script=Han}\ud800-\udfff`, [DATE, WEEKDAY, PAGE, PAPER, EDITOR, REST]);

/** Whether the line is a running head by itself: the name of the paper, the date, the weekday and the page, at least two of them. */
export function isRunningHead(line: string): boolean {
  if (line.length > LONGEST || !PLATES.occursIn(line) || !HEAD_UNITS().covers(line)) return false;
  let rest = squeezed(line).replace(EDITOR, '');
  const take = (part: RegExp): boolean => {
    const found = part.exec(rest)?.[0];
    if (found !== undefined) rest = rest.replace(found, '');
    return found !== undefined;
  };
  const dated = take(DATE);
  const weekday = take(WEEKDAY);
  const paged = take(PAGE);
  const named = take(PAPER);
  const numbered = dated && named && take(/^\d{1,3}|\d{1,3}$/);
  // A date with a weekday opens an entry of a diary, and a name with a date says where a text was taken from.
  const isHead = (dated && paged) || (paged && named) || (dated && weekday && named) || numbered;
  return isHead && REST.test(rest);
}

/** What a running head says of its page, as it is printed. */
export interface RunningHead {
  readonly date: string | undefined;
  readonly section: string | undefined;
  /** With the words around the number: `第4版`. */
  readonly page: string | undefined;
}

const SECTION_NAME = new RegExp(SECTION);

/** What `line` says of the page when it is a running head. */
export function runningHeadOf(line: string): RunningHead | undefined {
  if (!isRunningHead(line)) return undefined;
  const text = squeezed(line);
  const [date, section, page] = [DATE, SECTION_NAME, PAGE].map((part) => part.exec(text)?.[0]);
  return { date, section, page };
}

/** The number of a page with words or marks that say so: `第3页 共5页`, `- 3 -`, `（4 / 4）`, `A3版`. */
export function isPageNumber(line: string): boolean {
  if (line.length > LONGEST || !NUMERALS.occursIn(line) || !FOLIO_UNITS().covers(line)) return false;
  const text = squeezed(line).replace(/^[●■◆▲【]|[】]$/g, '');
  if (PAGE_FORMS.some((form) => form.test(text))) return true;
  const [, page, pages] = COUNTER.exec(text) ?? [];
  return page !== undefined && Number(page) >= 1 && Number(page) <= Number(pages);
}

const PAGE_FORMS: readonly RegExp[] = [
  new RegExp(String.raw`^[(（]?第(?:\d{1,4}|[${NUMERAL}]{1,4})[页頁](?:[,，/／、]?[共总總](?:\d{1,4}|[${NUMERAL}]{1,4})[页頁])?[)）]?$`),
  /^[(（]?共\d{1,4}[页頁][,，/／、]?第\d{1,4}[页頁][)）]?$/,
  new RegExp(String.raw`^第?[A-Z]?\d{1,3}版[:：·|｜]?(?:${SECTION})?$`),
  new RegExp(String.raw`^第[${NUMERAL}]{1,3}版(?:${SECTION})?$`),
  new RegExp(String.raw`^(?:${SECTION})[:：·|｜]?第?[A-Z]?\d{1,3}版?$`),
  new RegExp(String.raw`^[A-Z]?\d{1,3}[:：·|｜]?(?:${SECTION})$`),
  /^([-–—－─~～·•.．]{1,3})(?:\d{1,4}|[ivxlc]{1,6})[-–—－─~～·•.．]{1,3}$/,
  /^[Pp](?:age|AGE)\d{1,4}(?:of\d{1,4}|[/／]\d{1,4})?$/,
];
/** `（4/4）`: the page and how many there are; without brackets it might be a fraction or a date. */
const COUNTER = /^[(（[](\d{1,3})[/／](\d{1,3})[)）]$/;

/** Some of these stand at every page number. */
export const NUMERALS = new UnitSet('0123456789ivxlc一二三四五六七八九十');
/** No page number holds other units than these. */
export const FOLIO_UNITS = admitted('●■◆▲【】', [...PAGE_FORMS, COUNTER]);

/**
 * The units that may stand on a line that one of `patterns` matches when the line is read without its spaces: those that are
 * written there, those that are read as one of them, and all ASCII, which stands there as ranges. `others`: those that the patterns give by a property.
 */
function admitted(others: string, patterns: readonly RegExp[]): () => UnitSet {
  return lazy(() => {
    const written = [...new Set(patterns.map(({ source }) => source).join(''))].filter((character) => character > '\x7f');
    const originals = written.flatMap(originalsOf);
    return new UnitSet(new RegExp(String.raw`[\0-\x7f\s\u2e80-\u2fdf\u31c0-\u31ef${others}${[...written, ...originals].join('')}]`, 'u'));
  });
}

/** Whether the line has nothing but a number, `27` or `3/20`: of a page, of a section, or from a table. */
export function isBareNumber(line: string): boolean {
  return line.length <= 8 && /^\d{1,4}(?: ?\/ ?\d{1,3})?$/.test(line);
}

/** The line without spaces, and with characters where a PDF font left radicals. */
function squeezed(line: string): string {
  return readable(line.replace(/\s+/g, ''));
}
