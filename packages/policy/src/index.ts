export {
  type Actor,
  type Anonymous,
  anonymous,
  isTeam,
  type Party,
  type Role,
  roles,
  type Scope,
  type SignedIn,
  scopes,
} from './actor.ts'
export { type Decision, isInside, type Reason } from './answer.ts'
export {
  type BodyThing,
  type FloorThing,
  groupsToSpeakFor,
  isSpokenFor,
  type ReadableBodies,
  readableBodies,
} from './bodies.ts'
export {
  type AccreditingThing,
  type ConferenceThing,
  type DelegationThing,
  type ObjectionsShown,
  type ReadableConferences,
  readableConferences,
} from './conferences.ts'
export {
  type ContactAudience,
  type ContactThing,
  type ReadableContacts,
  readableContacts,
} from './contacts.ts'
export { decide } from './decide.ts'
export {
  type DocumentThing,
  type ReadableDocumentDrafts,
  readableDocumentDrafts,
} from './documents.ts'
export {
  type CollectionThing,
  type NewObjectThing,
  type ObjectThing,
  type OwnedThing,
  readingBounds,
} from './exchange.ts'
export {
  type IncidentReader,
  type IncidentThing,
  type ReadableIncidents,
  readableIncidents,
} from './incidents.ts'
export type { PeopleThing } from './parties.ts'
export { type PingOwner, type PingThing, type ReadablePings, readablePings } from './pings.ts'

export { type ProposalThing, readableDrafts } from './proposals.ts'
export type { Question } from './question.ts'
export {
  type Audience,
  type AudienceEntry,
  isNamedPersonsOnly,
  type Level,
  ownOnly,
  type Reach,
  reach,
  reachNames,
  type Threshold,
  thresholdOf,
} from './reach.ts'
export { type Readers, readersOf, seenBy } from './readers.ts'
export { type RequestThing, readableRequests } from './requests.ts'
export {
  readableStatementDrafts,
  type StatementPlace,
  type StatementThing,
} from './statements.ts'
export type { RollThing } from './voting.ts'
