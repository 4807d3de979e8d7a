import type { Actor } from './actor.ts'
import type { Decision } from './answer.ts'
import { forOwnParty } from './answer.ts'
import { changeBody, createBody, readBody, requestFloor } from './bodies.ts'
import {
  changeConference,
  createConference,
  objectTo,
  readConference,
  readObjection,
  readParticipants,
  readWithin,
  speakForDelegation,
} from './conferences.ts'
import {
  approveNomination,
  confirmContact,
  nominateContact,
  readContact,
  readNominations,
} from './contacts.ts'
import { readDocument, writeDocument } from './documents.ts'
import {
  addObject,
  changeCollection,
  createCollection,
  enterGroup,
  readCollection,
  readObject,
  removeObject,
  writeCollection,
} from './exchange.ts'
import { attributeIncident, changeIncident, readIncident, writeIncident } from './incidents.ts'
import { importVotes, manageParty, managePeople, operate } from './parties.ts'
import { conductPing, readPing } from './pings.ts'
import { changeProposal, conductProposal, readProposal, takePart } from './proposals.ts'
import type { Question } from './question.ts'
import { clearRequest, readRequest } from './requests.ts'
import { changeStatement, readStatement, writeStatement } from './statements.ts'
import { castVote, correspondFor, preside, signFor } from './voting.ts'

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
