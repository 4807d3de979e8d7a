import { exchange, RefusedError, record } from '@comity/contract'
import type { Asker } from './cast.ts'
import { Envelope, readJson } from './reply.ts'

/** Where an object can show. Each answers the ids that the asker is shown there, of those given. */
export type Surface = (at: {
  readonly asker: Asker
  readonly collection: string
  readonly ids: readonly string[]
  /** By object: its entry in the log. */
  readonly indexes: ReadonlyMap<string, number>
}) => Promise<readonly string[]>

const listed =
  (of: (collection: string, ids: readonly string[]) => string): Surface =>
  async ({ asker, collection, ids }) => {
    const response = await asker.taxii(`demo/collections/${collection}/${of(collection, ids)}`)
    if (!response.ok) return []
    const { objects } = await readJson(response, Envelope)
    return objects.map((object) => object.id)
  }

/** Asks for each object by itself; shown is what is answered with anything. */
const oneByOne =
  (
    of: (id: string) => string,
    isEmpty: (text: string) => boolean = (text) => text === '{}',
  ): Surface =>
  async ({ asker, collection, ids }) => {
    const shown: string[] = []
    for (const id of ids) {
      const response = await asker.taxii(`demo/collections/${collection}/${of(id)}`)
      if (response.ok && !isEmpty(await response.text())) shown.push(id)
    }
    return shown
  }

/** What is refused shows nothing. */
async function unlessRefused<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof RefusedError) return undefined
    throw error
  }
}

const searched =
  (q: string): Surface =>
  async ({ asker, collection }) => {
    const query = { collection, q, limit: 200 }
    const page = await unlessRefused(asker.call(exchange.objects, { query }))
    return page?.items.map((item) => item.id) ?? []
  }

const exported =
  (versions: 'last' | 'all'): Surface =>
  async ({ asker, collection }) => {
    const call = { params: { collection }, query: { versions } }
    const response = await unlessRefused(asker.open(exchange.exportBundle, call))
    if (!response) return []
    const { objects } = await readJson(response, Envelope)
    return objects.map((object) => object.id)
  }

export const surfaces: Readonly<Record<string, Surface>> = {
  'TAXII objects': listed(() => 'objects/'),
  'TAXII objects, every version': listed(() => 'objects/?match[version]=all'),
  'TAXII objects, first versions': listed(() => 'objects/?match[version]=first'),
  'TAXII objects by id': listed((_, ids) => `objects/?match[id]=${ids.join(',')}`),
  'TAXII objects by type': listed(() => 'objects/?match[type]=tool'),
  'TAXII objects by version': listed(() => 'objects/?match[version]=2026-01-01T00:00:00.000Z'),
  'TAXII objects by spec_version': listed(() => 'objects/?match[spec_version]=2.1'),
  'TAXII manifest': listed(() => 'manifest/'),
  'TAXII object': oneByOne((id) => `objects/${id}/`),
  'TAXII versions': oneByOne((id) => `objects/${id}/versions/`),
  'objects found': searched(''),
  'objects found by a word': searched('hammer'),
  'objects found by type': searched('type:tool'),
  'objects found by contributor': searched('by:XA'),
  async 'objects found by value'({ asker, collection, ids }) {
    const found = await Promise.all(
      ids.map((id) => searched(`value:${id}`)({ asker, collection, ids, indexes: new Map() })),
    )
    return found.flat()
  },
  async 'objects found in all collections'({ asker, collection }) {
    const { items } = await asker.call(exchange.objects, { query: { limit: 200 } })
    return items.filter((item) => item.collection === collection).map((item) => item.id)
  },
  async 'page of an object'({ asker, collection, ids }) {
    const shown: string[] = []
    for (const object of ids)
      if (await unlessRefused(asker.call(exchange.object, { params: { collection, object } })))
        shown.push(object)
    return shown
  },
  async 'raw representation'({ asker, ids, indexes }) {
    const shown: string[] = []
    for (const id of ids) {
      const params = { index: indexes.get(id) ?? -1 }
      if (await unlessRefused(asker.open(exchange.representation, { params }))) shown.push(id)
    }
    return shown
  },
  async statistics({ asker, collection, ids }) {
    const found = await unlessRefused(asker.call(exchange.statistics, { params: { collection } }))
    // It names none: as many as it counts, in the order in which they are shown to more and more.
    return ids.slice(0, found?.versions ?? 0)
  },
  'export of last versions': exported('last'),
  'export of all versions': exported('all'),
}

/** Receipts, for those who may have any: not for anonymous. */
export const receiptSurfaces: Readonly<Record<string, Surface>> = {
  async 'receipt by index'({ asker, ids, indexes }) {
    const shown: string[] = []
    for (const id of ids) {
      const params = { index: indexes.get(id) ?? -1 }
      if (await unlessRefused(asker.open(record.receipt, { params }))) shown.push(id)
    }
    return shown
  },
  async 'receipts of a range'({ asker, indexes }) {
    const all = [...indexes.values()]
    const query = { first: Math.min(...all), last: Math.max(...all) }
    const found = await unlessRefused(asker.call(record.receipts, { query }))
    const shown = new Set(found?.items.map((item) => item.index))
    return [...indexes].flatMap(([id, index]) => (shown.has(index) ? [id] : []))
  },
}
