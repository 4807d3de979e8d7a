import type { JsonArray, JsonObject } from '@comity/json'

export type { JsonArray, JsonObject, JsonValue } from '@comity/json'

/** True for a JSON object: neither null nor a list. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** True for a JSON list; `Array.isArray` loses the element type of read-only lists. */
export const isList = (value: unknown): value is JsonArray => Array.isArray(value)

/** The value of an object's own property; never one inherited from a prototype. */
export const own = (object: JsonObject, name: string): JsonObject[string] | undefined =>
  Object.hasOwn(object, name) ? object[name] : undefined

/** The value of an own property when it is a string. */
export const textOf = (object: JsonObject, name: string): string | undefined => {
  const value = own(object, name)
  return typeof value === 'string' ? value : undefined
}

/** The entry of a table under a name that came from outside; never one of the prototype's. */
export const entryOf = <T>(table: { readonly [name: string]: T }, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined
