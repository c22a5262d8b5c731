import data from '../../../data/joins.json';
import { LOOSE, slackOf } from './column.ts';
import { mayCutLatin } from './cut-latin.ts';
import { beginsEntry } from './entries.ts';
import type { Page } from './evidence.ts';
import { type LineFacts, overlaps } from './facts.ts';
import { hasTypedIndent } from './line.ts';
import { takeTurns } from './neighbours.ts';
import { UnitSet } from '../text/unit-set.ts';

/** `join`: the two lines are one text; `keep`: a block ends here; `unsure`: a person has to decide. */
export type Verdict = 'join' | 'keep' | 'unsure';

/** A page is set in columns when more of its lines than this share stand in one. */
export const IN_COLUMNS = 0.5;

/**
 * Log-odds of a join from which on lines are no verse, however whole they look, in a page that is set in columns: in a column that is
 * wider than verse, and elsewhere. Of six hundred such breaks on typeset pages none was a boundary. Where recognition lost some marks of
 * running text, as it did not in the lines around, less is enough.
 */
const BEYOND_VERSE = { inProse: 0.5, inColumn: 2.5, elsewhere: 5.2 } as const;

/** Fewer lines than this, in no column, tell little about each other. */
const FEW = 8;
/** Fewer lines than this in a column narrower than so many em may be verse, a list, a notice. */
const SHORT_TEXT = 30;
const NARROW = 10;
/** No column is narrower, in em: lines as short are a title and its author, or words by themselves. */
const NARROWEST = 5;
/** Lines of a poem or a list that stands in a page of prose make up a column of their own, which is narrower than this, in em. */
const WIDER_THAN_VERSE = 9;
/** By how many em a line falls short of its column when it is a line of its own by the look of it. */
const SHORT = 4;
/** Share of its column below which a line is a few words by themselves: a title, an author. */
const STUB = 0.3;

/** How much further from even odds a break must be than one after a full line in a column: to be a safe join, and to be sure to be a break. */
interface Doubt {
  readonly safe: number;
  readonly sure: number;
}

/**
 * Read off how often the models were right at the same odds on pages that they had not seen. A colon introduces what stands on lines
 * of its own more often than they know: the pages for training have few of these.
 */
const DOUBT = {
  fewLines: { safe: 2.7, sure: 1.6 },
  fewNarrow: { safe: 2.7, sure: 0 },
  word: { safe: 3.4, sure: 2.2 },
  noColumn: { safe: 1.1, sure: 0 },
  overParagraph: { safe: 1.2, sure: 2.5 },
  looseLine: { safe: 1.5, sure: 0 },
  shortLine: { safe: 1.4, sure: 2 },
  stub: { safe: 1.2, sure: 2 },
  sentenceEnd: { safe: 1.6, sure: 0 },
  point: { safe: 4, sure: 0 },
  picture: { safe: 4.5, sure: 3 },
  colon: { safe: 3.8, sure: 1.2 },
  colonInColumns: { safe: 2.8, sure: 1.2 },
  colonInFullLine: { safe: 0.8, sure: 1.2 },
} as const satisfies Readonly<Record<string, Doubt>>;

/** Log-odds down to which a break is one whatever the doubts are, and beyond which there are none. */
const LEAST = data.sure;
const MOST = data.safe + Math.max(...Object.values(DOUBT).map(({ safe }) => safe));

/** What becomes of the break after line `index`, whose log-odds of a join are `score`. */
export function verdictOf(page: Page, index: number, score: number): Verdict {
  if (score <= LEAST) return 'keep';
  const { safe, sure } = score > MOST ? { safe: MOST, sure: LEAST } : limitsOf(page, index);
  if (score <= sure) return 'keep';
  const before = page.facts[index];
  const after = page.facts[index + 1];
  // Who wrote it ends a story, though the byline was run into its last line.
  if (before?.bylineTail === true) return 'keep';
  // A line that begins with the end of the one before: joining the two would make up a sentence.
  if (overlaps(before?.text ?? '', after?.text ?? '')) return 'keep';
  if ((isItem(before) && isItem(after)) || beginsEntry(page, index)) return 'keep';
  // No extractor puts full-width spaces before other lines than the first of a paragraph.
  if (after !== undefined && hasTypedIndent(after.line)) return 'keep';
  return score >= safe && !isBesideUtterance(page, index) && !takeTurns(page, index) && !mayCutLatin(page, index) ? 'join' : 'unsure';
}

/** `二、…` or `（二）…`: under another line of the kind it is the next item of a list. */
const ITEM = /^(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、)/;

function isItem(line: LineFacts | undefined): boolean {
  return line?.opening === 'ordinal' && ITEM.test(line.text);
}

/** `▲工人在车间忙碌`: a mark points from words to their picture. */
const POINTER = /^[▲▼◀▶△▽◁▷] ?\p{Script=Han}/u;

/** Whose reporter took a picture may stand at the end of the line before: `本报`. */
const CREDITOR = /本[报報刊社]$/;

/** Whether words of a picture begin with line `after` that stand amid a sentence of the text beside it. */
function isPictureAmidText(before: LineFacts | undefined, after: LineFacts | undefined): boolean {
  if (after === undefined || (before?.ending !== 'running' && before?.ending !== 'pause')) return false;
  if (after.opening === 'caption' || POINTER.test(after.text)) return true;
  return after.byline && after.creditEnd && !CREDITOR.test(before.text);
}

/** A line that is one quotation from end to end. */
const UTTERANCE = /^(?:“[^“”]*”|「[^「」]*」)$/;

/** Who speaks has a line of his own in dialogue, with or without an end mark. In a column the quotation may still be what was left over. */
function isBesideUtterance({ facts, columns }: Page, index: number): boolean {
  const after = facts[index + 1];
  if (isUtterance(facts[index])) return /^[“「]/.test(after?.text ?? '');
  return (columns[index]?.measure ?? 0) === 0 && isUtterance(after);
}

function isUtterance(line: LineFacts | undefined): boolean {
  return line !== undefined && line.line.marks !== '' && UTTERANCE.test(line.text);
}

/** Whether the line may be the heading of a whole paragraph on one line, in a text that is not set in columns: nobody would ask whether it goes on there. */
function isOverParagraph({ facts, columnShare }: Page, index: number): boolean {
  return columnShare <= IN_COLUMNS && facts[index]?.ending !== 'pause' && facts[index + 1]?.ending === 'terminal';
}

/** Whether a line that looks whole runs on after all. */
export function runsOn(page: Page, index: number, score: number): boolean {
  const { facts, columns, columnShare } = page;
  const line = facts[index]?.line;
  const measure = columns[index]?.measure ?? 0;
  const fillsColumn = line !== undefined && measure >= WIDER_THAN_VERSE && slackOf(line, measure) < SHORT;
  if (columnShare <= IN_COLUMNS) return false;
  const least = isAmidProse(page, index) ? BEYOND_VERSE.inProse : fillsColumn ? BEYOND_VERSE.inColumn : BEYOND_VERSE.elsewhere;
  return score >= least;
}

/** How many lines above and below are looked at for marks. */
const AROUND = 8;
const MARK_INSIDE = /[，。、；：？！]./;

/** Whether two lines without any mark stand among lines with marks inside them, above and below, and no blank line is between. */
function isAmidProse({ facts, blanks }: Page, index: number): boolean {
  if (facts[index]?.unmarked !== true || facts[index + 1]?.unmarked !== true || blanks[index] !== 0) return false;
  const hasMarks = (step: 1 | -1): boolean => {
    for (let at = index; Math.abs(at - index) <= AROUND && blanks[at] === 0; at += step) {
      if (MARK_INSIDE.test(facts[step < 0 ? at : at + 1]?.text ?? '')) return true;
    }
    return false;
  };
  return hasMarks(-1) && hasMarks(1);
}

const ELLIPSES = new UnitSet('…⋯');

/** `。（热烈鼓掌）`: what a speech notes behind a sentence ends it as its full stop does. */
const ASIDE = /[。！？!?][”’」』]?[（(][^（）()]{1,12}[）)]$/;
const ASIDE_ENDS = new UnitSet('）)');
/** `第一，`: the points of a speech stand in a paragraph each, or all in one. */
const POINT = /^(?:第[一二三四五六七八九十]{1,3}|其[一二三四五六]|首先|其次|再次|最后|最後)[，,]/;
/** Longest end of a line that may be one, in code units. */
const LONGEST_ASIDE = 16;

function endsWithAside(text: string): boolean {
  return ASIDE_ENDS.hasAt(text, text.length - 1) && ASIDE.test(text.slice(-LONGEST_ASIDE));
}

/** From which log-odds on a join is safe, and down to which a break is a break. */
function limitsOf(page: Page, index: number): Doubt {
  const line = page.facts[index];
  const column = page.columns[index]?.measure ?? 0;
  const measure = column < NARROWEST ? 0 : column;
  const slack = line === undefined ? 0 : slackOf(line.line, measure);
  const isFull = measure > 0 && slack < LOOSE;
  let { safe, sure } = data;
  const doubt = (one: Doubt): void => {
    safe = Math.max(safe, data.safe + one.safe);
    sure = Math.max(sure, data.sure + one.sure);
  };
  if (measure === 0) doubt(page.facts.length < FEW ? DOUBT.fewLines : DOUBT.noColumn);
  else if (slack >= SHORT) doubt((line?.line.width ?? 0) < STUB * measure ? DOUBT.stub : DOUBT.shortLine);
  else if (!isFull) doubt(DOUBT.looseLine);
  if (page.facts.length < SHORT_TEXT) {
    if (measure > 0 && measure < NARROW) doubt(DOUBT.fewNarrow);
    if (line !== undefined && line.line.width < NARROWEST) doubt(DOUBT.word);
  }
  if (measure === 0 && isOverParagraph(page, index)) doubt(DOUBT.overParagraph);
  if (line?.ending === 'stop') doubt(isFull ? DOUBT.colonInFullLine : page.columnShare > IN_COLUMNS ? DOUBT.colonInColumns : DOUBT.colon);
  if (line?.ending === 'terminal' || endsWithAside(line?.text ?? '')) {
    doubt(POINT.test(page.facts[index + 1]?.text ?? '') ? DOUBT.point : DOUBT.sentenceEnd);
  }
  if (isPictureAmidText(line, page.facts[index + 1])) doubt(DOUBT.picture);
  // A sentence that ends on a line of no column: nobody would ask whether it goes on.
  const ends = line?.ending === 'terminal' || ELLIPSES.hasAt(line?.text ?? '', (line?.text.length ?? 0) - 1);
  return { safe, sure: measure === 0 && ends ? safe : sure };
}
