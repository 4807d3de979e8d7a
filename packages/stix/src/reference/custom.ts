import type { Findings } from '../finding.ts'
import { isObject, type JsonObject, textOf } from '../json-value.ts'
import { coreTypes, observableTypes } from '../tables.ts'
import {
  extensionNames,
  foreignExtensionNames,
  foreignNames,
  isKnownType,
  isReserved,
  propertiesOf,
  usesExtension,
} from './known.ts'
import { hasObservables, observablesOf } from './observables.ts'

/** Custom types, properties and extensions should use the extension mechanism. */
export function checkExtensionsUse(object: JsonObject, findings: Findings): void {
  const type = textOf(object, 'type') ?? ''
  const report = (step: string) =>
    findings.add('custom-content', 'should be defined by an extension', step)
  if (!isKnownType(type) && !usesExtension(object, 'new-sdo', 'new-sco', 'new-sro')) report('type')
  const known = propertiesOf(type)
  if (known !== undefined && !usesExtension(object, 'toplevel-property-extension'))
    for (const name of Object.keys(object)) if (!known.has(name) && !isReserved(name)) report(name)
  for (const { object: inner } of observablesOf(object)) checkObservable(inner, report)
  const marked = object.definition_type === 'statement' || object.definition_type === 'tlp'
  if (type === 'marking-definition' && object.extensions === undefined && !marked)
    report('definition_type')
}

function checkObservable(object: JsonObject, report: (step: string) => void): void {
  const type = textOf(object, 'type') ?? ''
  for (const name of [...foreignNames(type, object), ...foreignExtensionNames(object)]) report(name)
  const predefined = extensionNames(type)
  if (predefined === undefined || !isObject(object.extensions)) return
  if (usesExtension(object, 'property-extension')) return
  if (Object.keys(object.extensions).some((name) => !predefined.has(name))) report('extensions')
}

interface Prefixes {
  readonly type: RegExp
  readonly property: RegExp
  readonly extension: RegExp
}

const strict: Prefixes = {
  type: /^x-[^\n]+-[^\n]+$/,
  property: /^x_[^\n]+_[^\n]+$/,
  extension: /^x-[^\n]+-[^\n]+-ext$/,
}
const lax: Prefixes = { type: /^x-[^\n]+$/, property: /^x_[^\n]+$/, extension: /^x-[^\n]+-ext$/ }

/** Custom names should begin with `x_` or `x-`, and with a source after it unless `lax`. */
const checkPrefixes =
  (prefixes: Prefixes) =>
  (object: JsonObject, findings: Findings): void => {
    const type = textOf(object, 'type') ?? ''
    const report = (step: string) => findings.add('custom-name', 'should have a prefix', step)
    if (!isKnownType(type) && !prefixes.type.test(type)) report('type')
    const known = coreTypes.has(type) ? propertiesOf(type) : undefined
    if (known !== undefined)
      for (const name of Object.keys(object))
        if (!known.has(name) && !isReserved(name) && !prefixes.property.test(name)) report(name)
    if (!hasObservables(object)) return
    for (const { object: inner } of observablesOf(object))
      checkObservableNames(inner, prefixes, report)
  }

function checkObservableNames(
  object: JsonObject,
  prefixes: Prefixes,
  report: (step: string) => void,
): void {
  const type = textOf(object, 'type')
  if (type === undefined) return
  if (!observableTypes.has(type) && type !== 'action' && !prefixes.type.test(type)) report('type')
  const predefined = extensionNames(type)
  if (predefined !== undefined && isObject(object.extensions))
    for (const name of Object.keys(object.extensions))
      if (!predefined.has(name) && !prefixes.extension.test(name)) report('extensions')
  const known = observableTypes.has(type) ? propertiesOf(type) : undefined
  const foreign = known === undefined ? [] : Object.keys(object).filter((name) => !known.has(name))
  const inner = [...foreignNames(type, object), ...foreignExtensionNames(object)]
  for (const name of [...foreign, ...inner]) if (!prefixes.property.test(name)) report(name)
}

export const checkStrictPrefixes = checkPrefixes(strict)
export const checkLaxPrefixes = checkPrefixes(lax)

/** Only the types of the standard, observables not being among those meant. */
export function checkStrictType(object: JsonObject, findings: Findings): void {
  if (!coreTypes.has(textOf(object, 'type') ?? ''))
    findings.add('custom-type', 'is not a type of the standard', 'type')
}

/** Only the properties of the standard. */
export function checkStrictProperties(object: JsonObject, findings: Findings): void {
  const type = textOf(object, 'type') ?? ''
  const known = propertiesOf(type)
  // It passes over observed data with a container, and over what the container holds.
  if (known === undefined || (type === 'observed-data' && isObject(object.objects))) return
  const names = Object.keys(object).filter((name) => !known.has(name))
  if (observableTypes.has(type))
    names.push(...foreignNames(type, object), ...foreignExtensionNames(object))
  for (const name of names) findings.add('undefined-property', 'is not of the standard', name)
}
