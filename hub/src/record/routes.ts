import { hash } from 'node:crypto'
import { record } from '@comity/contract'
import { encodeBundle, parseTilePath, type Statement, tileWidth } from '@comity/ledger'
import { type Actor, isTeam, type SignedIn } from '@comity/policy'
import type { Context, Hono } from 'hono'
import type { HubContext } from '../core/context.ts'
import { mount } from '../core/mount.ts'
import { perHub } from '../core/per-hub.ts'
import { Problem } from '../core/problem.ts'
import { leafOf, storedHashes } from './hashes.ts'
import { signingOf } from './module.ts'
import type { Opening } from './receipt.ts'
import { writeReceipts } from './receipt.ts'
import {
  findActs,
  headOfEpoch,
  lastCheckpoint,
  listActs,
  listEnded,
  readEntries,
  readHead,
} from './store.ts'

/**
 * Modules that keep what opens their entries' commitments say here who may have it. Each is asked
 * in turn for a range of indexes and answers those that this actor may read.
 */
export type FindOpenings = (
  hub: HubContext,
  actor: Actor,
  epoch: number,
  first: number,
  last: number,
) => Promise<readonly { readonly index: number; readonly opening: Opening }[]>

const findersOf = perHub((): FindOpenings[] => [findActOpenings])
export const openingsFrom = (hub: HubContext, finder: FindOpenings): void => {
  findersOf(hub).push(finder)
}

const mostAtOnce = 500

export function registerRecord(app: Hono, hub: HubContext): void {
  const { sql } = hub

  async function receiptsOf(actor: Actor, first: number, last: number, epoch?: number) {
    const of = epoch ?? (await signingOf(hub)).epoch
    const found = await Promise.all(findersOf(hub).map((find) => find(hub, actor, of, first, last)))
    const entries = found.flat().sort((a, b) => a.index - b.index)
    return entries.length === 0 ? [] : writeReceipts(hub, of, entries)
  }

  mount(app, hub, record.receipt, async ({ actor, params, query }) => {
    const [found] = await receiptsOf(actor, params.index, params.index, query.epoch)
    if (!found) throw notFound()
    return new Response(found.receipt, {
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
    })
  })

  mount(app, hub, record.receipts, async ({ actor, query }) => {
    const last = Math.min(query.last, query.first + mostAtOnce - 1)
    return { items: await receiptsOf(actor, query.first, last, query.epoch) }
  })

  mount(app, hub, record.acts, async ({ actor, query }) => {
    if (!mayReadActs(actor)) return { items: [] }
    const { epoch: open } = await signingOf(hub)
    const from = placeIn(query.cursor) ?? { epoch: open, index: Number.MAX_SAFE_INTEGER }
    const rows = await listActs(sql, readersOf(actor), from, 51)
    const page = rows.slice(0, 50)
    const last = page.at(-1)
    return {
      items: page.map(({ epoch, index, kind, statement }) => ({
        index,
        ...(epoch === open ? {} : { epoch }),
        kind,
        statement: JSON.parse(statement) as Statement,
      })),
      ...(rows.length > page.length && last ? { next: `${last.epoch}.${last.index}` } : {}),
    }
  })

  // C2SP tlog-tiles. What these files tell is only how many entries there are, of which kinds.
  app.get('/log/checkpoint', async (c) => {
    const head = await readHead(sql)
    if (!head) throw notFound()
    const found = await (await signingOf(hub)).checkpointOf(head.size)
    return c.body(found.note, 200, {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
    })
  })

  // What an ended epoch was left with, for those who kept checkpoints or receipts of it.
  app.get('/log/epoch/:epoch/checkpoint', async (c) => {
    const ended = (await listEnded(sql)).find(({ epoch }) => String(epoch) === c.req.param('epoch'))
    const found = ended && (await lastCheckpoint(sql, ended.epoch))
    if (!found) throw notFound()
    return c.body(found.note, 200, { 'content-type': 'text/plain; charset=utf-8' })
  })

  app.get('/log/epoch/:epoch/tile/*', async (c) => {
    const epoch = Number(c.req.param('epoch'))
    if (!(await listEnded(sql)).some((ended) => ended.epoch === epoch)) throw notFound()
    return tileAt(c, epoch, c.req.path.replace(/^\/log\/epoch\/[^/]+\//, ''))
  })

  app.get('/log/tile/*', async (c) =>
    tileAt(c, (await signingOf(hub)).epoch, c.req.path.slice('/log/'.length)),
  )

  async function tileAt(c: Context, epoch: number, path: string): Promise<Response> {
    const name = parseTilePath(path)
    const signed = await lastCheckpoint(sql, epoch)
    if (!name || !signed) throw notFound()
    const level = name.level === 'entries' ? 0 : name.level
    if (tileWidth(level, name.index, signed.size) < name.width) throw notFound()
    // The same address is another tree's after a restore: a cache asks again, and is told by the name of the log.
    const { origin } = (await headOfEpoch(sql, epoch)) ?? {}
    const etag = `"${hash('sha256', `${origin} ${path}`).slice(0, 32)}"`
    const headers = { etag, 'cache-control': 'public, no-cache' }
    if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers)
    const start = name.index * 256
    const body =
      name.level === 'entries'
        ? encodeBundle(
            (await readEntries(sql, epoch, start, start + name.width)).map((entry) =>
              leafOf(entry.kind, entry.commit),
            ),
          )
        : await storedHashes(sql, epoch)(level, start, name.width)
    return c.body(new Uint8Array(body), 200, {
      ...headers,
      'content-type': 'application/octet-stream',
    })
  }
}

/** Where the page before ended: an epoch and an index. */
function placeIn(cursor: string | undefined): { epoch: number; index: number } | undefined {
  if (cursor === undefined) return undefined
  const found = /^(\d{1,5})\.(\d{1,15})$/.exec(cursor)
  const epoch = Number(found?.[1])
  if (!found || epoch > lastEpoch) throw new Problem('malformed', 'cursor-wrong', 'Start again.')
  return { epoch, index: Number(found[2]) }
}

/** There can be no more of them (contract: `Epoch`). */
const lastEpoch = 32_767

async function findActOpenings(
  hub: HubContext,
  actor: Actor,
  epoch: number,
  first: number,
  last: number,
) {
  if (!mayReadActs(actor)) return []
  const acts = await findActs(hub.sql, epoch, readersOf(actor), first, last)
  return acts.map(({ index, statement, salt }) => ({
    index,
    opening: { statement: JSON.parse(statement) as Statement, salt },
  }))
}

const mayReadActs = (actor: Actor): actor is SignedIn =>
  actor.kind !== 'anonymous' && actor.scopes.includes('read')

/** A party's own acts name its objects: they are for its team. Those of a group are for all its people. */
const readersOf = (actor: SignedIn): string[] => [
  ...(isTeam(actor) && actor.party !== undefined ? [actor.party] : []),
  ...actor.groups.map((group) => `group:${group}`),
]

const notFound = () => new Problem('not-found', 'not-found', 'There is no such thing here.')
