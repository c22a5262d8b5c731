import { levelOf } from '../text/words.ts';
import { GAPS, isCredited, isName } from '../layout/cues.ts';

/**
 * What the words of a short block say about its role. All texts are given as they are read, in simplified characters
 * (`readable`).
 */

/** The pieces of a line that names people, by what each says; all 0 for a line too long to be one. */
export interface People {
  readonly names: number;
  /** Words for who writes: `本报记者`, `特约撰稿`, `编译`. */
  readonly writers: number;
  /** Words for who draws or takes pictures: `摄`, `供图`. */
  readonly pictures: number;
  /** Words for who makes the page: `责任编辑`, `版式`. */
  readonly staff: number;
  /** All others. */
  readonly others: number;
}

const NOBODY: People = { names: 0, writers: 0, pictures: 0, staff: 0, others: 0 };
/** Longest line of people, in code units. */
const LONGEST = 60;

const WRITER =
  '记者|通讯员|评论员|观察员|特派员|撰稿人?|撰文|采写|执笔|作者|文字|整理|编译|翻译|译者?|实习生|主笔|文|综合报道|报道|发自.{2,4}';
const PICTURE = '文并图|图并文|文并摄|图文|摄影报道|摄影|摄制|摄|图片|图表|供图|提供|制图|绘图|绘制|漫画|插图|图|资料';
const STAFF = '编辑|责编|美编|版式|排版|校对|责校|审校|审核|签发|值班主任|制版|组版|主编|编审|监制|统筹|策划';
const WRITERS = new RegExp(`^.{0,8}(?:${WRITER})$`, 'u');
const PICTURES = new RegExp(`^.{0,6}(?:${PICTURE})$`, 'u');
const STAFFS = new RegExp(`^.{0,4}(?:${STAFF})$`, 'u');
/** A word for the craft and a name without a space between: `记者陈思远摄`, `陈思远文`. */
const BEFORE_NAME = new RegExp(`^(.{0,8}?(?:记者|通讯员|评论员|作者|撰稿|特派员|实习生))(.{2,4}?)(?:(${PICTURE})|${WRITER})?$`, 'u');
const AFTER_NAME = new RegExp(`^(.{2,3})(?:(${PICTURE})|(?:${WRITER}))$`, 'u');
/** Where a text was taken from, and what its author does. */
const SOURCE = /^(?:据.{2,12}[报网社刊台]$|作者[系为]|作者单位|来源|[选摘转]自|摘编自|节选自|原载)/u;
const SEPARATORS = /[\s/／|｜丨:：、,，·;；&＆]+/u;
const ORNAMENTS = /^[□■●○◎◇◆△▲▶►★☆※▼▽]+|[(（【［〔<〈)）】］〕>〉]/gu;

/** The people that the printed line names. */
export function peopleIn(line: string): People {
  if (line.length > LONGEST || /[。！？；]/.test(line)) return NOBODY;
  const found = { names: 0, writers: 0, pictures: 0, staff: 0, others: 0 };
  let single = 0;
  for (const piece of line.replace(ORNAMENTS, ' ').split(SEPARATORS)) {
    if (piece === '') continue;
    // A name of two characters may be spaced out to the width of three.
    if (piece.length === 1 && !/[文图摄译]/u.test(piece)) single++;
    else for (const kind of kindsOf(piece)) found[kind]++;
  }
  if (single % 2 === 0) found.names += single / 2;
  else found.others += single;
  return found;
}

/** Whether the printed line names reporters with their craft, and nobody for the pictures: `本报记者 王某 通讯员 李某某`. */
export function namesReporters(line: string): boolean {
  if (!GAPS.occursIn(line) || !isCredited(line)) return false;
  const { names, writers, pictures } = peopleIn(line);
  return names > 0 && writers > 0 && pictures === 0;
}

function kindsOf(piece: string): readonly (keyof People)[] {
  if (STAFFS.test(piece)) return ['staff'];
  const [, , before, taken] = BEFORE_NAME.exec(piece) ?? [];
  if (before !== undefined && isPerson(before)) return taken === undefined ? ['writers', 'names'] : ['writers', 'names', 'pictures'];
  const [, after, picture] = AFTER_NAME.exec(piece) ?? [];
  if (after !== undefined && isPerson(after)) return [picture === undefined ? 'writers' : 'pictures', 'names'];
  if (PICTURES.test(piece)) return ['pictures'];
  if (WRITERS.test(piece) || SOURCE.test(piece)) return ['writers'];
  return isPerson(piece) ? ['names'] : ['others'];
}

/** How frequent a word is that is hardly a name. */
const FREQUENT = 3;

function isPerson(piece: string): boolean {
  return isName(piece) && levelOf(piece) < FREQUENT;
}

/** What newspapers call their columns and series by: how such a name begins, how it ends, and pages named after what they report. */
const COLUMN_START =
  /^[【《“「■●]?(?:今日|本周|本期|本报|本刊|特别|独家|新闻|热点|深度|权威|百姓|民生|国际|国内|财经|时政|社会|文化|体育|教育|科技|健康|法治|理论|经济|都市|城市|环球)/u;
const COLUMN_END =
  /(?:观察|调查|报道|关注|聚焦|手记|专题|焦点|热点|独家|追踪|时评|评论|社评|社论|快评|短评|锐评|点评|述评|综述|特稿|特辑|策划|专访|连线|视点|视角|视线|看点|亮点|专栏|系列|回眸|回顾|展望|前瞻|纪实|侧记|访谈|对话|发布|播报|特写|纵深|纵览|深度|透视|扫描|解析|现场|走笔|随笔|札记|日记|漫谈|故事|人物|话题|文章|新闻|动态|动向|讲述|档案|名片|来信|问答|解读|解码|行动|进行时|大家谈|在线|纵横|广角|聚光灯|直通车|面对面|启示录|点击|盘点|前沿|瞭望|论坛|沙龙|讲堂|课堂|频道|之窗|之声|风采|巡礼|掠影|万象|大观|博览|集锦|传真|热线|平台|天地|园地)[》”」】]?$/u;
const PAGE_NAME =
  /^(?:要闻|国际|国内|综合|时政|本地|经济|财经|社会|体育|文化|副刊|教育|科技|健康|娱乐|评论|理论|民生|城事|观点|人物|读书|生活|旅游|军事|法治|环球)(?:新闻|版|周刊|专刊)?$/u;
/** Longest name of a column that is known by its beginning alone, in code units. */
const LONGEST_COLUMN = 7;

/** Whether the text is like the name of a column or a series: `记者手记`, `一线调查`, `国际新闻`. */
export function isLabelLike(text: string): boolean {
  const name = text.replace(/[ \u3000：:]/g, '');
  return COLUMN_END.test(name) || PAGE_NAME.test(name) || (name.length <= LONGEST_COLUMN && COLUMN_START.test(name));
}

/** What stands over a box with short news, facts or references; 要闻 alone names the page. */
const BOX = /^(?!要闻$).{0,4}(?:链接|延伸阅读|背景|知识窗|简讯|短波|快讯|要闻|短讯|速览|导读|提示|贴士|名词解释|资料|声音|世象|数据)$/u;

/** Whether the text is what newspapers write over a box: `新闻链接`, `简　讯`. */
export function isBoxHead(text: string): boolean {
  return text.length <= 12 && BOX.test(text.replace(/[ \u3000]/g, ''));
}

const MASTHEAD =
  /^[\d·—\-\s]{0,6}(?:第[一二三四五六七八九十\d]{1,3}[版页])?\s?\p{Script=Han}{2,5}(?:日报|晚报|晨报|早报|时报|商报|都市报|周报|导报|周刊|月刊|杂志|新闻|参考)[\d·—\-\s]{0,6}$/u;

/** Whether the text is the name of a paper, with or without the number of the page: `7 经济周刊`. */
export function isMasthead(text: string): boolean {
  return text.length <= 20 && MASTHEAD.test(text);
}

/** Whether the text ends with the number of an instalment: `系列报道⑤`, `（一）`, `之三`. */
export function endsWithInstalment(text: string): boolean {
  return /(?:[\u2460-\u2473]|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2}|[上中下])[)）]|之[一二三四五六七八九十]|第[一二三四五六七八九十\d]{1,3}期)$/u.test(
    text,
  );
}

const PICTURED =
  /^[(（]?(?:[上下左右本题]{0,2}[图片照](?:[为中是：:\u2460-\u2473]|\d{1,2}[：:为、 ]|片[为：:])|[▲△▼▽])|图[为中]|[（(]?资料(?:图片?|照片)|正在|现场|合影|一角|一景|剪影|场景|掠影|瞬间/u;

/** How early the text speaks of a picture, in tenths of a character counted from 1; 0 where it does not. */
export function pictureAt(text: string): number {
  return (text.search(PICTURED) + 1) / 10;
}

const PICTURE_END = /(?:摄|摄影|摄影报道|供图|[/／]图|提供|制图|绘图|绘制|资料图片|资料照片|(?:影像|视觉)[\p{Script=Han}]{0,4})[)）]?$/u;
/** Who drew the picture, apart from what it shows: `…… 张三 图`, `（张三图）`. */
const PICTURED_BY = /\P{Script=Han}(\p{Script=Han}{2,3})[ \u3000/／]?[图画绘][)）]?$/u;

/** Whether the text ends with who made the picture, or where it was taken from. */
export function endsWithPicture(text: string): boolean {
  const end = text.slice(-12);
  const [, name] = PICTURED_BY.exec(end) ?? [];
  return (name !== undefined && isPerson(name)) || PICTURE_END.test(end);
}

/** Whether brackets or quotation marks open and never close, or close and were never opened: the text is a piece of a longer one. */
export function isCutMarks(text: string): boolean {
  if (text.length > LONGEST || !/[“”「」『』（）()《》〈〉【】]/.test(text)) return false;
  let [quotes, brackets] = [0, 0];
  for (const character of text) {
    if (/[“「『]/.test(character)) quotes++;
    else if (/[”」』]/.test(character)) quotes--;
    else if (/[（(《〈【]/.test(character)) brackets++;
    else if (/[）)》〉】]/.test(character)) brackets--;
    if (quotes < 0 || brackets < 0) return true;
  }
  return quotes > 0 || brackets > 0;
}

/** Whether the text is two or three parts of about the same length, set apart by spaces: `众志成城 同心抗疫`. */
export function isBalanced(text: string): boolean {
  const parts = text.split(/[ \u3000]+/);
  const lengths = parts.map((part) => part.length);
  return parts.length > 1 && parts.length < 4 && Math.min(...lengths) >= 3 && Math.max(...lengths) - Math.min(...lengths) <= 2;
}
