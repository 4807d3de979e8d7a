import type { BodyOf, nominations as contract } from '@comity/contract'
import { type Actor, decide } from '@comity/policy'
import { checkSecondPerson } from '../access/index.ts'
import { recordAct } from '../core/audit.ts'
import { canonicalHash } from '../core/canonical-hash.ts'
import type { HubContext } from '../core/context.ts'
import type { Tx } from '../core/database.ts'
import { Problem } from '../core/problem.ts'
import { refuse } from '../core/refuse.ts'
import { uuidv7 } from '../core/uuid.ts'
import { listStates } from '../directory/index.ts'
import { type Entries, logOf, writeAct } from '../record/index.ts'
import { dueAfter } from './course.ts'
import { checkDesk, tidy } from './desk.ts'
import { putDesk, writeContactAct } from './enter.ts'
import * as kept from './nomination-store.ts'
import { notFound, stateOf } from './reading.ts'
import { type ContactRecord, lockContact, lockContacts, setConfirmed, setStatus } from './store.ts'

/** What a state does about its own points of contact: each is one transaction with its entries in the log. */

export async function propose(
  hub: HubContext,
  actor: Actor,
  { note, items }: BodyOf<typeof contract.nominate>,
): Promise<string> {
  const { party, code } = stateOf(actor)
  const at = hub.clock.now()
  // A day is ahead somewhere on Earth before it is in UTC.
  if (Date.parse(note.date) > at.getTime() + 86_400_000)
    throw new Problem('invalid', 'note-date-wrong', 'The date of the note is still to come.')
  const id = uuidv7()
  // What needs no other's turn is done before the log is held.
  for (const item of items) checkAsked(actor, item)
  await logOf(hub).append(async (tx, entries) => {
    await recordAct(tx, actor, { action: 'contact.propose', thing: `nomination:${id}` })
    const contacts = await ownContacts(tx, code, items)
    const asked = items.map((item) => stored(item, contacts))
    const person = personOf(actor)
    if (!(await kept.insertNomination(tx, { id, state: code, note, items: asked, person, at })))
      throw new Problem(
        'conflict',
        'note-used',
        `Your state has used the note ${note.number} already; each note is entered once.`,
        { params: { number: note.number } },
      )
    await writeAct(tx, entries, {
      ...{ kind: 'contact.propose', party },
      facts: {
        ...{ nomination: id, by: party, note: note.number, dated: note.date },
        items: String(asked.length),
        sha256: canonicalHash(asked),
      },
    })
  })
  return id
}

export async function approve(hub: HubContext, actor: Actor, id: string): Promise<void> {
  const at = hub.clock.now()
  await logOf(hub).append(async (tx, entries) => {
    await recordAct(tx, actor, { action: 'contact.approve', thing: `nomination:${id}` })
    const found = await waiting(tx, id)
    const thing = { party: `state:${found.state}`, proposedBy: found.proposedBy } as const
    const decision = decide(actor, { action: 'contact.approve', thing })
    if (!decision.allow && decision.reason === 'second_person_needed')
      throw new Problem(
        'forbidden',
        'second-person-needed',
        'You proposed this: another person of your state approves it.',
      )
    refuse(decision)
    await checkSecondPerson(tx, found.proposedBy, personOf(actor))
    const state = (await listStates(tx)).find(({ code }) => code === found.state)
    for (const item of found.items)
      await carryOut(tx, entries, actor, found, item, state?.names ?? {}, at)
    const person = personOf(actor)
    await kept.decideNomination(tx, id, { status: 'approved', person, at, reason: null })
  })
}

export async function decline(
  hub: HubContext,
  actor: Actor,
  id: string,
  reason: string | undefined,
): Promise<void> {
  const at = hub.clock.now()
  await logOf(hub).append(async (tx, entries) => {
    await recordAct(tx, actor, { action: 'contact.decline', thing: `nomination:${id}` })
    const found = await waiting(tx, id)
    const party = `state:${found.state}` as const
    refuse(decide(actor, { action: 'contact.nominate', thing: { party } }))
    const person = personOf(actor)
    await kept.decideNomination(tx, id, { status: 'declined', person, at, reason: reason ?? null })
    await writeAct(tx, entries, {
      ...{ kind: 'contact.decline', party, facts: { nomination: id, by: party } },
    })
  })
}

export async function confirm(
  hub: HubContext,
  actor: Actor,
  id: string,
  seen: number,
): Promise<void> {
  const at = hub.clock.now()
  await logOf(hub).append(async (tx, entries) => {
    await recordAct(tx, actor, { action: 'contact.confirm', thing: `contact:${id}` })
    const contact = await lockContact(tx, id)
    if (!contact) throw notFound()
    if (contact.status === 'removed') throw removed()
    if (contact.version !== seen) throw changedMeanwhile()
    const { state, version } = contact
    await setConfirmed(tx, id, at, dueAfter(at))
    await writeContactAct(tx, entries, {
      ...{ kind: 'confirm', contact: id, state, version, at },
      ...{ desk: null, nomination: null, person: personOf(actor) },
    })
  })
}

function checkAsked(actor: Actor, item: contract.NominationItem): void {
  if (item.act === 'remove') return
  checkDesk(item.desk)
  checkAudience(actor, item.desk.audience)
}

type Own = ReadonlyMap<string, ContactRecord>

/** The contacts that a note names, all of them this state's: locked, in one look. */
async function ownContacts(
  tx: Tx,
  state: string,
  items: readonly contract.NominationItem[],
): Promise<Own> {
  const named = items.flatMap((item) => [
    ...(item.act === 'nominate' ? [] : [item.contact]),
    ...(item.act === 'remove' ? [] : item.desk.backups),
  ])
  const found = await lockContacts(tx, [...new Set(named)])
  return new Map(
    found
      .filter((each) => each.state === state && each.status !== 'removed')
      .map((each) => [each.id, each]),
  )
}

/** One item of a note, held against what is there now. */
function stored(item: contract.NominationItem, contacts: Own): kept.StoredItem {
  const desk = item.act === 'remove' ? undefined : item.desk
  for (const backup of desk?.backups ?? []) if (!contacts.has(backup)) throw unknownContact()
  const tidied = desk && tidy(desk)
  if (item.act === 'nominate') return { act: 'nominate', contact: uuidv7(), seen: 0, desk: tidied }
  const contact = contacts.get(item.contact)
  // Of others, that there are any is not told.
  if (contact === undefined) throw unknownContact()
  if (contact.version !== item.seen) throw changedMeanwhile()
  if (desk?.backups.includes(item.contact)) throw unknownContact()
  return {
    ...{ act: item.act, contact: item.contact, seen: item.seen, before: contact.desk },
    ...(tidied === undefined ? {} : { desk: tidied }),
  }
}

async function carryOut(
  tx: Tx,
  entries: Entries,
  actor: Actor,
  { id: nomination, state, noteNumber }: kept.NominationRecord,
  { act: kind, contact, seen, desk }: kept.StoredItem,
  stateNames: Parameters<typeof putDesk>[1]['stateNames'],
  at: Date,
): Promise<void> {
  // Its state may have left a group since it was proposed.
  if (desk !== undefined) checkAudience(actor, desk.audience)
  const now = await lockContact(tx, contact)
  if ((now?.version ?? 0) !== seen) throw changedMeanwhile()
  if (now?.status === 'removed') throw removed()
  const version = kind === 'remove' ? seen : seen + 1
  if (desk !== undefined) await putDesk(tx, { id: contact, state, stateNames, version }, desk, at)
  else await setStatus(tx, contact, 'removed', at)
  await writeContactAct(tx, entries, {
    ...{ kind, contact, state, version, at, desk: desk ?? null, nomination },
    person: personOf(actor),
    facts: { nomination, note: noteNumber, ...(desk ? { sha256: canonicalHash(desk) } : {}) },
  })
}

async function waiting(tx: Tx, id: string): Promise<kept.NominationRecord> {
  const found = await kept.lockNomination(tx, id)
  if (!found) throw notFound()
  if (found.status !== 'waiting')
    throw new Problem('conflict', 'nomination-decided', 'This is decided already. Load it again.')
  return found
}

/** A state shares with the groups that it is in, and with their secretariats. */
function checkAudience(actor: Actor, audience: readonly string[]): void {
  const groups = actor.kind === 'anonymous' ? [] : actor.groups
  const wrong = audience.find(
    (entry) => entry !== 'states' && !groups.includes(entry.slice(entry.indexOf(':') + 1)),
  )
  if (wrong !== undefined)
    throw new Problem('invalid', 'audience-unknown', `Your state is not in ${wrong} today.`, {
      params: { entry: wrong },
    })
}

const personOf = (actor: Actor): string => (actor.kind === 'anonymous' ? '' : actor.person)

const changedMeanwhile = () =>
  new Problem('changed-meanwhile', 'changed-meanwhile', 'Load the contact again: it has changed.')
const unknownContact = () =>
  new Problem('invalid', 'contact-unknown', 'Name another contact of your own state.')
const removed = () =>
  new Problem('conflict', 'contact-removed', 'This contact is removed: nominate it anew.')
