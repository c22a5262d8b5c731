import type { Cohesion, WordLevel } from '../text/words.ts';
import type { ColumnMeasure } from './column.ts';
import type { Ending, LineFacts } from './facts.ts';
import type { OpenMarks } from './quotation.ts';

/** What the words say of a break, and the level of the best word that the line before makes with the next line but one. */
export interface BreakCohesion extends Cohesion {
  readonly beyond: WordLevel;
}

/** A page as printed lines, and the little that is known of the whole file. */
export interface Page {
  readonly facts: readonly LineFacts[];
  readonly columns: readonly ColumnMeasure[];
  /** The characters of each line, by `charactersOf`: beside the facts, since many lines are asked for them in a row. */
  readonly characters: readonly number[];
  /** Blank lines after each printed line. */
  readonly blanks: readonly number[];
  /** What the words say of each break. */
  readonly cohesions: readonly BreakCohesion[];
  /** Share of the file's gaps that hold a blank line; of its lines that are indented; that stand in a column. */
  readonly blankShare: number;
  readonly indentShare: number;
  readonly columnShare: number;
  /** Share of its paragraphs that begin with a full line, -1 where too few are seen to begin: without an indent a full last line tells nothing. */
  readonly flushShare: number;
  /** For each printed line, whether a paragraph is seen to begin with it, and how. */
  readonly openings: readonly ParagraphOpening[];
}

/** A line after a short one that ends a sentence begins a paragraph: with the full measure or with less; `none` elsewhere. */
export type ParagraphOpening = 'flush' | 'indented' | 'none';

/** Stands for a width that is not known: wider than any. */
export const UNKNOWN = 40;

/** The number that stands for how a line ends. */
export function endingCode(ending: Ending): number {
  switch (ending) {
    case 'terminal':
      return 0;
    case 'quotation':
      return 1;
    case 'pause':
      return 2;
    case 'stop':
      return 3;
    case 'opening':
      return 4;
    case 'running':
      return 5;
  }
}

/** 0 when no quotation is open, 2 when the line after begins with its opening mark again, 1 otherwise. */
export function openCode({ quotation }: OpenMarks, after: LineFacts | undefined): number {
  if (quotation === undefined) return 0;
  return after?.text.startsWith(quotation) === true ? 2 : 1;
}

/** Widths further away than this tell no more. */
export function clamp(value: number): number {
  return Math.max(-12, Math.min(24, value));
}
