import type { BodyOf, meetings as contract } from '@comity/contract'
import type { Actor } from '@comity/policy'
import { recordAct } from '../core/audit.ts'
import type { HubContext } from '../core/context.ts'
import type { Tx } from '../core/database.ts'
import { announce } from '../core/events.ts'
import { Problem } from '../core/problem.ts'
import { uuidv7 } from '../core/uuid.ts'
import { listStates } from '../directory/index.ts'
import { type Entries, logOf, writeAct } from '../record/index.ts'
import { ownTexts } from './present.ts'
import { hasOpenMeeting } from './proceedings-store.ts'
import { checkRules } from './rules.ts'
import { type Change, changed, checkedDays, type Standing } from './session.ts'
import * as store from './store.ts'

/** What the secretariat does by a logged act: each is one transaction with its entry in the log. */

export async function createBody(
  hub: HubContext,
  actor: Actor,
  given: BodyOf<typeof contract.createBody>,
): Promise<void> {
  checkRules(given.rules)
  await checkStates(hub, given)
  await logOf(hub).append(async (tx, entries) => {
    const { id, group, audience } = given
    const body: store.BodyRecord = {
      ...{ id, group, audience, kind: 'working', source: null, doubt: null },
      names: ownTexts(given.names),
      mandate: ownTexts(given.mandate ?? {}),
      mandateSymbol: given.mandateSymbol ?? null,
      rules: [...new Set(given.rules)],
      languages: [...new Set(given.languages)],
    }
    if (!(await store.insertBody(tx, body)))
      throw new Problem('conflict', 'body-exists', 'There is a body of this id already.')
    for (const { role, state, name, from, to, source } of given.officers)
      await store.insertOfficer(tx, id, {
        ...{ id: uuidv7(), role, state: state ?? null, name: name ?? null },
        ...{ from: from ?? null, to: to ?? null, source: source ?? null },
      })
    await written(tx, entries, actor, 'body.create', body, { group, audience })
  })
}

export async function scheduleSession(
  hub: HubContext,
  actor: Actor,
  body: store.BodyRecord,
  given: BodyOf<typeof contract.scheduleSession>,
): Promise<string> {
  const id = uuidv7()
  const days = checkedDays(given)
  await logOf(hub).append(async (tx, entries) => {
    await store.insertSession(tx, {
      ...{ id, body: body.id, kind: given.kind, ordinal: given.ordinal ?? null },
      ...{ titles: ownTexts(given.titles), source: null, doubt: null },
    })
    const { status, venue, mode } = given
    const standing = { status, days, venue, mode }
    await enter(tx, entries, actor, body, { session: id, sequence: 0, standing, reason: undefined })
  })
  return id
}

export async function writeChange(
  hub: HubContext,
  actor: Actor,
  body: store.BodyRecord,
  session: string,
  given: Change & { readonly seen: number },
): Promise<void> {
  // Whoever holds the head of the log writes alone: no other change comes between.
  await logOf(hub).append(async (tx, entries) => {
    const last = await store.lastChange(tx, session)
    if (!last) throw new Error(`Session ${session} was entered without a change`)
    if (last.sequence !== given.seen)
      throw new Problem(
        'changed-meanwhile',
        'changed-meanwhile',
        'Load the session again: it has changed.',
      )
    const standing = changed(standingOf(last), given)
    if (standing.status !== 'open' && (await hasOpenMeeting(tx, session)))
      throw new Problem('conflict', 'meeting-open', 'Close the meeting that is open first.')
    const { reason } = given
    const sequence = last.sequence + 1
    await enter(tx, entries, actor, body, { session, sequence, standing, reason })
  })
}

interface Entered {
  readonly session: string
  readonly sequence: number
  readonly standing: Standing
  readonly reason: string | undefined
}

async function enter(
  tx: Tx,
  entries: Entries,
  actor: Actor,
  body: store.BodyRecord,
  { session, sequence, standing, reason }: Entered,
): Promise<void> {
  const { status, days, venue, mode } = standing
  const kind = sequence === 0 ? 'session.schedule' : 'session.change'
  const facts = { session, sequence: String(sequence), status, ...days, venue, mode, reason }
  const entry = await written(tx, entries, actor, kind, body, facts)
  await store.insertChange(tx, session, {
    ...{ sequence, status, from: days?.from ?? null, to: days?.to ?? null },
    ...{ venue: venue ?? null, mode: mode ?? null, reason: reason ?? null },
    ...{ entry, epoch: entries.epoch },
    party: actor.kind === 'anonymous' ? null : (actor.party ?? null),
    person: actor.kind === 'anonymous' ? null : actor.person,
  })
  announce(tx, 'meetings.sessionChanged', { session, body: body.id, sequence, status })
}

/** Into the log and the audit; answers the entry. What is for a group is told to its secretariat alone. */
async function written(
  tx: Tx,
  entries: Entries,
  actor: Actor,
  kind: 'body.create' | 'session.schedule' | 'session.change',
  body: store.BodyRecord,
  facts: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  const own = actor.kind === 'anonymous' ? undefined : actor.party
  const said = Object.entries({ body: body.id, by: own, ...facts }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  )
  const { index } = await writeAct(tx, entries, {
    kind,
    party: body.audience === 'public' ? null : (own ?? null),
    facts: Object.fromEntries(said),
  })
  const thing = kind === 'body.create' ? `body:${body.id}` : `session:${facts.session}`
  await recordAct(tx, actor, { action: kind, thing })
  return index
}

const standingOf = ({ status, from, to, venue, mode }: store.ChangeRecord): Standing => ({
  status,
  days: from === null || to === null ? undefined : { from, to },
  venue: venue ?? undefined,
  mode: mode ?? undefined,
})

async function checkStates(
  hub: HubContext,
  { officers }: BodyOf<typeof contract.createBody>,
): Promise<void> {
  const known = new Set((await listStates(hub.sql)).map((state) => state.code))
  const wrong = officers.find(({ state }) => state !== undefined && !known.has(state))?.state
  if (wrong !== undefined)
    throw new Problem('invalid', 'state-unknown', `No state has the code ${wrong}.`, {
      params: { code: wrong },
    })
}
