import { isBase64, isHexPairs } from '../check/characters.ts'
import type { Code } from '../codes.ts'
import type { Findings } from '../finding.ts'
import { isObject, type JsonObject, type JsonValue, own, textOf } from '../json-value.ts'
import type { Properties, Shape } from '../kinds.ts'
import { customObjectRows, customObservableRows } from '../tables/every-object.ts'
import { predefinedExtensions } from '../tables/extensions.ts'
import { objectTables } from '../tables.ts'
import { atLeastOneOf, notRequired, overlaid } from './overlay.ts'
import { accepts, acceptsRecord, isPresent, type Test } from './shape.ts'
import { acceptsTogether, isMarking } from './together.ts'

/** Which base schema a type builds on. */
type Base = 'object' | 'observable' | 'marking' | 'bundle'

interface SchemaPlan {
  readonly base: Base
  readonly rows: ReadonlyMap<string, { readonly test: Test; readonly code: Code }>
  readonly required: readonly string[]
  readonly atLeastOne: readonly string[]
}

const codesByShape: { readonly [shape: string]: Code } = {
  timestamp: 'timestamp-format',
  identifier: 'reference-type',
  enumeration: 'enumeration',
  binary: 'binary-format',
  hex: 'hex-format',
  hashes: 'hash-value',
  dictionary: 'dictionary-value',
  'external-reference': 'external-reference',
  'granular-marking': 'selector-syntax',
}

const codeOf = (shape: Shape): Code =>
  shape.is === 'list' ? codeOf(shape.items) : (codesByShape[shape.is] ?? 'property-type')

const plan = (
  type: string,
  base: Base,
  table: Properties,
  atLeastOne: readonly string[] = [],
): SchemaPlan => {
  const properties = overlaid(type, table)
  const exempt = notRequired[type] ?? []
  return {
    base,
    rows: new Map(
      Object.entries(properties).map(([name, { kind }]) => [
        name,
        { test: accepts(kind), code: codeOf(kind) },
      ]),
    ),
    required: Object.keys(table).filter((n) => table[n]?.required === true && !exempt.includes(n)),
    atLeastOne: atLeastOneOf[type] ?? atLeastOne,
  }
}

const baseOf = (type: string, family: string): Base => {
  if (type === 'marking-definition') return 'marking'
  if (type === 'bundle') return 'bundle'
  return family === 'sco' ? 'observable' : 'object'
}

const plans: ReadonlyMap<string, SchemaPlan> = new Map(
  [...objectTables.values()].map((table) => [
    table.type,
    plan(table.type, baseOf(table.type, table.family), table.properties, table.atLeastOne),
  ]),
)
const customObject = plan('', 'object', customObjectRows)
const customObservable = plan('', 'observable', customObservableRows)

const predefined = new Map(
  predefinedExtensions.map((table) => [
    table.name,
    {
      extends: table.extends,
      test: acceptsRecord({ ...table, properties: overlaid('', table.properties) }),
    },
  ]),
)

const reserved = ['severity', 'action', 'username', 'phone_numbers']
const namePattern = /^[a-z][a-z0-9_]{2,249}|id$/
const binaryName = /^[a-z][a-z0-9_]{0,245}_bin$/
const hexName = /^[a-z][a-z0-9_]{0,245}_hex$/

/** Whether a property may have this name and value, whatever its object (`properties.json`). */
export const isProperty = (name: string, value: JsonValue): boolean => {
  if (binaryName.test(name) && !(typeof value === 'string' && isBase64(value))) return false
  if (hexName.test(name) && !(typeof value === 'string' && isHexPairs(value))) return false
  return namePattern.test(name) && isPresent(value)
}

/** Types without a schema are taken for observables when they have neither created nor modified. */
const looksObservable = (object: JsonObject): boolean =>
  Object.hasOwn(object, 'type') &&
  Object.hasOwn(object, 'id') &&
  !Object.hasOwn(object, 'created') &&
  !Object.hasOwn(object, 'modified')

/** Checks an object as the schemas of the reference validator do; `contained` in a container. */
export function checkSchema(object: JsonObject, findings: Findings, contained = false): void {
  const type = textOf(object, 'type') ?? ''
  const custom = contained || looksObservable(object) ? customObservable : customObject
  checkAgainst(object, type, plans.get(type) ?? custom, findings)
}

function checkAgainst(
  object: JsonObject,
  type: string,
  plan: SchemaPlan,
  findings: Findings,
): void {
  const generic = plan.base === 'object' || plan.base === 'observable'
  for (const name of Object.keys(object)) {
    const value = object[name] ?? null
    const row = plan.rows.get(name)
    if (name === 'extensions' && plan.base !== 'bundle')
      checkExtensions(value, type, plan.base, findings)
    else if (row !== undefined && !row.test(value))
      findings.add(row.code, 'is not as required', name)
    if (generic && !isProperty(name, value))
      findings.add(isPresent(value) ? 'property-name' : 'null-value', 'is not a property', name)
    if (generic && reserved.includes(name))
      findings.add('reserved-name', `${name} is reserved`, name)
  }
  if (plan.base === 'marking') {
    if (!isMarking(object)) findings.add('marking-definition', 'is not a marking definition')
    return
  }
  for (const name of plan.required)
    if (!Object.hasOwn(object, name)) findings.add('required-property', `${name} is required`, name)
  if (plan.atLeastOne.length > 0 && !plan.atLeastOne.some((name) => Object.hasOwn(object, name)))
    findings.add('at-least-one', `must have ${plan.atLeastOne.join(' or ')}`)
  if (!acceptsTogether(object, type))
    findings.add('dependent-property', 'has properties that do not go together')
}

const extensionName = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*-ext$/
const definitionId =
  /^extension-definition--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$/
const extensionKinds = new Set([
  'new-sdo',
  'new-sco',
  'new-sro',
  'property-extension',
  'toplevel-property-extension',
])
const dictionaryOfAny = accepts({ is: 'dictionary', of: 'any' })
const extended = new Set(predefinedExtensions.map((table) => table.extends))

function checkExtensions(value: JsonValue, type: string, base: Base, findings: Findings): void {
  if (!isObject(value) || Object.keys(value).length === 0) {
    findings.add('property-type', 'must be a dictionary of extensions', 'extensions')
    return
  }
  for (const [name, content] of Object.entries(value))
    if (!acceptsExtension(name, content, type, base))
      findings.addAt('extension-key', 'is not an extension as required', ['extensions', name])
}

function acceptsExtension(name: string, content: JsonValue, type: string, base: Base): boolean {
  if (!isObject(content) || Object.keys(content).length === 0) return false
  const named = base !== 'marking' && extensionName.test(name)
  const defined = definitionId.test(name)
  if (!named && !defined) return false
  if (!Object.entries(content).every(([property, inner]) => isProperty(property, inner)))
    return false
  if (defined && !extensionKinds.has(String(own(content, 'extension_type')))) return false
  if (!extended.has(type)) return true
  const known = predefined.get(name)
  return known?.extends === type ? known.test(content) : dictionaryOfAny(content)
}
