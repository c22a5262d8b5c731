import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '../../server/src/engine/layout/evidence.ts';
import { isGuarded, marksOf } from '../../server/src/engine/layout/guard.ts';
import { interleavedRegions } from '../../server/src/engine/layout/interleaved.ts';
import { readPage } from '../../server/src/engine/layout/page.ts';
import { splitLines, startsOf } from '../../server/src/engine/layout/split.ts';
import { viewOf } from '../../server/src/engine/layout/view.ts';

/** A page with the truth about some of its breaks. */
export interface LabelledPage {
  /** The document that the page was made from: pages of one document never stand on both sides of a cross-validation. */
  readonly document: string;
  readonly extractor: string;
  readonly page: Page;
  /** By the break's number: 1 join, 0 keep. `weight` is less for breaks where text from elsewhere follows. */
  readonly labels: ReadonlyMap<number, Label>;
}

export interface Label {
  readonly y: number;
  readonly weight: number;
  /** `join`, `keep`, or `elsewhere` where text of another column follows. */
  readonly kind: string;
}

interface PageLabels {
  readonly doc: string;
  readonly extractor: string;
  readonly nls: readonly { readonly e: number; readonly l: string; readonly a?: string; readonly b?: string }[];
}

/** Weight of the breaks after which text of another column follows: what stands there is no join, but hardly to be told from one. */
const ELSEWHERE = 0.5;

/** The typeset pages below `folder`. */
export function typesetPages(folder: string): LabelledPage[] {
  return readdirSync(join(folder, 'labels'))
    .sort()
    .map((file): LabelledPage => {
      const label = JSON.parse(readFileSync(join(folder, 'labels', file), 'utf8')) as PageLabels;
      const text = readFileSync(join(folder, 'text', file.replace(/json$/, 'txt')), 'utf8');
      const { page, offsets, isInColumn } = located(text);
      const byOffset = new Map(label.nls.map((one) => [one.e, one]));
      const labels = new Map<number, Label>();
      for (let index = 0; index + 1 < page.facts.length; index++) {
        const truth = byOffset.get(offsets[index + 1] ?? -1);
        if (truth === undefined || truth.l === 'unknown' || !isInColumn(index)) continue;
        const sure = truth.l === 'join' || truth.l === 'keep';
        labels.set(index, { y: Number(truth.l === 'join'), weight: sure ? 1 : ELSEWHERE, kind: sure ? truth.l : 'elsewhere' });
      }
      return { document: label.doc, extractor: label.extractor, page, labels };
    });
}

/** Weight of a break that two people judged: no extractor's page is as much like what users have. */
const PROOF_READ = 6;

/** The proof-read seeds. */
export function goldPages(seeds: string, gold: string): LabelledPage[] {
  return readdirSync(gold)
    .filter((file) => file.endsWith('.breaks.tsv'))
    .sort()
    .map((file): LabelledPage => {
      const name = file.slice(0, -'.breaks.tsv'.length);
      const text = readFileSync(join(seeds, `${name}.txt`), 'utf8');
      const { page, numbers } = located(text);
      const labels = new Map<number, Label>();
      for (const row of readFileSync(join(gold, file), 'utf8').trimEnd().split('\n').slice(1)) {
        const [before = '', , , label = '', , , confidence = ''] = row.split('\t');
        const arguable = confidence === 'arguable';
        labels.set(numbers.indexOf(Number(before) - 1), {
          y: Number(label === 'join'),
          weight: arguable ? 1 : PROOF_READ,
          kind: arguable ? 'arguable' : label,
        });
      }
      return { document: name, extractor: 'seed', page, labels };
    });
}

/** The page of a text as the models see it. */
interface LocatedPage {
  readonly page: Page;
  /** The raw offset of each printed line's first character, and its line number. */
  readonly offsets: readonly number[];
  readonly numbers: readonly number[];
  /** Whether one column stands on both sides of the break after a printed line: of others the models see only what stands for them. */
  readonly isInColumn: (index: number) => boolean;
}

function located(text: string): LocatedPage {
  const lines = splitLines(text);
  const starts = startsOf(lines);
  const interleaved = interleavedRegions(lines);
  const { page, numbers } = readPage(viewOf(lines, { interleaved }));
  const besideOthers = { marks: marksOf(lines.length, interleaved) };
  return {
    page,
    numbers,
    offsets: numbers.map((number) => (starts[number] ?? 0) + (lines[number]?.first ?? 0)),
    isInColumn: (index) => !isGuarded(besideOthers, numbers[index] ?? 0, numbers[index + 1] ?? 0),
  };
}

/**
 * The same page with a blank line after every printed line, with none, and with blank lines strewn about: extractors differ in
 * this, and what they do says little about paragraphs. The model has to see each habit without learning these extractors'.
 */
export function withOtherBlanks(labelled: LabelledPage): readonly LabelledPage[] {
  const { page } = labelled;
  const changed = (blank: (index: number) => number): LabelledPage => {
    const blanks = page.blanks.map((_, index) => blank(index));
    return {
      ...labelled,
      page: { ...page, blanks, blankShare: blanks.filter((one) => one > 0).length / Math.max(1, blanks.length) },
      labels: new Map(Array.from(labelled.labels, ([index, label]) => [index, { ...label, weight: label.weight * COPY }])),
    };
  };
  const strewn = (share: number): LabelledPage => changed((index) => Number((index * 7919 + page.facts.length * share) % 10 < share));
  return page.facts.length % 2 === 0 ? [changed(() => 1), strewn(3)] : [changed(() => 0), strewn(7)];
}

/**
 * The same page after its joins have been made, all of them or nearly all: what a text looks like that has been mended before.
 * The model has to leave it alone, and to find the few joins that were missed.
 */
export function withJoinsMade(labelled: LabelledPage): readonly LabelledPage[] {
  return [joined(labelled, () => true), joined(labelled, (index) => (index * 7919) % 23 !== 0)];
}

function joined(labelled: LabelledPage, made: (index: number) => boolean): LabelledPage {
  const { page } = labelled;
  const pieces: string[] = [];
  const labels = new Map<number, Label>();
  let line = '';
  page.facts.forEach(({ text, line: { stretched } }, index) => {
    line += stretched ? text.replace(/ /g, '') : text;
    const label = labelled.labels.get(index);
    if (label?.kind === 'join' && made(index)) return;
    if (label !== undefined) labels.set(pieces.length, { ...label, weight: label.weight * JOINED });
    pieces.push(line + '\n'.repeat(1 + (page.blanks[index] ?? 0)));
    line = '';
  });
  if (line !== '') pieces.push(line);
  return { ...labelled, page: readPage(splitLines(pieces.join(''))).page, labels };
}

/** Short pieces of the page, as people paste them: a few lines that begin and end anywhere. */
export function excerptsOf(labelled: LabelledPage): readonly LabelledPage[] {
  const { facts } = labelled.page;
  return [
    [Math.floor(facts.length / 4), 5],
    [Math.floor(facts.length / 2), 12],
    [Math.floor((3 * facts.length) / 4), 7],
  ].flatMap(([start = 0, length = 0]) => (start + length > facts.length ? [] : [excerpt(labelled, start, start + length)]));
}

function excerpt(labelled: LabelledPage, start: number, end: number): LabelledPage {
  const { facts, blanks } = labelled.page;
  const text = facts.slice(start, end).map(({ line }, index) => line.text + '\n'.repeat(1 + (blanks[start + index] ?? 0)));
  const labels = new Map<number, Label>();
  for (let index = start; index + 1 < end; index++) {
    const label = labelled.labels.get(index);
    if (label !== undefined) labels.set(index - start, { ...label, weight: label.weight * EXCERPT });
  }
  return { ...labelled, page: readPage(splitLines(text.join(''))).page, labels };
}

/** Weight of a break in an excerpt. */
const EXCERPT = 1.2;

/** Weight of a break in a page that was made from another. */
const COPY = 0.4;
/** Weight of a break in a page whose joins have been made: what is joined there is seen by nobody. */
const JOINED = 0.7;
