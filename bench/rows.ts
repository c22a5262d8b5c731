import { type BaselineName, baselineNames, decideBy } from './baselines.ts';
import { decideByEngine } from './engine-joins.ts';
import { groupBy } from './groups.ts';
import { intervals } from './interval.ts';
import { type Counts, countDecisions, figuresOf, sumCounts } from './join-score.ts';
import type { Row } from './join-tables.ts';
import { type Mistake, mistakesIn } from './mistakes.ts';
import type { LabelledText } from './pages.ts';

/** The counts of the engine and of every baseline. */
interface AllCounts {
  readonly counts: Counts;
  readonly baselines: Readonly<Record<BaselineName, Counts>>;
}

export interface Scored extends AllCounts {
  readonly text: LabelledText;
  readonly mistakes: readonly Mistake[];
}

/** Extractors in the order of the tables: text layers, then recognised pictures; others follow by name. */
const ORDER = [
  'poppler',
  'layout',
  'raw',
  'mutool',
  'pdfminer',
  'pdfjs',
  'tess300',
  'tess200',
  'tessbad',
  'tessmix',
  'tesspage',
  'paddle',
  'paddlebad',
];
/** Pages that were simulated, not extracted: never in the row of all. */
const SIMULATED = 'cms';

export function score(text: LabelledText): Scored {
  const decisions = decideByEngine(text);
  const ends = text.breaks.map(({ end }) => end);
  const baseline = (name: BaselineName): Counts =>
    countDecisions(text.breaks, { joined: decideBy(name, text.text, ends), verdicts: [], lines: decisions.lines });
  return {
    text,
    counts: countDecisions(text.breaks, decisions),
    baselines: byBaseline(baseline),
    mistakes: mistakesIn(text, decisions),
  };
}

/** A row for each extractor, one for all real ones, and one for the simulated pages. */
export function extractorRows(scored: readonly Scored[]): Row[] {
  const byExtractor = groupBy(scored, ({ text }) => text.extractor);
  const simulated = byExtractor.get(SIMULATED) ?? [];
  byExtractor.delete(SIMULATED);
  const place = (name: string): number => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);
  const names = Array.from(byExtractor.keys()).sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
  return [
    ...names.map((name) => rowOf(name, byExtractor.get(name) ?? [])),
    rowOf(
      'ALL',
      scored.filter(({ text }) => text.extractor !== SIMULATED),
    ),
    ...(simulated.length === 0 ? [] : [rowOf(SIMULATED, simulated)]),
  ];
}

/** A row for each text, and one for all. */
export function textRows(scored: readonly Scored[]): Row[] {
  return [...scored.map((one) => rowOf(one.text.name, [one])), rowOf('ALL', scored)];
}

function rowOf(name: string, scored: readonly Scored[]): Row {
  const documents = Array.from(groupBy(scored, ({ text }) => text.document).values(), mergeCounts);
  const { counts, baselines } = mergeCounts(documents);
  const figures = byBaseline((baseline) => figuresOf(baselines[baseline]));
  const best = baselineNames.reduce((a, b) => (figures[b].f1 > figures[a].f1 ? b : a));
  const leadIn = (sample: readonly AllCounts[]): number => {
    const merged = mergeCounts(sample);
    return figuresOf(merged.counts).f1 - figuresOf(merged.baselines[best]).f1;
  };
  return {
    name,
    documents: documents.length,
    counts,
    figures: figuresOf(counts),
    intervals: intervals(documents, (sample) => ({ ...figuresOf(mergeCounts(sample).counts), lead: leadIn(sample) })),
    baselines: figures,
    best,
    lead: leadIn(documents),
  };
}

function mergeCounts(all: readonly AllCounts[]): AllCounts {
  return {
    counts: sumCounts(all.map(({ counts }) => counts)),
    baselines: byBaseline((name) => sumCounts(all.map(({ baselines }) => baselines[name]))),
  };
}

function byBaseline<Value>(value: (name: BaselineName) => Value): Record<BaselineName, Value> {
  return Object.fromEntries(baselineNames.map((name) => [name, value(name)])) as Record<BaselineName, Value>;
}
