import type { MessageData } from '../language.ts';
import { CLOSING, DIGIT, HAN, LATIN, OPENING, TERMINAL, classAt } from '../text/character.ts';
import type { Reason } from './breaks.ts';
import { FIRST_LINE_INDENT, slackOf } from './column.ts';
import { isBylineLike, openingOf } from './cues.ts';
import { type Line, printed } from './line.ts';
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
function weighColumn({ before, after, next, measure, measureAfter, isFirstLine, indentShare }: Situation, width: number, ending: Ending, add: Add): void {
  const dropped = isFirstLine && before.indent === 0 ? FIRST_LINE_INDENT : 0;
  const slack = slackOf(before, width);
  const short = slack <= dropped + 0.6 ? Math.min(0.6, slack) : slack - dropped;
  const data = { measure: String(width), width: String(before.width) };
  const [full, near, shortish, shorter] = BY_WIDTH[ending];
  if (before.stretched) add('stretched', Math.max(full, 4));
  else if (short <= 0.6) add('full', full, data);
  else if (short <= 1.3) add('near', near, data);
  else if (short <= 2.7) add('short', shortish, data);
  else add('shorter', shorter, data);
  if (!before.stretched && slack < -2.5) add('wider', -4, data);

  const isFull = before.stretched || short <= 1.3;
  const columnAfter = measureAfter ?? measure;
  if (!isFull || columnAfter === undefined || (ending !== 'terminal' && ending !== 'stop' && ending !== 'quotation')) return;
  const deficit = slackOf(after, columnAfter);
  if (after.indent > 0) add('indented', -3);
  else if (indentShare < 0.05 && deficit >= FIRST_LINE_INDENT - 0.7 && deficit <= FIRST_LINE_INDENT + 0.7 && goesOn(after, next)) add('firstLine', -2.6, { measure: String(columnAfter) });
  else if (deficit <= 0.7) add('noFirstLine', 3.2, { measure: String(columnAfter) });
}

/** Whether `line` is not the last of its paragraph as far as its end shows. */
function goesOn(line: Line, next: Line | undefined): boolean {
  return next !== undefined && endingOf(printed(line)) !== 'terminal';
}

/** Where one line is one paragraph: only a sentence that is cut off goes on. */
function weighParagraphs({ before }: Situation, text: string, after: string, ending: Ending, add: Add): void {
  if (ending === 'terminal') return add('sentenceEnds', -6);
  if (ending === 'quotation') return add('quotationEnds', -5);
  if (ending === 'stop') return add('clauseEnds', -4);
  if (ending === 'pause') return add('pause', 2.6);
  const sentences = /[。！？]/.test(text);
  if (sentences) add('cutOff', 3);
  else if (before.width <= 24) add('shortLine', -3.2);
  else if (before.width <= 34) add('shortLine', -2);
  else add('longLine', 0.5);
  if (/^[\p{Script=Han}]{1,2}[，、,。；]/u.test(after)) add('wordCut', sentences || before.width > 12 ? 5 : 1);
}

/** Marks that cannot stand where the break would put them, and what is still open. */
function weighMarks({ quotation, measure }: Situation, before: string, after: string, ending: Ending, add: Add): void {
  const first = classAt(after, 0);
  if ((first & CLOSING) !== 0 || /^[，。、；：？！,.;?!%％‰℃]/.test(after)) add('markCannotBegin', 6, { mark: after.charAt(0) });
  if (ending === 'opening') add('markCannotEnd', 2, { mark: before.slice(-1) });
  const repeated = quotation.quotation !== undefined && after.startsWith(quotation.quotation);
  if (quotation.quotation !== undefined) add('quotationOpen', repeated ? -1 : measure === undefined ? 5 : 3.5, { mark: quotation.quotation });
  if (quotation.bracket !== undefined) add('bracketOpen', 3.5, { mark: quotation.bracket });
  const last = classAt(before, before.length - 1);
  if ((last & DIGIT) !== 0 && /^(?:[\d%％‰℃]|[个名多余万亿元年月日时分人次份件条项岁斤吨米公里])/.test(after)) add('numberGoesOn', 2.5);
  if ((last & LATIN) !== 0 && (first & LATIN) !== 0) add('wordGoesOn', 1);
  if (overlaps(before, after)) add('overlap', -6);
}

/** Headlines, bylines, captions: blocks that end where they end, however wide they are. */
function weighRoles({ before: line, measure }: Situation, before: string, after: string, add: Add): void {
  if (isBylineLike(before)) add('bylineBefore', -9);
  if (isBylineLike(after)) add('bylineAfter', -9);
  const opening = openingOf(after);
  if (opening === 'dateline' || opening === 'editorNote' || opening === 'continuation' || opening === 'credit' || opening === 'bullet') add(opening, -6);
  if (opening === 'subhead') add('subhead', line.width <= 30 ? -5 : -1);
  if (opening === 'ordinal' || opening === 'lettered') add('ordinal', -3);
  if (opening === 'enumeration') add('ordinal', -1);
  const ended = openingOf(before);
  if (ended === 'continuation' || ended === 'credit') add('noticeBefore', -9);
  if (ended === 'lettered' && line.width < 16) add('headingBefore', -6);
  if (ended === 'subhead' && measure === undefined) add('headingBefore', -4);
}

/** Blank lines and indents: telling only as far as they are not the habit of the whole file. */
function weighGap({ after, blankLines, blankShare, indentShare, measure }: Situation, add: Add): void {
  if (blankLines >= 3) add('wideGap', -4, { lines: String(blankLines) });
  else if (blankLines > 0 && blankShare < 0.4) add('gap', -2, { lines: String(blankLines) });
  else if (blankLines === 0 && blankShare < 0.4 && measure !== undefined) add('noGap', 0.8);
  if (after.indent > 0 && indentShare < 0.05) add('oddIndent', -3.5);
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
    if (before.endsWith(repeated) && [...repeated].every((character) => (classAt(character, 0) & HAN) !== 0) && new Set(repeated).size > 1) return true;
  }
  return false;
}
