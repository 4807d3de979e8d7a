import type { Party } from './actor.ts'
import type { BodyThing, FloorThing } from './bodies.ts'
import type {
  AccreditingThing,
  ConferenceThing,
  DelegationThing,
  ObjectionThing,
} from './conferences.ts'
import type { ContactThing } from './contacts.ts'
import type { DocumentThing } from './documents.ts'
import type { CollectionThing, NewObjectThing, ObjectThing, OwnedThing } from './exchange.ts'
import type { IncidentThing } from './incidents.ts'
import type { PeopleThing } from './parties.ts'
import type { PingOwner, PingThing } from './pings.ts'
import type { Membership, ProposalThing } from './proposals.ts'
import type { RequestThing } from './requests.ts'
import type { StatementPlace, StatementThing } from './statements.ts'
import type { RollThing } from './voting.ts'

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
  | { readonly action: 'document.read'; readonly thing: DocumentThing }
  | { readonly action: 'document.write'; readonly thing: BodyThing }
  /** Reads a point of contact, its channels too: that is logged for the contact's own state. */
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
