import { canonicalize } from '@comity/json'
import { check } from './check.ts'
import { type Code, codes } from './codes.ts'
import type { Finding } from './finding.ts'
import { isList, isObject, type JsonObject, type JsonValue, textOf } from './json-value.ts'
import { compareTimestamps, isTimestamp, versionKey } from './timestamp.ts'

/**
 * Checks objects each by itself, by the standard, and then against one another: versions of one
 * id, markings that mark in circles, and extensions whose definitions are among them.
 *
 * Paths begin with the position in the list. What is not in the list is not judged. Never throws.
 */
export function checkAll(objects: readonly JsonValue[]): readonly Finding[] {
  const alone = objects.flatMap((object, at) =>
    check(object).map((finding) => ({ ...finding, path: `/${at}${finding.path}` })),
  )
  return [...alone, ...checkTogether(objects)]
}

/** What the objects of a list say about one another; see `checkAll`. */
export function checkTogether(objects: readonly JsonValue[]): readonly Finding[] {
  const placed = objects.flatMap((object, at): readonly Placed[] => {
    const id = isObject(object) ? textOf(object, 'id') : undefined
    return isObject(object) && id !== undefined ? [{ object, id, at }] : []
  })
  const byId = new Map<string, Placed[]>()
  for (const entry of placed) {
    const same = byId.get(entry.id)
    if (same === undefined) byId.set(entry.id, [entry])
    else same.push(entry)
  }
  return [
    ...[...byId.values()].flatMap(checkVersions),
    ...checkMarkingCycles(placed),
    ...placed.flatMap((entry) => checkDefinitions(entry, byId)),
    ...placed.flatMap((entry) => checkTranslated(entry, byId)),
  ]
}

interface Placed {
  readonly object: JsonObject
  readonly id: string
  readonly at: number
}

const finding = (code: Code, at: number, name: string, message: string): Finding => ({
  code,
  level: codes[code].level,
  clause: codes[code].clause,
  path: name === '' ? `/${at}` : `/${at}/${name}`,
  message,
})

/** Content that can be compared whatever the order of its keys; undefined where there is none. */
const contentOf = (object: JsonObject): string | undefined => {
  try {
    return canonicalize(object)
  } catch {
    return undefined
  }
}

const versionOf = (object: JsonObject): string | undefined => {
  const modified = textOf(object, 'modified')
  return modified !== undefined && isTimestamp(modified) ? modified : undefined
}

/** Versions of one id (§3.6): one content each, the same `created`, none after a revocation. */
function checkVersions(entries: readonly Placed[]): readonly Finding[] {
  if (entries.length < 2) return []
  const found: Finding[] = []
  const first = new Map<string, Placed>()
  const created = entries[0]?.object.created
  const end = entries
    .flatMap(({ object }) => (object.revoked === true ? [versionOf(object) ?? ''] : []))
    .filter((version) => version !== '')
    .reduce<string | undefined>((a, b) => (a !== undefined && isBefore(a, b) ? a : b), undefined)
  for (const entry of entries) {
    const { object, at } = entry
    const version = versionOf(object)
    const key = version === undefined ? '' : versionKey(version)
    const known = first.get(key)
    if (known === undefined) first.set(key, entry)
    else if (contentOf(known.object) !== contentOf(object))
      found.push(finding('version-conflict', at, '', `differs from the object at ${known.at}`))
    else found.push(finding('duplicate-id', at, '', `repeats the object at ${known.at}`))
    if (version === undefined) continue
    if (object.created !== created)
      found.push(finding('created-changed', at, 'created', 'is not that of the other versions'))
    if (end !== undefined && isBefore(end, version))
      found.push(finding('revoked-then-changed', at, 'modified', 'the object was revoked before'))
  }
  return found
}

const isBefore = (a: string, b: string): boolean => compareTimestamps(a, b) < 0

/** Marking definitions that mark themselves by way of others (§3.2). */
function checkMarkingCycles(placed: readonly Placed[]): readonly Finding[] {
  const definitions = placed.filter(({ object }) => object.type === 'marking-definition')
  const edges = new Map(
    definitions.map(({ id, object }) => [id, markingsOf(object).filter((mark) => mark !== id)]),
  )
  const circles = withoutEnds(reversed(withoutEnds(edges)))
  return definitions
    .filter(({ id }) => circles.has(id))
    .map(({ at }) => finding('marking-cycle', at, '', 'is marked by itself, by way of others'))
}

type Edges = ReadonlyMap<string, readonly string[]>

const markingsOf = (object: JsonObject): readonly string[] => {
  const { object_marking_refs: refs, granular_markings: granular } = object
  const inner = isList(granular) ? granular.map((item) => isObject(item) && item.marking_ref) : []
  return [...(isList(refs) ? refs : []), ...inner].filter((ref) => typeof ref === 'string')
}

/** What is left when nodes without edges to others that are left are taken away. */
function withoutEnds(edges: Edges): Edges {
  const left = new Map([...edges].map(([id, to]) => [id, to.filter((end) => edges.has(end))]))
  const users = reversed(left)
  const count = new Map([...left].map(([id, to]) => [id, to.length]))
  const ends = [...left.keys()].filter((id) => count.get(id) === 0)
  for (let id = ends.pop(); id !== undefined; id = ends.pop()) {
    left.delete(id)
    for (const user of users.get(id) ?? []) {
      const rest = (count.get(user) ?? 0) - 1
      count.set(user, rest)
      if (rest === 0) ends.push(user)
    }
  }
  return new Map([...left].map(([id, to]) => [id, to.filter((end) => left.has(end))]))
}

function reversed(edges: Edges): Edges {
  const users = new Map<string, string[]>([...edges.keys()].map((id) => [id, []]))
  for (const [id, to] of edges) for (const end of to) users.get(end)?.push(id)
  return users
}

/** Extensions as their definitions allow, where those are in the list (§7.3). */
function checkDefinitions(
  { object, at }: Placed,
  byId: ReadonlyMap<string, readonly Placed[]>,
): readonly Finding[] {
  const { extensions } = object
  if (!isObject(extensions)) return []
  return Object.entries(extensions).flatMap(([id, content]) => {
    const definitions = byId.get(id)
    const type = isObject(content) ? content.extension_type : undefined
    if (definitions === undefined || typeof type !== 'string') return []
    const allowed = definitions.some(
      ({ object: { extension_types: types } }) => isList(types) && types.includes(type),
    )
    const message = `the definition has no ${type}`
    return allowed ? [] : [finding('extension-undefined', at, `extensions/${id}`, message)]
  })
}

/** A translation of a version names it exactly (§7.1.1). */
function checkTranslated(
  { object, at }: Placed,
  byId: ReadonlyMap<string, readonly Placed[]>,
): readonly Finding[] {
  const { type, object_ref: ref, object_modified: modified } = object
  const versions = typeof ref === 'string' ? byId.get(ref) : undefined
  if (type !== 'language-content' || modified === undefined || versions === undefined) return []
  if (versions.some(({ object: version }) => version.modified === modified)) return []
  return [finding('reference-mismatch', at, 'object_modified', 'is no version in the list')]
}
