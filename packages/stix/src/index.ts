export { type CheckOptions, check } from './check.ts'
export { type Code, type CodeEntry, codes, type Level } from './codes.ts'
export { type EnumerationName, enumerations } from './enumerations.ts'
export { type Finding, isValid } from './finding.ts'
export type { ReferenceOptions } from './reference/options.ts'
export { commonRelationships, suggestedRelationships } from './relationship-types.ts'
export type * from './tables/host.ts'
export type * from './tables/knowledge.ts'
export type * from './tables/links.ts'
export type * from './tables/network.ts'
export type * from './tables/threats.ts'
export { coreTypes, domainTypes, objectTables, observableTypes } from './tables.ts'
export { type VocabularyName, vocabularies } from './vocabularies.ts'
export { contributingProperties, deterministicId, makeId, observableNamespace } from './deterministic-id.ts'
export {
  type ExpandedMarking,
  expandGranularMarkings,
  granularMarkingsAt,
  parseSelector,
  selectValue,
} from './granular-marking.ts'
export { isStixId, parseId, type StixIdParts, typeOfId } from './id.ts'
export {
  classifyMarking,
  type EffectiveMarking,
  effectiveMarking,
  type MarkingClass,
  type MarkingReason,
  markingIdsOf,
  type ResolveMarking,
} from './marking.ts'
export { checkPattern } from './pattern/check.ts'
export { type PatternCode, type PatternFinding, patternCodes } from './pattern/finding.ts'
export { type Comparison, comparisonsOf, type Pattern } from './pattern/ast.ts'
export { parsePattern } from './pattern/parse.ts'
export { printPattern } from './pattern/print.ts'
export {
  compareTimestamps,
  isTimestamp,
  microsToTimestamp,
  timestampToMicros,
  versionKey,
} from './timestamp.ts'
export { moreRestrictive, type TlpLevel, tlpLevels, tlpMarkings, tlpOf } from './tlp.ts'
export {
  checkVersions,
  contentForm,
  objectVersion,
  sameContent,
  type VersionFinding,
} from './version.ts'
