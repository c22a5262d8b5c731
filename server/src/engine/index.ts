/** The engine: all that the language server and the command line may import. */
export { type Article, type Lines, articlesOf, textOf, unplacedIn } from './article/article.ts';
export { type CleanBlock, cleanBlocks } from './article/clean.ts';
export { type Jump, fingerprintOf, jumpsIn, likeness, numberOf } from './text/jump.ts';
export { type Piece, moveArticle, piecesOf } from './article/pieces.ts';
export { type ReadingView, readingViewOf } from './article/reading-view.ts';
export { type CensusRow, printCensus } from './census-report.ts';
export { FIRST_PLACES, type Place, type UnusualCharacter, bySuspicion, characterCensus } from './character-census.ts';
export { type Config, type ConfigProblem, type ExpectedScript, type Spacing, defaultConfig, parseConfig } from './config.ts';
export { type Loss, findLoss, isRearranged } from './conservation.ts';
export { type ConvertedText, type OpenChoice, convertText } from './convert/convert-text.ts';
export { type Conversion, type Converted, type Standard, Converter, conversionFor, standardOf } from './convert/converter.ts';
export { opinionOf } from './convert/opinion.ts';
export { ConversionTables } from './convert/tables.ts';
export {
  type Decision,
  type DecisionProblem,
  SIDE_FILE,
  SIDE_FILE_REACH,
  decisionsAbout,
  declareBoundary,
  dismiss,
  parseDecisions,
  printDecision,
} from './decisions.ts';
export { type Diagnosis, type Symptom, describeDiagnosis, describeSymptoms, diagnose, repairExtraction } from './diagnosis.ts';
export { type FixedText, applyEdits, chooseEdits, chooseFindings, fixText, isSafe } from './fix.ts';
export { blockAround } from './layout/place.ts';
export { gapOf } from './layout/declared.ts';
export type { Block, Break, Layout, Line, Reason, Verdict } from './layout/layout.ts';
export { explain } from './layout/reasons.ts';
export { unweavingOf } from './layout/unweave.ts';
export { type Bilingual, type Locale, type MessageData, inLanguage, localeOf, say } from './language.ts';
export { messageOf, relatedMessage, titleOf } from './messages.ts';
export { headingText } from './outline/heading.ts';
export type { NodeKind, OutlineNode } from './outline/outline.ts';
export type { Role } from './outline/role.ts';
export type { TextProfile, TextTraits } from './profile.ts';
export { Proof } from './proof.ts';
export type { Example, Finding, Fix, Problem, Related, Rule, Safety, Severity } from './rule.ts';
export { ruleOf, rules } from './rules/index.ts';
export { type ShownNode, shownOutline } from './shown-outline.ts';
export type { Edit, Span } from './span.ts';
export { type Describe, describing } from './text/candidates.ts';
export { enclosuresOf } from './text/enclosure.ts';
export { type RunningHead, runningHeadOf } from './text/page-marks.ts';

export { occurrencesOf, termAt } from './text/term.ts';
export { type Region, regionOf } from './text/variants.ts';
export { type Unwoven, unwovenOf } from './unwoven.ts';
export { WORDS_FILE, parseWords, wordToDeclare } from './user-words.ts';
