import type { Actor } from '@comity/policy'
import { decide } from '@comity/policy'
import { microsToTimestamp } from '@comity/stix'
import { createPageTokens, type PageTokens } from '@comity/taxii'
import { readsOf } from '../access/index.ts'
import type { HubContext } from '../core/context.ts'
import { perHub } from '../core/per-hub.ts'
import { createPlaces } from '../core/places.ts'
import { Problem } from '../core/problem.ts'
import { actorOf } from '../core/recognition.ts'
import { refuse } from '../core/refuse.ts'
import { collectionsOf } from './collections.ts'
import { feedTopic, readFeed } from './feed.ts'
import { sightOf } from './visible.ts'

const heartbeat = 15_000
const pageSize = 100
const placesOf = perHub(() => createPlaces({ all: 1000, anonymous: 500, each: 50 }))

const streamHeaders = {
  'content-type': 'text/event-stream',
  'cache-control': 'no-store',
  'x-accel-buffering': 'no',
}

/**
 * Server-sent events of one collection, from a cursor on. What is sent is read from the feed at that
 * moment with the reader's rights of that moment: a right that ends, ends the stream's news too.
 */
export async function eventStream(
  hub: HubContext,
  keys: readonly Uint8Array[],
  request: Request,
  remote: string,
  collectionId: string,
  cursor: string | undefined,
): Promise<Response> {
  if (request.method === 'HEAD') return new Response(null, { headers: streamHeaders })
  const tokens = createPageTokens(keys)
  const started = await actorOf(hub, request)
  const scope = `events ${started.kind === 'anonymous' ? 'anonymous' : started.key} ${collectionId}`
  await readable(hub, started, collectionId)
  let after = await startOf(hub, tokens, scope, cursor)
  const giveBack = placesOf(hub).take(started, remote)

  const encoder = new TextEncoder()
  let wake: () => void = () => undefined
  // News that come while a page is read must not wait for the next heartbeat.
  let news = false
  let ended = false
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      const end = () => {
        if (ended) return
        ended = true
        giveBack()
        hub.closing.removeEventListener('abort', end)
        wake()
      }
      request.signal.addEventListener('abort', end)
      hub.closing.addEventListener('abort', end)
      const waker = () => {
        news = true
        wake()
      }
      wakers.add(waker)
      listen(hub)
      try {
        controller.enqueue(encoder.encode('retry: 3000\n\n'))
        while (!ended) {
          // A slow reader is not sent more until it has taken what there is.
          if ((controller.desiredSize ?? 1) > -64) {
            news = false
            const actor = await actorOf(hub, request)
            const collection = await readable(hub, actor, collectionId)
            const query = { after, limit: pageSize, match: { versions: 'all' } } as const
            const page = await readFeed(
              hub.db.ranges,
              collection,
              sightOf(actor, collection),
              query,
              'manifest',
            )
            if (page.rows.length > 0) readsOf(hub).count(actor, collectionId, page.rows.length)
            for (const [date, id, version] of page.rows) {
              after = Number(String(date))
              const data = {
                collection: collectionId,
                id: String(id),
                type: String(id).split('--')[0],
                version: String(version),
                dateAdded: microsToTimestamp(BigInt(after)),
              }
              const token = await tokens.seal(BigInt(after), scope)
              controller.enqueue(
                encoder.encode(`event: added\nid: ${token}\ndata: ${JSON.stringify(data)}\n\n`),
              )
            }
            if (page.more || news) continue
          }
          if (ended) break
          const woken = await new Promise<boolean>((resolve) => {
            const timer = setTimeout(() => resolve(false), heartbeat)
            wake = () => {
              clearTimeout(timer)
              resolve(true)
            }
          })
          if (!woken && !ended) controller.enqueue(encoder.encode(': still here\n\n'))
        }
      } catch (error) {
        if (!(error instanceof Problem)) hub.log.warn({ error }, 'An event stream ended')
      } finally {
        wakers.delete(waker)
        hub.closing.removeEventListener('abort', end)
        end()
        try {
          controller.close()
        } catch {
          // The reader is gone already.
        }
      }
    },
    cancel() {
      giveBack()
      ended = true
      wake()
    },
  })
  return new Response(stream, { headers: streamHeaders })
}

const wakers = new Set<() => void>()
const listening = new WeakSet<HubContext>()

function listen(hub: HubContext): void {
  if (listening.has(hub)) return
  listening.add(hub)
  hub.db.on(feedTopic, () => {
    for (const waker of wakers) waker()
  })
}

async function readable(hub: HubContext, actor: Actor, id: string) {
  const collection = (await collectionsOf(hub)).find((c) => c.id === id)
  if (!collection) throw new Problem('not-found', 'not-found', 'There is no such thing here.')
  refuse(decide(actor, { action: 'collection.read', thing: collection }))
  return collection
}

/** From the cursor on, or from now on. */
async function startOf(
  hub: HubContext,
  tokens: PageTokens,
  scope: string,
  cursor: string | undefined,
): Promise<number> {
  if (cursor === undefined || cursor === '') {
    const [row] = await hub.sql<{ last: bigint }[]>`
      select last_date as last from log_head where ended_at is null`
    return Number(row?.last ?? 0n)
  }
  const position = await tokens.open(cursor, scope)
  if (position === undefined)
    throw new Problem(
      'malformed',
      'cursor-wrong',
      'This cursor is not from here. Start without one.',
    )
  return Number(position)
}
