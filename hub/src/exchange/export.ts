import { randomUUID } from 'node:crypto'
import { readsOf } from '../access/index.ts'
import type { HubContext } from '../core/context.ts'
import { actorOf } from '../core/recognition.ts'
import type { Collection } from './collection.ts'
import { collectionsOf } from './collections.ts'
import { readFeed } from './feed.ts'
import type { Filter } from './filter.ts'
import { findObjects } from './objects.ts'
import { type Sight, sightOf } from './visible.ts'

const pageSize = 500

/** What a filter line finds, newest first; else all in the order of the feed. */
export interface ExportOptions {
  readonly versions: 'last' | 'all'
  readonly filter?: Filter
}

/** One bundle of all that a reader may see, streamed page by page; each object's bytes as posted. */
export function exportBundle(
  hub: HubContext,
  request: Request,
  begun: Collection,
  { versions, filter }: ExportOptions,
): Response {
  const match = {
    versions: versions === 'all' ? 'all' : { first: false, last: true, keys: [] },
  } as const
  let after = 0
  let before: number | undefined
  let opened = false
  let written = 0
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const parts: Uint8Array[] = []
      // Rights are those of the moment: one that ends, ends the export.
      const actor = await actorOf(hub, request)
      const open = (await collectionsOf(hub)).find((c) => c.id === begun.id)
      // Archived meanwhile: nobody reads it any more.
      const collection = open ?? { ...begun, audience: [] }
      if (!opened) {
        parts.push(Buffer.from(`{"type":"bundle","id":"bundle--${randomUUID()}","objects":[`))
        opened = true
      }
      const sight = sightOf(actor, collection)
      const page = filter
        ? await foundPage(collection, sight, filter)
        : await feedPage(collection, sight)
      for (const body of page.rows) {
        if (written > 0) parts.push(comma)
        parts.push(body)
        written += 1
      }
      readsOf(hub).count(actor, collection.id, page.rows.length)
      if (!page.more) parts.push(Buffer.from(']}\n'))
      controller.enqueue(Buffer.concat(parts))
      if (!page.more) controller.close()
    },
  })
  async function feedPage(collection: Collection, sight: Sight) {
    const query = { after, limit: pageSize, match }
    const page = await readFeed(hub.db.ranges, collection, sight, query, 'bodies')
    const last = page.rows.at(-1)
    if (last) after = Number(String(last[0]))
    return { rows: page.rows.map(([, body]) => body ?? Buffer.alloc(0)), more: page.more }
  }

  async function foundPage(collection: Collection, sight: Sight, wanted: Filter) {
    const rows = await findObjects(hub.sql, collection, sight, wanted, before, pageSize)
    before = rows.at(-1)?.dateAdded
    return { rows: rows.map(({ body }) => Buffer.from(body)), more: rows.length === pageSize }
  }

  const name = begun.alias ?? begun.id
  return new Response(stream, {
    headers: {
      'content-type': 'application/stix+json;version=2.1',
      'content-disposition': `attachment; filename="${name}.json"`,
      'cache-control': 'no-store',
    },
  })
}

const comma = Buffer.from(',')
