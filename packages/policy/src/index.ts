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
export {
  type CollectionThing,
  type Decision,
  decide,
  isInside,
  type NewObjectThing,
  type ObjectThing,
  type OwnedThing,
  type PeopleThing,
  type Question,
  type Reason,
  readingBounds,
} from './decide.ts'
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
