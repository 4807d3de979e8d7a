import { promisify } from 'node:util'
import { inflateRawSync, gzip as zlibGzip } from 'node:zlib'
import type { Actor, Decision } from '@comity/policy'
import { anonymous, decide } from '@comity/policy'
import {
  type CollectionPlace,
  createTaxiiHandler,
  type ObjectPlace,
  type Posting,
  type ReadQuery,
  type Refusal,
  type Status,
  type StatusDetail,
  type Collection as TaxiiCollection,
  TaxiiError,
  type TaxiiErrorCode,
  type TaxiiHandler,
  type TaxiiStore,
  unversioned,
} from '@comity/taxii'
import { readsOf, signedIn } from '../access/index.ts'
import type { HubContext } from '../core/context.ts'
import { isUnavailable } from '../core/database.ts'
import { Problem, type ProblemKind } from '../core/problem.ts'
import { listGroups } from '../directory/index.ts'
import { type Collection, termsOf } from './collection.ts'
import { collectionsOf, maySee } from './collections.ts'
import { type FeedQuery, readFeed } from './feed.ts'
import { isNothingAfter } from './feed-head.ts'
import { micros, objectPageOf } from './object-pages.ts'
import type { Outcome } from './outcome.ts'
import { createPageTokens } from './page-tokens.ts'
import { roomForBodies } from './room.ts'
import { find, maySeeSubmission, type Posted, remove, submit } from './submit.ts'
import { type Sight, sightOf } from './visible.ts'

/** Largest body of one post, in bytes, before and after it is inflated. */
export const maxContentLength = 64 * 1024 * 1024

const stixMediaType = 'application/stix+json;version=2.1'
const gzip = promisify<Uint8Array, { level: number }, Buffer>(zlibGzip)

/** TAXII 2.1 over the hub's tables: one API root for each group that exchanges here. */
export function taxiiHandler(hub: HubContext, keys: readonly Uint8Array[]): TaxiiHandler<Actor> {
  return createTaxiiHandler<Actor>({
    store: taxiiStore(hub),
    tokens: createPageTokens(keys),
    readerId: (actor) => (actor && actor.kind !== 'anonymous' ? actor.key : 'anonymous'),
    clock: () => BigInt(hub.clock.now().getTime()) * 1000n,
    origin: hub.settings.publicUrl,
    realm: 'Comity',
    room: (bytes) => roomForBodies(hub).enter(bytes),
    gzip: async (body) => new Uint8Array(await gzip(body, { level: 1 })),
    translate: taxiiErrorOf,
    onError: (error, id) => hub.log.error({ error, id }, 'A TAXII request failed'),
  })
}

/** What came of a request while it was on its way, in TAXII's words. */
function taxiiErrorOf(error: unknown): TaxiiError | undefined {
  if (isUnavailable(error))
    return new TaxiiError('unavailable', 'The database is not available: try again', {
      retryAfter: 2,
    })
  if (!(error instanceof Problem)) return undefined
  const code = codes[error.kind]
  return code && new TaxiiError(code, error.message)
}

const codes: Partial<Record<ProblemKind, TaxiiErrorCode>> = {
  unauthenticated: 'unauthorized',
  forbidden: 'forbidden',
  'not-found': 'not_found',
  conflict: 'changed_meanwhile',
}

function taxiiStore(hub: HubContext): TaxiiStore<Actor> {
  const { sql } = hub

  async function place(
    actor: Actor,
    at: { root: string; collection: string },
  ): Promise<Collection | Refusal> {
    const all = await collectionsOf(hub)
    const found = all.find(
      (c) => c.group === at.root && (c.id === at.collection || c.alias === at.collection),
    )
    if (!found) return { refused: 'absent' }
    return maySee(actor, found)
      ? found
      : refusalOf(decide(actor, { action: 'collection.read', thing: found }))
  }

  async function readable(at: CollectionPlace<Actor>): Promise<Collection | Refusal> {
    const actor = at.reader ?? anonymous
    const found = await place(actor, at)
    if ('refused' in found) return found
    const decision = decide(actor, { action: 'collection.read', thing: found })
    return decision.allow ? found : refusalOf(decision)
  }

  async function readFor<T>(
    at: CollectionPlace<Actor>,
    query: ReadQuery,
    read: (collection: Collection, sight: Sight, query: FeedQuery) => Promise<T>,
  ): Promise<T | Refusal> {
    const collection = await readable(at)
    if ('refused' in collection) return collection
    const after = Math.max(Number(query.addedAfter ?? 0n), Number(query.after ?? 0n))
    const sight = sightOf(at.reader ?? anonymous, collection)
    return read(collection, sight, { after, limit: query.limit, match: query.match })
  }

  const objects = (at: CollectionPlace<Actor>, asked: ReadQuery) =>
    readFor(at, asked, async (collection, sight, query) => {
      const page = await objectPageOf(hub, collection, sight, query)
      readsOf(hub).count(at.reader ?? anonymous, collection.id, page.bodies.length)
      return page
    })

  const manifest = (at: CollectionPlace<Actor>, asked: ReadQuery) =>
    readFor(at, asked, async (collection, sight, query) => {
      readsOf(hub).count(at.reader ?? anonymous, collection.id, 0)
      if (isNothingAfter(hub, query.after)) return { rows: [], more: false }
      return readFeed(hub.db.ranges, collection, sight, query, 'manifest')
    })

  /** Whether this reader can see any version at all of an object. */
  async function isThere(at: ObjectPlace<Actor>): Promise<boolean> {
    const query = { limit: 1, match: { versions: 'all', ids: [at.object] } } as const
    const found = await manifest(at, query)
    return !('refused' in found) && found.rows.length > 0
  }

  const only = (at: ObjectPlace<Actor>, query: ReadQuery): ReadQuery => ({
    ...query,
    match: { ...query.match, ids: [at.object] },
  })

  return {
    async discovery(reader) {
      const roots = await rootsFor(hub, reader ?? anonymous)
      if (roots.length === 0 && reader === undefined) return { refused: 'forbidden' }
      const [first] = roots
      return {
        title: 'Comity',
        apiRoots: roots,
        ...(first === undefined ? {} : { default: first }),
      }
    },

    async apiRoot(reader, root) {
      const roots = await rootsFor(hub, reader ?? anonymous)
      if (!roots.includes(root)) return { refused: 'absent' }
      const [group] = await listGroups(sql, root)
      return { title: group?.names.en?.text ?? root, maxContentLength }
    },

    async collections(reader, root) {
      const actor = reader ?? anonymous
      if (!(await rootsFor(hub, actor)).includes(root)) return { refused: 'absent' }
      const all = await collectionsOf(hub)
      return all.filter((c) => c.group === root && maySee(actor, c)).map((c) => present(actor, c))
    },

    async collection(reader, root, collection) {
      const actor = reader ?? anonymous
      const found = await place(actor, { root, collection })
      return 'refused' in found ? found : present(actor, found)
    },

    async status(reader, root, status) {
      if (reader === undefined || reader.kind === 'anonymous') return { refused: 'absent' }
      const found = await find(hub, status)
      if (!found || found.collection.group !== root || !maySeeSubmission(reader, found))
        return { refused: 'absent' }
      const outcomes = JSON.parse(inflateRawSync(found.row.results).toString()) as Outcome[]
      return statusOf(found.row.id, found.row.requestedAt, outcomes)
    },

    objects,

    async object(at, query) {
      const found = await objects(at, only(at, query))
      if ('refused' in found) return found
      return found.bodies.length === 0 && !(await isThere(at)) ? { refused: 'absent' } : found
    },

    async manifest(at, query) {
      const found = await manifest(at, query)
      if ('refused' in found) return found
      return {
        more: found.more,
        records: found.rows.map(([date, id, version]) => ({
          id: String(id),
          dateAdded: micros(date),
          version: String(version),
          mediaType: stixMediaType,
        })),
      }
    },

    async versions(at, query) {
      const found = await manifest(at, only(at, query))
      if ('refused' in found) return found
      if (found.rows.length === 0 && !(await isThere(at))) return { refused: 'absent' }
      return {
        more: found.more,
        versions: found.rows.map(([date, , version]) => ({
          version: String(version),
          dateAdded: micros(date),
        })),
      }
    },

    async add(at, posting, terms) {
      const actor = at.reader ?? anonymous
      const collection = await place(actor, at)
      if ('refused' in collection) return collection
      const decision = decide(actor, { action: 'collection.write', thing: collection })
      if (!decision.allow) return refusalOf(decision)
      const permit = { actor: signedIn(actor), collection, terms: terms ?? termsOf(collection) }
      const requestedAt = new Date(Number(posting.requested / 1000n))
      const done = await submit(hub, permit, postedBy(posting), { requestedAt })
      return statusOf(done.id, requestedAt, done.outcomes)
    },

    async remove(at, match) {
      const actor = at.reader ?? anonymous
      const collection = await place(actor, at)
      if ('refused' in collection) return collection
      const result = await remove(hub, actor, collection, at.object, match)
      return typeof result === 'number' ? 'removed' : refusalOf(result)
    },
  }
}

/** What anonymous may not have is told as 401 by the handler. */
const refusalOf = (decision: Decision): Refusal => ({
  refused: !decision.allow && decision.refusal === 'absent' ? 'absent' : 'forbidden',
})

/** API roots that this actor may know of. */
async function rootsFor(hub: HubContext, actor: Actor): Promise<string[]> {
  const all = await collectionsOf(hub)
  const groups = (await listGroups(hub.sql)).filter((group) => group.exchanges)
  return groups
    .filter(({ id }) => {
      const hasPublic = all.some((c) => c.group === id && c.audience.includes('public'))
      // A key that only contributes finds its way to where it may.
      if (all.some((c) => c.group === id && maySee(actor, c))) return true
      return decide(actor, { action: 'group.enter', thing: { group: id, hasPublic } }).allow
    })
    .map((group) => group.id)
}

function present(actor: Actor, c: Collection): TaxiiCollection {
  return {
    id: c.id,
    title: c.title,
    ...(c.description === undefined ? {} : { description: c.description }),
    ...(c.alias === undefined ? {} : { alias: c.alias }),
    canRead: decide(actor, { action: 'collection.read', thing: c }).allow,
    canWrite: decide(actor, { action: 'collection.write', thing: c }).allow,
    mediaTypes: [stixMediaType],
    terms: termsOf(c),
  }
}

/** Told in the hub's own words; what could not be read as an object keeps its place. */
const postedBy = ({ count, elements }: Posting): Posted => ({
  count,
  *elements() {
    for (const element of elements()) {
      const { index: position, id } = element
      if ('value' in element) {
        const { type, value, body } = element
        yield { position, id, type, value, body }
      } else {
        const place = id.startsWith('/') ? {} : { id }
        const { message } = element
        yield { position, ...place, outcome: 'refused', code: 'not_an_object', message }
      }
    }
  },
})

function statusOf(id: string, requestedAt: Date, outcomes: readonly Outcome[]): Status {
  const detail = (o: Outcome): StatusDetail => ({
    id: o.id ?? `/objects/${o.position}`,
    version: o.version ?? unversioned,
    ...(o.message ? { message: o.message } : messageOf(o)),
  })
  return {
    id,
    requested: BigInt(requestedAt.getTime()) * 1000n,
    successes: outcomes.filter((o) => o.outcome !== 'refused').map(detail),
    failures: outcomes.filter((o) => o.outcome === 'refused').map(detail),
    pendings: [],
  }
}

function messageOf(o: Outcome): { message?: string } {
  if (o.outcome === 'known') return { message: 'Already here' }
  if (o.code === 'conflict')
    return { message: 'Added; another content has the same id and version' }
  if (o.index !== undefined) return { message: `Log entry ${o.index}` }
  return {}
}
