import { randomUUID } from 'node:crypto'
import type { BodyOf, incidents as contract } from '@comity/contract'
import { type Actor, decide, type SignedIn } from '@comity/policy'
import { recordAct } from '../core/audit.ts'
import { canonicalHash } from '../core/canonical-hash.ts'
import type { HubContext } from '../core/context.ts'
import type { Tx } from '../core/database.ts'
import { Problem } from '../core/problem.ts'
import { refuse } from '../core/refuse.ts'
import { shown } from '../core/shown.ts'
import { uuidv7 } from '../core/uuid.ts'
import { type Entries, logOf } from '../record/index.ts'
import { enter } from './enter.ts'
import { notFound, thingOf } from './reading.ts'
import { checkReaders, previewOf, readersBy } from './sharing.ts'
import * as store from './store.ts'
import { numberKey, searchText, tidied } from './text.ts'

/** What a state does about its own incidents: each is one transaction with its entries in the log. */

type Created = BodyOf<typeof contract.createIncident>

export async function create(
  hub: HubContext,
  actor: SignedIn,
  { exercise, ...given }: Created,
): Promise<string> {
  const at = hub.clock.now()
  const written = tidied(given, at)
  const state = (actor.party ?? '').slice('state:'.length)
  const id = uuidv7()
  await logOf(hub).append(async (tx, entries) => {
    await recordAct(tx, actor, { action: 'incident.create', thing: `incident:${id}` })
    const row = rowOf(id, written, at)
    if (!(await store.insertIncident(tx, { ...row, stix: randomUUID(), state, exercise })))
      throw numberUsed(written.number)
    const hash = canonicalHash(written)
    const { person } = actor
    await store.insertVersion(tx, id, { version: 1, written, hash, person, at })
    await enter(...([tx, entries, { id, state, number: written.number }] as const), {
      kind: 'create',
      version: 1,
      status: 'open',
      person,
      at,
      facts: { sha256: hash },
    })
  })
  return id
}

/** Sent again after it was done, it is done already. `kept` are links that the writer does not see: they stay. */
export async function edit(
  hub: HubContext,
  actor: SignedIn,
  id: string,
  { seen, ...given }: BodyOf<typeof contract.editIncident>,
  kept: readonly string[],
): Promise<void> {
  await act(hub, actor, id, 'edit', async (tx, entries, now, at) => {
    const written = tidied({ ...given, links: [...given.links, ...kept] }, at)
    const hash = canonicalHash(written)
    if (now.version === seen + 1 && canonicalHash(now.written) === hash) return
    if (now.version !== seen) throw changed()
    if (canonicalHash(now.written) === hash)
      throw new Problem('invalid', 'incident-unchanged', 'The incident reads so already.')
    if (written.marking === 'red' && now.shares.length > 0) throw redShared()
    const version = seen + 1
    if (!(await store.replaceIncident(tx, { ...rowOf(id, written, at), version })))
      throw numberUsed(written.number)
    const { person } = actor
    await store.insertVersion(tx, id, { version, written, hash, person, at })
    const facts = { sha256: hash }
    await enter(...([tx, entries, { ...now, number: written.number }] as const), {
      kind: 'edit',
      version,
      person,
      at,
      facts,
    })
  })
}

export async function changeStatus(
  hub: HubContext,
  actor: SignedIn,
  id: string,
  { seen, status, note }: BodyOf<typeof contract.changeIncidentStatus>,
): Promise<void> {
  await act(hub, actor, id, 'status', async (tx, entries, now, at) => {
    if (now.status === status) return
    if (now.status !== seen) throw changed()
    await store.setStatus(tx, id, status, at)
    await enter(...([tx, entries, placed(now)] as const), {
      ...{ kind: 'status', version: now.version, status, person: actor.person, at },
      ...{ note: note === undefined ? null : shown(note), facts: { status } },
    })
  })
}

/** Only what was looked at, and only to those whom the preview named. */
export async function share(
  hub: HubContext,
  actor: SignedIn,
  id: string,
  { seen, add, newly }: BodyOf<typeof contract.shareIncident>,
): Promise<void> {
  await act(hub, actor, id, 'share', async (tx, entries, now, at) => {
    const shared = now.shares.map(({ entry }) => entry)
    const readers = [...new Set(add)].filter((entry) => !shared.includes(entry))
    if (readers.length === 0) return
    if (now.version !== seen) throw changed()
    if (now.written.marking === 'red') throw redShared()
    await checkReaders(tx, actor, now.state, readers)
    const preview = await previewOf(tx, now.state, shared, readers)
    const states = preview.newly.map(({ state }) => state)
    if (states.join() !== [...new Set(newly)].sort().join())
      throw new Problem(
        ...(['changed-meanwhile', 'readers-changed'] as const),
        'Others would newly see it than the preview said. Look at it again.',
      )
    const { version } = now
    await store.insertShares(
      ...([tx, id] as const),
      readers.map((entry) => ({ entry, version })),
      at,
    )
    await enter(...([tx, entries, placed(now)] as const), {
      ...{ kind: 'share', version, readers, person: actor.person, at, told: states },
      facts: { sha256: canonicalHash(now.written) },
    })
  })
}

export async function withdraw(
  hub: HubContext,
  actor: SignedIn,
  id: string,
  { readers: given, note }: BodyOf<typeof contract.withdrawIncident>,
): Promise<void> {
  await act(hub, actor, id, 'withdraw', async (tx, entries, now, at) => {
    const shared = now.shares.map(({ entry }) => entry)
    const readers = [...new Set(given)].filter((entry) => shared.includes(entry))
    if (readers.length === 0) return
    const before = await readersBy(tx, now.state, shared)
    await store.deleteShares(tx, id, readers)
    const told = before.flatMap(({ state, by }) =>
      by.every((entry) => readers.includes(entry)) ? [state] : [],
    )
    await enter(...([tx, entries, placed(now)] as const), {
      ...{ kind: 'withdraw', version: now.version, readers, person: actor.person, at, told },
      note: note === undefined ? null : shown(note),
    })
  })
}

export async function attribute(
  hub: HubContext,
  actor: SignedIn,
  id: string,
  { seen, ...given }: BodyOf<typeof contract.attributeIncident>,
): Promise<void> {
  await act(hub, actor, id, 'attribute', async (tx, entries, now, at) => {
    if (now.version !== seen) throw changed()
    if (now.attribution !== null)
      throw new Problem(
        ...(['conflict', 'attribution-there'] as const),
        'There is an attribution already: take it back before another is entered.',
      )
    if (Date.parse(given.madeOn) > at.getTime() + 86_400_000)
      throw new Problem('invalid', 'time-to-come', 'The day of an attribution is still to come.')
    const text = { ...given, claim: shown(given.claim), basis: shown(given.basis) }
    if (text.claim === '' || text.basis === '')
      throw new Problem('invalid', 'attribution-empty', 'Write the claim, and what it rests on.')
    const attribution = { ...text, by: now.state, at: at.toISOString() }
    await store.setAttribution(tx, id, attribution, at)
    await enter(...([tx, entries, placed(now)] as const), {
      ...{ kind: 'attribute', version: now.version, person: actor.person, at, attribution },
      facts: { sha256: canonicalHash(attribution) },
    })
  })
}

export async function unattribute(
  hub: HubContext,
  actor: SignedIn,
  id: string,
  { note }: BodyOf<typeof contract.withdrawAttribution>,
): Promise<void> {
  await act(hub, actor, id, 'unattribute', async (tx, entries, now, at) => {
    if (now.attribution === null) return
    await store.setAttribution(tx, id, null, at)
    await enter(...([tx, entries, placed(now)] as const), {
      ...{ kind: 'unattribute', version: now.version, person: actor.person, at },
      ...{ attribution: now.attribution, note: shown(note) },
      facts: { sha256: canonicalHash(now.attribution) },
    })
  })
}

/** One act on an incident that is held meanwhile, and decided about as it is then. */
async function act(
  hub: HubContext,
  actor: SignedIn,
  id: string,
  kind: contract.IncidentAct['kind'],
  what: (tx: Tx, entries: Entries, now: store.IncidentRecord, at: Date) => Promise<void>,
): Promise<void> {
  const at = hub.clock.now()
  await logOf(hub).append(async (tx, entries) => {
    await recordAct(tx, actor, { action: `incident.${kind}`, thing: `incident:${id}` })
    const now = await store.lockIncident(tx, id)
    if (!now) throw notFound()
    refuse(mayAct(actor, now, kind))
    await what(tx, entries, now, at)
  })
}

export const mayAct = (
  actor: Actor,
  now: store.IncidentRecord,
  kind: contract.IncidentAct['kind'],
) =>
  decide(actor, {
    action:
      kind === 'attribute' || kind === 'unattribute' ? 'incident.attribute' : 'incident.change',
    thing: thingOf(now),
  })

const placed = ({ id, state, written }: store.IncidentRecord) => ({
  ...{ id, state, number: written.number },
})

const rowOf = (id: string, written: store.Written, at: Date): store.Row => ({
  ...{ id, written, numberKey: numberKey(written.number), search: searchText(written), at },
})

const numberUsed = (number: string) =>
  new Problem(
    ...(['conflict', 'incident-number-used'] as const),
    `Your state has an incident ${number} already; each number is used once.`,
    { params: { number } },
  )
const redShared = () =>
  new Problem(
    ...(['invalid', 'red-not-shared'] as const),
    'TLP:RED is for named persons: an incident so marked is not shared with states or groups.',
  )
const changed = () =>
  new Problem(
    ...(['changed-meanwhile', 'incident-changed'] as const),
    'The incident has changed since. Read it as it is now, then act.',
  )
