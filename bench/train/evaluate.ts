import { probability } from '../../server/src/engine/layout/looks.ts';
import { type Passes, type Prepared, applyPasses, foldsOf } from './passes.ts';

const FOLDS = 5;

/** Prints how models do on documents that they have not seen: joins found and right, and boundaries kept, at several thresholds. */
export function crossValidate(pages: readonly Prepared[], learn: (pages: readonly Prepared[]) => Passes, safe: number): void {
  const judged: { readonly p: number; readonly kind: string; readonly extractor: string }[] = [];
  for (const [seen, held] of foldsOf(pages, FOLDS)) {
    const passes = learn(seen);
    for (const page of held) {
      const joins = applyPasses(passes, page);
      for (const [index, { kind }] of page.labels) judged.push({ p: joins[index] ?? 0, kind, extractor: page.extractor });
    }
  }
  const real = judged.filter(({ extractor }) => extractor !== 'cms' && extractor !== 'seed');
  const own = probability(safe);
  for (const threshold of [0.5, own, 0.7, 0.8, 0.9, 0.95, 0.98]) print('all real', real, threshold);
  for (const extractor of new Set(judged.map((one) => one.extractor)))
    print(
      extractor,
      judged.filter((one) => one.extractor === extractor),
      own,
    );
}

function print(name: string, judged: readonly { readonly p: number; readonly kind: string }[], threshold: number): void {
  const count = (kind: string, joined: boolean): number =>
    judged.filter((one) => one.kind === kind && one.p >= threshold === joined).length;
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
