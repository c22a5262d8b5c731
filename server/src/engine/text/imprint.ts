/** Who made the page: these words stand before a name in an imprint, and not in a byline. */
const STAFF =
  '责任编辑|責任編輯|本版编辑|本版編輯|本期编辑|值班编辑|网络编辑|編輯|编辑|责编|責編|美编|美編|美术编辑|版式设计|版式|排版|组版|照排|制版|校对|校對|责校|检校|視覺|视觉|值班主任|值班总编|值班编委|值班主编|值班负责人|执行主编|总编辑|总值班|责任校对|责任印制|一审|二审|三审|初审|复审|终审|一校|二校|三校|监制|總監製|总监制|审核|审校|签发|统筹';
/** How to reach the paper. */
const CONTACT =
  '电话|電話|热线|熱線|传真|傳真|邮箱|郵箱|信箱|电子邮箱|電子郵箱|电子邮件|电邮|E-?mail|e-?mail|QQ群?|微信号?|网址|網址|地址|社址|邮编|邮政编码|郵遞區號';
/** Whose contact it is: a paper’s own, not the one that an article tells of. */
const OWN =
  '本报|本報|本版|本刊|本社|本网|编辑部|編輯部|新闻|新聞|报料|爆料|投稿|采编|采访|广告|廣告|发行|發行|征订|订阅|訂閱|零售|印刷|总编室|读者';
const NUMBERS =
  '国内统一(?:连续出版物)?刊?号|國內統一刊號|统一刊号|邮发代号|郵發代號|国外代号|国际标准刊号|[零月年][售价]{1,2}|每份定?价|定价|总第\\d+期|今日\\d{1,3}版|本期\\d{1,3}版|广告(?:经营)?许可证号?';

/** A name of two characters may be spaced out to the width of three. */
const PERSON = String.raw`(?:\p{Script=Han}{2,4}|\p{Script=Han}[ \u3000]{1,2}\p{Script=Han})`;
const NAME = String.raw`${PERSON}(?:[ \u3000、·,，/]{1,2}${PERSON}){0,5}`;
const STAFF_FIELD = String.raw`(?:${STAFF})[ \u3000]{0,2}[:：/／丨|｜][ \u3000]{0,2}(?:${NAME})`;
/** `责编 张三 校对 李四`: without a colon only where a space stands before the name and the line holds nothing else. */
const SPACED_FIELD = String.raw`(?:${STAFF})[ \u3000]{1,2}${PERSON}`;
const STAFF_LINE = new RegExp(String.raw`^[(（【〔]?(?:(?:${STAFF_FIELD}|${SPACED_FIELD})[ \u3000;；|｜/／,，]{0,4}){1,8}[)）】〕]?$`, 'u');
const OWN_LINE = new RegExp(
  String.raw`^[□■●◆★☎]?(?:${OWN})(?:${OWN}){0,2}(?:${CONTACT})[ \u3000]{0,2}[:：]?[ \u3000]{0,2}[^。，；：]{3,40}`,
  'u',
);
const NUMBER_LINE = new RegExp(String.raw`^(?:${NUMBERS})[ \u3000]{0,2}[:：]?[ \u3000]{0,2}[A-Z\d]`, 'u');
const CONTACT_LINE = new RegExp(String.raw`^[□■●◆★☎]?(?:${CONTACT})[ \u3000]{0,2}[:：]`, 'u');
const TAIL = new RegExp(String.raw`[(（【〔](?:${STAFF_FIELD}[ \u3000;；,，]{0,3}){1,6}[)）】〕]$`, 'u');

/** Longest line that is looked at, in code units. */
const LONGEST = 120;

/** `staff`: it can only be an imprint. `contact`: an imprint where others stand beside it, else what an article tells its readers. */
export type Imprint = 'staff' | 'contact';

/** What the printed line is in an imprint, if anything. */
export function imprintOf(line: string): Imprint | undefined {
  if (line.length > LONGEST || line.endsWith('。')) return undefined;
  if (STAFF_LINE.test(line) || OWN_LINE.test(line) || NUMBER_LINE.test(line)) return 'staff';
  return CONTACT_LINE.test(line) ? 'contact' : undefined;
}

/** Where an imprint in brackets begins that ends `text`: `（责任编辑：张三）`; -1 where there is none. */
export function imprintTailAt(text: string): number {
  if (!/[)）】〕]$/.test(text)) return -1;
  const from = Math.max(0, text.length - LONGEST);
  const found = TAIL.exec(text.slice(from));
  return found === null ? -1 : from + found.index;
}
