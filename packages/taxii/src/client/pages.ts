import { type EnvelopeItem, type JsonObject, parseEnvelope } from '@comity/json'
import { parseTimestamp } from '../timestamp.ts'
import { objects, optional, text, texts } from './resources.ts'
import { TaxiiClientError } from './taxii-client-error.ts'
import { type Read, type Reply, readObject, type Transport } from './transport.ts'

export type ReadOptions = {
  /** As `added_after`; a UTC timestamp. Ignored where `resume` is given. */
  readonly addedAfter?: string
  readonly match?: {
    readonly id?: readonly string[]
    readonly type?: readonly string[]
    readonly specVersion?: readonly string[]
    readonly version?: readonly string[]
  }
  /** Items of a page; the server may give fewer. */
  readonly limit?: number
  /** The cursor of a page that was dealt with: the run goes on behind it. Plain JSON. */
  readonly resume?: Cursor
  readonly signal?: AbortSignal
}

/** Where to go on. Keep it once the page it came with is dealt with; then nothing is skipped. */
export type Cursor = {
  /** What the run that gave `next` had as `added_after`. */
  readonly addedAfter?: string
  readonly next?: string
  /** The last `X-TAXII-Date-Added-Last`: the way on when `next` is no longer known to the server. */
  readonly last?: string
}

export type Paged<Item> = {
  readonly items: readonly Item[]
  readonly cursor: Cursor
  readonly more: boolean
  /** As the server wrote them; absent where it did not, or wrote no timestamp. */
  readonly dateAddedFirst?: string
  readonly dateAddedLast?: string
}

export type ManifestEntry = {
  readonly id: string
  readonly dateAdded?: string
  readonly version?: string
  readonly mediaType?: string
}

/** The part of a page that is in its body. `key` is the same for the same items. */
type Content<Item> = {
  readonly items: readonly Item[]
  readonly key: string
  readonly more: boolean
  readonly next: string | undefined
}

/** A server may send pages without items while it searches; not for ever. */
const mostEmptyPages = 100

/**
 * Follows the pages of a resource. It goes on by `next`, or by the date header where a server says `more` and
 * gives no `next`; it stops with `no_progress` when pages come round again or there is no way on.
 */
export async function* readPages<Item>(
  transport: Transport,
  url: URL,
  options: ReadOptions,
  read: (reply: Reply) => Content<Item>,
): AsyncGenerator<Paged<Item>, void, undefined> {
  let cursor: Cursor = options.resume ?? optional('addedAfter', options.addedAfter)
  const watch = progressWatch(url)
  for (;;) {
    const page = await fetchPage(transport, url, options, cursor, read)
    const { content, first, last, asked } = page
    watch.see(content, last)
    const newest = later(asked.last ?? asked.addedAfter, last)
    cursor = content.more
      ? {
          ...optional('addedAfter', content.next === undefined ? newest : asked.addedAfter),
          ...optional('next', content.next),
          ...optional('last', newest),
        }
      : optional('addedAfter', newest)
    yield {
      items: content.items,
      cursor,
      more: content.more,
      ...optional('dateAddedFirst', first),
      ...optional('dateAddedLast', last),
    }
    if (!content.more) return
    if (content.next === undefined) watch.canGoOnByDate(asked, newest)
  }
}

async function fetchPage<Item>(
  transport: Transport,
  url: URL,
  options: ReadOptions,
  cursor: Cursor,
  read: (reply: Reply) => Content<Item>,
) {
  const { signal } = options
  const readPage: Read<{ content: Content<Item>; headers: Headers }> = (reply) => ({
    content: read(reply),
    headers: reply.headers,
  })
  const get = async (asked: Cursor) => {
    const page = await transport(addressOf(url, options, asked), { signal }, readPage)
    const first = dateOf(page.headers, 'X-TAXII-Date-Added-First')
    const last = dateOf(page.headers, 'X-TAXII-Date-Added-Last')
    return { content: page.content, first, last, asked }
  }
  if (cursor.next === undefined || cursor !== options.resume) return get(cursor)
  try {
    return await get(cursor)
  } catch (error) {
    // Many servers forget their `next`; the date it stood for leads to the same place.
    const forgotten = error instanceof TaxiiClientError && [400, 404].includes(error.status ?? 0)
    const from = cursor.last ?? cursor.addedAfter
    if (!forgotten || from === undefined) throw error
    return get({ addedAfter: from, last: from })
  }
}

function addressOf(
  url: URL,
  { match = {}, limit }: ReadOptions,
  { addedAfter, next }: Cursor,
): URL {
  const address = new URL(url)
  const set = (name: string, value: string | undefined) => {
    if (value !== undefined) address.searchParams.set(name, value)
  }
  set('added_after', addedAfter)
  set('limit', limit === undefined ? undefined : String(limit))
  set('next', next)
  set('match[id]', match.id?.join())
  set('match[type]', match.type?.join())
  set('match[spec_version]', match.specVersion?.join())
  set('match[version]', match.version?.join())
  return address
}

function progressWatch(url: URL) {
  let newest: bigint | undefined
  let empty = 0
  // Since the date last moved: many objects may share a date, but no page comes twice.
  const seen = new Set<string>()
  const stop = (message: string): never => {
    throw new TaxiiClientError('no_progress', message, { url: url.href })
  }
  return {
    see({ items, key, more }: Content<unknown>, last: string | undefined): void {
      const date = last === undefined ? undefined : parseTimestamp(last)
      if (date !== undefined && (newest === undefined || date > newest)) {
        newest = date
        seen.clear()
      }
      empty = items.length === 0 ? empty + 1 : 0
      if (!more) return
      if (empty > mostEmptyPages) stop(`${empty} pages without items, and always more to come`)
      // `next` itself says nothing: some servers give one and the same for all pages of a run.
      if (items.length > 0 && seen.has(key)) stop('The server gives the same page again')
      seen.add(key)
    },
    canGoOnByDate(asked: Cursor, newestSeen: string | undefined): void {
      if (newestSeen === undefined) {
        stop('The server says there is more, and gives neither next nor a date to go on from')
      }
      if (asked.next === undefined && newestSeen === asked.addedAfter) {
        stop('The server says there is more, and its date does not move on')
      }
    },
  }
}

function later(a: string | undefined, b: string | undefined): string | undefined {
  const [from, to] = [a, b].map((date) => (date === undefined ? undefined : parseTimestamp(date)))
  if (to === undefined) return a
  return from === undefined || to > from ? b : a
}

/** Servers have sent the word `undefined` here: what is no timestamp is no date. */
function dateOf(headers: Headers, name: string): string | undefined {
  const value = headers.get(name)?.trim()
  return value !== undefined && parseTimestamp(value) !== undefined ? value : undefined
}

/** The objects of an envelope, each with its bytes as they came; under `items`, where a server says so. */
export function readEnvelope({ bytes }: Reply): Content<EnvelopeItem> {
  const limits = { maxBytes: bytes.length, maxNodes: 20_000_000 }
  const parsed = parseEnvelope(bytes, limits)
  const { value } = parsed
  const named = value.objects === undefined && Array.isArray(value.items)
  const { items } = named ? parseEnvelope(bytes, { ...limits, itemsKey: 'items' }) : parsed
  const decoder = new TextDecoder()
  return content(items, value, (item) => decoder.decode(item.bytes))
}

export function readManifest(reply: Reply): Content<ManifestEntry> {
  const value = readObject(reply)
  const list = Array.isArray(value.objects) ? value.objects : value.items
  const items = objects(Array.isArray(list) ? list : []).map((each) => ({
    id: text(each.id) ?? '',
    ...optional('dateAdded', text(each.date_added)),
    ...optional('version', text(each.version)),
    ...optional('mediaType', text(each.media_type)),
  }))
  return content(items, value, (item) => JSON.stringify(item))
}

export function readVersions(reply: Reply): Content<string> {
  const value = readObject(reply)
  return content(texts(value.versions), value, (version) => version)
}

function content<Item>(
  items: readonly Item[],
  value: JsonObject,
  print: (item: Item) => string,
): Content<Item> {
  const next = text(value.next)
  const [first, last] = [items[0], items.at(-1)]
  const edges = [first, last].map((item) => (item === undefined ? '' : print(item)))
  return {
    items,
    key: [items.length, ...edges].join('\n'),
    more: value.more === true,
    next: next === '' ? undefined : next,
  }
}
