import type { Actor, Party, Role } from './actor.ts'
import { isTeam } from './actor.ts'
import type { Decision } from './answer.ts'
import { forOwnParty, hasRole, isInside, may, no, partyOf, yes } from './answer.ts'
import {
  type BodyThing,
  changeBody,
  createBody,
  type FloorThing,
  readBody,
  requestFloor,
} from './bodies.ts'
import {
  type AccreditingThing,
  type ConferenceThing,
  changeConference,
  createConference,
  type DelegationThing,
  type ObjectionThing,
  objectTo,
  readConference,
  readObjection,
  readParticipants,
  readWithin,
  speakForDelegation,
} from './conferences.ts'
import {
  approveNomination,
  type ContactThing,
  confirmContact,
  nominateContact,
  readContact,
  readNominations,
} from './contacts.ts'
import { type DocumentThing, readDocument, writeDocument } from './documents.ts'
import {
  attributeIncident,
  changeIncident,
  type IncidentThing,
  readIncident,
  writeIncident,
} from './incidents.ts'
import { conductPing, type PingOwner, type PingThing, readPing } from './pings.ts'
import {
  changeProposal,
  conductProposal,
  type Membership,
  type ProposalThing,
  readProposal,
  takePart,
} from './proposals.ts'
import type { Audience, AudienceEntry, Level, Threshold } from './reach.ts'
import { isNamedPersonsOnly, ownOnly, reach } from './reach.ts'
import { clearRequest, type RequestThing, readRequest } from './requests.ts'
import {
  changeStatement,
  readStatement,
  type StatementPlace,
  type StatementThing,
  writeStatement,
} from './statements.ts'
import { castVote, correspondFor, preside, type RollThing, signFor } from './voting.ts'

export interface CollectionThing extends Audience {
  /** Who may contribute; like the audience, an empty list means nobody. */
  readonly writers: readonly AudienceEntry[]
}

export interface PeopleThing {
  readonly party: Party | undefined
  readonly roles?: readonly Role[]
  /** States that serve this organisation: their administrators admit its people. */
  readonly servedBy?: readonly Party[]
}

export interface OwnedThing {
  readonly group: string
  /** The party that opened the collection; undefined for one that came with the hub. */
  readonly owner: Party | undefined
}

export interface ObjectThing {
  readonly collection: CollectionThing
  readonly threshold: Threshold
  readonly contributor: Party
}

export interface NewObjectThing {
  readonly collection: CollectionThing
  readonly level: Level | 'unresolved'
  /** The party to which the object's creator identity is bound, if it is bound. */
  readonly creatorBoundTo: Party | undefined
}

/** What can be asked of `decide`, and about what. */
export type Question =
  | {
      readonly action: 'group.enter'
      readonly thing: { readonly group: string; readonly hasPublic: boolean }
    }
  | { readonly action: 'collection.read'; readonly thing: CollectionThing }
  | { readonly action: 'collection.write'; readonly thing: CollectionThing }
  | { readonly action: 'collection.create'; readonly thing: { readonly group: string } }
  | { readonly action: 'collection.change'; readonly thing: OwnedThing }
  | { readonly action: 'object.read'; readonly thing: ObjectThing }
  | { readonly action: 'object.add'; readonly thing: NewObjectThing }
  | { readonly action: 'object.remove'; readonly thing: ObjectThing }
  | { readonly action: 'party.audit'; readonly thing: { readonly party: Party } }
  | {
      readonly action: 'party.people'
      /** `roles` are those of the person; without them, whether there is anybody to manage at all. */
      readonly thing: PeopleThing
    }
  | { readonly action: 'party.constituents'; readonly thing: { readonly party: Party } }
  | { readonly action: 'party.bind'; readonly thing: { readonly party: Party } }
  /** Declares the party's root key and certifies, or ends, the keys that sign for it. */
  | { readonly action: 'party.keys'; readonly thing: { readonly party: Party } }
  /** Asks for a key by which one's own desk signs ballots. */
  | { readonly action: 'party.sign'; readonly thing: { readonly party: Party } }
  /** Asks for the keys by which one's own desk signs messages, and reads those that are sealed for it. */
  | { readonly action: 'party.correspond'; readonly thing: { readonly party: Party } }
  | { readonly action: 'vote.read'; readonly thing: BodyThing }
  | { readonly action: 'vote.preside'; readonly thing: BodyThing }
  | {
      readonly action: 'vote.cast'
      readonly thing: RollThing
    }
  | { readonly action: 'body.read'; readonly thing: BodyThing }
  | { readonly action: 'body.change'; readonly thing: BodyThing }
  | { readonly action: 'floor.request'; readonly thing: FloorThing }
  | { readonly action: 'body.create'; readonly thing: { readonly group: string } }
  | { readonly action: 'proposal.read'; readonly thing: ProposalThing }
  /** Drafts one, or sponsors or amends one that is tabled. */
  | { readonly action: 'proposal.takePart'; readonly thing: BodyThing & Membership }
  | {
      readonly action: 'proposal.change'
      /** `by` are those who propose it, or the one who moved an amendment. */
      readonly thing: ProposalThing & Membership & { readonly by: readonly Party[] }
    }
  | { readonly action: 'proposal.conduct'; readonly thing: ProposalThing }
  | { readonly action: 'statement.read'; readonly thing: StatementThing }
  | { readonly action: 'statement.write'; readonly thing: StatementPlace }
  | { readonly action: 'statement.change'; readonly thing: StatementThing }
  /** Reads a point of contact, its channels too: that is logged for the contact's own state. */
  | { readonly action: 'document.read'; readonly thing: DocumentThing }
  | { readonly action: 'document.write'; readonly thing: BodyThing }
  | { readonly action: 'contact.read'; readonly thing: ContactThing }
  /** Proposes to nominate, change or remove points of contact of this state. */
  | { readonly action: 'contact.nominate'; readonly thing: { readonly party: Party } }
  /** Reads what this state proposed and decided of its points of contact. */
  | { readonly action: 'contact.nominations'; readonly thing: { readonly party: Party } }
  | {
      readonly action: 'contact.approve'
      /** `proposedBy` is the person who proposed it: another one approves. */
      readonly thing: { readonly party: Party; readonly proposedBy: string }
    }
  | { readonly action: 'contact.confirm'; readonly thing: { readonly party: Party } }
  /** Who of other states viewed the channels of this state's contacts. */
  | { readonly action: 'contact.log'; readonly thing: { readonly party: Party } }
  /** Reads a request, also that there is one: the asking and the addressed state alone. */
  | { readonly action: 'request.read'; readonly thing: RequestThing }
  | {
      readonly action: 'request.clear'
      /** `draftedBy` is the person who drafted it: another one clears it. */
      readonly thing: { readonly party: Party; readonly draftedBy: string }
    }
  /** Reads a check of communication and what came of it, of all desks together. */
  | { readonly action: 'ping.read'; readonly thing: PingThing }
  /** Sees what came of it at each desk. A state sees its own desks always. */
  | { readonly action: 'ping.desks'; readonly thing: PingOwner }
  /** Schedules one, ends it. */
  | { readonly action: 'ping.conduct'; readonly thing: PingOwner }
  /** Answers it for a desk of this state. */
  | { readonly action: 'ping.answer'; readonly thing: { readonly party: Party } }
  | { readonly action: 'incident.read'; readonly thing: IncidentThing }
  /** Writes an incident of one's own state. */
  | { readonly action: 'incident.write'; readonly thing: Record<never, never> }
  | { readonly action: 'incident.change'; readonly thing: IncidentThing }
  /** Says to whom one's state attributes it, and takes that back. */
  | { readonly action: 'incident.attribute'; readonly thing: IncidentThing }
  | { readonly action: 'conference.read'; readonly thing: ConferenceThing }
  /** What is for those who take part: invitations, credentials, applications. */
  | { readonly action: 'conference.within'; readonly thing: ConferenceThing }
  | { readonly action: 'conference.create'; readonly thing: BodyThing }
  | { readonly action: 'conference.change'; readonly thing: ConferenceThing }
  /** Registers a delegation's participants, or declines. */
  | { readonly action: 'delegation.speak'; readonly thing: DelegationThing }
  /** Reads names that its state has not released. */
  | { readonly action: 'delegation.names'; readonly thing: DelegationThing }
  | { readonly action: 'accreditation.object'; readonly thing: AccreditingThing }
  | { readonly action: 'objection.read'; readonly thing: ObjectionThing }
  | { readonly action: 'hub.operate'; readonly thing: Record<never, never> }
  /** Entering files of recorded votes into the public record, and seeing those not entered. */
  | { readonly action: 'votes.import'; readonly thing: Record<never, never> }

/**
 * The only place that answers who may see and do what. Pure; default deny.
 * `hub` holds the reading half as SQL ({@link readingBounds}); one hand-written matrix holds both.
 */
export function decide(actor: Actor, question: Question): Decision {
  switch (question.action) {
    case 'group.enter':
      return enterGroup(actor, question.thing)
    case 'collection.read':
      return readCollection(actor, question.thing)
    case 'collection.write':
      return writeCollection(actor, question.thing)
    case 'collection.create':
      return createCollection(actor, question.thing.group)
    case 'collection.change':
      return changeCollection(actor, question.thing)
    case 'object.read':
      return readObject(actor, question.thing)
    case 'object.add':
      return addObject(actor, question.thing)
    case 'object.remove':
      return removeObject(actor, question.thing)
    case 'party.audit':
      return forOwnParty(actor, question.thing.party, 'read')
    case 'party.people':
      return managePeople(actor, question.thing)
    case 'party.constituents':
    case 'party.bind':
    case 'party.keys':
      return manageParty(actor, question.thing.party)
    case 'party.sign':
      return signFor(actor, question.thing.party)
    case 'party.correspond':
      return correspondFor(actor, question.thing.party)
    case 'vote.read':
      return readBody(actor, question.thing)
    case 'vote.preside':
      return preside(actor, question.thing)
    case 'vote.cast':
      return castVote(actor, question.thing)
    case 'body.read':
      return readBody(actor, question.thing)
    case 'body.change':
      return changeBody(actor, question.thing)
    case 'floor.request':
      return requestFloor(actor, question.thing)
    case 'body.create':
      return createBody(actor, question.thing.group)
    case 'proposal.read':
      return readProposal(actor, question.thing)
    case 'proposal.takePart':
      return takePart(actor, question.thing)
    case 'proposal.change':
      return changeProposal(actor, question.thing)
    case 'proposal.conduct':
      return conductProposal(actor, question.thing)
    case 'statement.read':
      return readStatement(actor, question.thing)
    case 'statement.write':
      return writeStatement(actor, question.thing)
    case 'statement.change':
      return changeStatement(actor, question.thing)
    case 'document.read':
      return readDocument(actor, question.thing)
    case 'document.write':
      return writeDocument(actor, question.thing)
    case 'contact.read':
      return readContact(actor, question.thing)
    case 'contact.nominate':
      return nominateContact(actor, question.thing.party)
    case 'contact.nominations':
      return readNominations(actor, question.thing.party)
    case 'contact.approve':
      return approveNomination(actor, question.thing)
    case 'contact.confirm':
      return confirmContact(actor, question.thing.party)
    case 'contact.log':
      return forOwnParty(actor, question.thing.party, 'read')
    case 'request.read':
      return readRequest(actor, question.thing)
    case 'request.clear':
      return clearRequest(actor, question.thing)
    case 'ping.read':
      return readPing(actor, question.thing)
    case 'ping.desks':
      return forOwnParty(actor, question.thing.owner, 'read')
    case 'ping.conduct':
      return conductPing(actor, question.thing)
    case 'ping.answer':
      return confirmContact(actor, question.thing.party)
    case 'incident.read':
      return readIncident(actor, question.thing)
    case 'incident.write':
      return writeIncident(actor)
    case 'incident.change':
      return changeIncident(actor, question.thing)
    case 'incident.attribute':
      return attributeIncident(actor, question.thing)
    case 'conference.read':
      return readConference(actor, question.thing)
    case 'conference.within':
      return readWithin(actor, question.thing)
    case 'conference.create':
      return createConference(actor, question.thing)
    case 'conference.change':
      return changeConference(actor, question.thing)
    case 'delegation.speak':
      return speakForDelegation(actor, question.thing)
    case 'delegation.names':
      return readParticipants(actor, question.thing)
    case 'accreditation.object':
      return objectTo(actor, question.thing)
    case 'objection.read':
      return readObjection(actor, question.thing)
    case 'hub.operate':
      return operate(actor)
    case 'votes.import':
      return importVotes(actor)
  }
}

function enterGroup(actor: Actor, thing: { group: string; hasPublic: boolean }): Decision {
  if (!may(actor, 'read')) return no(actor, true, 'scope_missing')
  if (isInside(actor, thing.group)) return yes('own_party')
  if (thing.hasPublic) return yes('marking_allows')
  return no(actor, false, 'not_in_audience')
}

function readCollection(actor: Actor, thing: CollectionThing): Decision {
  const inside = isInside(actor, thing.group)
  if (!may(actor, 'read')) return no(actor, inside, 'scope_missing')
  if (reach(actor, thing) === 0) return no(actor, inside, 'not_in_audience')
  return yes('marking_allows')
}

function writeCollection(actor: Actor, thing: CollectionThing): Decision {
  const inside = isInside(actor, thing.group)
  if (actor.kind === 'anonymous') return no(actor, inside, 'not_signed_in')
  if (!may(actor, 'write')) return no(actor, inside, 'scope_missing')
  if (!isTeam(actor)) return no(actor, inside, 'role_missing')
  if (reach(actor, { group: thing.group, audience: thing.writers }) < 4)
    return no(actor, inside, 'not_a_writer')
  return yes('entitled_writer')
}

function readObject(actor: Actor, thing: ObjectThing): Decision {
  const collection = readCollection(actor, thing.collection)
  if (!collection.allow) return collection
  const bounds = readingBounds(actor, thing.collection)
  if (thing.threshold <= bounds.reach) return yes('marking_allows')
  if (thing.threshold === ownOnly && thing.contributor === bounds.own)
    return yes('own_contribution')
  // An object that may not be seen does not exist for the reader, wherever they stand.
  return {
    allow: false,
    refusal: 'absent',
    reason: thing.threshold === ownOnly ? 'marking_unresolved' : 'marking_withholds',
  }
}

/**
 * The reading half of `decide` as two values for SQL: a row is visible when
 * `min_reach <= reach`, or when `min_reach = 6` (own only) and its contributor is `own`.
 * `own` is set only for the team of a party, so a colleague without that role does not see it.
 */
export function readingBounds(
  actor: Actor,
  thing: Audience,
): { readonly reach: number; readonly own: Party | undefined } {
  const r = may(actor, 'read') ? reach(actor, thing) : 0
  const own = actor.kind !== 'anonymous' && r >= 4 && isTeam(actor) ? actor.party : undefined
  return { reach: r, own }
}

function addObject(actor: Actor, thing: NewObjectThing): Decision {
  const write = writeCollection(actor, thing.collection)
  if (!write.allow) return write
  if (thing.level === 'red' && !isNamedPersonsOnly(thing.collection.audience))
    return no(actor, true, 'red_needs_named_persons')
  if (thing.creatorBoundTo !== undefined && thing.creatorBoundTo !== partyOf(actor))
    return no(actor, true, 'creator_bound')
  return write
}

function removeObject(actor: Actor, thing: ObjectThing): Decision {
  const read = readObject(actor, thing)
  if (!read.allow) return read
  const write = writeCollection(actor, thing.collection)
  if (!write.allow) return write
  if (thing.contributor !== partyOf(actor)) return no(actor, true, 'not_the_contributor')
  return yes('own_contribution')
}

function createCollection(actor: Actor, group: string): Decision {
  const inside = isInside(actor, group)
  if (!may(actor, 'manage')) return no(actor, inside, 'scope_missing')
  if (actor.kind === 'anonymous' || !actor.groups.includes(group))
    return no(actor, inside, 'other_party')
  // A group's collections are set up by its secretariat, or by a member's national administrator.
  if (!hasRole(actor, 'secretariat') && !hasRole(actor, 'national_administrator'))
    return no(actor, inside, 'role_missing')
  return yes('role_allows')
}

/** Whoever opened a collection changes it: what others put there was put there for its audience. */
function changeCollection(actor: Actor, thing: OwnedThing): Decision {
  const create = createCollection(actor, thing.group)
  if (!create.allow) return create
  if (thing.owner === undefined || partyOf(actor) !== thing.owner)
    return no(actor, true, 'other_party')
  return create
}

/** What an operator may set up for others: those who then admit their own people. */
const administrators: readonly Role[] = ['national_administrator', 'secretariat', 'operator']

function managePeople(actor: Actor, { party, roles = [], servedBy = [] }: PeopleThing): Decision {
  if (!may(actor, 'manage')) return no(actor, true, 'scope_missing')
  // The operator admits the first people of a party and operators; it never acts for a state.
  if (actor.kind !== 'anonymous' && hasRole(actor, 'operator'))
    return roles.every((role) => administrators.includes(role))
      ? yes('role_allows')
      : no(actor, true, 'role_missing')
  if (party === undefined) return no(actor, true, 'role_missing')
  const serving = servedBy.find((state) => state === partyOf(actor))
  return manageParty(actor, serving ?? party)
}

function manageParty(actor: Actor, party: Party): Decision {
  const own = forOwnParty(actor, party, 'manage')
  if (!own.allow) return own
  if (actor.kind === 'anonymous') return no(actor, true, 'not_signed_in')
  if (!hasRole(actor, 'national_administrator') && !hasRole(actor, 'secretariat'))
    return no(actor, true, 'role_missing')
  return yes('role_allows')
}

function operate(actor: Actor): Decision {
  if (!may(actor, 'manage')) return no(actor, true, 'scope_missing')
  if (actor.kind === 'anonymous' || !hasRole(actor, 'operator'))
    return no(actor, true, 'role_missing')
  return yes('role_allows')
}

/** The record is everybody's: who keeps it for others adds to it, by a logged act; no state does. */
function importVotes(actor: Actor): Decision {
  if (!may(actor, 'manage')) return no(actor, true, 'scope_missing')
  if (actor.kind === 'anonymous') return no(actor, true, 'not_signed_in')
  if (!hasRole(actor, 'operator') && !hasRole(actor, 'secretariat'))
    return no(actor, true, 'role_missing')
  return yes('role_allows')
}
