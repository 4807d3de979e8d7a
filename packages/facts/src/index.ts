export type { GroupFact, MembershipFact, NameFact, NameFacts, StateFact } from './directory.ts'
export { demonstrationStates, groups, states } from './directory.ts'
export type { DecisionFact, RelationFact, SessionFact } from './votes.ts'
export { decisions, relations, sessions } from './votes.ts'
