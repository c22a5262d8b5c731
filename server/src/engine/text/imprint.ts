import { PICTURE_WORK, REPORTER } from './credit-words.ts';
import { isSurname } from './surnames.ts';
import { UnitSet } from './unit-set.ts';

const any = (...words: readonly string[]): string => `(?:${words.join('|')})`;
/** The same words, those of two characters also spaced out: `美 编`. */
const spacedOut = (...lists: readonly string[]): string =>
  any(...lists).replace(/(?<=[(|:])(\p{Script=Han})(?=\p{Script=Han}[|)])/gu, '$1[ \\u3000]{0,2}');

/** Who made the page: these words stand before a name in an imprint, and not in a byline. */
const STAFF = spacedOut(
  '责任编辑|責任編輯|编辑|編輯|责编|責編|美编|美編|图编|圖編|编审|統編|统稿|审稿|审校|审核|审读|签发|校对|校對|责校|检校|一校|二校|三校',
  '版式设计|版式|排版|组版|照排|制版|视觉|視覺|值班主任|值班总编|值班编委|值班主编|值班编辑|总值班|值班|执行主编|总编辑|总编|主编|主編|副主编|编委',
  '责任校对|责任印制|一审|二审|三审|初审|复审|终审|总监制|監製|监制|统筹',
);
/** How to reach somebody. */
const CONTACT = any(
  '电话|電話|热线|熱線|传真|傳真|邮箱|郵箱|信箱|电子邮件|電子郵件|电邮|[Ee]-?mail|E-?MAIL|QQ群?|微信号?|网址|網址|地址|社址|邮编|邮政编码|郵遞區號',
);
/** Whose contact it is: a paper’s own, not the one that an article tells its readers. */
const OWN = any(
  '本报|本報|本版|本刊|本社|本网|编辑部|編輯部|新闻|新聞|报料|爆料|投稿|采编|采访|广告部?|廣告|发行部?|發行|征订|订阅|訂閱|零售|印刷|总编室',
);
const NUMBERS = any(
  '国内统一(?:连续出版物)?刊?号|國內統一刊號|统一刊号|邮发代号|郵發代號|国外代号|国际标准刊号|零售价?|月价|年价|每份定?价|定价|总第\\d{1,6}期|今日\\d{1,3}版|本期\\d{1,3}版|广告(?:经营)?许可证号?',
);

const SPACE = String.raw`[ \u3000]`;
/** A name of two characters may be spaced out to the width of three. */
const PERSON = String.raw`(?:\p{Script=Han}{2,4}|\p{Script=Han}${SPACE}{1,2}\p{Script=Han})`;
const LABEL = String.raw`\p{Script=Han}{0,4}?(?:${STAFF}|${CONTACT})[ \u3000:：/／丨|｜]`;
const PEOPLE = String.raw`${PERSON}(?:[ \u3000、·,，/]{1,2}(?!${LABEL})${PERSON}){0,5}`;
const MARK = String.raw`${SPACE}{0,2}[:：/／丨|｜]${SPACE}{0,2}`;
const STAFF_FIELD = String.raw`\p{Script=Han}{0,4}?${STAFF}${MARK}${PEOPLE}`;
/** `责编 张三 校对 李四`: without a colon only before what may be a name. */
const SPACED_FIELD = String.raw`\p{Script=Han}{0,4}?${STAFF}${SPACE}{1,2}(?<name>${PERSON})`;
const CONTACT_FIELD = String.raw`${OWN}{0,2}${CONTACT}${SPACE}{0,2}[:：]?${SPACE}{0,2}[\w.@+\-—–()（）]{5,40}`;
const CREDIT_FIELD = String.raw`(?:作者|${REPORTER}|文|[图圖]|${PICTURE_WORK})${MARK}${PEOPLE}`;
const APART = String.raw`[ \u3000;；|｜/／,，■□●◆▲]{0,4}`;

/** One field after the other; the names of fields without a colon are looked at apart. */
const FIELD = new RegExp(String.raw`${APART}(?:(?<staff>${STAFF_FIELD}|${SPACED_FIELD})|${CONTACT_FIELD}|${CREDIT_FIELD})${APART}`, 'uy');
const OWN_LINE = new RegExp(String.raw`^[□■●◆★☎]?${OWN}{1,3}${CONTACT}${SPACE}{0,2}[:：]?${SPACE}{0,2}[^。，；：]{3,40}`, 'u');
const NUMBER_LINE = new RegExp(String.raw`^${NUMBERS}${SPACE}{0,2}[:：]?${SPACE}{0,2}[A-Z\d]`, 'u');
const CONTACT_LINE = new RegExp(String.raw`^[□■●◆★☎]?${CONTACT}${SPACE}{0,2}[:：]`, 'u');

/** One of these is in each word for those who make a page. */
const STAFF_UNITS = new UnitSet('编編统統稿审審读签校版排视視觉覺值总總监監印筹责責');

/** Longest line that is looked at, in code units. */
const LONGEST = 120;

/** `staff`: it can only be an imprint. `contact`: an imprint where others stand beside it, else what an article tells its readers. */
export type Imprint = 'staff' | 'contact';

/** What the printed line is in an imprint, if anything. */
export function imprintOf(line: string): Imprint | undefined {
  if (line.length > LONGEST || line.endsWith('。')) return undefined;
  if (isStaffLine(line.replace(/^[(（[【〔]|[)）\]】〕]$/g, '')) || OWN_LINE.test(line) || NUMBER_LINE.test(line)) return 'staff';
  return CONTACT_LINE.test(line) ? 'contact' : undefined;
}

/** Whether the line is nothing but fields, one of which says who made the page. */
function isStaffLine(line: string): boolean {
  if (!STAFF_UNITS.occursIn(line)) return false;
  let staff = false;
  FIELD.lastIndex = 0;
  while (FIELD.lastIndex < line.length) {
    const groups = FIELD.exec(line)?.groups;
    if (groups === undefined || (groups['name'] !== undefined && !isSurname(groups['name'].charAt(0)))) return false;
    staff ||= groups['staff'] !== undefined;
  }
  return staff;
}

/** Where an imprint in brackets begins that ends `text`: `（责任编辑：张三）`; -1 where there is none. */
export function imprintTailAt(text: string): number {
  if (!/[)）\]】〕]$/.test(text)) return -1;
  const from = Math.max(0, text.length - LONGEST);
  const open = text.slice(from).search(/[(（[【〔][^()（）[\]【】〔〕]*[)）\]】〕]$/);
  return open >= 0 && isStaffLine(text.slice(from + open + 1, -1)) ? from + open : -1;
}
