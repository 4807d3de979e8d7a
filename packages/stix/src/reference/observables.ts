import { isObject, type JsonObject, textOf } from '../json-value.ts'
import { observableTypes } from '../tables.ts'

/** The observables that a check looks at, and the steps to each from the object given. */
export interface Observable {
  readonly object: JsonObject
  readonly steps: readonly string[]
}

/**
 * An observable itself, or those in the container of observed data; nothing for other objects.
 */
export function observablesOf(object: JsonObject): readonly Observable[] {
  const type = textOf(object, 'type') ?? ''
  const { objects } = object
  if (type === 'observed-data' ? !isObject(objects) : !observableTypes.has(type)) return []
  if (!Object.hasOwn(object, 'objects')) return [{ object, steps: [] }]
  if (!isObject(objects)) return []
  return Object.entries(objects).flatMap(([key, contained]) =>
    isObject(contained) ? [{ object: contained, steps: ['objects', key] }] : [],
  )
}

/** True for observables and for observed data that has a container. */
export const hasObservables = (object: JsonObject): boolean =>
  observableTypes.has(textOf(object, 'type') ?? '') ||
  (object.type === 'observed-data' && isObject(object.objects))

/** The content of a predefined extension of an object, when it is an object. */
export const extensionOf = (object: JsonObject, name: string): JsonObject | undefined => {
  const { extensions } = object
  const content =
    isObject(extensions) && Object.hasOwn(extensions, name) ? extensions[name] : undefined
  return isObject(content) ? content : undefined
}
