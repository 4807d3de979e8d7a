import { exchange } from '@comity/contract'
import type { Actor } from '@comity/policy'
import { check, isTimestamp, microsToTimestamp, versionKey } from '@comity/stix'
import type { Hono } from 'hono'
import { readsOf } from '../access/index.ts'
import type { HubContext } from '../core/context.ts'
import { groupBy } from '../core/group.ts'
import { mount } from '../core/mount.ts'
import { Problem } from '../core/problem.ts'
import { refuse } from '../core/refuse.ts'
import { collectionsOf } from './collections.ts'
import { readFilter } from './filter.ts'
import {
  findObjects,
  findVersions,
  labelOf,
  objectPage,
  openEpoch,
  parsedOf,
  placeOf,
} from './objects.ts'
import { collectionFor, notFound, presentCollection, readableFor } from './places.ts'
import { presentFinding } from './present-finding.ts'
import { remove } from './submit.ts'
import { sightOf } from './visible.ts'

export function registerObjects(app: Hono, hub: HubContext): void {
  const { sql } = hub

  mount(app, hub, exchange.objects, async ({ actor, query }) => {
    const all = await collectionsOf(hub)
    const wanted = query.collection
      ? [await readableFor(hub, actor, query.collection)]
      : all.filter((c) => sightOf(actor, c).reach > 0)
    const filter = readFilter(query.q ?? '')
    const before = query.cursor === undefined ? undefined : Number(query.cursor)
    if (before !== undefined && !Number.isSafeInteger(before))
      throw new Problem('malformed', 'cursor-wrong', 'Start again without a cursor.')
    const pages = await Promise.all(
      wanted.map(async (c) => {
        const rows = await findObjects(sql, c, sightOf(actor, c), filter, before, query.limit + 1)
        return rows.map((row) => ({ collection: c.id, row }))
      }),
    )
    const merged = pages.flat().sort((a, b) => b.row.dateAdded - a.row.dateAdded)
    const page = merged.slice(0, query.limit)
    const last = page.at(-1)
    const open = await openEpoch(hub)
    for (const [id, rows] of groupBy(page, (each) => each.collection))
      readsOf(hub).count(actor, id, rows.length)
    return {
      items: page.map(({ collection, row }) => ({
        id: row.stixId,
        collection,
        type: row.type,
        version: row.version,
        dateAdded: microsToTimestamp(BigInt(row.dateAdded)),
        label: labelOf(parsedOf(row.body)),
        level: row.level,
        contributor: row.contributor,
        ...(row.createdBy === null ? {} : { createdBy: row.createdBy }),
        ...placeOf(row, open),
      })),
      ...(merged.length > page.length && last ? { next: String(last.row.dateAdded) } : {}),
    }
  })

  mount(app, hub, exchange.object, async ({ actor, params }) => {
    const collection = await readableFor(hub, actor, params.collection)
    const page = await objectPage(hub, actor, collection, params.object)
    if (!page) throw notFound('object')
    readsOf(hub).count(actor, collection.id, 1)
    return {
      ...page,
      collection: presentCollection(hub, actor, collection),
      findings: check(page.current).map(presentFinding),
    }
  })

  mount(app, hub, exchange.representation, async ({ actor, params, query }) => {
    const [row] = await representationsAt(hub, actor, params.index, params.index, query.epoch)
    if (!row) throw notFound('representation')
    const from = (await collectionsOf(hub)).find(({ no }) => no === row.collection)
    if (from) readsOf(hub).count(actor, from.id, 1)
    return new Response(row.body, {
      headers: {
        'content-type': 'application/stix+json;version=2.1',
        'content-disposition': `attachment; filename="${row.stixId}.json"`,
        'cache-control': 'no-store',
      },
    })
  })

  mount(app, hub, exchange.withdrawObject, async ({ actor, params, query }) => {
    const collection = await collectionFor(hub, actor, params.collection)
    if (query.version && !isTimestamp(query.version))
      throw new Problem('invalid', 'version-wrong', 'Write the version as the object writes it.')
    const versions = query.version
      ? { first: false, last: false, keys: [versionKey(query.version)] }
      : 'all'
    const result = await remove(hub, actor, collection, params.object, { versions })
    if (typeof result !== 'number') {
      refuse(result)
      return { withdrawn: 0 }
    }
    return { withdrawn: result }
  })
}

/** Representations in a range of the log that this actor may read, in every collection. */
export async function representationsAt(
  hub: HubContext,
  actor: Actor,
  first: number,
  last: number,
  epoch?: number,
) {
  const of = epoch ?? (await openEpoch(hub))
  const all = (await collectionsOf(hub)).filter((c) => sightOf(actor, c).reach > 0)
  const found = await Promise.all(
    all.map((c) => findVersions(hub.sql, c, sightOf(actor, c), { first, last, epoch: of })),
  )
  return found.flat()
}
