import type { Rule } from '../rule.ts';
import { blankLines } from './blank-lines.ts';
import { brokenLine } from './broken-line.ts';
import { compatibilityIdeograph } from './compatibility-ideograph.ts';
import { controlCharacter } from './control-character.ts';
import { duplicateText } from './duplicate-text.ts';
import { finalNewline } from './final-newline.ts';
import { fusedDate } from './fused-date.ts';
import { halfwidthPunctuation } from './halfwidth-punctuation.ts';
import { hanDigitSpace } from './han-digit-space.ts';
import { imprintLine } from './imprint-line.ts';
import { interleavedColumns } from './interleaved-columns.ts';
import { invisibleCharacter } from './invisible-character.ts';
import { kangxiRadical } from './kangxi-radical.ts';
import { mergedByline } from './merged-byline.ts';
import { nestedQuotation } from './nested-quotation.ts';
import { nonstandardEllipsis } from './nonstandard-ellipsis.ts';
import { oddSpace } from './odd-space.ts';
import { orphanFragment } from './orphan-fragment.ts';
import { overlappingLines } from './overlapping-lines.ts';
import { pageFurniture } from './page-furniture.ts';
import { pinyinGloss } from './pinyin-gloss.ts';
import { privateUseCharacter } from './private-use-character.ts';
import { repeatedPhrase } from './repeated-phrase.ts';
import { replacementCharacter } from './replacement-character.ts';
import { simplifiedInTraditional } from './simplified-in-traditional.ts';
import { straySpace } from './stray-space.ts';
import { stretchedLine } from './stretched-line.ts';
import { traditionalInSimplified } from './traditional-in-simplified.ts';
import { unbalancedQuotation } from './unbalanced-quotation.ts';
import { uncertainBreak } from './uncertain-break.ts';
import { verticalText } from './vertical-text.ts';
import { webBoilerplate } from './web-boilerplate.ts';

/** All rules, by id. */
export const rules: readonly Rule[] = [
  blankLines,
  brokenLine,
  compatibilityIdeograph,
  controlCharacter,
  duplicateText,
  finalNewline,
  fusedDate,
  halfwidthPunctuation,
  hanDigitSpace,
  imprintLine,
  interleavedColumns,
  invisibleCharacter,
  kangxiRadical,
  mergedByline,
  nestedQuotation,
  nonstandardEllipsis,
  oddSpace,
  orphanFragment,
  overlappingLines,
  pageFurniture,
  pinyinGloss,
  privateUseCharacter,
  repeatedPhrase,
  replacementCharacter,
  simplifiedInTraditional,
  straySpace,
  stretchedLine,
  traditionalInSimplified,
  unbalancedQuotation,
  uncertainBreak,
  verticalText,
  webBoilerplate,
];

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule called `id`. Throws `RangeError` when there is none. */
export function ruleOf(id: string): Rule {
  const rule = byId.get(id);
  if (rule === undefined) throw new RangeError(`there is no rule “${id}”`);
  return rule;
}
