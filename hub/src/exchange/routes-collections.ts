import { exchange } from '@comity/contract'
import type { AudienceEntry } from '@comity/policy'
import { isNamedPersonsOnly } from '@comity/policy'
import type { Hono } from 'hono'
import { recordAct } from '../core/audit.ts'
import type { HubContext } from '../core/context.ts'
import { transaction, wakeAfterCommit } from '../core/database.ts'
import { mount } from '../core/mount.ts'
import { Problem } from '../core/problem.ts'
import { standingTopic } from '../core/recognition.ts'
import { refuse } from '../core/refuse.ts'
import { uuidv7 } from '../core/uuid.ts'
import { collectionsOf, maySee } from './collections.ts'
import { eventStream } from './events.ts'
import { exportBundle } from './export.ts'
import { readFilter } from './filter.ts'
import { collectionFor, mayChange, mayCreate, presentCollection, readableFor } from './places.ts'
import { refusals } from './routes-changes.ts'
import { statisticsOf } from './statistics.ts'
import * as store from './store.ts'
import { sightOf } from './visible.ts'

export function registerCollections(
  app: Hono,
  hub: HubContext,
  keys: () => readonly Uint8Array[],
): void {
  const { sql, db } = hub

  mount(app, hub, exchange.collections, async ({ actor }) => {
    const all = await collectionsOf(hub)
    const groups = actor.kind === 'anonymous' ? [] : actor.groups
    const own = actor.kind === 'anonymous' ? undefined : actor.party
    const archived = own === undefined ? [] : await store.listArchived(sql, own)
    return {
      items: all.filter((c) => maySee(actor, c)).map((c) => presentCollection(hub, actor, c)),
      archived: archived
        .filter((c) => mayChange(actor, c).allow)
        .map((c) => presentCollection(hub, actor, c)),
      can: { create: groups.some((group) => mayCreate(actor, group).allow) },
    }
  })

  mount(app, hub, exchange.collection, async ({ actor, params }) =>
    presentCollection(hub, actor, await collectionFor(hub, actor, params.collection)),
  )

  mount(app, hub, exchange.createCollection, async ({ actor, body }) => {
    refuse(mayCreate(actor, body.group))
    if (body.defaultMarking === 'red' && !isNamedPersonsOnly(body.audience as AudienceEntry[]))
      throw refusals['red-needs-named-persons']()
    const id = uuidv7()
    await transaction(db, async (tx) => {
      await recordAct(tx, actor, { action: 'collection.create', thing: id })
      const made = await store.insertCollection(tx, {
        ...{ id, group: body.group, alias: body.alias, title: body.title },
        description: body.description,
        audience: body.audience as AudienceEntry[],
        writers: body.writers as AudienceEntry[],
        defaultMarking: body.defaultMarking,
        owner: actor.kind === 'anonymous' ? undefined : actor.party,
      })
      if (!made)
        throw new Problem('conflict', 'alias-taken', 'This group has such an alias already.')
      wakeAfterCommit(tx, standingTopic)
    })
    const made = (await collectionsOf(hub)).find((c) => c.id === id)
    if (!made) throw new Error('The collection that was just made is not there')
    return presentCollection(hub, actor, made)
  })

  mount(app, hub, exchange.statistics, async ({ actor, params }) => {
    const collection = await readableFor(hub, actor, params.collection)
    return statisticsOf(sql, collection, sightOf(actor, collection))
  })

  mount(app, hub, exchange.exportBundle, async ({ actor, params, query, request }) => {
    const collection = await readableFor(hub, actor, params.collection)
    const filter = query.q === undefined ? {} : { filter: readFilter(query.q) }
    return exportBundle(hub, request, collection, { versions: query.versions, ...filter })
  })

  mount(app, hub, exchange.events, async ({ request, remote, query }) => {
    const cursor = request.headers.get('last-event-id') ?? query.cursor
    return eventStream(hub, keys(), request, remote, query.collection, cursor)
  })
}
