import { pings as contract } from '@comity/contract'
import { type Actor, decide, readablePings } from '@comity/policy'
import type { Hono } from 'hono'
import type { HubContext } from '../core/context.ts'
import { mount } from '../core/mount.ts'
import { pageById, pageOf } from '../core/page.ts'
import { Problem } from '../core/problem.ts'
import { refuse } from '../core/refuse.ts'
import { partyNames } from '../directory/index.ts'
import { mailerOf } from '../mail/index.ts'
import { answer, notFound } from './answer.ts'
import { findPingDesk, listPingDesks, type PingDeskRecord } from './desk-store.ts'
import { thingOf } from './entry.ts'
import { lettersOf } from './letter-store.ts'
import * as present from './present.ts'
import { end, ownerOf, schedule } from './schedule.ts'
import { findPing, listPings, type PingRecord, resultsOf } from './store.ts'

export function registerPings(app: Hono, hub: HubContext): void {
  const { sql } = hub

  mount(app, hub, contract.pings, async ({ actor, query: { limit, cursor } }) => {
    const reader = readablePings(actor)
    const [rows, owners] = await Promise.all([
      listPings(sql, reader, { cursor, limit: limit + 1 }),
      partyNames(sql),
    ])
    const { page, next } = pageById(rows, limit)
    return {
      items: page.map((each) => present.row(each, owners)),
      ...next,
      can: { schedule: maySchedule(actor) },
      email: mailerOf(hub) !== undefined,
    }
  })

  mount(app, hub, contract.ping, async ({ actor, params }) =>
    whole(actor, await readable(actor, params.ping)),
  )

  mount(app, hub, contract.pingDesks, async ({ actor, params, query }) => {
    const found = await readable(actor, params.ping)
    const { waiting, cursor, limit } = query
    const isWhole = decide(actor, { action: 'ping.desks', thing: thingOf(found) }).allow
    const rows = await listPingDesks(sql, found.id, {
      ...{ waiting, cursor, limit: limit + 1 },
      state: isWhole ? undefined : stateCode(actor),
    })
    const { page, next } = pageOf(rows, limit, ({ contact }) => contact)
    return { items: await presented(actor, found, page), ...next }
  })

  mount(app, hub, contract.schedulePing, async ({ actor, body }) => {
    refuse(decide(actor, { action: 'ping.conduct', thing: ownerOf(actor) }))
    const id = await schedule(hub, actor, body)
    return whole(actor, await readable(actor, id))
  })

  mount(app, hub, contract.endPing, async ({ actor, params }) => {
    const found = await readable(actor, params.ping)
    refuse(decide(actor, { action: 'ping.conduct', thing: thingOf(found) }))
    await end(hub, actor, found.id)
    return whole(actor, await readable(actor, found.id))
  })

  mount(app, hub, contract.answerPing, async ({ actor, params, body }) => {
    const found = await readable(actor, params.ping)
    const desk = await findPingDesk(sql, found.id, params.contact)
    // Which desks of others are asked is not told.
    if (!desk || desk.state !== stateCode(actor)) throw notFound()
    const { ping, contact } = params
    await answer(hub, { ping, contact, actor, wrong: body.wrong, note: body.note })
    const [now] = await presented(actor, found, [(await findPingDesk(sql, ping, contact)) ?? desk])
    if (!now) throw new Error('What was answered is there')
    return now
  })

  /** What is not there is answered as what may not be seen. */
  async function readable(actor: Actor, id: string): Promise<PingRecord> {
    const found = await findPing(sql, id)
    if (!found) throw notFound()
    refuse(decide(actor, { action: 'ping.read', thing: thingOf(found) }))
    return found
  }

  async function whole(actor: Actor, ping: PingRecord): Promise<contract.Ping> {
    const [owners, results] = await Promise.all([partyNames(sql), resultsOf(sql, ping.id)])
    return present.whole(ping, owners, results, actor)
  }

  async function presented(
    actor: Actor,
    { id, status }: PingRecord,
    desks: readonly PingDeskRecord[],
  ): Promise<contract.PingDesk[]> {
    const letters = await lettersOf(
      sql,
      id,
      desks.map(({ contact }) => contact),
    )
    return desks.map((each) =>
      present.desk(
        each,
        letters.filter(({ contact }) => contact === each.contact),
        status,
        actor,
      ),
    )
  }
}

/** The state that an actor acts for; a code that no state has for all others. */
const stateCode = (actor: Actor): string =>
  (actor.kind === 'anonymous' ? undefined : /^state:(.*)$/.exec(actor.party ?? '')?.[1]) ?? '-'

function maySchedule(actor: Actor): boolean {
  try {
    return decide(actor, { action: 'ping.conduct', thing: ownerOf(actor) }).allow
  } catch (error) {
    if (error instanceof Problem) return false
    throw error
  }
}
