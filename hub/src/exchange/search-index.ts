import { setTimeout as sleep } from 'node:timers/promises'
import { isJsonObject, type JsonValue } from '@comity/json'
import type { HubContext } from '../core/context.ts'
import { type Tx, transaction } from '../core/database.ts'
import { feedTopic } from './feed.ts'
import { termsOf } from './search-terms.ts'

const chunk = 200
/** How long after an addition the index is filled, and how long it may be put off at most. */
const delay = 250
const longestDelay = 3000
/**
 * Indexing an object costs several times what writing it did. Objects that were added in the last
 * `busy` milliseconds are a sign that more will come: then it rests nine times as long as it worked,
 * and makes good when the writing has ceased.
 */
const busy = 1000
const restsWhenBusy = 9
const rest = 5

export interface Indexer {
  /** Fills what is missing now, and answers when all is there. */
  fill(): Promise<void>
  stop(): void
}

/**
 * Keeps the search index up to the feed. It follows the commits at a distance: what it has done is
 * what stands in its table, so it needs no cursor and goes on after any stop.
 */
export function createIndexer(hub: HubContext): Indexer {
  let timer: NodeJS.Timeout | undefined
  let since: number | undefined
  let lastAddition = Number.NEGATIVE_INFINITY
  let running: Promise<void> = Promise.resolve()
  const stopped = new AbortController()
  const { signal } = stopped

  function later(): void {
    if (signal.aborted) return
    lastAddition = performance.now()
    since ??= lastAddition
    clearTimeout(timer)
    const wait = Math.max(0, Math.min(delay, since + longestDelay - lastAddition))
    timer = setTimeout(() => {
      since = undefined
      inTurn(pause).catch((error: unknown) =>
        hub.log.warn({ error }, 'The search index was not filled'),
      )
    }, wait).unref()
  }

  /** `worked` milliseconds long. */
  async function pause(worked: number): Promise<void> {
    const isBusy = performance.now() - lastAddition < busy
    const wait = Math.max(rest, isBusy ? worked * restsWhenBusy : 0)
    await sleep(wait, undefined, { signal, ref: false }).catch(() => undefined)
  }

  function inTurn(between: (worked: number) => Promise<void>): Promise<void> {
    running = running.catch(() => undefined).then(() => fillAll(between))
    return running
  }

  async function fillAll(between: (worked: number) => Promise<void>): Promise<void> {
    const rows = await hub.sql<{ no: number }[]>`select no from collection order by no`
    for (const { no } of rows)
      for (let more = true; more && !signal.aborted; ) {
        const started = performance.now()
        more = await transaction(hub.db, (tx) => indexChunk(tx, no))
        if (more) await between(performance.now() - started)
      }
  }

  hub.db.on(feedTopic, later)
  later()
  return {
    fill: () => inTurn(async () => undefined),
    stop() {
      stopped.abort()
      clearTimeout(timer)
    },
  }
}

/** Neither JSON texts nor terms hold these. */
const betweenObjects = '\u001e'
const betweenTerms = '\u001f'

async function indexChunk(tx: Tx, collection: number): Promise<boolean> {
  await holdSearch(tx, collection)
  const rows = await tx<{ date: bigint; body: string }[]>`
    select date_added as date, body from representation
    where collection = ${collection} and body is not null and date_added >
      coalesce((select max(date_added) from search_entry where collection = ${collection}), 0)
    order by date_added limit ${chunk}`
  if (rows.length === 0) return false
  const dates = rows.map((row) => String(row.date)).join(betweenObjects)
  const terms = rows.map((row) => termsIn(row.body).join(betweenTerms)).join(betweenObjects)
  await tx`
    insert into search_entry (collection, date_added, terms)
    select ${collection}, r.date::bigint, array_to_tsvector(string_to_array(r.terms, E'\\x1f'))
    from rows from (
      string_to_table(${dates}, E'\\x1e'), string_to_table(${terms}, E'\\x1e')) as r(date, terms)
    on conflict do nothing`
  return rows.length === chunk
}

/** Bodies were read strictly when they came. */
function termsIn(body: string): string[] {
  const value: JsonValue = JSON.parse(body)
  return isJsonObject(value) ? termsOf(value) : []
}

/**
 * Until the transaction ends, nobody else indexes or erases objects of this collection: otherwise the
 * words of one that is erased in the same moment could be entered after it.
 */
export async function holdSearch(tx: Tx, collection: number): Promise<void> {
  await tx`select pg_advisory_xact_lock(${searchLock}, ${collection})`
}

const searchLock = 0x5ea7c4
