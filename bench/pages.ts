import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * What truth says of a line break. `join`: it stands inside a block; `keep`: a block ends there; `cut`: a column, caption or running
 * head interrupts the block there; `disorder`: the extractor put text there that belongs elsewhere; `unknown`: not to be scored.
 */
export type Label = 'join' | 'keep' | 'cut' | 'disorder' | 'unknown';

/** All that stands between two successive printed lines, `[start, end)` in UTF-16 code units. */
export interface LabelledBreak {
  readonly start: number;
  /** Where the line after begins to be printed. */
  readonly end: number;
  readonly label: Label;
  /** Kinds of the blocks before and after, such as `p|section`. */
  readonly types: string;
}

/** A text whose line breaks are labelled. */
export interface LabelledText {
  readonly name: string;
  /** The typeset page it was read from; several extractors read each page. */
  readonly document: string;
  readonly extractor: string;
  readonly text: string;
  readonly breaks: readonly LabelledBreak[];
}

/** A label file as it is stored, with the fields that matter for joins. */
interface LabelFile {
  readonly id: string;
  readonly doc: string;
  readonly extractor: string;
  /** The text could not be aligned with the truth. */
  readonly dropped?: boolean;
  readonly nls: readonly { readonly s: number; readonly e: number; readonly l: Label; readonly a?: string; readonly b?: string }[];
}

/** Where the typeset pages may lie when no place was named: beside the repository. */
const BESIDE = path.join('..', 'shared', 'bench');

/** The folder of the typeset pages, or `undefined` when there is none. A `named` folder is taken at its word. */
export function findBench(named: string | undefined): string | undefined {
  if (named !== undefined) return named;
  return existsSync(BESIDE) ? BESIDE : undefined;
}

/** The folder of the pages for development, or the `named` one; `undefined`, after saying so, where it has no folder `part`. */
export function findDevPages(named: string | undefined, part: string): string | undefined {
  const folder = named ?? path.join(process.env['JIAOKAN_BENCH'] ?? BESIDE, 'dev');
  if (existsSync(path.join(folder, part))) return folder;
  console.error(`there are no typeset pages in ${folder}: nothing was measured (--bench DIR or JIAOKAN_BENCH name another place)`);
  return undefined;
}

/** The labelled texts in `text/*.txt` and `labels/*.json` of `folder`, by name. Throws when the folder or a text is missing. */
export function readPages(folder: string): LabelledText[] {
  const labels = path.join(folder, 'labels');
  if (!existsSync(labels)) throw new Error(`there are no labels in ${labels}`);
  return readdirSync(labels)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => JSON.parse(readFileSync(path.join(labels, file), 'utf8')) as LabelFile)
    .filter(({ dropped }) => dropped !== true)
    .map((file) => ({
      name: file.id,
      document: file.doc,
      extractor: file.extractor,
      text: readFileSync(path.join(folder, 'text', `${file.id}.txt`), 'utf8'),
      breaks: file.nls.map(({ s, e, l, a, b }) => ({ start: s, end: e, label: l, types: `${a ?? '?'}|${b ?? '?'}` })),
    }));
}
