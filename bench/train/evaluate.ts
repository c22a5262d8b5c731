import { probability } from '../../server/src/engine/layout/looks.ts';
import { type Passes, type Prepared, applyPasses, foldsOf } from './passes.ts';

const FOLDS = 5;

/** A break of a page with what a model makes of it. */
interface Judged {
  readonly p: number;
  readonly kind: string;
  readonly extractor: string;
}

/** Prints how models do on documents that they have not seen: joins found and right, and boundaries kept, at several thresholds. */
export function crossValidate(pages: readonly Prepared[], learn: (pages: readonly Prepared[]) => Passes, safe: number): void {
  report(
    foldsOf(pages, FOLDS).flatMap(([seen, held]) => {
      const passes = learn(seen);
      return held.flatMap((page) => judged(page, passes));
    }),
    safe,
  );
}

/** The same for pages that `passes` were not trained on. */
export function judge(pages: readonly Prepared[], passes: Passes, safe: number): void {
  report(
    pages.flatMap((page) => judged(page, passes)),
    safe,
  );
}

function judged(page: Prepared, passes: Passes): readonly Judged[] {
  const joins = applyPasses(passes, page);
  return Array.from(page.labels, ([index, { kind }]) => ({ p: joins[index] ?? 0, kind, extractor: page.extractor }));
}

function report(all: readonly Judged[], safe: number): void {
  const real = all.filter(({ extractor }) => extractor !== 'cms' && extractor !== 'seed');
  const own = probability(safe);
  for (const threshold of [0.5, own, 0.7, 0.8, 0.9, 0.95, 0.98]) print('all real', real, threshold);
  for (const extractor of new Set(all.map((one) => one.extractor)))
    print(
      extractor,
      all.filter((one) => one.extractor === extractor),
      own,
    );
}

function print(name: string, breaks: readonly Judged[], threshold: number): void {
  const count = (kind: string, joined: boolean): number =>
    breaks.filter((one) => one.kind === kind && one.p >= threshold === joined).length;
  const [right, missed, wrong, kept, elsewhere] = [
    count('join', true),
    count('join', false),
    count('keep', true),
    count('keep', false),
    count('elsewhere', true),
  ];
  const percent = (part: number, whole: number): string => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(2)).padStart(6);
  console.log(
    `${name.padEnd(10)} p ≥ ${threshold.toFixed(2)}  joins right ${percent(right, right + wrong)}  found ${percent(right, right + missed)}  F1 ${percent(2 * right, 2 * right + wrong + missed)}  boundaries kept ${percent(kept, kept + wrong)}  joined across columns ${elsewhere}`,
  );
}
