import { headingText } from '../outline/heading.ts';
import type { Proof } from '../proof.ts';
import type { Role } from '../outline/role.ts';
import { type CleanBlock, type Mark, cleanBlocks } from './clean.ts';

/** A problem of a line of the reading view: where it is in that line. */
export interface LineMark extends Mark {
  readonly line: number;
}

/** A text as it is to be read, and where each of its lines comes from. */
export interface ReadingView {
  /** Markdown in which only headings are marked. */
  readonly lines: readonly string[];
  /** The first raw line of what each line shows, counted from 0; ascending. An empty line belongs to what stands above it. */
  readonly sources: readonly number[];
  /** What is left for a person to look at. */
  readonly marks: readonly LineMark[];
}

const PREFIXES: Readonly<Partial<Record<Role, string>>> = { headline: '# ', section: '## ', subhead: '### ', editorNote: '> ' };

/** The paragraphs of a text, a line each with an empty one between, headings as such. Linear in the text. */
export function readingViewOf(proof: Proof): ReadingView {
  const lines: string[] = [];
  const sources: number[] = [];
  const marks: LineMark[] = [];
  for (const block of cleanBlocks(proof)) {
    for (const { shown, from, to, shift } of paragraphsOf(block)) {
      if (lines.length > 0) {
        lines.push('');
        sources.push(sources.at(-1) ?? 0);
      }
      for (const { start, end, finding } of block.marks) {
        if (start < from || start >= to) continue;
        marks.push({ line: lines.length, start: Math.max(0, start + shift), end: Math.min(shown.length, end + shift), finding });
      }
      lines.push(shown);
      sources.push(block.firstLine);
    }
  }
  return { lines, sources, marks };
}

/** A paragraph as it is shown; it is `[from, to)` of its block's text, and `shift` leads from there to what is shown. */
interface Paragraph {
  readonly shown: string;
  readonly from: number;
  readonly to: number;
  readonly shift: number;
}

/** A fix may part a block in two. */
function paragraphsOf({ role, text }: CleanBlock): readonly Paragraph[] {
  const prefix = PREFIXES[role] ?? '';
  let from = 0;
  return text.split('\n').map((line) => {
    const bare = headingText(line.trim());
    const paragraph = { shown: prefix + bare, from, to: from + line.length + 1, shift: prefix.length - from - line.indexOf(bare) };
    from += line.length + 1;
    return paragraph;
  });
}
