import { randomUUID } from 'node:crypto'
import { readsOf } from '../access/index.ts'
import type { HubContext } from '../core/context.ts'
import { actorOf } from '../core/recognition.ts'
import type { Collection } from './collection.ts'
import { collectionsOf } from './collections.ts'
import { readFeed } from './feed.ts'
import { sightOf } from './visible.ts'

const pageSize = 500

/** One bundle of all that a reader may see, streamed page by page; each object's bytes as posted. */
export function exportBundle(
  hub: HubContext,
  request: Request,
  begun: Collection,
  versions: 'last' | 'all',
): Response {
  const match = {
    versions: versions === 'all' ? 'all' : { first: false, last: true, keys: [] },
  } as const
  let after = 0
  let opened = false
  let written = 0
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const parts: Uint8Array[] = []
      // Rights are those of the moment: one that ends, ends the export.
      const actor = await actorOf(hub, request)
      const collection = (await collectionsOf(hub)).find((c) => c.id === begun.id) ?? begun
      if (!opened) {
        parts.push(Buffer.from(`{"type":"bundle","id":"bundle--${randomUUID()}","objects":[`))
        opened = true
      }
      const query = { after, limit: pageSize, match }
      const page = await readFeed(hub.sql, collection, sightOf(actor, collection), query, 'bodies')
      for (const [date, body] of page.rows) {
        if (written > 0) parts.push(comma)
        parts.push(body ?? Buffer.alloc(0))
        after = Number(String(date))
        written += 1
      }
      readsOf(hub).count(actor, collection.id, page.rows.length)
      if (!page.more) parts.push(Buffer.from(']}\n'))
      controller.enqueue(Buffer.concat(parts))
      if (!page.more) controller.close()
    },
  })
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
