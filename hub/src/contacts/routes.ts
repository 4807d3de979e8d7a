import { contacts as contract } from '@comity/contract'
import { type Actor, decide, readableContacts } from '@comity/policy'
import type { Hono } from 'hono'
import type { HubContext } from '../core/context.ts'
import { mount } from '../core/mount.ts'
import { pageById } from '../core/page.ts'
import { refuse } from '../core/refuse.ts'
import { wordsOf } from '../core/search-words.ts'
import { confirm } from './acts.ts'
import * as present from './present.ts'
import { isOwn, mayRead, readable, stateOf } from './reading.ts'
import * as store from './store.ts'
import { listViews, viewChannels } from './views.ts'

export function registerContacts(app: Hono, hub: HubContext): void {
  const { sql } = hub

  mount(app, hub, contract.contacts, async ({ actor, query: { q, ...query } }) => {
    const reader = readableContacts(actor)
    const { items, total } = await store.searchContacts(sql, reader, {
      ...query,
      words: wordsOf(q),
    })
    return { items: items.map(present.row), total, can: { nominate: mayNominate(actor) } }
  })

  mount(app, hub, contract.contact, async ({ actor, params }) => whole(actor, params.contact))

  mount(app, hub, contract.viewContact, async ({ actor, params }) => {
    const found = readable(actor, await one(params.contact))
    if (isOwn(actor, found)) {
      const at = hub.clock.now().toISOString()
      return { channels: found.desk.channels, persons: found.desk.persons, logged: false, at }
    }
    const { contact, at } = await viewChannels(hub, actor, found.id)
    return { channels: contact.desk.channels, persons: contact.desk.persons, logged: true, at }
  })

  mount(app, hub, contract.confirmContact, async ({ actor, params, body }) => {
    const found = readable(actor, await one(params.contact))
    refuse(mayConfirm(actor, found))
    await confirm(hub, actor, found.id, body.seen)
    return whole(actor, found.id)
  })

  mount(app, hub, contract.contactViews, async ({ actor, query: { limit, ...query } }) => {
    const { party, code } = stateOf(actor)
    refuse(decide(actor, { action: 'contact.log', thing: { party } }))
    const rows = await listViews(sql, code, { ...query, limit: limit + 1 })
    const { page, next } = pageById(rows, limit)
    return { items: page.map(present.view), ...next }
  })

  async function one(id: string): Promise<store.ContactRecord | undefined> {
    const [found] = await store.findContacts(sql, [id])
    return found
  }

  async function whole(actor: Actor, id: string): Promise<contract.Contact> {
    const found = readable(actor, await one(id))
    const own = isOwn(actor, found)
    const backups = await store.findContacts(sql, found.desk.backups)
    const acts = own ? await store.listContactActs(sql, id) : []
    const inPlace = found.status !== 'removed'
    return {
      ...present.row(found),
      version: found.version,
      // Another contact of that state may be for others than this one is.
      backups: backups.filter((each) => mayRead(actor, each).allow).map(present.row),
      ...(own ? { own: { desk: found.desk, acts: acts.map(present.act) } } : {}),
      can: {
        change: own && inPlace && mayNominate(actor),
        confirm: inPlace && mayConfirm(actor, found).allow,
        log: mayReadLog(actor, found).allow,
      },
    }
  }
}

const mayNominate = (actor: Actor): boolean => {
  const party = actor.kind === 'anonymous' ? undefined : actor.party
  return (
    party !== undefined && decide(actor, { action: 'contact.nominate', thing: { party } }).allow
  )
}

const mayReadLog = (actor: Actor, { state }: store.ContactRecord) =>
  decide(actor, { action: 'contact.log', thing: { party: `state:${state}` } })

const mayConfirm = (actor: Actor, { state }: store.ContactRecord) =>
  decide(actor, { action: 'contact.confirm', thing: { party: `state:${state}` } })
