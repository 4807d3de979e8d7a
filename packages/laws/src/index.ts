export { AlignError, type AlignErrorCode } from './align/align-error.ts'
export {
  type Alignable,
  type AlignedPair,
  type Alignment,
  alignVersions,
  mostAlignedPairs,
} from './align/align-versions.ts'
export { compareStatutes, type Numbered, type ProvisionChange } from './align/compare-statutes.ts'
export {
  compareWording,
  type Wording,
  type WordingChange,
  type WordingPart,
} from './align/compare-wording.ts'
export {
  type Closeness,
  closeness,
  mostWordPairs,
  type ReusedSpan,
  reusedSpans,
} from './align/reuse.ts'
export { askDual, rulesetVersion } from './dual/ask-dual.ts'
export { basicMax } from './dual/penalty-max.ts'
export { stateOutcome } from './dual/state-outcome.ts'
export { type Concept, concepts } from './find/concepts.ts'
export {
  evaluateFinder,
  type FinderEvaluation,
  type Found,
  type KnownAnswer,
  type Score,
  withExamples,
} from './find/evaluate/evaluate.ts'
export { labelOf, labelsNamed } from './find/evaluate/labels.ts'
export {
  type MappingRow,
  mappingRows,
  TableError,
  type TableErrorCode,
} from './find/evaluate/mapping-table.ts'
export { presentStatutes } from './find/evaluate/present-statutes.ts'
export { type Questions, questionsOf, type SearchedStatute } from './find/evaluate/questions.ts'
export { type Finder, finderOf } from './find/find.ts'
export { lexicons } from './find/lexicon/index.ts'
export type { Lexicon } from './find/lexicon/lexicon.ts'
export type { Candidate, ConceptMatch, MatchSpan, Passage } from './find/passage.ts'
export { type Feature, type Query, queries } from './find/queries.ts'
export { checkLaws } from './law/check-laws.ts'
export { checkSpan } from './law/check-span.ts'
export { checkHistory, isInForce, isMappedOn, versionOn } from './law/in-force.ts'
export { LawBook, type Laws } from './law/law-book.ts'
export { type Plain, readLaws } from './law/read-laws.ts'
export {
  type Compliance,
  compliance,
  extraFactor,
  leastExtraFactor,
  reservationCost,
} from './measures/compliance.ts'
export { type Coverage, coverageOf } from './measures/coverage.ts'
export {
  type GroupCompliance,
  groupCompliance,
  type Spread,
  spreadOf,
} from './measures/group-compliance.ts'
export {
  type LawStanding,
  type MatrixCell,
  matrixCells,
  standingOn,
} from './measures/matrix-cell.ts'
export {
  compareOutcomes,
  type SameReach,
  sameReach,
  scenarioOutcomes,
} from './measures/same-reach.ts'
export { scenarios } from './measures/scenarios.ts'
export { type Amendment, amendments, type Trend, trend } from './measures/trend.ts'
export type {
  CooperationKind,
  CoopRule,
  DualAnswer,
  DualCondition,
  DualCriminality,
  DualQuery,
  DualResult,
  Outcome,
  PenaltyMax,
  RefusalGround,
  StateOutcome,
  ThresholdResult,
} from './model/cooperation.ts'
export { type Day, firstDay, isDay, parseDay } from './model/day.ts'
export { type Fact, type FactId, factIds, type Scenario } from './model/fact.ts'
export type { Conduct, Formula, Rule, Truth } from './model/formula.ts'
export { LawsError, type LawsErrorCode } from './model/laws-error.ts'
export type { Basis, Leaf } from './model/leaf.ts'
export type {
  ElementStatus,
  Exclusion,
  ExtraRequirement,
  Mapping,
  MappingState,
  Proposer,
  Span,
} from './model/mapping.ts'
export type {
  Article,
  ArticleGroup,
  Element,
  ElementKind,
  Participation,
  Reference,
  Reservation,
  Threshold,
} from './model/reference.ts'
export type { Source } from './model/source.ts'
export type {
  HistoryQuality,
  Penalty,
  Provision,
  ProvisionVersion,
  Statute,
  Translation,
} from './model/statute.ts'
export type { Doubt, LanguageTag, StateCode, TextByLang } from './model/text.ts'
export { readAkomaNtoso } from './reading/akoma-ntoso.ts'
export { type Finding, type FindingCode, mostFindings } from './reading/finding.ts'
export type { LevelKind, ProvisionStyle } from './reading/heading-words.ts'
export { readLegislationXml } from './reading/legislation-xml.ts'
export {
  compareNumbers,
  type NumberKey,
  type ProvisionNumber,
  readNumber,
} from './reading/provision-number.ts'
export { type LawFormat, readLaw } from './reading/read-law.ts'
export {
  type Level,
  type Piece,
  type Reading,
  type SplitProvision,
  wordingIn,
} from './reading/reading.ts'
export { ReadingError, type ReadingErrorCode } from './reading/reading-error.ts'
export { mostText, type SplitOptions, splitProvisions } from './reading/split-provisions.ts'
export { type ActDescription, writeAkomaNtoso } from './reading/write-akoma-ntoso.ts'
export type { XmlLimits } from './reading/xml-tree.ts'
export { readConduct, seenFrom, withImplied } from './rules/conduct.ts'
export { anyOf, type Evaluated, evaluate, type Grounds, negated } from './rules/evaluate.ts'
export { factOf, facts, isFactId } from './rules/facts.ts'
export { basisOf, generateRule } from './rules/generate-rule.ts'
export { factsIn, mostFormulaDepth, mostFormulaLeaves, readFormula } from './rules/read-formula.ts'
