import { hash } from 'node:crypto'
import type { ObjectPage } from '@comity/taxii'
import type { HubContext } from '../core/context.ts'
import { perHub } from '../core/per-hub.ts'
import type { Collection } from './collection.ts'
import { type FeedPage, type FeedQuery, readFeed } from './feed.ts'
import { committedHead, isNothingAfter } from './feed-head.ts'
import { SharedPages } from './shared-pages.ts'
import type { Sight } from './visible.ts'

/**
 * How much of pages may be kept, in bytes. Many poll for the same new page; the handler keeps with a
 * page the envelope it has made of it, so each counts twice.
 */
const mostBytes = 32 * 1024 * 1024

const sharedOf = perHub(
  () =>
    new SharedPages<ObjectPage>(mostBytes, ({ bodies }) =>
      bodies.reduce((sum, body) => sum + 2 * body.length, 0),
    ),
)

/** A page of the objects that one may see, as TAXII gives it. */
export async function objectPageOf(
  hub: HubContext,
  collection: Collection,
  sight: Sight,
  query: FeedQuery,
): Promise<ObjectPage> {
  if (isNothingAfter(hub, query.after)) return empty
  // Asked of the database each time: what was withdrawn or revealed before this request moves it.
  const head = await committedHead(hub)
  if (query.after >= head.lastDate) return empty
  return sharedOf(hub).get(head.state, keyOf(collection, sight, query), async () =>
    toObjectPage(await readFeed(hub.db.ranges, collection, sight, query, 'bodies')),
  )
}

const empty: ObjectPage = { bodies: [], more: false, tag: 'empty' }

/** All that `readFeed` makes its statement of. */
const keyOf = (collection: Collection, { reach, own, names }: Sight, query: FeedQuery): string =>
  JSON.stringify([collection.no, collection.reveals && names, reach, own, query])

function toObjectPage({ rows, more }: FeedPage): ObjectPage {
  const first = rows[0]?.[0]
  const last = rows.at(-1)?.[0]
  const dates = rows.map((row) => row[0] ?? Buffer.alloc(0))
  return {
    bodies: rows.map((row) => row[1] ?? Buffer.alloc(0)),
    more,
    ...(first && last ? { first: micros(first), last: micros(last) } : {}),
    tag: hash('sha256', Buffer.concat(dates), 'base64url'),
  }
}

export const micros = (text: Buffer | undefined): bigint => BigInt(String(text))
