/** Any JSON value. Read-only: what came from outside is looked at, not edited in place. */
export type JsonValue = string | number | boolean | null | JsonArray | JsonObject

/** A JSON array, read-only. */
export type JsonArray = readonly JsonValue[]

/** A JSON object, read-only. Ask with `Object.hasOwn` before trusting a name such as `constructor`. */
export interface JsonObject {
  readonly [key: string]: JsonValue
}

/** Tells an object from every other JSON value, arrays and null included. */
export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
