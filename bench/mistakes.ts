import { explain } from '../server/src/engine/index.ts';
import type { EngineDecisions } from './engine-joins.ts';
import { groupBy } from './groups.ts';
import type { LabelledText } from './pages.ts';

/** What is wrong with a decision. The first two are wrong joins in the strict sense. */
export type MistakeKind = 'wrong join' | 'join across an interruption' | 'join in disorder' | 'missed join';

/** A wrong decision, with what the engine had to say for it. */
export interface Mistake {
  readonly kind: MistakeKind;
  /** Name of the text, and the number of the line after the break, from 1. */
  readonly text: string;
  readonly line: number;
  readonly types: string;
  /** Log-odds of a join, and the verdict; `undefined` where the layout has no such break. */
  readonly score: number | undefined;
  readonly verdict: string | undefined;
  /** What is printed just before and after the break. */
  readonly before: string;
  readonly after: string;
  readonly reasons: readonly string[];
}

/** Characters of context on each side. */
const CONTEXT = 28;

export function mistakesIn({ name, text, breaks }: LabelledText, { joined, breaks: own }: EngineDecisions): Mistake[] {
  return breaks.flatMap(({ start, end, label, types }, index) => {
    const kind = kindOf(label, joined[index] === true);
    if (kind === undefined) return [];
    const found = own[index];
    const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
    return {
      kind,
      text: name,
      line: text.slice(0, end).split('\n').length,
      types,
      score: found?.score,
      verdict: found?.verdict,
      before: before.trim().slice(-CONTEXT),
      after: (text.slice(end).split('\n', 1)[0] ?? '').trim().slice(0, CONTEXT),
      reasons: (found?.reasons ?? []).map((reason) => `${signed(reason.weight)} ${explain(reason, 'en')}`),
    };
  });
}

function kindOf(label: string, joined: boolean): MistakeKind | undefined {
  if (label === 'join') return joined ? undefined : 'missed join';
  if (!joined) return undefined;
  if (label === 'keep') return 'wrong join';
  if (label === 'cut') return 'join across an interruption';
  return label === 'disorder' ? 'join in disorder' : undefined;
}

/** The `count` mistakes of one kind that the engine was surest of, in groups by the types of the blocks, the largest group first. */
export function worstMistakes(all: readonly Mistake[], kind: MistakeKind, count: number): string {
  const ofKind = all.filter((mistake) => mistake.kind === kind);
  const worst = ofKind.sort((a, b) => sureness(b) - sureness(a)).slice(0, count);
  const groups = groupBy(worst, ({ types }) => types);
  const sections = Array.from(groups)
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([types, group]) =>
      [`${types} (${ofKind.filter((mistake) => mistake.types === types).length} in all)`, ...group.map(shown)].join('\n'),
    );
  return [`${kind}: the ${worst.length} surest of ${ofKind.length}`, ...sections].join('\n\n');
}

/** How wrong the score was: a join is the worse the higher it scored, a missed one the lower. */
function sureness({ kind, score = 0 }: Mistake): number {
  return kind === 'missed join' ? -score : score;
}

function shown({ kind, text, line, score, verdict, before, after, reasons }: Mistake): string {
  const late = kind !== 'missed join' && verdict !== 'join' ? ', joined after other fixes' : '';
  return [
    `  ${text}:${line}  ${verdict ?? 'no break'} ${score === undefined ? '' : signed(score)}${late}`,
    `    ${before} | ${after}`,
    `    ${reasons.join('; ')}`,
  ].join('\n');
}

/** All mistakes as a table with a header, fields separated by tabs. */
export function mistakeTable(all: readonly Mistake[]): string {
  const rows = all.map(({ kind, text, line, types, score, verdict, before, after, reasons }) =>
    [kind, text, line, types, score === undefined ? '' : signed(score), verdict ?? '', before, after, reasons.join('; ')]
      .map((field) => String(field).replace(/\s/g, ' '))
      .join('\t'),
  );
  return ['kind\ttext\tline\ttypes\tscore\tverdict\tbefore\tafter\treasons', ...rows, ''].join('\n');
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`;
}
