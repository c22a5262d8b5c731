import type { Rule } from '../rule.ts';
import { approximateNumber } from './approximate-number.ts';
import { blankLines } from './blank-lines.ts';
import { brokenLine } from './broken-line.ts';
import { compatibilityIdeograph } from './compatibility-ideograph.ts';
import { controlCharacter } from './control-character.ts';
import { doubleTerminal } from './double-terminal.ts';
import { doubledMark } from './doubled-mark.ts';
import { finalNewline } from './final-newline.ts';
import { halfwidthPunctuation } from './halfwidth-punctuation.ts';
import { hanDigitSpace } from './han-digit-space.ts';
import { headlineEndMark } from './headline-end-mark.ts';
import { interleavedColumns } from './interleaved-columns.ts';
import { invisibleCharacter } from './invisible-character.ts';
import { kangxiRadical } from './kangxi-radical.ts';
import { lookalikeMark } from './lookalike-mark.ts';
import { markAtLineEdge } from './mark-at-line-edge.ts';
import { markBetweenQuotations } from './mark-between-quotations.ts';
import { mergedByline } from './merged-byline.ts';
import { nestedQuotation } from './nested-quotation.ts';
import { nestedTitleMark } from './nested-title-mark.ts';
import { nonstandardDash } from './nonstandard-dash.ts';
import { nonstandardEllipsis } from './nonstandard-ellipsis.ts';
import { nonstandardMiddleDot } from './nonstandard-middle-dot.ts';
import { numberRangeMark } from './number-range-mark.ts';
import { orphanFragment } from './orphan-fragment.ts';
import { privateUseCharacter } from './private-use-character.ts';
import { quotationDirection } from './quotation-direction.ts';
import { replacementCharacter } from './replacement-character.ts';
import { simplifiedInTraditional } from './simplified-in-traditional.ts';
import { straightQuotation } from './straight-quotation.ts';
import { straySpace } from './stray-space.ts';
import { stretchedLine } from './stretched-line.ts';
import { traditionalInSimplified } from './traditional-in-simplified.ts';
import { unbalancedBracket } from './unbalanced-bracket.ts';
import { unbalancedQuotation } from './unbalanced-quotation.ts';
import { uncertainBreak } from './uncertain-break.ts';
import { verticalText } from './vertical-text.ts';

/** All rules, by id. */
export const rules: readonly Rule[] = [
  approximateNumber,
  blankLines,
  brokenLine,
  compatibilityIdeograph,
  controlCharacter,
  doubleTerminal,
  doubledMark,
  finalNewline,
  halfwidthPunctuation,
  hanDigitSpace,
  headlineEndMark,
  interleavedColumns,
  invisibleCharacter,
  kangxiRadical,
  lookalikeMark,
  markAtLineEdge,
  markBetweenQuotations,
  mergedByline,
  nestedQuotation,
  nestedTitleMark,
  nonstandardDash,
  nonstandardEllipsis,
  nonstandardMiddleDot,
  numberRangeMark,
  orphanFragment,
  privateUseCharacter,
  quotationDirection,
  replacementCharacter,
  simplifiedInTraditional,
  straightQuotation,
  straySpace,
  stretchedLine,
  traditionalInSimplified,
  unbalancedBracket,
  unbalancedQuotation,
  uncertainBreak,
  verticalText,
];

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule called `id`. Throws `RangeError` when there is none. */
export function ruleOf(id: string): Rule {
  const rule = byId.get(id);
  if (rule === undefined) throw new RangeError(`there is no rule “${id}”`);
  return rule;
}
