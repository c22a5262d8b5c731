import type { Rule } from '../rule.ts';
import { approximateNumber } from './approximate-number.ts';
import { blankLines } from './blank-lines.ts';
import { brokenLine } from './broken-line.ts';
import { bylineSplit } from './byline-split.ts';
import { captionInFlow } from './caption-in-flow.ts';
import { compatibilityIdeograph } from './compatibility-ideograph.ts';
import { controlCharacter } from './control-character.ts';
import { displacedBlock } from './displaced-block.ts';
import { doubleTerminal } from './double-terminal.ts';
import { doubledMark } from './doubled-mark.ts';
import { doubtfulCharacter } from './doubtful-character.ts';
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
import { headlineEndMark } from './headline-end-mark.ts';
import { homoglyphLetter } from './homoglyph-letter.ts';
import { imprintLine } from './imprint-line.ts';
import { inconsistentName } from './inconsistent-name.ts';
import { interleavedColumns } from './interleaved-columns.ts';
import { interruptedParagraph } from './interrupted-paragraph.ts';
import { invisibleCharacter } from './invisible-character.ts';
import { jumpLine } from './jump-line.ts';
import { kangxiRadical } from './kangxi-radical.ts';
import { latinLigature } from './latin-ligature.ts';
import { lineSeparator } from './line-separator.ts';
import { lookalikeCharacter } from './lookalike-character.ts';
import { lookalikeMark } from './lookalike-mark.ts';
import { lookalikeSymbol } from './lookalike-symbol.ts';
import { lostCharacterMark } from './lost-character-mark.ts';
import { lostText } from './lost-text.ts';
import { markAtLineEdge } from './mark-at-line-edge.ts';
import { markBetweenQuotations } from './mark-between-quotations.ts';
import { mergedByline } from './merged-byline.ts';
import { misreadStop } from './misread-stop.ts';
import { missingHeadline } from './missing-headline.ts';
import { missingParagraphGap } from './missing-paragraph-gap.ts';
import { mixedLineEnds } from './mixed-line-ends.ts';
import { mixedScript } from './mixed-script.ts';
import { nestedQuotation } from './nested-quotation.ts';
import { nestedTitleMark } from './nested-title-mark.ts';
import { noTerminalMark } from './no-terminal-mark.ts';
import { nonstandardDash } from './nonstandard-dash.ts';
import { nonstandardEllipsis } from './nonstandard-ellipsis.ts';
import { nonstandardMiddleDot } from './nonstandard-middle-dot.ts';
import { numberRangeMark } from './number-range-mark.ts';
import { oddSpace } from './odd-space.ts';
import { oldGlyph } from './old-glyph.ts';
import { orphanFragment } from './orphan-fragment.ts';
import { overlappingLines } from './overlapping-lines.ts';
import { pageFurniture } from './page-furniture.ts';
import { pinyinGloss } from './pinyin-gloss.ts';
import { presentationForm } from './presentation-form.ts';
import { privateUseCharacter } from './private-use-character.ts';
import { quotationDirection } from './quotation-direction.ts';
import { repeatedPhrase } from './repeated-phrase.ts';
import { replacementCharacter } from './replacement-character.ts';
import { sectionGap } from './section-gap.ts';
import { segmentedText } from './segmented-text.ts';
import { shinjitaiInChinese } from './shinjitai-in-chinese.ts';
import { simplifiedInTraditional } from './simplified-in-traditional.ts';
import { straightQuotation } from './straight-quotation.ts';
import { straySpace } from './stray-space.ts';
import { stretchedLine } from './stretched-line.ts';
import { traditionalInSimplified } from './traditional-in-simplified.ts';
import { unbalancedBracket } from './unbalanced-bracket.ts';
import { unbalancedQuotation } from './unbalanced-quotation.ts';
import { uncertainBreak } from './uncertain-break.ts';
import { variantMixed } from './variant-mixed.ts';
import { variationSelector } from './variation-selector.ts';
import { verticalText } from './vertical-text.ts';
import { webBoilerplate } from './web-boilerplate.ts';
import { wrongConversion } from './wrong-conversion.ts';

/** All rules, by id. */
export const rules: readonly Rule[] = [
  approximateNumber,
  blankLines,
  brokenLine,
  bylineSplit,
  captionInFlow,
  compatibilityIdeograph,
  controlCharacter,
  displacedBlock,
  doubleTerminal,
  doubledMark,
  doubtfulCharacter,
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
  headlineEndMark,
  homoglyphLetter,
  imprintLine,
  inconsistentName,
  interleavedColumns,
  interruptedParagraph,
  invisibleCharacter,
  jumpLine,
  kangxiRadical,
  latinLigature,
  lineSeparator,
  lookalikeCharacter,
  lookalikeMark,
  lookalikeSymbol,
  lostCharacterMark,
  lostText,
  markAtLineEdge,
  markBetweenQuotations,
  mergedByline,
  misreadStop,
  missingHeadline,
  missingParagraphGap,
  mixedLineEnds,
  mixedScript,
  nestedQuotation,
  nestedTitleMark,
  noTerminalMark,
  nonstandardDash,
  nonstandardEllipsis,
  nonstandardMiddleDot,
  numberRangeMark,
  oddSpace,
  oldGlyph,
  orphanFragment,
  overlappingLines,
  pageFurniture,
  pinyinGloss,
  presentationForm,
  privateUseCharacter,
  quotationDirection,
  repeatedPhrase,
  replacementCharacter,
  sectionGap,
  segmentedText,
  shinjitaiInChinese,
  simplifiedInTraditional,
  straightQuotation,
  straySpace,
  stretchedLine,
  traditionalInSimplified,
  unbalancedBracket,
  unbalancedQuotation,
  uncertainBreak,
  variantMixed,
  variationSelector,
  verticalText,
  webBoilerplate,
  wrongConversion,
];

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule called `id`. Throws `RangeError` when there is none. */
export function ruleOf(id: string): Rule {
  const rule = byId.get(id);
  if (rule === undefined) throw new RangeError(`there is no rule “${id}”`);
  return rule;
}
