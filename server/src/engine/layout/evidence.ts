import type { MessageData } from '../language.ts';
import { CLOSING, DIGIT, LATIN, OPENING, TERMINAL, classAt } from '../text/character.ts';
import type { Reason } from './breaks.ts';
import { FIRST_LINE_INDENT, slackOf } from './column.ts';
import { bylineTailAt, isBylineLike, openingOf } from './cues.ts';
import { type Line, measure, printed } from './line.ts';
import type { QuotationState } from './quotation.ts';

/** All that a break is judged by. */
export interface Situation {
  readonly before: Line;
  readonly after: Line;
  /** The printed lines around the two. */
  readonly previous: Line | undefined;
  readonly next: Line | undefined;
  /** Measure of the column that the line before stands in, and the line after, in em. */
  readonly measure: number | undefined;
  readonly measureAfter: number | undefined;
  /** The line before is the first of its block. */
  readonly isFirstLine: boolean;
  readonly blankLines: number;
  /** What is open after the line before. */
  readonly quotation: QuotationState;
  /** Most of the file's lines stand in columns. */
  readonly printed: boolean;
  /** Share of the file's gaps that hold a blank line, and of its lines that are indented. */
  readonly blankShare: number;
  readonly indentShare: number;
}

/** How a printed line ends, as far as it matters for what may follow. */
type Ending = 'terminal' | 'quotation' | 'pause' | 'stop' | 'opening' | 'running';

/** Every reason that speaks for or against joining the two lines, with its weight in log-odds. */
export function weigh(situation: Situation): readonly Reason[] {
  const reasons: Reason[] = [];
  const add = (id: string, weight: number, data?: MessageData): void => {
    reasons.push(data === undefined ? { id, weight } : { id, weight, data });
  };
  const before = printed(situation.before);
  const after = printed(situation.after);
  const ending = endingOf(before);
  if (situation.measure === undefined) weighParagraphs(situation, before, after, ending, add);
  else weighColumn(situation, situation.measure, ending, add);
  weighMarks(situation, before, after, ending, add);
  weighRoles(situation, before, after, add);
  weighGap(situation, add);
  return reasons;
}

type Add = (id: string, weight: number, data?: MessageData) => void;

/** Weight of a full, nearly full and short line, by how it ends. A full line that ends a sentence proves nothing. */
const BY_WIDTH: Readonly<Record<Ending, readonly [full: number, near: number, short: number, shorter: number]>> = {
  running: [5, 3.2, -1, -4.5],
  pause: [6, 4.5, 2.5, 0.5],
  stop: [1.5, 0, -3, -5],
  quotation: [2.6, 0.5, -3.5, -5],
  terminal: [-0.8, -2.5, -5, -6],
  opening: [6, 6, 5, 4],
};

/** In a printed column: a line that is not full is the last of its paragraph, a full one goes on unless a first line follows. */
function weighColumn(situation: Situation, width: number, ending: Ending, add: Add): void {
  const { before, after, isFirstLine } = situation;
  const dropped = isFirstLine ? Math.max(0, FIRST_LINE_INDENT - before.indent) : 0;
  const slack = slackOf(before, width);
  // The line is full when the first thing of the next line did not fit on it any more.
  const room = Math.min(slack, Math.abs(slack - dropped)) - firstUnitWidth(after) + 1;
  const data = { measure: String(width), width: String(before.width) };
  const [full, near, shortish, shorter] = BY_WIDTH[ending];
  if (before.stretched) add('stretched', Math.max(full, 4));
  else if (slack < -2.5) weighWideLine(before, ending, data, add);
  else if (room <= 0.6) add('full', full, data);
  else if (room <= 1.3) add('near', near, data);
  else if (room <= 2.7) add('short', shortish, data);
  else add('shorter', shorter, data);
  if ((before.stretched || room <= 1.3) && (ending === 'terminal' || ending === 'stop' || ending === 'quotation')) weighFirstLine(situation, width, add);
}

/** A line wider than its column is display type, unless it is a sentence: then a caption or a note set wider. */
function weighWideLine(line: Line, ending: Ending, data: MessageData, add: Add): void {
  if (ending === 'running' && /[，。；]/.test(line.text)) add('widerText', 2.5, data);
  else add('wider', -4, data);
}

/** After a full line that may end a paragraph, the next line tells: a first line is narrower by the indent that the extractor dropped. */
function weighFirstLine({ after, next, measureAfter, indentShare }: Situation, width: number, add: Add): void {
  const column = measureAfter ?? width;
  const data = { measure: String(column) };
  const widest = column - after.width - after.indent;
  const narrowest = column - after.squeezed - after.indent;
  if (after.indent > 0) add('indented', -3);
  else if (widest <= 1.3 && narrowest <= FIRST_LINE_INDENT - 0.4) add('noFirstLine', 3.2, data);
  else if (indentShare < 0.05 && widest <= FIRST_LINE_INDENT + 0.7 && narrowest >= FIRST_LINE_INDENT - 0.7 && goesOn(after, next)) add('firstLine', -2.6, data);
}

/** Width of what has to stay together at the beginning of `line`: a number or word, a mark with its neighbour, else one character. */
function firstUnitWidth(line: Line): number {
  const text = line.text.slice(line.first, line.first + 24);
  const unit = /^[“‘（《「『]{0,2}(?:[\dA-Za-z.,%]+|\S)[，。、；：？！”’）》」』]{0,3}/u.exec(text)?.[0] ?? '';
  return Math.max(1, measure(unit, '').squeezed);
}

/** Whether `line` is not the last of its paragraph as far as its end shows. */
function goesOn(line: Line, next: Line | undefined): boolean {
  return next !== undefined && endingOf(printed(line)) !== 'terminal';
}

/** Where one line is one paragraph: only a sentence that is cut off goes on. */
function weighParagraphs({ before, after: line, printed: isPrinted }: Situation, text: string, after: string, ending: Ending, add: Add): void {
  if (ending === 'terminal') return add('sentenceEnds', -6);
  if (ending === 'quotation') return add('quotationEnds', -5);
  if (ending === 'stop') return add('clauseEnds', -4);
  // Short lines with commas are verse rather than a broken sentence.
  if (ending === 'pause') return add('pause', before.width <= 16 ? -2 : 2.6);
  const sentences = /[。！？]/.test(text);
  if (sentences) add('cutOff', 3);
  else if (before.width > 24 && /[，、,]/.test(text) && before.width <= 34) add('shortLine', -1);
  else if (before.width <= 24) add('shortLine', -3.2);
  else if (before.width <= 34) add('shortLine', -2);
  else add('longLine', isPrinted ? 2.5 : 0.5);
  if (isPrinted && /[，,]/.test(text) && line.width < 0.8 * before.width && endingOf(after) === 'terminal') add('endsThere', 2.6);
  if (/^\p{Script=Han}{1,2}[，、,。；]/u.test(after)) add('wordCut', sentences || before.width > 12 ? 5 : 1);
}

/** Marks that cannot stand where the break would put them, and what is still open. */
function weighMarks({ quotation, measure: column }: Situation, before: string, after: string, ending: Ending, add: Add): void {
  const first = classAt(after, 0);
  if ((first & CLOSING) !== 0 || /^[，。、；：？！,.;?!%％‰℃]/.test(after)) add('markCannotBegin', 6, { mark: after.charAt(0) });
  if (ending === 'opening') add('markCannotEnd', 2, { mark: before.slice(-1) });
  const repeated = quotation.quotation !== undefined && after.startsWith(quotation.quotation);
  if (quotation.quotation !== undefined) add('quotationOpen', repeated ? -1 : column === undefined ? 5 : 3.5, { mark: quotation.quotation });
  if (quotation.bracket !== undefined) add('bracketOpen', 3.5, { mark: quotation.bracket });
  const last = classAt(before, before.length - 1);
  if ((last & DIGIT) !== 0 && /^[\d%％‰℃个名多余万亿元年月日时分人次份件条项岁斤吨米公里]/.test(after)) add('numberGoesOn', 2.5);
  if ((last & LATIN) !== 0 && (first & LATIN) !== 0) add('wordGoesOn', 1);
  if (overlaps(before, after)) add('overlap', -6);
}

/** Headlines, bylines, captions: blocks that end where they end, however wide they are. */
function weighRoles({ before: line, after: next, measure: column, isFirstLine }: Situation, before: string, after: string, add: Add): void {
  if (!line.stretched && (isBylineLike(before) || bylineTailAt(before) >= 0)) add('bylineBefore', -9);
  if (!next.stretched && isBylineLike(after)) add('bylineAfter', -9);
  const opening = openingOf(after);
  if (opening === 'dateline' || opening === 'editorNote' || opening === 'continuation' || opening === 'credit' || opening === 'bullet') add(opening, -6);
  if (opening === 'subhead') add('subhead', line.width <= 30 ? -5 : -1);
  if (opening === 'ordinal' || opening === 'lettered') add('ordinal', -3);
  if (opening === 'enumeration') add('ordinal', -1);
  const ended = openingOf(before);
  if (ended === 'continuation' || ended === 'credit') add('noticeBefore', -9);
  if (ended === 'lettered' && line.width < 16) add('headingBefore', -6);
  if (ended === 'subhead' && isFirstLine && (column === undefined || line.width < 40)) add('headingBefore', -7);
}

/** Blank lines and indents: telling only as far as they are not the habit of the whole file. */
function weighGap({ before, after, blankLines, blankShare, indentShare, measure: column, printed: isPrinted }: Situation, add: Add): void {
  if (blankLines >= 3) add('wideGap', -4, { lines: String(blankLines) });
  else if (blankLines > 0 && blankShare < 0.4) add('gap', -1.7, { lines: String(blankLines) });
  else if (blankLines === 0 && blankShare < 0.4 && column !== undefined) add('noGap', 0.8);
  else if (isPrinted && blankLines === 0 && blankShare > 0.8 && endingOf(printed(before)) !== 'terminal' && openingOf(printed(after)) === undefined) add('setTogether', 7);
  if (after.indent > 0 && indentShare < 0.05) add('oddIndent', -5);
  else if (after.indent >= 1.5 && indentShare < 0.6) add('indent', -4);
}

/** How the printed line `text` ends. */
export function endingOf(text: string): Ending {
  let at = text.length - 1;
  const last = classAt(text, at);
  if ((last & OPENING) !== 0 || text.endsWith('(')) return 'opening';
  let closed = false;
  while (at > 0 && ((classAt(text, at) & CLOSING) !== 0 || text.charAt(at) === ')')) {
    closed = true;
    at--;
  }
  const mark = text.charAt(at);
  if ((classAt(text, at) & TERMINAL) !== 0 || /[!?]/.test(mark)) return 'terminal';
  if (closed && /[”’」』]$/.test(text)) return 'quotation';
  if (!closed && /[，、,]/.test(mark)) return 'pause';
  if (!closed && /[；：…⋯;:—]/.test(mark)) return 'stop';
  return 'running';
}

/** Whether the end of one line is repeated at the beginning of the next: text boxes overlap there, or text between them is lost. */
function overlaps(before: string, after: string): boolean {
  for (let length = 2; length <= Math.min(8, before.length, after.length); length++) {
    const repeated = after.slice(0, length);
    if (before.endsWith(repeated) && /^\p{Script=Han}+$/u.test(repeated) && new Set(repeated).size > 1) return true;
  }
  return false;
}
