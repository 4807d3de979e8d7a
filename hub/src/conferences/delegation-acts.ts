import type { BodyOf, delegations as contract, Names } from '@comity/contract'
import type { Actor } from '@comity/policy'
import type { HubContext } from '../core/context.ts'
import type { Tx } from '../core/database.ts'
import { Problem } from '../core/problem.ts'
import { uuidv7 } from '../core/uuid.ts'
import { listStates } from '../directory/index.ts'
import { ownTexts } from '../meetings/index.ts'
import { logOf } from '../record/index.ts'
import { keyOf, nameKey, readDelegations } from './delegation-file.ts'
import * as kept from './delegation-store.ts'
import { checkParticipants } from './participants.ts'
import { notFound } from './reading.ts'
import { type ConferenceRecord, lockStanding } from './store.ts'
import { personOf, written } from './written.ts'

/** All of them or, where one is there already or not known, none. */
export async function invite(
  hub: HubContext,
  actor: Actor,
  of: ConferenceRecord,
  invitations: readonly contract.Invitation[],
): Promise<string[]> {
  const states = new Set((await listStates(hub.sql)).map(({ code }) => code))
  const odd = invitations.find(({ state }) => state !== undefined && !states.has(state))?.state
  if (odd !== undefined)
    throw new Problem('invalid', 'state-unknown', `No state has the code ${odd}.`, {
      params: { code: odd },
    })
  return logOf(hub).append(async (tx, entries) => {
    await notOver(tx, of.id)
    const facts = { invitations: String(invitations.length) }
    const told = { of, told: 'everyone', facts } as const
    const { at } = await written(tx, entries, actor, 'conference.invite', told)
    const ids: string[] = []
    for (const one of invitations) {
      const id = uuidv7()
      const row = {
        ...{ id, conference: of.id, kind: one.kind, state: one.state ?? null },
        ...{ names: one.names === undefined ? null : ownTexts(one.names) },
        ...{ nameKey: nameKey(one.names), standing: one.standing },
      }
      if (!(await kept.insertDelegation(tx, row, { at })))
        throw new Problem('conflict', 'invited-already', 'One of these is invited already.', {
          params: { name: one.names === undefined ? one.state : Object.values(one.names)[0] },
        })
      ids.push(id)
    }
    return ids
  })
}

/** What is wrong in a file is told, and then nothing of it is entered. */
export async function importFile(
  hub: HubContext,
  actor: Actor,
  of: ConferenceRecord,
  { csv, enter }: BodyOf<typeof contract.importDelegations>,
): Promise<contract.DelegationImport> {
  const [states, there] = await Promise.all([
    listStates(hub.sql),
    kept.listDelegations(hub.sql, of.id, true),
  ])
  const { rows, invitations, defects } = readDelegations(csv, {
    states: new Set(states.map(({ code }) => code)),
    invited: new Set(there.map(storedKey)),
  })
  const entered = enter && defects.length === 0 && invitations.length > 0
  if (entered) await invite(hub, actor, of, invitations)
  return { rows, defects: [...defects], entered }
}

const storedKey = ({ kind, state, names }: kept.DelegationRecord): string =>
  keyOf({ kind, ...(state === null ? {} : { state }), ...(names ? { names: plain(names) } : {}) })

const plain = (names: Names) =>
  Object.fromEntries(Object.entries(names).map(([lang, { text }]) => [lang, text]))

/** The list whole, in the place of the one that was seen. The log tells how many, and nobody's name. */
export async function register(
  hub: HubContext,
  actor: Actor,
  of: ConferenceRecord,
  id: string,
  { seen, participants }: BodyOf<typeof contract.registerDelegation>,
): Promise<void> {
  checkParticipants(participants)
  await logOf(hub).append(async (tx, entries) => {
    await notOver(tx, of.id)
    const { version } = await held(tx, id)
    if (version !== seen)
      throw new Problem(
        ...(['changed-meanwhile', 'changed-meanwhile'] as const),
        'Load the delegation again: its list has changed.',
      )
    const facts = { delegation: id, participants: String(participants.length) }
    const told = { of, told: 'itself', facts } as const
    const { at } = await written(tx, entries, actor, 'delegation.register', told)
    await kept.replaceParticipants(tx, id, participants)
    await kept.setAnswer(tx, id, { status: 'registered', reason: null, at })
  })
}

/** The names go with it. A state may register after all, as long as the conference is not over. */
export async function decline(
  hub: HubContext,
  actor: Actor,
  of: ConferenceRecord,
  id: string,
  reason: string | undefined,
): Promise<void> {
  await logOf(hub).append(async (tx, entries) => {
    await notOver(tx, of.id)
    if ((await held(tx, id)).status === 'declined')
      throw new Problem('conflict', 'declined-already', 'This invitation is declined already.')
    const told = { of, told: 'itself', facts: { delegation: id, reason } } as const
    const { at } = await written(tx, entries, actor, 'delegation.decline', told)
    await kept.replaceParticipants(tx, id, [])
    await kept.setAnswer(tx, id, { status: 'declined', reason: reason ?? null, at })
  })
}

export async function examine(
  hub: HubContext,
  actor: Actor,
  of: ConferenceRecord,
  id: string,
  { seen, status, issuer, dated, note }: BodyOf<typeof contract.examineCredentials>,
): Promise<void> {
  if (status === 'in_due_form' && issuer === undefined)
    throw new Problem('invalid', 'issuer-needed', 'Say who signed the credentials.')
  await logOf(hub).append(async (tx, entries) => {
    const { kind, status: answered, version } = await held(tx, id)
    if (kind === 'organisation')
      throw new Problem('conflict', 'credentials-of-states', 'Organisations bring no credentials.')
    if (answered === 'declined')
      throw new Problem('conflict', 'declined-already', 'This invitation is declined.')
    const before = await kept.listCredentials(tx, id)
    if (before.length !== seen)
      throw new Problem(
        ...(['changed-meanwhile', 'changed-meanwhile'] as const),
        'Load the delegation again: its credentials were examined meanwhile.',
      )
    const facts = { delegation: id, status, issuer, dated }
    const told = { of, told: 'itself', facts } as const
    const { entry, epoch, at } = await written(tx, entries, actor, 'delegation.credentials', told)
    await kept.insertCredentials(tx, id, {
      ...{ sequence: seen + 1, status, issuer: issuer ?? null, dated: dated ?? null },
      ...{ note: note ?? null, listVersion: version, person: personOf(actor), entry, epoch, at },
    })
  })
}

async function held(tx: Tx, id: string): Promise<kept.DelegationRecord> {
  const found = await kept.lockDelegation(tx, id)
  if (!found) throw notFound()
  return found
}

async function notOver(tx: Tx, conference: string): Promise<void> {
  const { status } = await lockStanding(tx, conference)
  if (status === 'closed' || status === 'cancelled')
    throw new Problem('conflict', 'conference-over', `The conference is ${status}.`)
}
