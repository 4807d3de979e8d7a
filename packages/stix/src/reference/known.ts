import { isList, isObject, type JsonObject, type JsonValue, textOf } from '../json-value.ts'
import type { Properties, Shape } from '../kinds.ts'
import { predefinedExtensions } from '../tables/extensions.ts'
import { coreTypes, objectTables, observableTypes } from '../tables.ts'

/** Which names the reference validator takes for the standard's, where its lists differ. */
const differences: {
  readonly [type: string]: { add: readonly string[]; drop: readonly string[] }
} = {
  'course-of-action': { add: ['action'], drop: [] },
  'extension-definition': { add: [], drop: ['confidence', 'extensions'] },
  'malware-analysis': { add: ['installed_software_ref'], drop: ['installed_software_refs'] },
  'marking-definition': { add: ['lang'], drop: [] },
}

const properties: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...objectTables.values()].map(({ type, properties: rows }) => {
    const names = new Set(Object.keys(rows))
    for (const name of differences[type]?.add ?? []) names.add(name)
    for (const name of differences[type]?.drop ?? []) names.delete(name)
    return [type, names]
  }),
)

/** Names of the properties of a type; undefined for a type of one's own. */
export const propertiesOf = (type: string): ReadonlySet<string> | undefined => properties.get(type)

export const isReserved = (name: string): boolean =>
  ['severity', 'username', 'phone_numbers', 'action'].includes(name)

/** Object types that can have predefined extensions, and the names of those. */
export const extensionNames = (type: string): ReadonlySet<string> | undefined =>
  extensionsByType.get(type)

const extensionsByType = new Map(
  [...new Set(predefinedExtensions.map((table) => table.extends))].map((type) => [
    type,
    new Set(predefinedExtensions.filter((t) => t.extends === type).map((t) => t.name)),
  ]),
)

/** Embedded types whose properties are looked at: a name outside is custom. */
const embedded: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>> = new Map([
  ...['email-message', 'windows-registry-key', 'x509-certificate'].map(
    (type) => [type, recordsIn(objectTables.get(type)?.properties ?? {})] as const,
  ),
  ...predefinedExtensions.map((table) => [table.name, recordsIn(table.properties)] as const),
])

function recordsIn(rows: Properties): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    Object.entries(rows).flatMap(([name, { kind }]) => {
      const record = recordOf(kind)
      const known = record === undefined || name === 'kill_chain_phases'
      return known ? [] : [[name, new Set(Object.keys(record))] as const]
    }),
  )
}

function recordOf(shape: Shape): Properties | undefined {
  if (shape.is === 'record') return shape.record.properties
  return shape.is === 'list' ? recordOf(shape.items) : undefined
}

/** Names in the embedded types of an object or extension that those types do not have. */
export function foreignNames(holder: string, object: JsonObject): readonly string[] {
  const found: string[] = []
  for (const [name, known] of embedded.get(holder) ?? [])
    if (Object.hasOwn(object, name))
      found.push(...namesIn(object[name] ?? null).filter((inner) => !known.has(inner)))
  return found
}

const namesIn = (value: JsonValue): readonly string[] => {
  if (isList(value)) return value.flatMap((item) => (isObject(item) ? Object.keys(item) : []))
  return isObject(value) ? Object.keys(value) : []
}

/** Names in the predefined extensions of an observable that those do not have. */
export function foreignExtensionNames(object: JsonObject): readonly string[] {
  const known = extensionNames(textOf(object, 'type') ?? '')
  const { extensions } = object
  if (known === undefined || !isObject(extensions)) return []
  const found: string[] = []
  for (const table of predefinedExtensions) {
    const content = extensions[table.name]
    if (!known.has(table.name) || !isObject(content)) continue
    found.push(...Object.keys(content).filter((name) => !Object.hasOwn(table.properties, name)))
    found.push(...foreignNames(table.name, content))
  }
  return found
}

/** Whether a type is of the standard or reserved. */
export const isKnownType = (type: string): boolean =>
  coreTypes.has(type) || observableTypes.has(type) || type === 'action'

/** Whether an extension of the object is of one of these types. */
export const usesExtension = (object: JsonObject, ...types: readonly string[]): boolean => {
  const { extensions } = object
  return (
    isObject(extensions) &&
    Object.values(extensions).some(
      (content) => isObject(content) && types.includes(String(content.extension_type)),
    )
  )
}
