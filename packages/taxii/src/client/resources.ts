import { isJsonObject, type JsonObject, type JsonValue } from '@comity/json'
import { withSlash } from './address.ts'

// What other servers send, read with tolerance: only what a caller cannot do without is required.

export type ServerDiscovery = {
  readonly title: string
  readonly description?: string
  readonly contact?: string
  /** Absolute, whatever the server wrote. */
  readonly apiRoots: readonly URL[]
  readonly default?: URL
}

export type ServerApiRoot = {
  readonly url: URL
  readonly title: string
  readonly description?: string
  readonly versions: readonly string[]
  /** Bytes; absent when the server does not say. */
  readonly maxContentLength?: number
}

export type ServerCollection = {
  readonly url: URL
  readonly id: string
  readonly title: string
  readonly description?: string
  readonly alias?: string
  /** Absent when the server does not say, as some do. */
  readonly canRead?: boolean
  readonly canWrite?: boolean
  readonly mediaTypes: readonly string[]
}

export type ServerStatus = {
  readonly id: string
  readonly status: 'complete' | 'pending'
  readonly total: number
  readonly success: number
  readonly failure: number
  readonly pending: number
  /** Empty when the server only counts. */
  readonly successes: readonly ServerStatusDetail[]
  readonly failures: readonly ServerStatusDetail[]
  readonly pendings: readonly ServerStatusDetail[]
}

export type ServerStatusDetail = {
  readonly id: string
  readonly version?: string
  readonly message?: string
}

export function readDiscovery(value: JsonObject, url: URL): ServerDiscovery {
  const absolute = (root: string) => withSlash(new URL(root, url))
  return {
    title: text(value.title) ?? '',
    ...optional('description', text(value.description)),
    ...optional('contact', text(value.contact)),
    apiRoots: texts(value.api_roots).map(absolute),
    ...optional('default', mapped(text(value.default), absolute)),
  }
}

export function readApiRoot(value: JsonObject, url: URL): ServerApiRoot {
  const largest = value.max_content_length
  return {
    url,
    title: text(value.title) ?? '',
    ...optional('description', text(value.description)),
    versions: texts(value.versions),
    ...optional(
      'maxContentLength',
      typeof largest === 'number' && largest > 0 ? largest : undefined,
    ),
  }
}

export function readCollections(value: JsonObject, root: URL): readonly ServerCollection[] {
  const list = Array.isArray(value.collections) ? value.collections : []
  return objects(list).flatMap((each) => {
    const id = text(each.id)
    if (id === undefined) return []
    return [readCollection(each, new URL(`collections/${encodeURIComponent(id)}/`, root))]
  })
}

export function readCollection(value: JsonObject, url: URL): ServerCollection {
  return {
    url,
    id: required(value, 'id'),
    title: text(value.title) ?? '',
    ...optional('description', text(value.description)),
    ...optional('alias', text(value.alias)),
    ...optional('canRead', flag(value.can_read)),
    ...optional('canWrite', flag(value.can_write)),
    mediaTypes: texts(value.media_types),
  }
}

export function readStatus(value: JsonObject): ServerStatus {
  const successes = details(value.successes)
  const failures = details(value.failures)
  const pendings = details(value.pendings)
  const success = count(value.success_count) ?? successes.length
  const failure = count(value.failure_count) ?? failures.length
  const pending = count(value.pending_count) ?? pendings.length
  return {
    id: required(value, 'id'),
    status: value.status === 'pending' ? 'pending' : 'complete',
    total: count(value.total_count) ?? success + failure + pending,
    success,
    failure,
    pending,
    successes,
    failures,
    pendings,
  }
}

function details(value: JsonValue | undefined): readonly ServerStatusDetail[] {
  const list = Array.isArray(value) ? value : []
  return objects(list).map((each) => ({
    id: text(each.id) ?? '',
    ...optional('version', text(each.version)),
    ...optional('message', text(each.message)),
  }))
}

export function objects(list: readonly JsonValue[]): readonly JsonObject[] {
  return list.filter((each) => isJsonObject(each))
}

export function text(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}

export function texts(value: JsonValue | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []
}

function flag(value: JsonValue | undefined): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined
}

function count(value: JsonValue | undefined): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined
}

function required(value: JsonObject, name: string): string {
  const found = text(value[name])
  if (found === undefined) throw new TypeError(`${name} is missing`)
  return found
}

function mapped<T>(value: string | undefined, map: (value: string) => T): T | undefined {
  return value === undefined ? undefined : map(value)
}

/** A member that is there only if it has a value. */
export function optional<Name extends string, T>(
  name: Name,
  value: T | undefined,
): { readonly [_ in Name]?: T } {
  const member: { [_ in Name]?: T } = {}
  if (value !== undefined) member[name] = value
  return member
}
