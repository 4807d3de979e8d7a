import { exchange, RefusedError } from '@comity/contract'
import { type Collection, type Connection, listCollections, taxiiAddress } from '../connection.ts'
import { group, type Place, places, type State, states } from './plan.ts'

export type Cast = Readonly<Record<State, Connection>>
export type Stage = ReadonlyMap<Place, Collection>

/**
 * The collections to play on: those of the demonstration while nobody is given anything from them,
 * else new ones, so that what each receives is of this run and of nothing before.
 */
export async function setStage(cast: Cast, suffix: string): Promise<Stage> {
  const existing = await listCollections(cast.XA)
  const found = places.map((place) => existing.find((each) => isAsPlanned(each, place)))
  const complete = found.every((each) => each !== undefined)
  if (complete && (await areEmpty(cast, found))) {
    return new Map(places.flatMap((place, i) => (found[i] ? [[place, found[i]] as const] : [])))
  }
  const stage = new Map<Place, Collection>()
  for (const place of places) {
    const made = await cast.XA.client.call(exchange.createCollection, {
      body: {
        ...{ group, title: `${place.title} (${suffix})`, alias: `${place.alias}-${suffix}` },
        ...{ audience: [...place.audience], writers: [...place.writers] },
        defaultMarking: place.defaultMarking,
      },
    })
    stage.set(place, made)
  }
  return stage
}

function isAsPlanned(collection: Collection, place: Place): boolean {
  const same = (a: readonly string[], b: readonly string[]) =>
    a.length === b.length && a.every((each) => b.includes(each))
  return (
    collection.group === group &&
    collection.alias === place.alias &&
    collection.defaultMarking === place.defaultMarking &&
    same(collection.audience, place.audience) &&
    same(collection.writers, place.writers)
  )
}

async function areEmpty(cast: Cast, collections: readonly (Collection | undefined)[]) {
  for (const collection of collections) {
    if (collection === undefined) return false
    for (const state of states) {
      const call = { params: { collection: collection.id } }
      try {
        const { versions } = await cast[state].client.call(exchange.statistics, call)
        if (versions > 0) return false
      } catch (error) {
        // Who may not read a collection is given nothing from it.
        if (!(error instanceof RefusedError) || ![403, 404].includes(error.problem.status))
          throw error
      }
    }
  }
  return true
}

export interface Received {
  readonly sha256: string
  readonly bytes: Uint8Array
}

/** All that a state is given over TAXII, collection by collection; undefined where it finds none. */
export async function poll(
  connection: Connection,
  collection: Collection,
  digest: (bytes: Uint8Array) => string,
): Promise<readonly Received[] | undefined> {
  const { taxii } = connection
  const root = new URL('../../', taxiiAddress(connection, collection))
  const roots = (await taxii.discovery()).apiRoots.map(({ pathname }) => pathname)
  if (!roots.includes(root.pathname)) return undefined
  const listed = await taxii.collections(root)
  const found = listed.find(({ id }) => id === collection.id)
  if (found === undefined || found.canRead === false) return undefined
  const received: Received[] = []
  const all = { match: { version: ['all'] }, limit: 1000 }
  for await (const page of taxii.objects(found.url, all)) {
    for (const { bytes } of page.items) received.push({ sha256: digest(bytes), bytes })
  }
  return received
}
