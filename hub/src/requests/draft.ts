import { randomUUID } from 'node:crypto'
import type { BodyOf, requests as contract } from '@comity/contract'
import type { Actor, Party, SignedIn } from '@comity/policy'
import { recordAct } from '../core/audit.ts'
import type { HubContext } from '../core/context.ts'
import { type Tx, transaction } from '../core/database.ts'
import { Problem } from '../core/problem.ts'
import { uuidv7 } from '../core/uuid.ts'
import { listStates } from '../directory/index.ts'
import { deleteLetters, takeLetter } from './letter-store.ts'
import { atDesk, clearing, notFound } from './reading.ts'
import * as store from './store.ts'
import { letterUnknown, stepWrong } from './wrong.ts'

/** What a state does before it sends: nothing of it is in the log, nor told to the addressees. */

type Officer = SignedIn & { readonly party: Party }

/** Drafts one leg for each addressee; the same letters sent again are the same draft. */
export async function draft(
  hub: HubContext,
  actor: Officer,
  { legs }: BodyOf<typeof contract.draftRequest>,
): Promise<string> {
  const { party: asking, person } = actor
  const request = uuidv7()
  const at = hub.clock.now()
  return transaction(hub.db, async (tx) => {
    const known = await store.legByLetter(tx, asking, legs[0]?.letter ?? '')
    if (known && (await isSameDraft(tx, known.request, legs))) return known.request
    await recordAct(tx, actor, { action: 'request.submit', thing: request })
    await checkAddressees(tx, asking, legs)
    for (const { addressed, ...rest } of legs) {
      // Of version 4: one of version 7 would tell the addressee when it was drafted.
      const leg = { ...rest, id: randomUUID(), request, asking, addressed: partyIn(addressed) }
      if (!(await store.insertLeg(tx, { ...leg, person, at }))) throw letterUnknown()
      if (!(await takeLetter(tx, asking, leg.letter, leg.id))) throw letterUnknown()
    }
    return request
  })
}

/** Puts up anew what was returned, with the letter that it then has. */
export async function submit(
  hub: HubContext,
  actor: Officer,
  id: string,
  body: BodyOf<typeof contract.submitRequest>,
): Promise<void> {
  const at = hub.clock.now()
  await transaction(hub.db, async (tx) => {
    const row = await unsent(tx, actor, id)
    if (row.state === 'awaiting_clearance' && row.letter === body.letter) return
    await recordAct(tx, actor, { action: 'request.submit', thing: row.request })
    if (row.state !== 'draft') throw stepWrong('state')
    const other = await store.legByLetter(tx, row.asking, body.letter)
    if (other && other.id !== id) throw letterUnknown()
    if (body.letter !== row.letter) await deleteLetters(tx, id)
    if (!(await takeLetter(tx, row.asking, body.letter, id))) throw letterUnknown()
    await store.resubmit(tx, id, { ...body, person: actor.person, at })
  })
}

export async function returnDraft(
  hub: HubContext,
  actor: Actor,
  id: string,
  reason: string | undefined,
): Promise<void> {
  const at = hub.clock.now()
  await transaction(hub.db, async (tx) => {
    const row = await unsent(tx, actor, id)
    clearing(actor, row)
    await recordAct(tx, actor, { action: 'request.return', thing: row.request })
    if (row.state !== 'awaiting_clearance') throw stepWrong('state')
    await store.returnDraft(tx, id, reason ?? null, at)
  })
}

export async function drop(hub: HubContext, actor: Actor, id: string): Promise<void> {
  await transaction(hub.db, async (tx) => {
    const row = await unsent(tx, atDesk(actor), id)
    await recordAct(tx, actor, { action: 'request.drop', thing: row.request })
    await store.deleteDraft(tx, id)
  })
}

/** A draft of the asker's own state, held until the transaction ends. */
async function unsent(tx: Tx, actor: Actor, id: string): Promise<store.LegRow> {
  const row = await store.lockLeg(tx, id)
  if (!row || actor.kind === 'anonymous' || row.asking !== actor.party) throw notFound()
  if (store.isSent(row)) throw stepWrong('state')
  return row
}

async function isSameDraft(
  tx: Tx,
  request: string,
  legs: BodyOf<typeof contract.draftRequest>['legs'],
): Promise<boolean> {
  const rows = await store.legsOf(tx, request)
  const has = ({ letter, addressed }: (typeof legs)[number]) =>
    rows.some((row) => row.letter === letter && row.addressed === addressed)
  return rows.length === legs.length && legs.every(has)
}

async function checkAddressees(
  tx: Tx,
  asking: Party,
  legs: readonly { readonly addressed: string }[],
): Promise<void> {
  const states = new Set((await listStates(tx)).map(({ code }) => `state:${code}`))
  const named = legs.map(({ addressed }) => addressed)
  const wrong = named.find((one, place) => !states.has(one) || named.indexOf(one) !== place)
  if (wrong !== undefined || named.includes(asking))
    throw new Problem(
      'invalid',
      'addressee-wrong',
      `Name other states of this hub, each once: not ${wrong ?? asking}.`,
      { params: { addressed: wrong ?? asking } },
    )
}

const partyIn = (text: string): Party => `state:${text.slice('state:'.length)}`
