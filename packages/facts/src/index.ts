export type {
  FormerMemberFact,
  GroupFact,
  MembershipFact,
  NameFact,
  NameFacts,
  StateFact,
} from './directory.ts'
export {
  demonstrationStates,
  formerMembers,
  formerMemberships,
  groups,
  states,
} from './directory.ts'
export type {
  ArticleFact,
  CoopRuleFact,
  ElementFact,
  LawSourceFact,
  MappingFact,
  PenaltyFact,
  ProvisionFact,
  ReferenceFact,
  StatuteFact,
  VersionFact,
} from './laws.ts'
export { laws } from './laws.ts'
export type { BodyFact, KnownSession, SessionChangeFact, SessionFact } from './meetings.ts'
export { bodies, knownSessions, sessions } from './meetings.ts'
export type { DecisionFact, RelationFact } from './votes.ts'
export { decisions, relations } from './votes.ts'
