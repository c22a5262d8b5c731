import type { Rule } from '../rule.ts';
import { blankLines } from './blank-lines.ts';
import { brokenLine } from './broken-line.ts';
import { compatibilityIdeograph } from './compatibility-ideograph.ts';
import { controlCharacter } from './control-character.ts';
import { finalNewline } from './final-newline.ts';
import { halfwidthPunctuation } from './halfwidth-punctuation.ts';
import { hanDigitSpace } from './han-digit-space.ts';
import { homoglyphLetter } from './homoglyph-letter.ts';
import { inconsistentName } from './inconsistent-name.ts';
import { interleavedColumns } from './interleaved-columns.ts';
import { invisibleCharacter } from './invisible-character.ts';
import { kangxiRadical } from './kangxi-radical.ts';
import { lookalikeCharacter } from './lookalike-character.ts';
import { lookalikeSymbol } from './lookalike-symbol.ts';
import { mergedByline } from './merged-byline.ts';
import { nestedQuotation } from './nested-quotation.ts';
import { nonstandardEllipsis } from './nonstandard-ellipsis.ts';
import { orphanFragment } from './orphan-fragment.ts';
import { privateUseCharacter } from './private-use-character.ts';
import { replacementCharacter } from './replacement-character.ts';
import { simplifiedInTraditional } from './simplified-in-traditional.ts';
import { straySpace } from './stray-space.ts';
import { stretchedLine } from './stretched-line.ts';
import { traditionalInSimplified } from './traditional-in-simplified.ts';
import { unbalancedQuotation } from './unbalanced-quotation.ts';
import { uncertainBreak } from './uncertain-break.ts';
import { verticalText } from './vertical-text.ts';

/** All rules, by id. */
export const rules: readonly Rule[] = [
  blankLines,
  brokenLine,
  compatibilityIdeograph,
  controlCharacter,
  finalNewline,
  halfwidthPunctuation,
  hanDigitSpace,
  homoglyphLetter,
  inconsistentName,
  interleavedColumns,
  invisibleCharacter,
  kangxiRadical,
  lookalikeCharacter,
  lookalikeSymbol,
  mergedByline,
  nestedQuotation,
  nonstandardEllipsis,
  orphanFragment,
  privateUseCharacter,
  replacementCharacter,
  simplifiedInTraditional,
  straySpace,
  stretchedLine,
  traditionalInSimplified,
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
