import type { Findings } from '../finding.ts'
import { isList, isObject, type JsonObject, type JsonValue, textOf } from '../json-value.ts'
import type { Properties, Shape } from '../kinds.ts'
import { predefinedExtensions } from '../tables/extensions.ts'
import { objectTables } from '../tables.ts'
import { checkObject } from './object.ts'

/** The objects of a deprecated observable container and the references among them (§2.13). */
export function checkContainer(container: JsonValue, findings: Findings): void {
  if (!isObject(container)) {
    findings.add('property-type', 'must be a dictionary of observables', 'objects')
    return
  }
  const keys = Object.keys(container)
  if (keys.length === 0) findings.add('empty-dictionary', 'must not be empty', 'objects')
  findings.enter('objects')
  const outer = findings.contained
  findings.contained = true
  for (const key of keys) {
    if (!/^[0-9]+$/.test(key)) findings.add('container-key', 'should be a number', key)
    findings.enter(key)
    checkContained(container[key] ?? null, container, findings)
    findings.leave()
  }
  findings.contained = outer
  findings.leave()
}

function checkContained(object: JsonValue, container: JsonObject, findings: Findings): void {
  const table = isObject(object) ? objectTables.get(textOf(object, 'type') ?? '') : undefined
  if (table !== undefined && table.family !== 'sco') {
    findings.addAt('bundled-object', `${table.type} is not an observable`, [], '2.13')
    return
  }
  checkObject(object, findings)
  if (isObject(object)) checkLocalReferences(object, container, findings)
}

function checkLocalReferences(object: JsonObject, container: JsonObject, findings: Findings): void {
  const table = objectTables.get(textOf(object, 'type') ?? '')
  if (table?.family !== 'sco') return
  followRows(object, table.properties, container, findings)
  const extensions = object.extensions
  if (!isObject(extensions)) return
  findings.enter('extensions')
  for (const extension of predefinedExtensions) {
    const content = extensions[extension.name]
    if (extension.extends !== table.type || !isObject(content)) continue
    findings.enter(extension.name)
    followRows(content, extension.properties, container, findings)
    findings.leave()
  }
  findings.leave()
}

function followRows(
  object: JsonObject,
  rows: Properties,
  container: JsonObject,
  findings: Findings,
): void {
  for (const [name, { kind }] of Object.entries(rows))
    if (Object.hasOwn(object, name)) follow(object[name] ?? null, name, kind, container, findings)
}

function follow(
  value: JsonValue,
  step: string | number,
  shape: Shape,
  container: JsonObject,
  findings: Findings,
): void {
  if (shape.is === 'list' && isList(value)) {
    findings.enter(step)
    for (const [at, item] of value.entries()) follow(item, at, shape.items, container, findings)
    findings.leave()
  } else if (shape.is === 'record' && isObject(value)) {
    findings.enter(step)
    followRows(value, shape.record.properties, container, findings)
    findings.leave()
  } else if (shape.is === 'local-reference')
    resolve(value, step, shape.of ?? [], container, findings)
}

function resolve(
  value: JsonValue,
  step: string | number,
  types: readonly string[],
  container: JsonObject,
  findings: Findings,
): void {
  if (typeof value !== 'string') {
    findings.add('property-type', 'must be the key of an object', step)
    return
  }
  const target = Object.hasOwn(container, value) ? container[value] : undefined
  if (target === undefined) {
    findings.add('container-reference', `${value} is not in the container`, step)
    return
  }
  const type = isObject(target) ? textOf(target, 'type') : undefined
  if (type !== undefined && types.length > 0 && !types.includes(type))
    findings.add('reference-type', `must refer to ${types.join(' or ')}, not ${type}`, step)
}
