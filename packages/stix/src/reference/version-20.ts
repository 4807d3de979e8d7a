import { identifierType, uuidVersion } from '../check/characters.ts'
import type { Findings } from '../finding.ts'
import {
  entryOf,
  isList,
  isObject,
  type JsonObject,
  type JsonValue,
  textOf,
} from '../json-value.ts'
import { objectTables } from '../tables.ts'
import { tlpMarkings } from '../tlp.ts'
import { overlaid } from './overlay.ts'
import { accepts, hasTimestampForm, isPresent, type Test } from './shape.ts'

/** What STIX 2.0 requires by type, beside type, id, created and modified. */
const required: { readonly [type: string]: readonly string[] } = {
  'attack-pattern': ['name'],
  campaign: ['name'],
  'course-of-action': ['name'],
  identity: ['name', 'identity_class'],
  indicator: ['pattern', 'labels', 'valid_from'],
  'intrusion-set': ['name'],
  malware: ['name', 'labels'],
  'observed-data': ['first_observed', 'last_observed', 'number_observed', 'objects'],
  relationship: ['relationship_type', 'source_ref', 'target_ref'],
  report: ['name', 'labels', 'object_refs', 'published'],
  sighting: ['sighting_of_ref'],
  'threat-actor': ['name', 'labels'],
  tool: ['name', 'labels'],
  vulnerability: ['name'],
}

/** Properties that came with 2.1: in 2.0 they are custom, and may hold anything. */
const later = new Set(
  `spec_version confidence lang extensions indicator_types pattern_type pattern_version is_family
  malware_types first_seen last_seen operating_system_refs architecture_execution_envs
  implementation_languages capabilities sample_refs start_time stop_time object_refs aliases
  report_types threat_actor_types tool_types roles description`.split(/\s+/),
)
const kept: { readonly [type: string]: readonly string[] } = {
  campaign: ['first_seen', 'last_seen', 'aliases', 'description'],
  'intrusion-set': ['first_seen', 'last_seen', 'aliases', 'description'],
  sighting: ['first_seen', 'last_seen'],
  report: ['object_refs', 'description'],
  'threat-actor': ['aliases', 'roles', 'description'],
}
const described = new Set(
  Object.keys(required).filter((t) => !['sighting', 'observed-data'].includes(t)),
)

const rowsByType: ReadonlyMap<string, ReadonlyMap<string, Test>> = new Map(
  Object.keys(required).map((type) => {
    const table = overlaid(type, objectTables.get(type)?.properties ?? {})
    const rows = Object.entries(table).filter(
      ([name]) =>
        !later.has(name) ||
        kept[type]?.includes(name) === true ||
        (name === 'description' && described.has(type)),
    )
    return [type, new Map(rows.map(([name, { kind }]) => [name, accepts(kind)]))] as const
  }),
)

/** What every object of 2.0 has, for types of one's own. */
const commonRows: ReadonlyMap<string, Test> = new Map(
  [...(rowsByType.get('vulnerability') ?? [])].filter(
    ([name]) => !['type', 'id', 'name', 'description'].includes(name),
  ),
)

const typeName = /^-?[a-zA-Z0-9]+(?:-[a-zA-Z0-9]+)*-?$/
const propertyName = /^[a-z0-9_]{3,250}$/
const reserved = `confidence severity action usernames phone_numbers addresses first_seen_precision
  last_seen_precision valid_from_precision valid_until_precision`.split(/\s+/)

const isIdentifier = (value: JsonValue | undefined): boolean =>
  typeof value === 'string' && identifierType(value) !== undefined && uuidVersion(value) === '4'

const isMillisecond: Test = (value) => hasTimestampForm(value) && value.length === 24

/**
 * Checks an object of STIX 2.0 by the schemas of the reference validator. Observables in a
 * container are held to names and presence only, not to the tables of their types.
 */
export function checkSchema20(object: JsonObject, findings: Findings, contained = false): void {
  if (object.type === 'bundle') checkBundle(object, findings)
  else if (object.type === 'marking-definition') checkMarking(object, findings)
  else if (contained) checkNames(object, findings)
  else checkCore(object, findings)
}

function checkBundle(bundle: JsonObject, findings: Findings): void {
  if (bundle.spec_version !== '2.0') findings.add('fixed-value', 'must be 2.0', 'spec_version')
  if (!isIdentifier(bundle.id) || !String(bundle.id).startsWith('bundle--'))
    findings.add('identifier-format', 'must be an identifier', 'id')
}

function checkNames(object: JsonObject, findings: Findings): void {
  for (const [name, value] of Object.entries(object))
    if (!isPresent(value)) findings.add('null-value', 'must not be null or empty', name)
    else if (!propertyName.test(name) && name !== 'id')
      findings.add('property-name', 'must be a-z, 0-9 and _', name)
}

function checkCore(object: JsonObject, findings: Findings): void {
  const type = textOf(object, 'type') ?? ''
  checkNames(object, findings)
  if (!typeName.test(type) || type.length < 3 || type.length > 250)
    findings.add('type-name', 'must be a type name', 'type')
  if (type === 'incident' || type === 'infrastructure')
    findings.add('reserved-name', `${type} is reserved`, 'type')
  for (const name of reserved)
    if (Object.hasOwn(object, name)) findings.add('reserved-name', `${name} is reserved`, name)
  const needed = ['type', 'id', 'created', 'modified', ...(entryOf(required, type) ?? [])]
  for (const name of needed)
    if (!Object.hasOwn(object, name)) findings.add('required-property', `${name} is required`, name)
  const rows = rowsByType.get(type) ?? commonRows
  for (const [name, value] of Object.entries(object))
    if (!acceptsRow(name, value, rows)) findings.add('property-type', 'is not as required', name)
}

function acceptsRow(
  name: string,
  value: JsonValue,
  rows: ReadonlyMap<string, Test> | undefined,
): boolean {
  if (name === 'created' || name === 'modified') return isMillisecond(value)
  if (name === 'id') return isIdentifier(value) && rows?.get('id')?.(value) !== false
  if (name.endsWith('_ref') && rows?.has(name) === true && !isIdentifier(value)) return false
  if (name.endsWith('_refs') && rows?.has(name) === true)
    if (!isList(value) || !value.every(isIdentifier)) return false
  return rows?.get(name)?.(value) !== false
}

function checkMarking(object: JsonObject, findings: Findings): void {
  const { definition, definition_type: type, id } = object
  const fixed = tlpMarkings.find((marking) => marking.version === 1 && marking.id === id)
  const statement = isObject(definition) && typeof definition.statement === 'string'
  const complete = ['id', 'definition', 'definition_type', 'created'].every((name) =>
    Object.hasOwn(object, name),
  )
  const open =
    type === 'statement' ? statement : typeof type === 'string' && !/^statement|tlp$/.test(type)
  const tlp =
    type === 'tlp' &&
    isObject(definition) &&
    object.created === fixed?.object.created &&
    definition.tlp === levelOf(fixed?.object.definition)
  if (!tlp && !(complete && open && isObject(definition) && isIdentifier(id)))
    findings.add('marking-definition', 'is not a marking definition')
  if (object.created !== undefined && !hasTimestampForm(object.created))
    findings.add('timestamp-format', 'must be a timestamp', 'created')
}

const levelOf = (definition: JsonValue | undefined): JsonValue | undefined =>
  isObject(definition) ? definition.tlp : undefined
