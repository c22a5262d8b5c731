import { DELIMITERS, Units } from './line-units.ts';
import { Signs, lineWith } from './line-signs.ts';
import { type Line, printed } from './line.ts';
import type { Range } from './splice.ts';

/** Lines that are no running text but entries, each whole by itself. */
export interface Records {
  /** Runs of lines that are entries: rows of cells between delimiters, labels with what they stand for, entries of a table of contents. */
  readonly entries: readonly Range[];
  /** How many printed lines there are, and how many of them are rows of cells. */
  readonly written: number;
  readonly rows: number;
  /** Whether the text is a file of subtitles: every line of it stands as its author broke it. */
  readonly subtitles: boolean;
}

/** Fewest successive rows with as many cells; two cells, as any clause with a comma has, take more rows. */
const ROWS = 3;
const ROWS_OF_TWO = 6;
const ROWS_IN_QUOTES = 2;

/** `00:01:02,500 --> 00:01:04,000` of SubRip and WebVTT, `[01:02.50]` of lyrics. */
const TIME = /^\s*(?:(?:\d{1,2}:)?\d{2}:\d{2}[,.]\d{3}\s*-->|\[\d{2}:\d{2}\.\d{2,3}\])/;

/** A heading, leaders and a page: `第一章 绪论 ........ 1`. */
const CONTENTS = /(?:\.{4}|·{4}|…{2}|(?:\. ){4})[.·… ]{0,200}\d{1,4}\s{0,8}$/;

/** A name and its number or foreign name: `财务科 0571-88880002`, `宫保鸡丁 38元`. */
const LISTED = /^\s*\p{Script=Han}{1,12}\s[^\p{Script=Han}，。：；]+\p{Script=Han}?$/u;

/** What is at what time: `8:00—8:30 签到`. */
const TIMED = /^\s*\d{1,2}[:：]\d{2}(?:\s?[-—–~～至]{1,2}\s?\d{1,2}[:：]\d{2})?\s[^，。；]+$/;

/** Who said it and when, over each message of a chat: `2021-03-05 18:30:12 王建国`; when a page of the web was put up. */
const STAMPED =
  /^\s*(?:[^，。；！？]{1,20}\s)?\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s{1,4}\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?:\s[^，。；！？]{1,20})?$/u;

/** A label and what it stands for: `学历：本科`, `答：三十二年`. */
const LABELLED = /^\s*[\p{Script=Han}A-Za-z]{1,6}[：:]/u;

/** Cells in quotation marks: `"标题","正文"`. */
const QUOTED = /^\s*"[^"]*"(?:[,;|\t]"[^"]*")+\s*$/;

/** A sign of a line from which records are told: successive lines of one sign are records of one kind. `''`: none. */
export type RecordSign = string;

/** What shows that `line` is a record. */
export function recordSign(line: Line): RecordSign {
  const { text, any } = line;
  if ((any & Units.times) !== 0 && TIME.test(text)) return 'time';
  if ((any & Units.leaders) !== 0 && CONTENTS.test(text)) return 'contents';
  if ((any & Units.quotes) !== 0 && QUOTED.test(text)) return `"${text.split('"').length - 1}`;
  if ((any & Units.delimiters) !== 0) {
    const row = (any & Units.quotes) === 0 ? printed(line) : printed(line).replace(/"[^"]*"/g, '');
    const delimiter = DELIMITERS.find((one) => row.includes(one));
    // A row has no sentence in it, but in quotation marks.
    if (delimiter !== undefined && !/[。！？]/.test(row)) return `${delimiter}${row.split(delimiter).length - 1}`;
  }
  if ((any & Units.colons) !== 0) {
    if (line.ascii > 0 && TIMED.test(text)) return 'timed';
    if (line.ascii > 0 && STAMPED.test(text)) return 'stamped';
    if (LABELLED.test(text)) return 'labelled';
  }
  return line.ascii > 0 && (any & Units.white) !== 0 && LISTED.test(text) ? 'listed' : '';
}

/** How many successive lines of the sign are records. */
function fewest(sign: RecordSign): number {
  if (sign === '') return Infinity;
  if (sign === 'contents' || sign === 'stamped') return 1;
  if (sign.startsWith('"')) return ROWS_IN_QUOTES;
  return /^.1$/s.test(sign) ? ROWS_OF_TWO : ROWS;
}

export function recordsIn(lines: readonly Line[], signs: Uint8Array): Records {
  const entries: Range[] = [];
  let [times, written, rows] = [0, 0, 0];
  let run = { sign: '', from: 0, to: 0, count: 0 };
  const close = ({ sign, from, to, count }: typeof run): void => {
    if (count < fewest(sign)) return;
    // What stands beside a label may go on in the next line, so that only the lines between others are known to be whole.
    entries.push(sign === 'labelled' ? { from: from + 1, to: to - 1 } : { from, to });
    if (/\d$/.test(sign)) rows += count;
  };
  for (let number = 0; number < signs.length; number++) {
    if (signs[number] === 0) continue;
    written++;
    const line = lineWith(Signs.record, lines, signs, number);
    const sign = line === undefined ? '' : recordSign(line);
    if (sign === 'time') times++;
    if (sign !== run.sign) {
      close(run);
      run = { sign, from: number, to: number, count: 0 };
    }
    run.to = number + 1;
    run.count++;
  }
  close(run);
  return { entries, written, rows, subtitles: times > 1 };
}
