export { type BuildSources, builders, type New } from './build.ts'
export { type CheckOptions, check } from './check.ts'
export { checkAll, checkTogether } from './check-all.ts'
export { type Code, type CodeEntry, codes, type Level } from './codes.ts'
export {
  contributingProperties,
  deterministicId,
  makeId,
  observableNamespace,
} from './deterministic-id.ts'
export { type EnumerationName, enumerations } from './enumerations.ts'
export { type Finding, isValid } from './finding.ts'
export {
  type ExpandedMarking,
  expandGranularMarkings,
  granularMarkingsAt,
  parseSelector,
  type SelectorPath,
  selectValue,
} from './granular-marking.ts'
export { isStixId, parseId, type StixIdParts, typeOfId } from './id.ts'
export {
  classifyMarking,
  type EffectiveMarking,
  effectiveMarking,
  effectOf,
  type MarkingClass,
  type MarkingReason,
  type MarkingReference,
  markingIdsOf,
  markingsOf,
  type ResolveMarking,
  type UnresolvedLike,
} from './marking.ts'
export { type Comparison, comparisonsOf, type ObjectPath, type Pattern } from './pattern/ast.ts'
export { checkPattern } from './pattern/check.ts'
export {
  type PatternCode,
  type PatternFinding,
  patternCodes,
  referencePatternCodes,
} from './pattern/finding.ts'
export { parsePattern } from './pattern/parse.ts'
export { PatternError } from './pattern/pattern-error.ts'
export { printPath, printPattern } from './pattern/print.ts'
export type { ReferenceOptions } from './reference/options.ts'
export { commonRelationships, suggestedRelationships } from './relationship-types.ts'
export type {
  ExternalReference,
  Family,
  GranularMarking,
  KillChainPhase,
  ObjectTable,
} from './tables/every-object.ts'
export { predefinedExtensions } from './tables/extensions.ts'
export type * from './tables/host.ts'
export type * from './tables/knowledge.ts'
export type * from './tables/links.ts'
export type * from './tables/network.ts'
export type * from './tables/threats.ts'
export { coreTypes, domainTypes, objectTables, observableTypes } from './tables.ts'
export {
  compareTimestamps,
  isTimestamp,
  microsToTimestamp,
  TimestampError,
  timestampToMicros,
  versionKey,
} from './timestamp.ts'
export {
  moreRestrictive,
  type TlpLevel,
  type TlpMarking,
  tlpLevels,
  tlpMarkings,
  tlpOf,
} from './tlp.ts'
export { type TlpLikeness, tlpLikenessOf } from './tlp-likeness.ts'
export {
  checkVersions,
  contentForm,
  objectVersion,
  sameContent,
  type VersionCode,
  type VersionFinding,
  versionCodes,
} from './version.ts'
export { type VocabularyName, vocabularies } from './vocabularies.ts'
