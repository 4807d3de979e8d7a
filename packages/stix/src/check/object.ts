import { deterministicId } from '../deterministic-id.ts'
import type { Findings } from '../finding.ts'
import { isList, isObject, type JsonObject, type JsonValue, textOf } from '../json-value.ts'
import { checkPattern } from '../pattern/check.ts'
import { adviseByType, adviseOnParts } from '../rules/advice.ts'
import { checkExtensions, checkUndefined, extensionTypes } from '../rules/extensions.ts'
import { checkHashNames } from '../rules/hash-names.ts'
import { checkMarkingDefinition } from '../rules/marking-definition.ts'
import { checkOrder } from '../rules/order.ts'
import { checkTerms } from '../rules/terms.ts'
import { checkTogether } from '../rules/together.ts'
import { identifierType, isTypeName, uuidVersion } from './characters.ts'
import { checkContainer } from './container.ts'
import { checkSelected } from './granular-marking.ts'
import { customObject, customObservable, type Plan, plans } from './plan.ts'

const reserved = new Set(['severity', 'username', 'phone_number', 'phone_numbers', 'action'])
const commonNames = new Set([
  'created_by_ref',
  'created',
  'modified',
  'revoked',
  'labels',
  'confidence',
  'lang',
  'external_references',
  'object_marking_refs',
  'granular_markings',
  'defanged',
  'extensions',
])

/**
 * Checks one object by the standard and adds what it finds. Objects of a deprecated observable
 * container (`findings.contained`) have local keys instead of ids (§2.13).
 */
export function checkObject(value: JsonValue, findings: Findings): void {
  if (!isObject(value)) {
    findings.add('not-an-object', 'must be an object')
    return
  }
  const type = textOf(value, 'type')
  if (type === undefined) {
    const code = Object.hasOwn(value, 'type') ? 'property-type' : 'required-property'
    findings.add(code, 'type is required and must be a string', 'type')
    return
  }
  const plan = plans.get(type) ?? customPlan(value, findings.contained)
  const outer = findings.clause
  findings.clause = plan.clause
  if (plan.family === 'bundle') checkBundle(value, plan, findings)
  else checkStixObject(value, type, plan, findings)
  findings.clause = outer
}

/** Without created and modified, and unless an extension says otherwise, it is an observable. */
function customPlan(object: JsonObject, contained: boolean): Plan {
  const types = extensionTypes(object)
  if (contained || types.has('new-sco')) return customObservable
  if (types.has('new-sdo') || types.has('new-sro')) return customObject
  const versioned = Object.hasOwn(object, 'created') || Object.hasOwn(object, 'modified')
  return versioned ? customObject : customObservable
}

function checkStixObject(object: JsonObject, type: string, plan: Plan, findings: Findings): void {
  checkProperties(object, type, plan, findings)
  if (plan.custom) checkCustomType(object, type, findings)
  checkOrder(object, type, findings)
  checkTogether(object, type, findings)
  if (Object.hasOwn(object, 'granular_markings')) checkSelected(object, findings)
  if (type === 'marking-definition') checkMarkingDefinition(object, findings)
  if (type === 'indicator') checkIndicatorPattern(object, findings)
  if (type === 'observed-data' && Object.hasOwn(object, 'objects'))
    checkContainer(object.objects ?? null, findings)
  if (!findings.contained) checkUuid(object, type, plan, findings)
  checkTerms(object, plan.vocabularyUses, findings)
  adviseByType(object, type, findings)
  adviseOnParts(object, findings)
  if (plan.family === 'sco') checkHashNames(object, findings)
}

function checkProperties(object: JsonObject, type: string, plan: Plan, findings: Findings): void {
  let undefinedNames: string[] | undefined
  for (const name of Object.keys(object)) {
    const value = object[name] ?? null
    const row = plan.rows.get(name)
    if (name === 'extensions' && row !== undefined)
      checkExtensions(value, type, plan.family === 'sco', findings)
    else if (findings.contained && name === 'id') continue
    else if (row !== undefined) row(value, name, findings)
    else {
      undefinedNames ??= []
      undefinedNames.push(name)
      checkForeign(name, value, plan, findings)
    }
  }
  for (const name of plan.required)
    if (!Object.hasOwn(object, name) && !(findings.contained && name === 'id'))
      findings.add('required-property', `${name} is required`, name)
  if (plan.atLeastOne.length > 0 && !plan.atLeastOne.some((name) => Object.hasOwn(object, name)))
    findings.add('at-least-one', `must have ${plan.atLeastOne.join(' or ')}`)
  for (const name of plan.deprecated)
    if (Object.hasOwn(object, name))
      findings.add('deprecated-property', `${name} is deprecated`, name)
  if (undefinedNames !== undefined && !plan.custom) warnOfCustom(object, undefinedNames, findings)
}

/** A property that the type's table does not have. */
function checkForeign(name: string, value: JsonValue, plan: Plan, findings: Findings): void {
  if (reserved.has(name)) findings.add('reserved-name', `${name} is reserved`, name)
  else if (commonNames.has(name))
    findings.add(
      'not-applicable',
      `${name} does not apply to this type`,
      name,
      name === 'defanged' || plan.family === 'meta' ? 'error' : 'warning',
    )
  else checkUndefined(name, value, findings)
}

function warnOfCustom(object: JsonObject, names: readonly string[], findings: Findings): void {
  if (extensionTypes(object).has('toplevel-property-extension')) return
  for (const name of names)
    if (!reserved.has(name) && !commonNames.has(name))
      findings.add('custom-content', `${name} is not defined by an extension`, name)
}

function checkCustomType(object: JsonObject, type: string, findings: Findings): void {
  if (!isTypeName(type)) return
  if (type === 'action') findings.add('reserved-name', 'action is reserved', 'type')
  const id = textOf(object, 'id')
  const named = id === undefined ? undefined : identifierType(id)
  if (named !== undefined && named !== type)
    findings.add('id-type', `must identify ${type}, not ${named}`, 'id')
  const types = extensionTypes(object)
  if (!types.has('new-sdo') && !types.has('new-sco') && !types.has('new-sro'))
    findings.add('custom-content', `type ${type} is not defined by an extension`, 'type')
}

function checkIndicatorPattern(object: JsonObject, findings: Findings): void {
  const pattern = textOf(object, 'pattern')
  if (pattern === undefined || object.pattern_type !== 'stix') return
  for (const { level, clause, message, offset } of checkPattern(pattern)) {
    const code = level === 'error' ? 'pattern' : 'pattern-advice'
    findings.addAt(code, `${message} (at character ${offset})`, ['pattern'], clause)
  }
}

/** UUID versions (§2.9): SDOs advised 4; SCOs 5 from the content, or 4 where nothing contributes. */
function checkUuid(object: JsonObject, type: string, plan: Plan, findings: Findings): void {
  const id = textOf(object, 'id')
  if (id === undefined || identifierType(id) === undefined) return
  const version = uuidVersion(id)
  if (plan.family !== 'sco') {
    if (version !== '4') findings.add('uuid-advice', 'should have a UUID of version 4', 'id')
    return
  }
  if (type === 'process') {
    if (version !== '4') findings.add('uuid-version', 'a process must have a UUIDv4', 'id')
    return
  }
  const expected = plan.custom ? unknown : expectedId(object)
  if (expected === undefined) {
    if (version !== '4') findings.add('uuid-version', 'nothing contributes: must be UUIDv4', 'id')
  } else if (version !== '5') findings.add('uuid-advice', 'should have a UUID of version 5', 'id')
  else if (expected !== unknown && expected !== id)
    findings.add('id-not-deterministic', `the content gives ${expected}`, 'id')
}

const unknown = ''

/** The id that follows from the content; `unknown` where the content has no canonical form. */
function expectedId(object: JsonObject): string | undefined {
  try {
    return deterministicId(object)
  } catch {
    return unknown
  }
}

function checkBundle(bundle: JsonObject, plan: Plan, findings: Findings): void {
  for (const name of Object.keys(bundle)) {
    const row = plan.rows.get(name)
    if (row !== undefined) row(bundle[name] ?? null, name, findings)
    else checkUndefined(name, bundle[name] ?? null, findings)
  }
  for (const name of plan.required)
    if (!Object.hasOwn(bundle, name)) findings.add('required-property', `${name} is required`, name)
  const objects = bundle.objects
  if (objects === undefined) return
  if (!isList(objects)) {
    findings.add('property-type', 'must be a list of objects', 'objects')
    return
  }
  if (objects.length === 0) findings.add('empty-list', 'must not be empty', 'objects')
  findings.enter('objects')
  for (const [at, object] of objects.entries()) {
    if (isObject(object) && object.type === 'bundle')
      findings.add('bundled-object', 'a bundle is not a STIX Object', at)
    else {
      findings.enter(at)
      checkObject(object, findings)
      findings.leave()
    }
  }
  findings.leave()
}
