import type { Findings } from '../finding.ts'
import type { JsonObject } from '../json-value.ts'
import { comparisonsOf, type ObjectPath } from '../pattern/ast.ts'
import { checkPattern } from '../pattern/check.ts'
import { referencePatternCodes } from '../pattern/finding.ts'
import { parsePattern } from '../pattern/parse.ts'
import { observableTypes } from '../tables.ts'
import { propertiesOf } from './known.ts'

const typeName = /^-?[a-z0-9]+(?:-[a-z0-9]+)*-?$/
const propertyName = /^[a-z0-9_]{3,250}$/

/** Which names in patterns are held to what, by the options. */
export interface PatternRules {
  /** Prefixes count where extensions-use is disabled. */
  readonly prefix: 'strict' | 'lax' | undefined
  readonly strictTypes: boolean
  readonly strictProperties: boolean
}

/** The pattern of an indicator: its grammar, and the names of types and properties in it. */
export function checkIndicator(object: JsonObject, rules: PatternRules, findings: Findings): void {
  const { type, pattern, pattern_type: language } = object
  if (type !== 'indicator' || language !== 'stix' || typeof pattern !== 'string') return
  const wrong = checkPattern(pattern).find(({ code }) => referencePatternCodes.has(code))
  if (wrong !== undefined) {
    findings.add('pattern', wrong.message, 'pattern')
    return
  }
  for (const path of pathsOf(pattern)) checkPath(path, rules, findings)
}

function pathsOf(pattern: string): readonly ObjectPath[] {
  try {
    return comparisonsOf(parsePattern(pattern)).map(({ path }) => path)
  } catch {
    // The check before found nothing that the validator minds.
    return []
  }
}

function checkPath({ objectType, steps }: ObjectPath, rules: PatternRules, findings: Findings) {
  const report = (message: string, level: 'error' | 'warning' = 'error') =>
    findings.add('pattern', message, 'pattern', level)
  const known = observableTypes.has(objectType)
  if (!known && (!typeName.test(objectType) || objectType.length < 3 || objectType.length > 250))
    report(`${objectType} is not a type name`)
  else if (!known && !hasPrefix(objectType, '-', rules))
    report(`${objectType} should have a prefix`)
  if (!known && rules.strictTypes) report(`${objectType} is not of the standard`, 'warning')
  const [first] = steps
  const name = first?.kind === 'key' ? first.name : ''
  if (known && propertiesOf(objectType)?.has(name) === true) return
  if (known && rules.strictProperties) report(`${name} is not of ${objectType}`, 'warning')
  if (!propertyName.test(name)) report(`${name} is not a property name`)
  else if (known && !hasPrefix(name, '_', rules)) report(`${name} should have a prefix`)
}

function hasPrefix(name: string, mark: '-' | '_', { prefix }: PatternRules): boolean {
  if (prefix === undefined || !name.startsWith(`x${mark}`) || name.length < 3)
    return prefix === undefined
  return prefix === 'lax' || new RegExp(`^x${mark}.+${mark}.+$`).test(name)
}
