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
export {
  type CooperationRule,
  type DualAnswer,
  type DualQuery,
  dualCriminality,
  type HeldLaw,
  type HelpKind,
  helpKinds,
  type Outcome,
  type RefusalGround,
  refusalGrounds,
  type StateAnswer,
} from './dual/dual.ts'
export {
  type Answer,
  answerOf,
  type Facts,
  factsOf,
  type Leaf,
  type Rule,
  ruleOf,
  type Step,
} from './dual/rule.ts'
export type { Truth } from './dual/truth.ts'
export type { Concept } from './find/concepts.ts'
export { concepts } from './find/concepts.ts'
export type { Evaluation, Found, KnownAnswer, Score } from './find/evaluate/evaluate.ts'
export { evaluateFinder, withExamples } from './find/evaluate/evaluate.ts'
export { labelOf, labelsNamed } from './find/evaluate/labels.ts'
export type { MappingRow, TableErrorCode } from './find/evaluate/mapping-table.ts'
export { mappingRows, TableError } from './find/evaluate/mapping-table.ts'
export { presentStatutes } from './find/evaluate/present-statutes.ts'
export type { Questions, SearchedStatute } from './find/evaluate/questions.ts'
export { questionsOf } from './find/evaluate/questions.ts'
export type { Finder } from './find/find.ts'
export { finderOf } from './find/find.ts'
export { lexicons } from './find/lexicon/index.ts'
export type { Lexicon } from './find/lexicon/lexicon.ts'
export type { Candidate, ConceptMatch, Passage, Span } from './find/passage.ts'
export type { Feature, Query } from './find/queries.ts'
export { queries } from './find/queries.ts'
export type { RankSettings } from './find/rank.ts'
export { settings as rankSettings } from './find/rank.ts'
export {
  type Compliance,
  complianceOf,
  type GroupCompliance,
  groupCompliance,
} from './measure/compliance.ts'
export { decisionsOf, type Reach, reachOf, type Scenario } from './measure/reach.ts'
export { LawError, type LawErrorCode } from './model/law-error.ts'
export {
  checkMapping,
  type ElementFinding,
  type ElementStatus,
  type Exclusion,
  elementStatuses,
  isReviewed,
  type Mapping,
  type Requirement,
  type Span as MappedSpan,
} from './model/mapping.ts'
export {
  type Article,
  type Element,
  type ElementKind,
  elementKinds,
  type Reference,
} from './model/reference.ts'
export {
  checkVersions,
  type Day,
  type InForce,
  inForceOn,
  type Penalty,
  type ProvisionVersion,
} from './model/statute.ts'
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
  type Provision,
  type Reading,
  wordingIn,
} from './reading/reading.ts'
export { ReadingError, type ReadingErrorCode } from './reading/reading-error.ts'
export { mostText, type SplitOptions, splitProvisions } from './reading/split-provisions.ts'
export { type ActDescription, writeAkomaNtoso } from './reading/write-akoma-ntoso.ts'
export type { XmlLimits } from './reading/xml-tree.ts'
