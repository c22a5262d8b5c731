import type { OutlineNode } from '../server/src/engine/outline/outline.ts';
import type { TypedText } from './role-truth.ts';

/** The kinds that are scored one by one. */
export const SCORED = ['headline', 'kicker', 'subhead', 'section', 'byline', 'caption', 'credit', 'editorNote', 'continuation'] as const;
export type Scored = (typeof SCORED)[number];

export interface Tally {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

/** How the outline of one text compares with truth: a node is right when its kind and its first line are. */
export interface OutlineScore {
  readonly text: TypedText;
  readonly kinds: Readonly<Record<Scored, Tally>>;
  /** Paragraphs, and those of them that are shown as headlines. */
  readonly paragraphs: number;
  readonly raised: number;
  /** Nodes that are wrong and nodes that are missing, as `kind@line`, lines counted from 1. */
  readonly mistakes: readonly string[];
}

export function scoreOutline(text: TypedText, outline: readonly OutlineNode[]): OutlineScore {
  const nodes = flat(outline).filter(({ startLine }) => text.lines.has(startLine));
  const mistakes: string[] = [];
  const tally = (kind: Scored): Tally => {
    const got = new Set(nodes.filter((node) => node.kind === kind).map(({ startLine }) => startLine));
    const want = new Set([...text.begins].filter(([, kinds]) => kinds.includes(kind)).map(([line]) => line));
    const [wrong, missed] = [[...got].filter((line) => !want.has(line)), [...want].filter((line) => !got.has(line))];
    for (const line of wrong) mistakes.push(`+${kind}@${line + 1} is ${text.lines.get(line) ?? '?'}`);
    for (const line of missed) mistakes.push(`-${kind}@${line + 1}`);
    return { right: want.size - missed.length, wrong: wrong.length, missed: missed.length };
  };
  return {
    text,
    kinds: Object.fromEntries(SCORED.map((kind) => [kind, tally(kind)])) as Record<Scored, Tally>,
    paragraphs: [...text.begins.values()].filter((kinds) => kinds.includes('body')).length,
    raised: nodes.filter(({ kind, startLine }) => kind === 'headline' && text.lines.get(startLine) === 'body').length,
    mistakes,
  };
}

/** The nodes that stand in lines of their own. */
function flat(nodes: readonly OutlineNode[]): OutlineNode[] {
  return nodes.flatMap((node) => (node.kind === 'body' ? [node] : [node, ...flat(node.children)]));
}

export interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** In per cent. */
export function figuresOf(scores: readonly OutlineScore[], kind: Scored): Figures {
  const sum = (of: keyof Tally): number => scores.reduce((total, { kinds }) => total + kinds[kind][of], 0);
  const [right, wrong, missed] = [sum('right'), sum('wrong'), sum('missed')];
  return {
    precision: (100 * right) / (right + wrong),
    recall: (100 * right) / (right + missed),
    f1: (200 * right) / (2 * right + wrong + missed),
  };
}

/** Paragraphs shown as headlines, per 100. */
export function raisedOf(scores: readonly OutlineScore[]): number {
  const sum = (of: 'raised' | 'paragraphs'): number => scores.reduce((total, score) => total + score[of], 0);
  return (100 * sum('raised')) / sum('paragraphs');
}
