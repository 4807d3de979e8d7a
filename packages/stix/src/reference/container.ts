import type { Findings } from '../finding.ts'
import { isList, isObject, type JsonObject, type JsonValue, textOf } from '../json-value.ts'
import { list, optional, type Properties, type Shape, scoRef } from '../kinds.ts'
import { type ExtensionTable, predefinedExtensions } from '../tables/extensions.ts'
import { objectTables } from '../tables.ts'

/** References among the objects of a container: to what is there, of a type allowed. */
export function checkContainerReferences(object: JsonObject, findings: Findings): void {
  if (object.type !== 'observed-data' || !isObject(object.objects)) return
  const container = object.objects
  for (const [key, contained] of Object.entries(container)) {
    const table = isObject(contained)
      ? objectTables.get(textOf(contained, 'type') ?? '')
      : undefined
    if (!isObject(contained) || table?.family !== 'sco') continue
    const report = (name: string) =>
      findings.addAt('container-reference', 'must refer to an object here', ['objects', key, name])
    checkRows(contained, table.properties, container, report)
    const { extensions } = contained
    if (!isObject(extensions)) continue
    for (const extension of predefinedExtensions) {
      const content = extensions[extension.name]
      if (extension.extends === table.type && isObject(content))
        checkRows(content, rowsOf(extension), container, report)
    }
  }
}

/** Archives contain files only, in the table of the validator. */
const archiveRows = { contains_refs: optional(list(scoRef('file'))) }

const rowsOf = (extension: ExtensionTable): Properties =>
  extension.name === 'archive-ext' ? archiveRows : extension.properties

type Report = (name: string) => void

function checkRows(object: JsonObject, rows: Properties, container: JsonObject, report: Report) {
  for (const [name, { kind }] of Object.entries(rows))
    if (Object.hasOwn(object, name) && !refers(object[name] ?? null, kind, container)) report(name)
}

function refers(value: JsonValue, shape: Shape, container: JsonObject): boolean {
  if (shape.is === 'list')
    return !isList(value) || value.every((item) => refers(item, shape.items, container))
  if (shape.is === 'record')
    return (
      !isObject(value) ||
      Object.entries(shape.record.properties).every(
        ([name, { kind }]) =>
          !Object.hasOwn(value, name) || refers(value[name] ?? null, kind, container),
      )
    )
  if (shape.is !== 'local-reference' || !shape.of?.length) return true
  if (typeof value !== 'string' || !Object.hasOwn(container, value)) return false
  const target = container[value]
  const type = isObject(target) ? textOf(target, 'type') : undefined
  return type === undefined || shape.of.includes(type)
}
