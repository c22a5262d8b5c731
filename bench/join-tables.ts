import { type BaselineName, baselineNames } from './baselines.ts';
import type { Interval } from './interval.ts';
import type { Counts, Figures } from './join-score.ts';
import { figure, markdownTable } from './markdown.ts';

/** The figures for the texts of one extractor, or for all. */
export interface Row {
  readonly name: string;
  readonly documents: number;
  readonly counts: Counts;
  readonly figures: Figures;
  readonly intervals: Readonly<Record<keyof Figures | 'lead', Interval>>;
  readonly baselines: Readonly<Record<BaselineName, Figures>>;
  /** The baseline with the highest F1, and how far the engine's F1 lies above it. */
  readonly best: BaselineName;
  readonly lead: number;
}

/** Joins per extractor, in Markdown: the fixed text against the truth, the breaks that are called safe, and simpler programs. */
export function joinTables(rows: readonly Row[]): string {
  return [fixedTable(rows), safeTable(rows), baselineTable(rows), strictTable(rows)].join('\n\n');
}

function fixedTable(rows: readonly Row[]): string {
  return markdownTable(
    ['extractor', 'pages', 'texts', 'joins', 'boundaries', 'precision', 'recall', 'F1', 'F1 + cuts', 'kept', 'intact'],
    rows.map(({ name, documents, counts, figures, intervals }) => [
      name,
      String(documents),
      String(counts.texts),
      String(counts.joined + counts.missed),
      String(counts.kept + counts.wrong),
      percent(figures.precision),
      percent(figures.recall),
      within(figures.f1, intervals.f1),
      percent(figures.f1WithCuts),
      within(figures.keptRecall, intervals.keptRecall),
      within(figures.intact, intervals.intact),
    ]),
  );
}

function safeTable(rows: readonly Row[]): string {
  return markdownTable(
    [
      'extractor',
      'safe joins right',
      'the same, cuts and disorder wrong',
      'coverage',
      'unsure per 100 lines',
      'joined later: right, wrong',
    ],
    rows.map(({ name, counts, figures, intervals }) => [
      name,
      within(figures.safeRight, intervals.safeRight, 2),
      percent(figures.safeRightStrict, 2),
      within(figures.coverage, intervals.coverage),
      figure(figures.unsurePer100, 1),
      `${counts.lateJoins}, ${counts.lateKeeps}`,
    ]),
  );
}

function baselineTable(rows: readonly Row[]): string {
  return markdownTable(
    ['extractor', 'Jiaokan', ...baselineNames, 'F1 ahead of the best'],
    rows.map(({ name, figures, intervals, baselines, lead }) => [
      name,
      triple(figures),
      ...baselineNames.map((baseline) => triple(baselines[baseline])),
      within(lead, intervals.lead),
    ]),
  );
}

/** F1 where a join of lines that do not belong together counts as wrong, whether or not a block ends there: text of another column follows. */
function strictTable(rows: readonly Row[]): string {
  return markdownTable(
    ['extractor', 'F1 + cuts: Jiaokan', ...baselineNames],
    rows.map(({ name, figures, baselines }) => [
      name,
      percent(figures.f1WithCuts),
      ...baselineNames.map((baseline) => percent(baselines[baseline].f1WithCuts)),
    ]),
  );
}

/** Joins on the seeds that have hand-made truth, in Markdown. */
export function seedTable(rows: readonly Row[]): string {
  return markdownTable(
    ['seed', 'joins', 'boundaries', 'precision', 'recall', 'F1', 'wrong safe joins', 'joins that are safe'],
    rows.map(({ name, counts, figures }) => [
      name,
      String(counts.joined + counts.missed),
      String(counts.kept + counts.wrong),
      percent(figures.precision),
      percent(figures.recall),
      percent(figures.f1),
      String(counts.safeKeeps),
      percent(figures.coverage),
    ]),
  );
}

/** F1, boundaries kept, paragraphs intact. */
function triple({ f1, keptRecall, intact }: Figures): string {
  return [f1, keptRecall, intact].map((value) => percent(value)).join(' / ');
}

/** A figure with its confidence interval. Bounds that may be negative are written `−1.2 to 0.3`. */
function within(value: number, { low, high }: Interval, digits = 1): string {
  const to = low < 0 ? ' to ' : '–';
  return `${percent(value, digits)} (${percent(low, digits)}${to}${percent(high, digits)})`;
}

function percent(value: number, digits = 1): string {
  return figure(100 * value, digits);
}
