import type { Properties, Shape } from '../kinds.ts'
import { predefinedExtensions } from '../tables/extensions.ts'
import { objectTables, observableTypes } from '../tables.ts'
import type { ObjectPath, PathStep } from './ast.ts'
import { excerpt } from './pattern-error.ts'
import type { Report } from './report.ts'

/** What a property may be compared with, where the standard defines it. */
export type ValueType = 'text' | 'number' | 'boolean' | 'timestamp'

/**
 * Checks an object path against the tables of the standard (STIX 2.1 §6, §9.7): type, properties,
 * lists, dictionaries, extensions and references. Custom types and properties are taken as they
 * are. Gives the type of what the path leads to, where it is known.
 */
export function checkPath(path: ObjectPath, report: Report): ValueType | undefined {
  const { objectType, steps, offset } = path
  const negative = steps.find((step) => step.kind === 'index' && step.index.startsWith('-'))
  if (negative !== undefined) {
    report('negative-index', 'the index of a list begins at 0', negative.offset)
  }
  const known = observableTypes.has(objectType)
  if (!known) checkUnknownType(objectType, offset, report)
  const [first] = steps
  if (first?.kind === 'key' && !/^[a-z0-9_]{3,250}$/.test(first.name)) {
    const sentence = 'a property is 3 to 250 of a-z, 0-9 and _'
    report('property-format', sentence, first.offset)
    return undefined
  }
  return known ? walk(steps, [objectType], report) : undefined
}

function checkUnknownType(objectType: string, offset: number, report: Report): void {
  const wellFormed =
    objectType.length >= 3 && objectType.length <= 250 && /^[a-z0-9-]+$/.test(objectType)
  if (!wellFormed || objectType.includes('--')) {
    const sentence = 'an object type is 3 to 250 of a-z, 0-9 and single hyphens'
    report('object-type-format', sentence, offset)
  } else if (objectTables.has(objectType)) {
    report('unknown-object-type', 'patterns are about cyber-observables only', offset)
  } else if (!objectType.startsWith('x-')) {
    const sentence = 'is no cyber-observable of STIX 2.1, and no custom type (x-…)'
    report('unknown-object-type', sentence, offset)
  }
}

/** What lies at a point of a path: objects of some types, or a value of some shape. */
type Place = { readonly types: readonly string[] } | { readonly shape: Shape }

function walk(
  steps: readonly PathStep[],
  types: readonly string[],
  report: Report,
): ValueType | undefined {
  let place: Place = { types }
  for (const step of steps) {
    const next: Place | 'nothing' | 'anything' =
      step.kind === 'index' ? itemOf(place) : memberOf(place, step.name)
    if (next === 'anything') return undefined
    if (next === 'nothing') {
      const custom = step.kind === 'key' && step.name.startsWith('x_')
      if (custom) return undefined
      const code =
        step.kind === 'key' && hasMembers(place) ? 'unknown-property' : 'unresolvable-path'
      const sentence =
        code === 'unknown-property'
          ? `${step.kind === 'key' ? excerpt(step.name) : ''} is no property there, nor custom (x_…)`
          : step.kind === 'key'
            ? 'what is before it has no properties'
            : 'what is before it is no list'
      report(code, sentence, step.offset)
      return undefined
    }
    place = next
  }
  return 'shape' in place ? valueTypeOf(place.shape) : undefined
}

function itemOf(place: Place): Place | 'nothing' | 'anything' {
  if ('types' in place) return 'nothing'
  if (place.shape.is === 'list') return { shape: place.shape.items }
  return isOpen(place.shape) ? 'anything' : 'nothing'
}

function memberOf(place: Place, name: string): Place | 'nothing' | 'anything' {
  if ('types' in place) return propertyOf(place.types, name)
  const { shape } = place
  switch (shape.is) {
    case 'record':
      return shapeOf(shape.record.properties, name) ?? 'nothing'
    case 'identifier':
    case 'local-reference':
      return propertyOf(shape.of ?? [...observableTypes], name)
    case 'extensions': {
      const record = predefinedExtensions.find((extension) => extension.name === name)
      return record === undefined ? 'anything' : { shape: { is: 'record', record } }
    }
    case 'hashes':
      return { shape: { is: 'string' } }
    default:
      return isOpen(shape) ? 'anything' : 'nothing'
  }
}

/** A property of the first of some types that has it: a reference may lead to any of them. */
function propertyOf(types: readonly string[], name: string): Place | 'nothing' {
  for (const type of types) {
    const found = shapeOf(objectTables.get(type)?.properties ?? {}, name)
    if (found !== undefined) return found
  }
  return 'nothing'
}

function shapeOf(properties: Properties, name: string): Place | undefined {
  const property = Object.hasOwn(properties, name) ? properties[name] : undefined
  return property && { shape: property.kind }
}

const open: ReadonlySet<Shape['is']> = new Set([
  ...(['any', 'object', 'container', 'bundled', 'language-contents', 'dictionary'] as const),
  ...(['external-reference', 'granular-marking'] as const),
])

function isOpen(shape: Shape): boolean {
  return open.has(shape.is)
}

function hasMembers(place: Place): boolean {
  if ('types' in place) return true
  const { is } = place.shape
  return is === 'record' || is === 'identifier' || is === 'local-reference'
}

function valueTypeOf(shape: Shape): ValueType | undefined {
  switch (shape.is) {
    case 'integer':
    case 'float':
      return 'number'
    case 'boolean':
    case 'timestamp':
      return shape.is
    case 'string':
    case 'vocabulary':
    case 'enumeration':
    case 'binary':
    case 'hex':
    case 'identifier':
    case 'local-reference':
      return 'text'
    default:
      return undefined
  }
}
