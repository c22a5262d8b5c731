import { type Opening, endsWithCredit, isBylineLike, openingOf } from '../layout/cues.ts';
import { overlaps, endingOf } from '../layout/facts.ts';
import type { Block, Line } from '../layout/layout.ts';
import { hasTypedIndent } from '../layout/line.ts';
import { isClosing, isDay, isIssuer, isSalutation } from '../text/letter.ts';
import { readable } from '../text/words.ts';
import { isNamedParagraph, isUnnumberedPart } from './heading.ts';
import { isAuthorLine, isBracketedLabel, isSeriesLabel, isNoticeHead } from './label.ts';
import { type Page, widthOf } from './look.ts';
import { endsWithPicture, namesReporters } from './wording.ts';

/** Roles that a block shows by itself, for certain. */
export type CertainRole = 'body' | 'headline' | 'kicker' | 'byline' | 'section' | 'caption' | 'credit' | 'editorNote' | 'continuation';

/** Code units of the first line that are read: what announces a role is short. The other tests read them in simplified characters. */
const READ = 80;
/** Running text from this width on, in em, when it holds a full stop. */
const TEXT_WIDTH = 70;
/** The same when it is of two sentences, or one behind a typed indent, and nothing in it says that it belongs to a picture. */
const SENTENCES_WIDTH = 28;
/** Narrowest paragraph in em, with the end of a sentence in it and without one: verse and items of lists are narrower. */
const NARROWEST_TEXT = 24;
const NARROWEST_CLAUSES = 60;
/** Widest title above verse or a list, in em. */
const WIDEST_TITLE = 16;
/** Wider than the indent of a paragraph. */
const WIDE_INDENT = '\u3000\u3000\u3000';
/** Longest note that says where a story goes on, in code units. */
const LONGEST_CONTINUATION = 20;
/** Widest heading that is known by its number or its mark, in em. */
const WIDEST_HEADING = 34;
const CHAPTER = /^第[一二三四五六七八九十百千零〇两\d]{1,5}[卷编篇部章回节集](?:$|[ \u3000：:])/;
/** `第一节　8:00—8:45`: an entry of a timetable. */
const HOURS = /^\p{Script=Han}{1,8}[ \u3000]{1,4}\d{1,2}[:：]\d{2}[-—–~～至]{1,2}\d{1,2}[:：]\d{2}$/u;
const CONTINUATION = /^[（(]?[▶►▷◀◁◄→←>]*(?:上接|下转|紧接|转)第?[ \w一二三四五六七八九十]{1,4}版/;
const NOTE_HEAD = '编者按语?|编者的话|编者语|编前语?|编后语?|编者注|按语|开栏的话|开栏语|开篇语|主持人语|核心提示|阅读提示|内容提要';
const NOTE = new RegExp(`^(?:[【［[〔(（](?:${NOTE_HEAD})[】］\\]〕）)]|(?:${NOTE_HEAD})(?:[ \u3000:：]|$))`);
const MARKDOWN = /^(#{1,6})[ \t]/;

/** `▲图为…`: a mark points from a caption to its picture. */
const POINTED_CAPTION = /^[▲▼△▽◀▶◁▷] ?图(?:为|：|:)/;

/** Who the pictures of a page or a story are by: `（本版图片由县交通局提供）`. */
const PICTURES_BY = /^[（(]?(?:本(?:版|文|组|报|栏)(?:图片|照片|摄影|图文|文图|资料)|(?:图片|照片)(?:来源|均?由|[：:]))[^，。]{1,30}$/u;

/** The role of the block between `previous` and `next` where its words leave no choice: a note, a label, a numbered chapter, a heading in Markdown, a pointed caption, a long paragraph. */
export function certainRole(block: Block, next?: Block, previous?: Block): CertainRole | undefined {
  const [line] = block.lines;
  if (line === undefined) return 'body';
  const raw = readable(line.text.slice(line.first, Math.min(line.last, line.first + READ)));
  const opening = openingOf(raw);
  if (opening === 'editorNote' || NOTE.test(raw)) return 'editorNote';
  if (CONTINUATION.test(raw) && block.text.length <= LONGEST_CONTINUATION) return 'continuation';
  if (POINTED_CAPTION.test(raw)) return 'caption';
  if (block.lines.length === 1 && PICTURES_BY.test(raw)) return 'credit';
  const width = widthOf(block);
  if (width >= TEXT_WIDTH) return /。/.test(block.text) ? 'body' : undefined;
  if (width >= SENTENCES_WIDTH && isParagraph(block, line) && !isCaptionLike(block.text, opening)) return 'body';
  if (isSalutation(readable(block.text)) || (block.lines.length === 1 && isClosing(raw.replace(/\s/g, '')))) return 'body';
  if (isIssuer(raw) && isSignature(previous, next)) return 'byline';
  // What somebody says goes on behind it.
  if (/[，、][”」』]$/.test(block.text)) return 'body';
  if (isNamedParagraph(block.text) && endingOf(block.text) === 'terminal') return 'body';
  if (isSeriesLabel(block.text)) return 'kicker';
  if (isAuthorLine(block.text) || (block.lines.length === 1 && namesReporters(raw))) return 'byline';
  if (next !== undefined && isAuthorLine(next.text)) return 'headline';
  const heads = next !== undefined && isClauses(next);
  if (isBracketedLabel(block.text)) {
    if (!heads) return 'kicker';
    // Right over the text a label is all the headline that there is at the top of a page; further down it may be one of several section heads.
    if (previous === undefined) return 'headline';
  }
  if (isNoticeHead(block.text) && heads) return 'headline';
  if (isSetRight(block, previous, next)) return 'byline';
  if (HOURS.test(raw) || isBrief(block, previous, next) || isVerse(block, previous, next)) return 'body';
  if (isUnnumberedPart(block.text)) return 'section';
  const level = MARKDOWN.exec(raw)?.[1]?.length;
  if (level !== undefined) return level === 1 ? 'headline' : 'section';
  return width <= WIDEST_HEADING && CHAPTER.test(raw) && !/[。；]/.test(block.text) ? 'section' : undefined;
}

/** Whether the name of an issuer between the two signs a notice: behind the end of its text, over the day. */
function isSignature(text: Block | undefined, day: Block | undefined): boolean {
  return text !== undefined && endingOf(text.text) === 'terminal' && day !== undefined && isDay(day.text.slice(0, READ).replace(/\s/g, ''));
}

/** Whether the block is a line of verse that was set out by typed indents, between others that stand by themselves: a title over them is indented further. */
function isVerse(
  { text, lines: [line, ...others], endBreak, blanksAfter }: Block,
  previous: Block | undefined,
  next: Block | undefined,
): boolean {
  if (line === undefined || others.length > 0 || !line.text.startsWith(WIDE_INDENT) || isBylineLike(text)) return false;
  const indentOf = (other: Block | undefined): number => other?.lines[0]?.indent ?? 0;
  const isAligned = blanksAfter === 0 && indentOf(next) === line.indent;
  const isQuoted = previous?.blanksAfter === 0 && (indentOf(previous) === line.indent || previous.text.endsWith('：'));
  if ((isAligned && isQuoted) || (previous?.endBreak?.apart === true && previous.blanksAfter === 0)) return true;
  return endBreak?.apart === true && blanksAfter === 0 && line.indent <= indentOf(next);
}

/** Whether the block is one of several briefs, each a paragraph that begins with the same mark: `△巴西中部连日暴雨成灾。` */
function isBrief({ text, lines: [line] }: Block, previous: Block | undefined, next: Block | undefined): boolean {
  if (!text.startsWith('△') || !text.endsWith('。') || line === undefined || !hasTypedIndent(line)) return false;
  return previous?.text.startsWith('△') === true || next?.text.startsWith('△') === true;
}

/** Least typed indent, in em, of what is set right, and its greatest width. */
const RIGHT = 6;
const WIDEST_SIGNATURE = 16;

/** Whether the block is who signs the text right above it, or the day below that, set right by a typed indent: the text ends there. */
function isSetRight({ text, lines: [line, ...others], blanksAfter }: Block, previous: Block | undefined, next: Block | undefined): boolean {
  if (line === undefined || others.length > 0 || line.indent < RIGHT || !line.text.startsWith(WIDE_INDENT)) return false;
  if (line.width > WIDEST_SIGNATURE || /[，。；：！？]/.test(text) || previous === undefined || previous.blanksAfter > 0) return false;
  const isLast = next === undefined || blanksAfter > 0 || next.lines[0]?.text.startsWith(WIDE_INDENT) === true;
  return isLast && (endingOf(previous.text) === 'terminal' || DAY.test(text));
}

/** `三月八日`, `2021年3月6日`. */
const DAY = /^(?:[\d〇○零一二三四五六七八九十]{2,4}年)?[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/;

function isParagraph({ text }: Block, first: Line): boolean {
  return /。./.test(text) || (hasTypedIndent(first) && text.endsWith('。'));
}

function isCaptionLike(text: string, opening: Opening | undefined): boolean {
  return (
    opening === 'caption' ||
    opening === 'credit' ||
    endsWithCredit(text) ||
    endsWithPicture(readable(text.slice(-READ))) ||
    /[图圖▲▼△▽]/.test(text.slice(0, 6))
  );
}

/** Text cut off by the edge of its box: it breaks off in the middle of a sentence where another box begins, or begins there. */
export function isFragment(block: Block, previous: Block | undefined, next: Block | undefined, page: Page): boolean {
  const cut = (before: Block, after: Block): boolean =>
    breaksOff(before) && ((!page.indented && isIndented(after)) || (isClauses(before) && overlaps(before.text, after.text)));
  return (next !== undefined && cut(block, next)) || (previous !== undefined && cut(previous, block));
}

/** Another text box begins with a stray space; a paragraph's indent is wider. */
export function isIndented({ lines: [line] }: Block): boolean {
  return line !== undefined && line.indent > 0 && line.indent < 1.5 && !line.text.startsWith('\f');
}

/** Running text. A heading names in a word or two what the text below it begins with: `中生代` over `中生代的年代为…`. */
export function isClauses({ text }: Block): boolean {
  return /[，。；,;]/.test(text);
}

/** Whether the block is a paragraph. */
export function isText(block: Block): boolean {
  const width = widthOf(block);
  return width >= NARROWEST_CLAUSES || (width >= NARROWEST_TEXT && /[。！？!?]/.test(block.text));
}

/** Whether the first block of a page of verse, of a list or of short paragraphs is set off as its title: by a blank line, or by the indent that it lacks. */
export function isTitle(block: Block, next: Block | undefined, { blankSeparated }: Page): boolean {
  const startsIndented = (one: Block | undefined): boolean => one?.lines[0] !== undefined && hasTypedIndent(one.lines[0]);
  const isSetOff = (!blankSeparated && block.blanksAfter > 0) || (!startsIndented(block) && startsIndented(next));
  return isSetOff && widthOf(block) <= WIDEST_TITLE && !/[，。；：]/.test(block.text);
}

/** What stands at the edge of every page: a number, a date, the name of a paper or of a page. Of 15,000 such lines of the pages for training one in a thousand has none. */
const PAGE_EDGE = /[\d\uff10-\uff19一二三四五六七八九十〇○零]|[报報版刊网網周週年月]|新[闻聞]/u;

/** Whether the block can be a running head or a folio. */
export function mayBeFurniture({ text }: Block): boolean {
  return PAGE_EDGE.test(text.slice(0, READ));
}

/** Whether the block ends in the middle of a sentence. */
export function breaksOff({ text }: Pick<Block, 'text'>): boolean {
  const ending = endingOf(text);
  return ending === 'running' || ending === 'pause';
}
