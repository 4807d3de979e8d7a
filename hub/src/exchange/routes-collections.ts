import { type BodyOf, exchange } from '@comity/contract'
import type { AudienceEntry } from '@comity/policy'
import { isNamedPersonsOnly } from '@comity/policy'
import type { Hono } from 'hono'
import { recordAct } from '../core/audit.ts'
import type { HubContext } from '../core/context.ts'
import { transaction, wakeAfterCommit } from '../core/database.ts'
import { enqueue } from '../core/jobs.ts'
import { mount } from '../core/mount.ts'
import { Problem } from '../core/problem.ts'
import { standingTopic } from '../core/recognition.ts'
import { refuse } from '../core/refuse.ts'
import { uuidv7 } from '../core/uuid.ts'
import { membersToday } from '../directory/index.ts'
import { differences, type Members, widening } from './audience.ts'
import type { Collection } from './collection.ts'
import { collectionsOf, maySee } from './collections.ts'
import { eventStream } from './events.ts'
import { exportBundle } from './export.ts'
import { readFilter } from './filter.ts'
import {
  collectionFor,
  mayChange,
  mayCreate,
  notFound,
  presentCollection,
  readableFor,
} from './places.ts'
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
    checkRed(body.defaultMarking, body.audience)
    const id = uuidv7()
    await transaction(db, async (tx) => {
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
      await recordAct(tx, actor, { action: 'collection.create', thing: id })
      wakeAfterCommit(tx, standingTopic)
    })
    const made = (await collectionsOf(hub)).find((c) => c.id === id)
    if (!made) throw new Error('The collection that was just made is not there')
    return presentCollection(hub, actor, made)
  })

  mount(app, hub, exchange.changeCollection, async ({ actor, params, body }) => {
    const before = (await collectionsOf(hub)).find((c) => c.id === params.collection)
    if (!before) throw notFound('collection')
    refuse(mayChange(actor, before))
    const after = changed(before, body)
    checkRed(after.defaultMarking, after.audience)
    const widened = widening(before, after, await membersOf(before, after))
    await transaction(db, async (tx) => {
      if (widened.length > 0 && (await store.holdsOfOthers(tx, before.no, before.owner)))
        throw new Problem(
          'conflict',
          'audience-of-others',
          'Others have contributed to this collection for its audience. Open a new one instead.',
        )
      await store.updateCollection(tx, after)
      await recordAct(tx, actor, { action: 'collection.change', thing: before.id, detail: body })
      for (const entry of widened)
        await enqueue(tx, 'exchange.reveal', {
          collection: before.no,
          entry,
          above: lowest(before),
        })
      wakeAfterCommit(tx, standingTopic)
    })
    return presentCollection(
      hub,
      actor,
      await collectionFor(hub, actor, before.id).catch(() => after),
    )
  })

  mount(app, hub, exchange.previewChange, async ({ actor, params, body }) => {
    const before = (await collectionsOf(hub)).find((c) => c.id === params.collection)
    if (!before) throw notFound('collection')
    refuse(mayChange(actor, before))
    const after = changed(before, body)
    const members = await membersOf(before, after)
    // Of what the asker sees: a secretariat that may not read learns no number.
    const { byLevel } = await statisticsOf(sql, before, sightOf(actor, before))
    const counts = new Map(byLevel.map(({ level, objects }) => [level, objects]))
    const refusal = await refusalOf(before, after, members)
    return {
      ...differences(before, after, counts, members),
      newWriters: after.writers.filter((entry) => !before.writers.includes(entry)),
      endedWriters: before.writers.filter((entry) => !after.writers.includes(entry)),
      ...(refusal === undefined ? {} : { refusal }),
    }
  })

  mount(app, hub, exchange.archiveCollection, async ({ actor, params, body }) => {
    const own = actor.kind === 'anonymous' ? undefined : actor.party
    const archived = own === undefined ? [] : await store.listArchived(sql, own)
    const all = [...(await collectionsOf(hub)), ...archived]
    const collection = all.find((c) => c.id === params.collection)
    if (!collection) throw notFound('collection')
    refuse(mayChange(actor, collection))
    await transaction(db, async (tx) => {
      await store.setArchived(tx, collection.id, body.archived)
      const action = body.archived ? 'collection.archive' : 'collection.reopen'
      await recordAct(tx, actor, { action, thing: collection.id })
      wakeAfterCommit(tx, standingTopic)
    })
    return undefined
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

  mount(app, hub, exchange.events, async ({ request, query }) => {
    const cursor = request.headers.get('last-event-id') ?? query.cursor
    return eventStream(hub, keys(), request, query.collection, cursor)
  })

  /** The members of every group that either audience speaks of. */
  async function membersOf(before: Collection, after: Collection): Promise<Members> {
    const named = [...before.audience, ...after.audience].flatMap((entry) =>
      entry.startsWith('group:') ? [entry.slice('group:'.length)] : [],
    )
    const groups = [...new Set([before.group, ...named])]
    return new Map(
      await Promise.all(groups.map(async (id) => [id, await membersToday(sql, id)] as const)),
    )
  }

  async function refusalOf(before: Collection, after: Collection, members: Members) {
    if (after.defaultMarking === 'red' && !isNamedPersonsOnly(after.audience))
      return 'red-needs-named-persons'
    const widened = widening(before, after, members).length > 0
    const others = widened && (await store.holdsOfOthers(sql, before.no, before.owner))
    return others ? 'audience-of-others' : undefined
  }
}

const changed = (
  before: Collection,
  body: BodyOf<typeof exchange.changeCollection>,
): Collection => ({
  ...before,
  title: body.title ?? before.title,
  description: body.description ?? before.description,
  audience: (body.audience as AudienceEntry[] | undefined) ?? before.audience,
  writers: (body.writers as AudienceEntry[] | undefined) ?? before.writers,
  defaultMarking: body.defaultMarking ?? before.defaultMarking,
})

/** RED is for named persons: a default that no other audience may have. */
function checkRed(level: string, audience: readonly string[]): void {
  if (level === 'red' && !isNamedPersonsOnly(audience as AudienceEntry[]))
    throw new Problem(
      'invalid',
      'red-needs-named-persons',
      'TLP:RED is for named persons: name them as the audience, or choose another default.',
    )
}

/** What somebody new to the audience could see before: what is public, or nothing. */
const lowest = (collection: Collection): number => (collection.audience.includes('public') ? 1 : 0)
