import { firstFeatureNames, secondFeatureNames } from '../../server/src/engine/layout/features.ts';
import { firstLook, isSure, probability, secondLook } from '../../server/src/engine/layout/looks.ts';
import { type Forest, type Options, type Sample, predict, train } from './boosting.ts';
import type { LabelledPage } from './samples.ts';

/** Both models of the line breaks: the first sees the lines, the second also what the first made of the lines around. */
export interface Passes {
  readonly first: Forest;
  readonly second: Forest;
  readonly firstNames: readonly string[];
  readonly secondNames: readonly string[];
}

/** The first features of every break of a page. */
export interface Prepared extends LabelledPage {
  readonly first: readonly Float64Array[];
}

export function prepare(labelled: LabelledPage): Prepared {
  return { ...labelled, first: firstLook(labelled.page) };
}

/** Trains both passes; the second learns from what first passes make of pages that they have not seen, and from the breaks that it will be asked for. */
export function trainPasses(pages: readonly Prepared[], first: Options, second: Options, folds = 5): Passes {
  const firstNames = firstFeatureNames;
  const unseen = new Map<Prepared, readonly number[]>();
  for (const [seen, held] of foldsOf(pages, folds)) {
    const forest = train(
      samplesOf(seen, (page, index) => page.first[index]),
      firstNames.length,
      first,
    );
    for (const page of held) unseen.set(page, joinsOf(forest, page));
  }
  const forest = train(
    samplesOf(pages, (page, index) => page.first[index]),
    firstNames.length,
    first,
  );
  const rows = new Map(pages.map((page) => [page, secondLook(page.page, page.first, unseen.get(page) ?? []).rows]));
  const secondNames = [...firstNames, ...secondFeatureNames];
  const isAsked = (page: Prepared, index: number): boolean => !isSure(unseen.get(page)?.[index] ?? 0.5);
  return {
    first: forest,
    second: train(
      samplesOf(pages, (page, index) => (isAsked(page, index) ? rows.get(page)?.[index] : undefined)),
      secondNames.length,
      second,
    ),
    firstNames,
    secondNames,
  };
}

/** The probability of a join for every break of a page. */
export function applyPasses({ first, second }: Passes, page: Prepared): readonly number[] {
  const joins = joinsOf(first, page);
  return secondLook(page.page, page.first, joins).rows.map((row, index) => {
    const seen = joins[index] ?? 0;
    return isSure(seen) ? seen : probability(predict(second, row));
  });
}

/** Splits pages into folds by document: pairs of those to learn from and those held back. */
export function foldsOf<P extends { readonly document: string }>(
  pages: readonly P[],
  folds: number,
): readonly (readonly [seen: readonly P[], held: readonly P[]])[] {
  const documents = [...new Set(pages.map(({ document }) => document))].sort();
  return Array.from({ length: folds }, (_, fold) => {
    const held = new Set(documents.filter((_name, index) => index % folds === fold));
    return [pages.filter(({ document }) => !held.has(document)), pages.filter(({ document }) => held.has(document))] as const;
  }).filter(([, held]) => held.length > 0);
}

function joinsOf(forest: Forest, { first }: Prepared): readonly number[] {
  return first.map((row) => probability(predict(forest, row)));
}

/** What a boundary weighs to a join: a wrong join is worse than a missed one, and boundaries are few. */
const BOUNDARY = 2;

function samplesOf(pages: readonly Prepared[], row: (page: Prepared, index: number) => Float64Array | undefined): Sample[] {
  return pages.flatMap((page) =>
    Array.from(page.labels).flatMap(([index, { y, weight, kind }]) => {
      const x = row(page, index);
      return x === undefined ? [] : [{ x, y, weight: kind === 'keep' ? weight * BOUNDARY : weight }];
    }),
  );
}
