import type { Rule } from '../rule.ts';
import { blankLines } from './blank-lines.ts';
import { brokenLine } from './broken-line.ts';
import { compatibilityIdeograph } from './compatibility-ideograph.ts';
import { controlCharacter } from './control-character.ts';
import { duplicateText } from './duplicate-text.ts';
import { escapedCharacter } from './escaped-character.ts';
import { finalNewline } from './final-newline.ts';
import { fullwidthAlphanumeric } from './fullwidth-alphanumeric.ts';
import { fusedDate } from './fused-date.ts';
import { garbledText } from './garbled-text.ts';
import { glyphCode } from './glyph-code.ts';
import { halfwidthForm } from './halfwidth-form.ts';
import { halfwidthPunctuation } from './halfwidth-punctuation.ts';
import { hanDigitSpace } from './han-digit-space.ts';
import { imprintLine } from './imprint-line.ts';
import { interleavedColumns } from './interleaved-columns.ts';
import { interruptedParagraph } from './interrupted-paragraph.ts';
import { invisibleCharacter } from './invisible-character.ts';
import { kangxiRadical } from './kangxi-radical.ts';
import { latinLigature } from './latin-ligature.ts';
import { lineSeparator } from './line-separator.ts';
import { lostCharacterMark } from './lost-character-mark.ts';
import { mergedByline } from './merged-byline.ts';
import { mixedLineEnds } from './mixed-line-ends.ts';
import { nestedQuotation } from './nested-quotation.ts';
import { nonstandardEllipsis } from './nonstandard-ellipsis.ts';
import { oddSpace } from './odd-space.ts';
import { orphanFragment } from './orphan-fragment.ts';
import { overlappingLines } from './overlapping-lines.ts';
import { pageFurniture } from './page-furniture.ts';
import { pinyinGloss } from './pinyin-gloss.ts';
import { presentationForm } from './presentation-form.ts';
import { privateUseCharacter } from './private-use-character.ts';
import { repeatedPhrase } from './repeated-phrase.ts';
import { replacementCharacter } from './replacement-character.ts';
import { simplifiedInTraditional } from './simplified-in-traditional.ts';
import { straySpace } from './stray-space.ts';
import { stretchedLine } from './stretched-line.ts';
import { traditionalInSimplified } from './traditional-in-simplified.ts';
import { unbalancedQuotation } from './unbalanced-quotation.ts';
import { uncertainBreak } from './uncertain-break.ts';
import { variationSelector } from './variation-selector.ts';
import { verticalText } from './vertical-text.ts';
import { webBoilerplate } from './web-boilerplate.ts';

/** All rules, by id. */
export const rules: readonly Rule[] = [
  blankLines,
  brokenLine,
  compatibilityIdeograph,
  controlCharacter,
  duplicateText,
  escapedCharacter,
  finalNewline,
  fullwidthAlphanumeric,
  fusedDate,
  garbledText,
  glyphCode,
  halfwidthForm,
  halfwidthPunctuation,
  hanDigitSpace,
  imprintLine,
  interleavedColumns,
  interruptedParagraph,
  invisibleCharacter,
  kangxiRadical,
  latinLigature,
  lineSeparator,
  lostCharacterMark,
  mergedByline,
  mixedLineEnds,
  nestedQuotation,
  nonstandardEllipsis,
  oddSpace,
  orphanFragment,
  overlappingLines,
  pageFurniture,
  pinyinGloss,
  presentationForm,
  privateUseCharacter,
  repeatedPhrase,
  replacementCharacter,
  simplifiedInTraditional,
  straySpace,
  stretchedLine,
  traditionalInSimplified,
  unbalancedQuotation,
  uncertainBreak,
  variationSelector,
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
