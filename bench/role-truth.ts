import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** What the blocks of truth are called, and the kinds of the outline that they are. */
const KINDS: Readonly<Record<string, string>> = {
  p: 'body',
  quote: 'pullQuote',
  folio: 'furniture',
  note: 'editorNote',
  jump: 'continuation',
};

/** A text of which is known what stands in its lines. */
export interface TypedText {
  readonly name: string;
  readonly document: string;
  readonly extractor: string;
  readonly text: string;
  /** The kinds of the blocks that begin in a line, by the line's number, counted from 0. */
  readonly begins: ReadonlyMap<number, readonly string[]>;
  /** The kind of the block that a printed line belongs to, by its beginning; lines that nobody knows are missing. */
  readonly lines: ReadonlyMap<number, string>;
}

interface LabelFile {
  readonly id: string;
  readonly doc: string;
  readonly extractor: string;
  readonly dropped?: boolean;
  readonly nls: readonly { readonly s: number; readonly e: number; readonly l: string; readonly a?: string; readonly b?: string }[];
  readonly errs: readonly { readonly k: string; readonly s: number; readonly e: number; readonly b?: string }[];
}

/** The typeset pages below `folder`. Throws when a text is missing. */
export function typedPages(folder: string): TypedText[] {
  return readdirSync(path.join(folder, 'labels'))
    .sort()
    .map((file) => JSON.parse(readFileSync(path.join(folder, 'labels', file), 'utf8')) as LabelFile)
    .filter(({ dropped }) => dropped !== true)
    .map((file) => typed(file, readFileSync(path.join(folder, 'text', `${file.id}.txt`), 'utf8')));
}

/**
 * The pages that were read line for line, as other programs would have left them: each printed line of running text set off by
 * blank lines, or each paragraph on one line.
 */
export function respacedPages(folder: string): TypedText[] {
  return readdirSync(path.join(folder, 'labels'))
    .filter((file) => file.endsWith('.raw.json'))
    .sort()
    .flatMap((file) => {
      const labels = JSON.parse(readFileSync(path.join(folder, 'labels', file), 'utf8')) as LabelFile;
      const text = readFileSync(path.join(folder, 'text', `${labels.id}.txt`), 'utf8');
      const spaced = respaced(labels, text, ({ l, a }) => (l === 'join' && a !== 'p' ? '\n' : '\n\n'));
      const flowing = respaced(labels, text, ({ l, a }) => (l !== 'join' ? '\n\n' : a === 'p' ? '' : '\n'));
      return [spaced, flowing].map((one, index) => ({ ...one, extractor: ['spaced', 'flowing'][index] ?? '' }));
    });
}

/** The text with other white space at its line breaks. */
function respaced(labels: LabelFile, text: string, between: (gap: LabelFile['nls'][number]) => string): TypedText {
  let [out, from] = ['', 0];
  const moves: { readonly from: number; readonly by: number }[] = [{ from: 0, by: 0 }];
  const nls = labels.nls.flatMap((gap) => {
    out += text.slice(from, gap.s);
    const s = out.length;
    const space = between(gap);
    out += space;
    from = gap.e;
    moves.push({ from, by: out.length - from });
    return space === '' ? [] : [{ ...gap, s, e: out.length }];
  });
  const movedBy = (at: number): number => moves.findLast((move) => move.from <= at)?.by ?? 0;
  return typed(
    { ...labels, nls, errs: labels.errs.map((one) => ({ ...one, s: one.s + movedBy(one.s), e: one.e + movedBy(one.e) })) },
    out + text.slice(from),
  );
}

function typed({ id, doc, extractor, nls, errs }: LabelFile, text: string): TypedText {
  const lineOf = linesOf(text);
  const begins = new Map<number, string[]>();
  const lines = new Map<number, string>();
  const kindOf = (type: string): string => KINDS[type] ?? type;
  const begin = (at: number, type: string): void => {
    const line = lineOf(at);
    begins.set(line, [...(begins.get(line) ?? []), kindOf(type)]);
  };
  const first = nls[0];
  if (first?.a !== undefined) {
    begin(first.s - 1, first.a);
    lines.set(lineOf(first.s - 1), kindOf(first.a));
  }
  for (const { e, l, a, b } of nls) {
    if (b === undefined || l === 'unknown') continue;
    lines.set(lineOf(e), kindOf(b));
    // A block that another one interrupts goes on; what interrupts it begins.
    if (l === 'keep' || (l !== 'join' && a !== b && b !== 'p')) begin(e, b);
  }
  for (const { k, e, b } of errs) if (k === 'fused' && b !== undefined) begin(e, b);
  return { name: id, document: doc, extractor, text, begins, lines };
}

interface GoldNode {
  readonly kind: string;
  readonly rawLineStart: number;
  readonly rawLineEnd: number;
  readonly arguable?: boolean;
  readonly inline?: boolean;
  readonly children: readonly GoldNode[];
}

/** The seeds whose outline was made by hand. */
export function typedGold(seeds: string, gold: string): TypedText[] {
  return readdirSync(gold)
    .filter((file) => file.endsWith('.outline.json') && existsSync(path.join(seeds, file.replace('.outline.json', '.txt'))))
    .sort()
    .map((file) => {
      const name = file.replace('.outline.json', '');
      const { nodes } = JSON.parse(readFileSync(path.join(gold, file), 'utf8')) as { nodes: readonly GoldNode[] };
      const begins = new Map<number, string[]>();
      for (const { kind, rawLineStart } of flat(nodes)) {
        if (['article', 'body', 'fragment', 'dateline'].includes(kind)) continue;
        begins.set(rawLineStart - 1, [...(begins.get(rawLineStart - 1) ?? []), kind]);
      }
      const text = readFileSync(path.join(seeds, `${name}.txt`), 'utf8');
      const lines = new Map(text.split('\n').map((_, line) => [line, 'body']));
      for (const { kind, rawLineStart, rawLineEnd, children } of flat(nodes)) {
        if (kind === 'article' || kind === 'fragment' || children.length > 0) continue;
        for (let line = rawLineStart; line <= rawLineEnd; line++) lines.set(line - 1, kind);
      }
      return { name, document: name, extractor: 'seed', text, begins, lines };
    });
}

function flat(nodes: readonly GoldNode[]): GoldNode[] {
  return nodes.flatMap((node) => [node, ...flat(node.children)]).filter(({ arguable, inline }) => arguable !== true && inline !== true);
}

/** Tells in which line an offset stands. */
function linesOf(text: string): (at: number) => number {
  const numbers = new Uint32Array(text.length + 1);
  for (let at = 0, line = 0; at <= text.length; at++) {
    numbers[at] = line;
    if (text.charAt(at) === '\n' || (text.charAt(at) === '\r' && text.charAt(at + 1) !== '\n')) line++;
  }
  return (at) => numbers[Math.max(0, at)] ?? 0;
}
