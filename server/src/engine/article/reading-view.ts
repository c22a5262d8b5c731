import type { Proof } from '../proof.ts';
import type { Role } from '../outline/role.ts';
import { cleanBlocks } from './clean.ts';

/** A text as it is to be read, and where each of its lines comes from. */
export interface ReadingView {
  /** Markdown in which only headings are marked. */
  readonly lines: readonly string[];
  /** The first raw line of what each line shows, counted from 0; ascending. An empty line belongs to what stands above it. */
  readonly sources: readonly number[];
}

const MARKS: Readonly<Partial<Record<Role, string>>> = { headline: '# ', section: '## ', subhead: '### ', editorNote: '> ' };

/** The paragraphs of a text, a line each with an empty one between, headings as such. Linear in the text. */
export function readingViewOf(proof: Proof): ReadingView {
  const lines: string[] = [];
  const sources: number[] = [];
  for (const { role, text, firstLine } of cleanBlocks(proof)) {
    // A fix may part a block in two.
    for (const paragraph of text.split('\n').map((line) => line.trim())) {
      if (lines.length > 0) {
        lines.push('');
        sources.push(sources.at(-1) ?? 0);
      }
      lines.push((MARKS[role] ?? '') + paragraph);
      sources.push(firstLine);
    }
  }
  return { lines, sources };
}
