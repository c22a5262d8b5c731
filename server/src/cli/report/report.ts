import type { Diagnosis, Finding, Locale } from '../../engine/index.ts';
import type { Terminal } from '../terminal.ts';

/** A file after checking. */
export interface CheckedFile {
  readonly path: string;
  readonly encoding: string;
  readonly text: string;
  /** Offset of each line, and at last the length of the text. */
  readonly starts: readonly number[];
  readonly findings: readonly Finding[];
  readonly diagnosis: Diagnosis;
}

/** What a run came to. */
export interface Tally {
  /** Files checked. */
  files: number;
  /** Files that could not be checked. */
  failed: number;
  /** Files in folders that turned out to be no text. */
  skipped: number;
  /** Files in which something was found. */
  faulty: number;
  problems: number;
  /** Problems that can be mended unseen. */
  safe: number;
  /** Problems with a proposal that a person has to judge. */
  review: number;
}

/** A way to print findings, file by file, so that no more than one file is held. */
export interface Report {
  begin(): string;
  file(checked: CheckedFile): Iterable<string>;
  end(tally: Tally): string;
}

export interface ReportSettings {
  readonly locale: Locale;
  readonly terminal: Terminal;
}

/** Line of `offset`, counted from 0. */
export function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = Math.max(0, starts.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
