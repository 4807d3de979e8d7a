import { setTimeout as sleep } from 'node:timers/promises'
import type { JsonObject, JsonValue } from '@comity/json'
import { isJsonObject } from '@comity/json'
import type { HubContext } from '../core/context.ts'
import { type Tx, transaction } from '../core/database.ts'
import { feedTopic } from './feed.ts'
import { parsedOf } from './objects.ts'

const mostTerms = 600
const longestTerm = 256

/**
 * What an object can be found by: its words in lower case, and each value without spaces as a whole
 * (an address, a hash, an id). Chinese has no spaces: there each pair of neighbours is a term.
 */
export function termsOf(value: JsonObject): string[] {
  const terms = new Set<string>()
  const visit = (item: JsonValue): void => {
    if (terms.size >= mostTerms) return
    if (typeof item === 'string') for (const term of termsIn(item)) terms.add(term)
    else if (Array.isArray(item)) item.forEach(visit)
    else if (isJsonObject(item)) Object.values(item).forEach(visit)
  }
  visit(value)
  return [...terms].slice(0, mostTerms)
}

const word = /[\p{L}\p{N}\p{M}]+/gu
const han = /\p{Script=Han}{2,}/gu
const quoted = /'((?:[^'\\]|\\.){1,256})'/g

// jsonb and text hold neither; a cut may leave half a pair behind.
const unstorable = /\0|\p{Surrogate}/gu

export function* termsIn(text: string): Generator<string> {
  const folded = fold(text.slice(0, 20_000))
  if (folded.length <= longestTerm && !/\s/.test(folded) && folded !== '') yield folded
  // The constants of a pattern are values of their own.
  if (folded.includes("'")) for (const [, inner] of folded.matchAll(quoted)) if (inner) yield inner
  for (const [found] of folded.matchAll(word)) if (found.length <= longestTerm) yield found
  for (const [run] of folded.matchAll(han)) yield* pairsOf(run)
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(unstorable, ' ')

function pairsOf(run: string): string[] {
  const letters = [...run]
  return letters.slice(1).map((letter, i) => `${letters[i]}${letter}`)
}

/** A query of PostgreSQL's text search: all words, each as a beginning; values exactly. */
export function tsqueryOf(words: readonly string[], values: readonly string[]): string | undefined {
  const quote = (term: string) => `'${term.replace(/\\/g, '\\\\').replace(/'/g, "''")}'`
  const parts = [
    ...words.flatMap((text) =>
      [...fold(text).matchAll(word)].map(([whole]) => {
        // No term is longer, and PostgreSQL refuses a query with one of more than 2 KiB.
        const w = whole.slice(0, longestTerm)
        const pairs = [...w.matchAll(han)].flatMap(([run]) => pairsOf(run))
        return pairs.length > 0 ? pairs.map(quote).join(' & ') : `${quote(w)}:*`
      }),
    ),
    ...values.map((value) => quote(fold(value).slice(0, longestTerm))),
  ]
  return parts.length === 0 ? undefined : parts.join(' & ')
}

/** Rests between two chunks, in milliseconds: a poll or a post is worth more than the index. */
const rest = 5
const chunk = 200
/** How long after an addition the index is filled, and how long it may be put off at most. */
const delay = 250
const longestDelay = 3000

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
  let running: Promise<void> = Promise.resolve()
  let stopped = false

  function later(): void {
    if (stopped) return
    since ??= Date.now()
    clearTimeout(timer)
    const wait = Math.max(0, Math.min(delay, since + longestDelay - Date.now()))
    timer = setTimeout(() => {
      since = undefined
      fill().catch((error: unknown) => hub.log.warn({ error }, 'The search index was not filled'))
    }, wait).unref()
  }

  function fill(): Promise<void> {
    running = running.catch(() => undefined).then(fillAll)
    return running
  }

  async function fillAll(): Promise<void> {
    const rows = await hub.sql<{ no: number }[]>`select no from collection order by no`
    for (const { no } of rows)
      while (!stopped && (await transaction(hub.db, (tx) => indexChunk(tx, no)))) await sleep(rest)
  }

  hub.db.on(feedTopic, later)
  later()
  return {
    fill,
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}

async function indexChunk(tx: Tx, collection: number): Promise<boolean> {
  const rows = await tx<{ date: bigint; body: string }[]>`
    select date_added as date, body from representation
    where collection = ${collection} and body is not null and date_added >
      coalesce((select max(date_added) from search_entry where collection = ${collection}), 0)
    order by date_added limit ${chunk}`
  if (rows.length === 0) return false
  const entries = rows.map((row) => ({
    date: String(row.date),
    terms: termsOf(parsedOf(row.body)),
  }))
  await tx`
    insert into search_entry (collection, date_added, terms)
    select ${collection}, r.date::bigint, array_to_tsvector(
      array(select distinct t from jsonb_array_elements_text(r.terms) t where t <> ''))
    from jsonb_to_recordset(${JSON.stringify(entries)}::text::jsonb) as r(date text, terms jsonb)
    on conflict do nothing`
  return rows.length === chunk
}
