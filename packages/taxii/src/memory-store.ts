import { canonicalize } from '@comity/json'
import { type HeldObject, heldVersions, selectObjects } from './memory-objects.ts'
import type {
  Collection,
  Micros,
  PostedObject,
  ReadQuery,
  Refusal,
  RemoveMatch,
  Status,
  StatusDetail,
  TaxiiStore,
} from './store.ts'
import { versionKey } from './timestamp.ts'

export type MemoryStoreOptions<Reader> = {
  readonly title: string
  readonly roots: readonly MemoryRoot<Reader>[]
  readonly readerId: (reader: Reader | undefined) => string
  readonly clock: () => Micros
  /** Rights inside a collection: whether this reader may see this object. Everybody sees all without it. */
  readonly sees?: (reader: Reader | undefined, object: HeldObject) => boolean
}

export type MemoryRoot<Reader> = {
  readonly name: string
  readonly title: string
  readonly description?: string
  /** Bytes; 10 MiB without it. */
  readonly maxContentLength?: number
  /** Who knows of this API root at all; everybody without it. */
  readonly member?: (reader: Reader | undefined) => boolean
  readonly collections: readonly MemoryCollection<Reader>[]
}

export type MemoryCollection<Reader> = {
  readonly id: string
  readonly title: string
  readonly description?: string
  readonly alias?: string
  readonly read: (reader: Reader | undefined) => boolean
  readonly write: (reader: Reader | undefined) => boolean
}

const absent: Refusal = { refused: 'absent' }
const forbidden: Refusal = { refused: 'forbidden' }

/**
 * A whole store in memory, for tests, examples and trials: it forgets everything when the process ends, keeps
 * every status, and looks through all objects for every page.
 *
 * What the standard leaves open: a collection somebody may neither read nor write is absent for them
 * (cti-taxii2#104). The same object again, however it is written, is a success and no addition; other content
 * under an id and version that the contributor can see fails, and is never dropped silently. Only the
 * contributor removes. `last` and `first` are of all versions the reader may see, whatever `added_after` says.
 */
export function memoryStore<Reader>(options: MemoryStoreOptions<Reader>): TaxiiStore<Reader> {
  const { clock, readerId, sees = () => true } = options
  const held = new Map<MemoryCollection<Reader>, HeldObject[]>()
  const statuses = new Map<string, { status: Status; root: string; owner: string }>()
  let lastAdded = 0n

  const rootOf = (reader: Reader | undefined, name: string) =>
    options.roots.find((root) => root.name === name && (root.member?.(reader) ?? true))

  const rightsOf = (reader: Reader | undefined, collection: MemoryCollection<Reader>) => ({
    canRead: collection.read(reader),
    canWrite: collection.write(reader),
  })

  function find(reader: Reader | undefined, root: string, name: string) {
    const found = rootOf(reader, root)?.collections.find(
      ({ id, alias }) => id === name || alias === name,
    )
    if (found === undefined) return undefined
    const rights = rightsOf(reader, found)
    return rights.canRead || rights.canWrite ? { found, rights } : undefined
  }

  const visible = (reader: Reader | undefined, collection: MemoryCollection<Reader>) =>
    heldVersions((held.get(collection) ?? []).filter((object) => sees(reader, object)))

  /** What of the collection, or of one object in it, this reader may read. */
  function readable(place: {
    reader: Reader | undefined
    root: string
    collection: string
    object?: string
  }): readonly HeldObject[] | Refusal {
    const target = find(place.reader, place.root, place.collection)
    if (target === undefined) return absent
    if (!target.rights.canRead) return forbidden
    const objects = visible(place.reader, target.found)
    if (place.object === undefined) return objects
    const own = objects.filter(({ id }) => id === place.object)
    return own.length === 0 ? absent : own
  }

  function page(place: Parameters<typeof readable>[0], query: ReadQuery) {
    const objects = readable(place)
    return 'refused' in objects ? objects : selectObjects(objects, query)
  }

  async function objectPage(place: Parameters<typeof readable>[0], query: ReadQuery) {
    const selected = page(place, query)
    if ('refused' in selected) return selected
    const { items, more } = selected
    const [first, last] = [items[0]?.dateAdded, items.at(-1)?.dateAdded]
    const edges = first === undefined || last === undefined ? {} : { first, last }
    return { bodies: items.map(({ body }) => body), more, ...edges }
  }

  function addOne(
    objects: HeldObject[],
    reader: Reader | undefined,
    posted: PostedObject,
  ): StatusDetail & { added: boolean } {
    const { id, version } = posted
    const key = versionKey(version) ?? version
    const same = objects.find(
      (object) => object.id === id && object.key === key && sees(reader, object),
    )
    if (same !== undefined) {
      const equal = canonicalize(same.value) === canonicalize(posted.value)
      const message = equal
        ? 'Was here already'
        : 'Other content is held under this id and version; nothing was changed'
      return { id, version, message, added: equal }
    }
    const now = clock()
    lastAdded = now > lastAdded ? now : lastAdded + 1n
    objects.push({
      id,
      type: posted.type,
      version,
      key,
      specVersion: posted.specVersion,
      contributor: readerId(reader),
      dateAdded: lastAdded,
      value: posted.value,
      body: posted.body.slice(),
    })
    return { id, version, added: true }
  }

  return {
    async discovery(reader) {
      const names = options.roots.filter(({ member }) => member?.(reader) ?? true)
      const [first] = names
      if (first === undefined) return absent
      return { title: options.title, apiRoots: names.map(({ name }) => name), default: first.name }
    },

    async apiRoot(reader, name) {
      const root = rootOf(reader, name)
      if (root === undefined) return absent
      const { title, description, maxContentLength = 10 * 1024 * 1024 } = root
      return { title, maxContentLength, ...(description === undefined ? {} : { description }) }
    },

    async collections(reader, name) {
      const root = rootOf(reader, name)
      if (root === undefined) return absent
      return root.collections
        .map((collection) => describe(collection, rightsOf(reader, collection)))
        .filter(({ canRead, canWrite }) => canRead || canWrite)
    },

    async collection(reader, root, name) {
      const target = find(reader, root, name)
      return target === undefined ? absent : describe(target.found, target.rights)
    },

    async status(reader, root, id) {
      const kept = statuses.get(id)
      return kept?.root === root && kept.owner === readerId(reader) ? kept.status : absent
    },

    objects: objectPage,
    object: objectPage,

    async manifest(place, query) {
      const selected = page(place, query)
      if ('refused' in selected) return selected
      const records = selected.items.map(({ id, dateAdded, version, specVersion }) => {
        const mediaType = `application/stix+json;version=${specVersion}`
        return { id, dateAdded, version, mediaType }
      })
      return { records, more: selected.more }
    },

    async versions(place, query) {
      const selected = page(place, query)
      if ('refused' in selected) return selected
      return { versions: selected.items, more: selected.more }
    },

    async add({ reader, root, collection }, posting) {
      const target = find(reader, root, collection)
      if (target === undefined) return absent
      if (!target.rights.canWrite) return forbidden
      const objects = held.get(target.found) ?? []
      held.set(target.found, objects)
      const successes: StatusDetail[] = []
      const failures: StatusDetail[] = []
      for (const posted of posting.elements()) {
        if (!('value' in posted)) {
          failures.push(posted)
          continue
        }
        const { added, ...detail } = addOne(objects, reader, posted)
        if (added) successes.push(detail)
        else failures.push(detail)
      }
      const id = crypto.randomUUID()
      const status = { id, requested: posting.requested, successes, failures, pendings: [] }
      statuses.set(id, { status, root, owner: readerId(reader) })
      return status
    },

    async remove(place, match: RemoveMatch) {
      const target = find(place.reader, place.root, place.collection)
      if (target === undefined) return absent
      if (!target.rights.canRead || !target.rights.canWrite) return forbidden
      const own = visible(place.reader, target.found).filter(({ id }) => id === place.object)
      const specVersions = match.specVersions ?? own.map(({ specVersion }) => specVersion)
      const query = { limit: own.length, match: { ...match, specVersions } }
      const { items } = selectObjects(own, query)
      if (items.length === 0) return absent
      const mine = items.filter(({ contributor }) => contributor === readerId(place.reader))
      if (mine.length === 0) return forbidden
      const rest = (held.get(target.found) ?? []).filter((object) => !mine.includes(object))
      held.set(target.found, rest)
      return 'removed'
    },
  }
}

function describe(
  { id, title, description, alias }: MemoryCollection<never>,
  rights: { canRead: boolean; canWrite: boolean },
): Collection {
  return {
    id,
    title,
    ...(description === undefined ? {} : { description }),
    ...(alias === undefined ? {} : { alias }),
    ...rights,
    mediaTypes: ['application/stix+json;version=2.1', 'application/stix+json;version=2.0'],
  }
}
