import type { ManifestPage, Micros, ObjectPage, VersionPage } from './store.ts'
import { printTimestamp } from './timestamp.ts'

/** A page as it goes out, and the dates of its edge items, which are absent when it is empty. */
export type Page = {
  readonly body: Uint8Array<ArrayBuffer>
  readonly first?: Micros
  readonly last?: Micros
  /** Its strong `ETag` without quotes, where it can be had without hashing `body`. */
  readonly tag?: string
}

/** Seals the position of the last item of a page into `next`. */
export type Sealer = (position: Micros) => Promise<string>

/**
 * The objects' bytes go in as they are: nothing is parsed, nothing written anew. A store that answers
 * several with the same page has its envelope made once.
 */
export async function objectPage(page: ObjectPage, seal: Sealer): Promise<Page> {
  const { bodies, first, last } = page
  if (first === undefined || last === undefined) return emptyPage(page.more)
  const next = await nextOf(page.more, last, seal)
  const known = made.get(page)
  if (known !== undefined && known.next === next) return known.page
  // The same objects as a last page and as one before more are different bytes.
  const tag = page.tag === undefined ? {} : { tag: `${page.tag}.${next ?? 'end'}` }
  const whole = { body: envelope(head(next), bodies), first, last, ...tag }
  made.set(page, { next, page: whole })
  return whole
}

/** Of each page the envelope made last: `next` is another for each reader. */
const made = new WeakMap<ObjectPage, { readonly next: string | undefined; readonly page: Page }>()

export async function manifestPage(page: ManifestPage, seal: Sealer): Promise<Page> {
  const objects = page.records.map(({ id, dateAdded, version, mediaType }) => ({
    id,
    date_added: printTimestamp(dateAdded),
    version,
    media_type: mediaType,
  }))
  return listPage('objects', objects, page.records, page.more, seal)
}

export async function versionPage(page: VersionPage, seal: Sealer): Promise<Page> {
  const versions = page.versions.map(({ version }) => version)
  return listPage('versions', versions, page.versions, page.more, seal)
}

async function listPage(
  key: string,
  list: readonly unknown[],
  items: readonly { readonly dateAdded: Micros }[],
  more: boolean,
  seal: Sealer,
): Promise<Page> {
  const first = items[0]?.dateAdded
  const last = items.at(-1)?.dateAdded
  if (first === undefined || last === undefined) return emptyPage(more)
  const next = await nextOf(more, last, seal)
  const body = encode(`${head(next)}"${key}":${JSON.stringify(list)}}`)
  return { body, first, last }
}

// TAXII's text gives `next` to envelopes only, an acknowledged fault (cti-taxii2#110): without it, clients
// of manifest and versions ask for their first page for ever.
function head(next: string | undefined): string {
  return next === undefined ? '{"more":false,' : `{"more":true,"next":"${next}",`
}

async function nextOf(more: boolean, last: Micros, seal: Sealer): Promise<string | undefined> {
  return more ? seal(last) : undefined
}

const empty: Page = { body: encode('{}'), tag: 'empty' }

function emptyPage(more: boolean): Page {
  if (more) throw new Error('A page without items has no position from which more could follow')
  return empty
}

const comma = 0x2c

function envelope(head: string, bodies: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const start = encode(`${head}"objects":[`)
  const end = encode(']}')
  const commas = Math.max(0, bodies.length - 1)
  const size = bodies.reduce((sum, body) => sum + body.length, start.length + end.length + commas)
  const whole = new Uint8Array(size)
  whole.set(start)
  let at = start.length
  bodies.forEach((body, index) => {
    if (index > 0) whole[at++] = comma
    whole.set(body, at)
    at += body.length
  })
  whole.set(end, at)
  return whole
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}
