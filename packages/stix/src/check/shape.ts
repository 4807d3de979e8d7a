import { enumerations } from '../enumerations.ts'
import type { Findings } from '../finding.ts'
import { isList, isObject, type JsonObject, type JsonValue } from '../json-value.ts'
import type { Properties, RecordTable, Shape } from '../kinds.ts'
import { isTimestamp } from '../timestamp.ts'
import { identifierType, isBase64, isHexPairs } from './characters.ts'
import { checkDictionary } from './dictionary.ts'
import { checkExternalReference } from './external-reference.ts'
import { formats } from './formats.ts'
import { checkGranularMarking } from './granular-marking.ts'
import { checkHashes } from './hashes.ts'
import { checkTranslations } from './translations.ts'

/** Looks at one value; `key` is where it stands below the present place. */
export type Check = (value: JsonValue, key: string | number, findings: Findings) => void

const nothing: Check = () => {}

/** Turns a shape into a function, once, so that checking reads no table. */
export function compile(shape: Shape): Check {
  switch (shape.is) {
    case 'string':
      return compileString(shape)
    case 'vocabulary':
      return typed('string', 'must be a string')
    case 'boolean':
      return typed('boolean', 'must be true or false')
    case 'enumeration':
      return compileEnumeration(enumerations[shape.enumeration], shape.enumeration)
    case 'integer':
    case 'float':
      return compileNumber(shape)
    case 'timestamp':
      return compileTimestamp(shape.precision)
    case 'identifier':
      return compileIdentifier(shape)
    case 'local-reference':
      return compileLocalReference(shape.of ?? [])
    case 'binary':
      return textual('binary-format', isBase64, 'must be Base64')
    case 'hex':
      return textual('hex-format', isLowerHex, 'must be pairs of lower-case hexadecimal digits')
    case 'list':
      return compileList(compile(shape.items))
    case 'record':
      return compileRecord(shape.record)
    case 'dictionary':
      return checkDictionary(shape.of, shape.keys)
    case 'object':
      return (value, key, findings) => {
        if (!isObject(value)) findings.add('property-type', 'must be an object', key)
      }
    case 'hashes':
      return checkHashes
    case 'external-reference':
      return checkExternalReference
    case 'granular-marking':
      return checkGranularMarking
    case 'language-contents':
      return checkTranslations
    case 'any':
    case 'extensions':
    case 'container':
    case 'bundled':
      // These need to know the whole object; the object's own check looks into them.
      return nothing
  }
}

const isLowerHex = (text: string): boolean => isHexPairs(text) && text === text.toLowerCase()

const typed =
  (type: 'string' | 'boolean', message: string): Check =>
  (value, key, findings) => {
    if (typeof value !== type) wrongType(value, key, findings, message)
  }

const textual =
  (code: 'binary-format' | 'hex-format', test: (text: string) => boolean, message: string): Check =>
  (value, key, findings) => {
    if (typeof value !== 'string') wrongType(value, key, findings, 'must be a string')
    else if (!test(value)) findings.add(code, message, key)
  }

function wrongType(value: JsonValue, key: string | number, findings: Findings, message: string) {
  if (value === null) findings.add('null-value', 'must not be null', key)
  else findings.add('property-type', message, key)
}

function compileString(shape: Extract<Shape, { is: 'string' }>): Check {
  const { exactly, format } = shape
  if (exactly !== undefined)
    return (value, key, findings) => {
      if (value !== exactly) findings.add('fixed-value', `must be "${exactly}"`, key)
    }
  if (format === undefined) return typed('string', 'must be a string')
  const { code, test, message } = formats[format]
  return (value, key, findings) => {
    if (typeof value !== 'string') wrongType(value, key, findings, 'must be a string')
    else if (!test(value)) findings.add(code, message, key)
  }
}

function compileEnumeration(terms: ReadonlySet<string>, name: string): Check {
  return (value, key, findings) => {
    if (typeof value !== 'string') wrongType(value, key, findings, 'must be a string')
    else if (!terms.has(value)) findings.add('enumeration', `must be a term of ${name}`, key)
  }
}

function compileNumber(shape: Extract<Shape, { is: 'integer' | 'float' }>): Check {
  const whole = shape.is === 'integer'
  const min = shape.min ?? (whole ? Number.MIN_SAFE_INTEGER : -Number.MAX_VALUE)
  const max = shape.max ?? (whole ? Number.MAX_SAFE_INTEGER : Number.MAX_VALUE)
  return (value, key, findings) => {
    if (typeof value !== 'number' || (whole && !Number.isInteger(value)))
      wrongType(value, key, findings, whole ? 'must be an integer' : 'must be a number')
    else if (!(value >= min && value <= max))
      findings.add('number-range', `must be between ${min} and ${max}`, key)
  }
}

function compileTimestamp(precision: 'milliseconds' | 'seconds' | undefined): Check {
  return (value, key, findings) => {
    if (typeof value !== 'string') wrongType(value, key, findings, 'must be a timestamp')
    else if (!isTimestamp(value))
      findings.add('timestamp-format', 'must be a timestamp YYYY-MM-DDTHH:mm:ss[.s+]Z', key)
    else if (precision === 'milliseconds' && value.length < 24)
      findings.add('timestamp-precision', 'must have at least three digits of a second', key)
    else if (precision === 'seconds' && value.length !== 20)
      findings.add('timestamp-precision', 'must be precise to the second', key)
  }
}

function compileIdentifier(shape: { of?: readonly string[]; not?: readonly string[] }): Check {
  const of = shape.of && new Set(shape.of)
  const not = shape.not && new Set(shape.not)
  return (value, key, findings) => {
    if (typeof value !== 'string') {
      wrongType(value, key, findings, 'must be an identifier')
      return
    }
    const type = identifierType(value)
    if (type === undefined) findings.add('identifier-format', 'must be type--UUID', key)
    else if (of?.has(type) === false) {
      const code = key === 'id' ? 'id-type' : 'reference-type'
      findings.add(code, `must identify ${[...of].join(' or ')}, not ${type}`, key)
    } else if (not?.has(type)) findings.add('reference-type', `must not identify ${type}`, key)
  }
}

function compileLocalReference(of: readonly string[]): Check {
  const check = compileIdentifier(of.length > 0 ? { of } : {})
  return (value, key, findings) => {
    // Inside a container the container itself resolves the reference.
    if (!findings.contained) check(value, key, findings)
  }
}

function compileList(item: Check): Check {
  return (value, key, findings) => {
    if (!isList(value)) {
      wrongType(value, key, findings, 'must be a list')
      return
    }
    if (value.length === 0) findings.add('empty-list', 'must not be empty', key)
    findings.enter(key)
    for (let at = 0; at < value.length; at++) item(value[at] ?? null, at, findings)
    findings.leave()
  }
}

/** The checks of a table's rows, by property name. */
export const compileRows = (properties: Properties): ReadonlyMap<string, Check> =>
  new Map(Object.entries(properties).map(([name, { kind }]) => [name, compile(kind)]))

/** Names of a table's required properties. */
export const requiredNames = (properties: Properties): readonly string[] =>
  Object.keys(properties).filter((name) => properties[name]?.required === true)

/** A function that checks the content of an embedded type or a predefined extension. */
export function compileRecord(table: RecordTable): Check {
  const rows = compileRows(table.properties)
  const needed = requiredNames(table.properties)
  return (value, key, findings) => {
    if (!isObject(value)) {
      wrongType(value, key, findings, `must be an object (${table.name})`)
      return
    }
    const outer = findings.clause
    findings.clause = table.clause
    findings.enter(key)
    checkRows(value, rows, needed, findings)
    if (table.atLeastOne === true && !hasAny(value, rows))
      findings.add('at-least-one', `must have a property of ${table.name}`)
    findings.leave()
    findings.clause = outer
  }
}

const hasAny = (object: JsonObject, rows: ReadonlyMap<string, Check>): boolean =>
  Object.keys(object).some((name) => rows.has(name))

function checkRows(
  object: JsonObject,
  rows: ReadonlyMap<string, Check>,
  needed: readonly string[],
  findings: Findings,
): void {
  for (const name of Object.keys(object)) {
    const row = rows.get(name)
    const value = object[name] ?? null
    if (row !== undefined) row(value, name, findings)
    else if (value === null) findings.add('null-value', 'must not be null', name)
  }
  for (const name of needed)
    if (!Object.hasOwn(object, name)) findings.add('required-property', `${name} is required`, name)
}
