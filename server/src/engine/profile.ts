import type { Config } from './config.ts';
import type { Passage } from './layout/block.ts';
import type { Block, Form, Layout } from './layout/layout.ts';
import { type Line, isBlank, printed } from './layout/line.ts';
import type { LineStatistics } from './layout/statistics.ts';
import { consistentTerms } from './text/consistent-terms.ts';
import { type ScriptCount, countScript, intendedScript, scriptOf } from './text/script.ts';
import { remembered } from './text/tables.ts';

/** What the rules need to know of the whole file: coarse, so that few edits change it. */
export interface TextTraits {
  /** Whether the text is Chinese at all; where it is not, no rule runs. */
  readonly chinese: boolean;
  /** `printed`: every printed line on its own line; `paragraphs`: one paragraph a line; `empty`: nothing to read. */
  readonly lineation: 'printed' | 'paragraphs' | 'empty';
  /** What kind of file it is: tables, Markdown and subtitles have their own use for blank lines and half-width marks. */
  readonly form: Form;
  /** Blocks are separated by blank lines. */
  readonly blankSeparated: boolean;
  /** The marks of the text were folded to ASCII: half-width commas where Chinese has full-width ones. */
  readonly foldedMarks: boolean;
  /** Whoever wrote the text sets Latin words off by spaces: most of them, and too many different ones to come from the typesetting. */
  readonly spacedWords: boolean;
  /** A space stands between all words, as in treebanks: the spaces are data. */
  readonly segmented: boolean;
  /** Script of the text by its decisive characters. */
  readonly script: 'simplified' | 'traditional' | 'mixed' | 'unknown';
  /** Words that are right whatever their characters: the user's own, and those that the text writes in the other script throughout. */
  readonly words: readonly string[];
}

/** How a file came about, as far as its text shows. One diagnosis for the whole file. */
export interface TextProfile extends TextTraits {
  /** Share of the gaps between printed lines that hold a blank line, 0–1. */
  readonly blankShare: number;
  /** Lines stretched by spaces between their characters. */
  readonly stretchedLines: number;
  /** Share of the gaps between printed lines at which a paragraph goes on, 0–1. */
  readonly joinShare: number;
}

/** Share of Han among Han characters and Latin letters from which on a text counts as Chinese. */
const CHINESE_SHARE = 0.2;
/** So many different Latin words set off by spaces, and so many places, are a writer's habit; on newspaper pages there are fewer. */
const HABIT = { words: 5, places: 12 };
/** Markdown was typed, not typeset. */
const TYPED_HABIT = { words: 2, places: 3 };

/** The profile of a text from what was counted over its lines, and from its breaks. */
export function profileOf(
  { lines, blocks, gaps, printed: isPrinted, form }: Layout,
  statistics: LineStatistics,
  config: Config,
): TextProfile {
  const { counts } = statistics;
  const habit = form === 'markdown' ? TYPED_HABIT : HABIT;
  const script = config.script === 'auto' ? scriptOfText(counts, blocks) : config.script;
  return {
    chinese: counts.han > 0 && counts.han >= CHINESE_SHARE * (counts.han + counts.ascii) && !isData(lines),
    lineation: counts.printed === 0 ? 'empty' : isPrinted ? 'printed' : 'paragraphs',
    form,
    blankSeparated: gaps.blankEnds * 2 > gaps.ends,
    foldedMarks: counts.folded >= 5 && counts.folded > counts.commas,
    spacedWords: statistics.differentSpacedWords >= habit.words && counts.spaced >= Math.max(habit.places, counts.solid),
    segmented: counts.segmented > 0 && 2 * counts.segmented > counts.wordy,
    script,
    words: wordsOf(counts, blocks, script, config),
    blankShare: gaps.all === 0 ? 0 : gaps.blank / gaps.all,
    stretchedLines: counts.stretched,
    joinShare: gaps.all === 0 ? 0 : 1 - gaps.ends / gaps.all,
  };
}

/** The traits by themselves. */
export function traitsOf({
  chinese,
  lineation,
  form,
  blankSeparated,
  foldedMarks,
  spacedWords,
  segmented,
  script,
  words,
}: TextTraits): TextTraits {
  return { chinese, lineation, form, blankSeparated, foldedMarks, spacedWords, segmented, script, words };
}

/** Whether the text is JSON, a value a line or one in all: its quotation marks, commas and indents are the format's. */
function isData(lines: readonly Line[]): boolean {
  const first = lines.find((line) => !isBlank(line));
  const last = lines.findLast((line) => !isBlank(line));
  if (first === undefined || last === undefined) return false;
  return /^(?:\{\s*(?:"|$)|\[\s*(?:["[{]|$))/.test(printed(first).slice(0, BRACKETS)) && /[\]}],?$/.test(printed(last).slice(-BRACKETS));
}

/** Code units at the beginning and at the end that tell data. */
const BRACKETS = 40;

/** Most texts are in one script; of the others, those that were misread are told by their blocks. */
function scriptOfText(count: ScriptCount, blocks: readonly Block[]): TextTraits['script'] {
  const script = scriptOf(count);
  if (script !== 'mixed') return script;
  return intendedScript(
    blocks.map(({ passage }) => scriptOfPassage(passage)),
    hasCornerQuotations(blocks) ? 'traditional' : undefined,
  );
}

const scriptOfPassage = remembered(({ text }: Passage) => countScript(text));

/** The user's words and the terms of the text; most texts have no character of the other script. */
function wordsOf(count: ScriptCount, blocks: readonly Block[], script: TextTraits['script'], { words }: Config): readonly string[] {
  if (script !== 'simplified' && script !== 'traditional') return words;
  if (count[script === 'simplified' ? 'traditional' : 'simplified'] === 0) return words;
  const terms = consistentTerms(
    blocks.map(({ passage }) => passage),
    script,
  );
  return terms.length === 0 ? words : [...words, ...terms];
}

/** Whether all quotations are in corner brackets, as traditional text is set, and simplified text is not. */
function hasCornerQuotations(blocks: readonly Block[]): boolean {
  return blocks.some(({ text }) => text.includes('「')) && !blocks.some(({ text }) => text.includes('“'));
}
