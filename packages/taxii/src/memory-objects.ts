import type { JsonObject } from '@comity/json'
import type { Micros, ReadQuery, VersionMatch } from './store.ts'

/** One version of an object as the memory store keeps it. */
export type HeldObject = {
  readonly id: string
  readonly type: string
  readonly version: string
  /** `versionKey` of `version`. */
  readonly key: string
  readonly specVersion: string
  readonly contributor: string
  readonly dateAdded: Micros
  readonly value: JsonObject
  readonly body: Uint8Array
}

/** Of several contents under one id and version, the first that was added. `objects` are in that order. */
export function heldVersions(objects: readonly HeldObject[]): readonly HeldObject[] {
  const first = new Map<string, HeldObject>()
  for (const object of objects) {
    const name = JSON.stringify([object.id, object.key])
    if (!first.has(name)) first.set(name, object)
  }
  return [...first.values()]
}

/** The page of a query. `objects` are all that the reader may see, ordered by `dateAdded`. */
export function selectObjects(
  objects: readonly HeldObject[],
  { addedAfter, after, limit, match }: ReadQuery,
): { items: readonly HeldObject[]; more: boolean } {
  const specified = bySpecVersion(objects, match.specVersions)
  const matching = byVersion(specified, match.versions).filter(
    (object) =>
      (match.ids?.includes(object.id) ?? true) &&
      (match.types?.includes(object.type) ?? true) &&
      (addedAfter === undefined || object.dateAdded > addedAfter) &&
      (after === undefined || object.dateAdded > after),
  )
  return { items: matching.slice(0, limit), more: matching.length > limit }
}

function bySpecVersion(objects: readonly HeldObject[], asked: readonly string[] | undefined) {
  if (asked !== undefined) return objects.filter(({ specVersion }) => asked.includes(specVersion))
  const latest = new Map<string, string>()
  for (const { id, specVersion } of objects) {
    const known = latest.get(id)
    if (known === undefined || isNewer(specVersion, known)) latest.set(id, specVersion)
  }
  return objects.filter(({ id, specVersion }) => latest.get(id) === specVersion)
}

function isNewer(a: string, b: string): boolean {
  const [majorA = 0, minorA = 0] = a.split('.').map(Number)
  const [majorB = 0, minorB = 0] = b.split('.').map(Number)
  return majorA === majorB ? minorA > minorB : majorA > majorB
}

function byVersion(objects: readonly HeldObject[], versions: VersionMatch) {
  if (versions === 'all') return objects
  const edges = new Map<string, { first: string; last: string }>()
  for (const { id, key } of objects) {
    const edge = edges.get(id)
    if (edge === undefined) edges.set(id, { first: key, last: key })
    else if (key < edge.first) edge.first = key
    else if (key > edge.last) edge.last = key
  }
  return objects.filter(({ id, key }) => {
    const edge = edges.get(id)
    return (
      versions.keys.includes(key) ||
      (versions.first && edge?.first === key) ||
      (versions.last && edge?.last === key)
    )
  })
}
