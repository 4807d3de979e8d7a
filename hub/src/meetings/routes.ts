import { meetings as contract } from '@comity/contract'
import { type Actor, decide, readableBodies } from '@comity/policy'
import type { Hono } from 'hono'
import type { HubContext } from '../core/context.ts'
import { mount } from '../core/mount.ts'
import { refuse } from '../core/refuse.ts'
import { listGroups, membersToday } from '../directory/index.ts'
import { createBody, scheduleSession, writeChange } from './acts.ts'
import { present } from './present.ts'
import { mayChange, notFound, readable } from './reading.ts'
import { rulesNamed } from './rules.ts'
import * as store from './store.ts'

export function registerMeetings(app: Hono, hub: HubContext): void {
  const { sql, clock } = hub
  const today = () => clock.now().toISOString().slice(0, 10)

  mount(app, hub, contract.bodies, async ({ actor }) => {
    const reader = readableBodies(actor)
    const [bodies, sessions, groups] = await Promise.all([
      store.listBodies(sql, reader),
      store.listSessions(sql, reader),
      listGroups(sql),
    ])
    const rows = sessions.map(present.sessionRow)
    return {
      items: bodies.map((body) =>
        present.bodyRow(
          body,
          rows.filter((row) => row.body === body.id),
          today(),
        ),
      ),
      createIn: groups.map(({ id }) => id).filter((group) => mayCreate(actor, group).allow),
    }
  })

  mount(app, hub, contract.body, async ({ actor, params }) => whole(actor, params.body))

  mount(app, hub, contract.createBody, async ({ actor, body }) => {
    refuse(mayCreate(actor, body.group))
    await createBody(hub, actor, body)
    return whole(actor, body.id)
  })

  mount(app, hub, contract.sessions, async ({ actor, query }) => {
    const rows = await store.listSessions(sql, readableBodies(actor), query)
    return { items: rows.map(present.sessionRow) }
  })

  mount(app, hub, contract.session, async ({ actor, params }) => session(actor, params.session))

  mount(app, hub, contract.scheduleSession, async ({ actor, params, body }) => {
    const of = readable(actor, await store.findBody(sql, params.body))
    refuse(mayChange(actor, of))
    return session(actor, await scheduleSession(hub, actor, of, body))
  })

  mount(app, hub, contract.changeSession, async ({ actor, params, body }) => {
    const of = readable(actor, await store.bodyOfSession(sql, params.session))
    refuse(mayChange(actor, of))
    await writeChange(hub, actor, of, params.session, body)
    return session(actor, params.session)
  })

  async function whole(actor: Actor, id: string): Promise<contract.Body> {
    const body = readable(actor, await store.findBody(sql, id))
    const [sessions, officers, states] = await Promise.all([
      store.listSessions(sql, readableBodies(actor), { body: id }),
      store.listOfficers(sql, id),
      body.group === null ? [] : membersToday(sql, body.group),
    ])
    const items = sessions.map(present.sessionRow)
    return {
      ...present.bodyRow(body, items, today()),
      mandate: body.mandate,
      rules: rulesNamed(body.rules),
      languages: body.languages,
      officers: officers.map(present.officer),
      members: { asOf: today(), states },
      items,
      ...(body.source === null ? {} : { source: body.source }),
      ...(body.doubt === null ? {} : { doubt: body.doubt }),
      can: { change: mayChange(actor, body).allow },
    }
  }

  async function session(actor: Actor, id: string): Promise<contract.Session> {
    const body = readable(actor, await store.bodyOfSession(sql, id))
    const [row] = await store.listSessions(sql, readableBodies(actor), { id })
    if (!row) throw notFound()
    return present.session(row, mayChange(actor, body).allow)
  }
}

const mayCreate = (actor: Actor, group: string) =>
  decide(actor, { action: 'body.create', thing: { group } })
