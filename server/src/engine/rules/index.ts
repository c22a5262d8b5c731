import type { Rule } from '../rule.ts';
import { blankLines } from './blank-lines.ts';
import { brokenLine } from './broken-line.ts';
import { finalNewline } from './final-newline.ts';
import { halfwidthPunctuation } from './halfwidth-punctuation.ts';
import { hanDigitSpace } from './han-digit-space.ts';
import { mergedByline } from './merged-byline.ts';
import { nestedQuotation } from './nested-quotation.ts';
import { nonstandardEllipsis } from './nonstandard-ellipsis.ts';
import { orphanFragment } from './orphan-fragment.ts';
import { straySpace } from './stray-space.ts';
import { stretchedLine } from './stretched-line.ts';
import { unbalancedQuotation } from './unbalanced-quotation.ts';
import { uncertainBreak } from './uncertain-break.ts';

/** All rules, by id. */
export const rules: readonly Rule[] = [
  blankLines,
  brokenLine,
  finalNewline,
  halfwidthPunctuation,
  hanDigitSpace,
  mergedByline,
  nestedQuotation,
  nonstandardEllipsis,
  orphanFragment,
  straySpace,
  stretchedLine,
  unbalancedQuotation,
  uncertainBreak,
];

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule called `id`. Throws `RangeError` when there is none. */
export function ruleOf(id: string): Rule {
  const rule = byId.get(id);
  if (rule === undefined) throw new RangeError(`there is no rule “${id}”`);
  return rule;
}
