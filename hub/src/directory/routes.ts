import { directory } from '@comity/contract'
import { formerMembers } from '@comity/facts'
import type { Actor, Party } from '@comity/policy'
import { decide, readableBodies } from '@comity/policy'
import type { Hono } from 'hono'
import { recordAct } from '../core/audit.ts'
import type { HubContext } from '../core/context.ts'
import { transaction, wakeAfterCommit } from '../core/database.ts'
import { announce } from '../core/events.ts'
import { mount } from '../core/mount.ts'
import { Problem } from '../core/problem.ts'
import { standingTopic } from '../core/recognition.ts'
import { refuse } from '../core/refuse.ts'
import { uuidv7 } from '../core/uuid.ts'
import { draftNames, present } from './present.ts'
import * as store from './store.ts'

export function registerDirectory(app: Hono, hub: HubContext): void {
  const { db, sql, clock } = hub
  const mayOperate = (actor: Actor) => decide(actor, { action: 'hub.operate', thing: {} })

  mount(app, hub, directory.states, async () => ({
    items: (await store.listStates(sql)).map(present.state),
    former: formerMembers.map(present.former),
  }))

  mount(app, hub, directory.state, async ({ params }) => {
    const state = (await store.listStates(sql)).find(({ code }) => code === params.state)
    if (!state) throw notFound()
    const memberships = await store.membershipsOf(sql, state.code)
    return { ...present.state(state), memberships: memberships.map(present.membershipOf) }
  })

  mount(app, hub, directory.groups, async ({ actor }) => ({
    items: (await store.listGroups(sql)).map(present.group),
    can: { create: mayOperate(actor).allow },
  }))

  mount(app, hub, directory.group, async ({ actor, params }) => {
    const group = await found(params.group)
    const isIn = readableBodies(actor).groups.includes(group.id)
    const bodies = await store.listBodies(sql, group.id, isIn)
    const memberships = await store.listMemberships(sql, group.id)
    return {
      ...present.group(group),
      memberships: memberships.map(present.membership),
      bodies: bodies.map((body) => ({ id: body.id, names: body.names })),
      can: { addMember: mayOperate(actor).allow, endMembership: mayOperate(actor).allow },
    }
  })

  mount(app, hub, directory.createGroup, async ({ actor, body }) => {
    refuse(mayOperate(actor))
    await transaction(db, async (tx) => {
      const names = draftNames(body.name, 'this hub')
      const made = await store.insertGroup(tx, {
        id: body.id,
        kind: 'group',
        names,
        exchanges: true,
      })
      if (!made)
        throw new Problem('conflict', 'group-exists', 'There is a group of this id already.')
      await store.insertBody(tx, { id: body.id, groupId: body.id, names })
      const from = body.from ?? clock.now().toISOString().slice(0, 10)
      await checkStates(body.members)
      const source = body.source ?? 'this hub'
      const rows = [...new Set(body.members)].map((state) => membership(state, from, source))
      await store.insertMemberships(tx, body.id, rows)
      await recordAct(tx, actor, { action: 'group.create', thing: `group:${body.id}` })
      wakeAfterCommit(tx, standingTopic)
    })
    return present.group(await found(body.id))
  })

  mount(app, hub, directory.addMember, async ({ actor, params, body }) => {
    refuse(mayOperate(actor))
    await found(params.group)
    await checkStates([body.state])
    const from = body.from ?? clock.now().toISOString().slice(0, 10)
    const row = membership(body.state, from, body.source ?? 'this hub')
    await transaction(db, async (tx) => {
      if ((await store.membersToday(tx, params.group)).includes(body.state))
        throw new Problem('conflict', 'member-already', 'This state is a member today already.')
      await store.insertMemberships(tx, params.group, [row])
      await recordAct(tx, actor, {
        action: 'group.addMember',
        thing: `group:${params.group}`,
        detail: { state: body.state, from },
      })
      announce(tx, 'directory.joined', { group: params.group, party: `state:${body.state}` })
      wakeAfterCommit(tx, standingTopic)
    })
    return present.membership(row)
  })

  mount(app, hub, directory.endMembership, async ({ actor, params }) => {
    refuse(mayOperate(actor))
    await transaction(db, async (tx) => {
      if (!(await store.endMembershipToday(tx, params.group, params.state))) throw notFound()
      await recordAct(tx, actor, {
        action: 'group.endMembership',
        thing: `group:${params.group}`,
        detail: { state: params.state },
      })
      wakeAfterCommit(tx, standingTopic)
    })
    return undefined
  })

  mount(app, hub, directory.constituents, async ({ actor }) => {
    const party = partyOf(actor)
    if (!party.startsWith('state:')) return { items: [], can: { register: false } }
    const may = decide(actor, { action: 'party.constituents', thing: { party } }).allow
    const rows = await store.listConstituents(sql, party.slice('state:'.length))
    return { items: rows.map((row) => present.constituent(row, may)), can: { register: may } }
  })

  mount(app, hub, directory.registerConstituent, async ({ actor, body }) => {
    const party = partyOf(actor)
    refuse(decide(actor, { action: 'party.constituents', thing: { party } }))
    if (!party.startsWith('state:'))
      throw new Problem('forbidden', 'forbidden', 'Only a state registers constituents.')
    const row = {
      id: uuidv7(),
      organisation: uuidv7(),
      name: body.name,
      state: party.slice('state:'.length),
    }
    await transaction(db, async (tx) => {
      await store.insertConstituent(tx, row)
      await recordAct(tx, actor, { action: 'constituent.register', thing: row.organisation })
      wakeAfterCommit(tx, standingTopic)
    })
    return present.constituent({ ...row, since: clock.now() }, true)
  })

  mount(app, hub, directory.endConstituent, async ({ actor, params }) => {
    const party = partyOf(actor)
    refuse(decide(actor, { action: 'party.constituents', thing: { party } }))
    await transaction(db, async (tx) => {
      if (!(await store.endConstituent(tx, params.id, party.slice('state:'.length))))
        throw notFound()
      await recordAct(tx, actor, { action: 'constituent.end', thing: params.id })
      wakeAfterCommit(tx, standingTopic)
    })
    return undefined
  })

  mount(app, hub, directory.parties, async ({ actor }) => {
    if (actor.kind === 'anonymous') return { items: [] }
    const names = await store.partyNames(sql)
    const entries: string[] = ['public']
    for (const group of actor.groups) {
      const [row] = await store.listGroups(sql, group)
      if (!row?.exchanges) continue
      const bodies = await store.listBodies(sql, group, true)
      entries.push(`group:${group}`, ...bodies.map((body) => `body:${body.id}`))
      entries.push(...(await store.membersToday(sql, group)).map((state) => `state:${state}`))
    }
    return { items: [...new Set(entries)].map((entry) => ({ entry, ...names.get(entry) })) }
  })

  async function found(id: string): Promise<store.GroupRow> {
    const [group] = await store.listGroups(sql, id)
    if (!group) throw notFound()
    return group
  }

  async function checkStates(codes: readonly string[]): Promise<void> {
    const known = new Set((await store.listStates(sql)).map((state) => state.code))
    const wrong = codes.find((code) => !known.has(code))
    if (wrong)
      throw new Problem('invalid', 'state-unknown', `No state has the code ${wrong}.`, {
        params: { code: wrong },
      })
  }
}

const membership = (state: string, from: string, source: string): store.MembershipRow => ({
  id: uuidv7(),
  state,
  from,
  to: null,
  precision: 'day',
  status: 'member',
  source,
})

function partyOf(actor: Actor): Party {
  if (actor.kind !== 'anonymous' && actor.party !== undefined) return actor.party
  throw new Problem('forbidden', 'no-party', 'This account acts for nobody.')
}

const notFound = () => new Problem('not-found', 'not-found', 'There is no such thing here.')
