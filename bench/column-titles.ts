import { type OutlineNode, Proof, shownOutline } from '../server/src/engine/index.ts';
import { figure, markdownTable } from './markdown.ts';

/** The kinds of pieces that are looked for by their titles. */
const TITLED = ['headline', 'kicker', 'subhead', 'section', 'byline', 'caption', 'credit'] as const;
type Titled = (typeof TITLED)[number];

/** How an outline is come by. */
const READINGS = {
  woven: 'of the lines as they stand',
  shown: 'as it is shown',
  raw: 'read in reading order (-raw)',
} as const;
type Reading = keyof typeof READINGS;

/** A block of truth: its kind and its text. */
export interface TrueBlock {
  readonly t: string;
  readonly s: string;
}

interface Tally {
  readonly right: number;
  readonly found: number;
  readonly wanted: number;
}

/** Of one page, for each reading, how many of its titles are found under their kind. */
export type TitleTallies = Readonly<Record<Reading, Readonly<Record<Titled, Tally>>>>;

export function titleTallies(woven: string, raw: string, blocks: readonly TrueBlock[]): TitleTallies {
  const proof = new Proof(woven);
  return {
    woven: talliesOf(proof.outline, blocks),
    shown: talliesOf(shownOutline(proof), blocks),
    raw: talliesOf(shownOutline(new Proof(raw)), blocks),
  };
}

/** Precision, recall and F1 of each kind on all pages, in per cent. */
export function titleTable(pages: readonly TitleTallies[]): string {
  const cell = (kind: Titled, reading: Reading): string => {
    const sum = (of: keyof Tally): number => pages.reduce((total, page) => total + page[reading][kind][of], 0);
    const [right, found, wanted] = [sum('right'), sum('found'), sum('wanted')];
    return [right / found, right / wanted, (2 * right) / (found + wanted)].map((share) => figure(100 * share, 0)).join('/');
  };
  const readings = Object.keys(READINGS) as Reading[];
  return markdownTable(
    ['P/R/F1 of the outline, by title', ...Object.values(READINGS)],
    TITLED.map((kind) => [kind, ...readings.map((reading) => cell(kind, reading))]),
  );
}

function talliesOf(outline: readonly OutlineNode[], blocks: readonly TrueBlock[]): Readonly<Record<Titled, Tally>> {
  const nodes = flat(outline);
  const tally = (kind: Titled): Tally => {
    const wanted = blocks.filter(({ t }) => t === kind).map(({ s }) => solid(s));
    const found = nodes.filter((node) => node.kind === kind).map(({ title }) => solid(title));
    const left = [...found];
    const right = wanted.filter((title) => {
      const at = left.indexOf(title);
      if (at >= 0) left.splice(at, 1);
      return at >= 0;
    });
    return { right: right.length, found: found.length, wanted: wanted.length };
  };
  return Object.fromEntries(TITLED.map((kind) => [kind, tally(kind)])) as Record<Titled, Tally>;
}

function flat(nodes: readonly OutlineNode[]): readonly OutlineNode[] {
  return nodes.flatMap((node) => [node, ...flat(node.children)]);
}

/** A text without its white space, its characters in their common forms. */
export function solid(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}
