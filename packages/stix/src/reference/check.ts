import type { Code } from '../codes.ts'
import { Findings } from '../finding.ts'
import { isList, isObject, type JsonObject, type JsonValue, textOf } from '../json-value.ts'
import { checkCreators, checkEnds } from './bundle.ts'
import {
  checkExtensionsUse,
  checkLaxPrefixes,
  checkStrictPrefixes,
  checkStrictProperties,
  checkStrictType,
} from './custom.ts'
import { checkInterop } from './interop.ts'
import { checkMusts } from './musts.ts'
import { type ReferenceOptions, type Selection, selectChecks } from './options.ts'
import { checkIndicator, type PatternRules } from './patterns.ts'
import { checkSchema } from './schema.ts'
import { type Should, shoulds } from './shoulds.ts'
import { checkSchema20 } from './version-20.ts'

/** The options worked out once: which checks are made. */
interface Setting {
  readonly options: ReferenceOptions
  readonly shoulds: readonly Should[]
  readonly patterns: PatternRules
  readonly unknown: boolean
}

const extra: ReadonlyMap<string, Should> = new Map([
  ['custom-prefix', checkStrictPrefixes],
  ['custom-prefix-lax', checkLaxPrefixes],
  ['extensions-use', checkExtensionsUse],
  ['enforce_relationship_refs', checkEnds],
])

function settle(options: ReferenceOptions): Setting {
  const selection = selectChecks(options)
  const named = [...selection.checks].flatMap((name) => {
    const check = shoulds.get(name) ?? extra.get(name)
    return check === undefined ? [] : [check]
  })
  if (options.enforceRefs === true) named.push(checkEnds)
  if (options.strictTypes === true) named.push(checkStrictType)
  if (options.strictProperties === true) named.push(checkStrictProperties)
  return {
    options,
    shoulds: named,
    unknown: selection.unknown,
    patterns: {
      prefix: prefixFor(selection),
      strictTypes: options.strictTypes === true,
      strictProperties: options.strictProperties === true,
    },
  }
}

/** Names in patterns need prefixes only where extensions-use is disabled. */
function prefixFor({ disabled }: Selection): 'strict' | 'lax' | undefined {
  const off = (name: string) => disabled.has(name)
  if (!off('extensions-use') || off('all') || off('format-checks')) return undefined
  if (!off('custom-prefix')) return 'strict'
  return off('custom-prefix-lax') ? undefined : 'lax'
}

/** The findings of the reference validator for one object, a bundle, or a list of them. */
export function checkByReference(value: JsonValue, options: ReferenceOptions): Findings {
  const findings = new Findings()
  const setting = settle(options)
  if (setting.unknown) findings.add('not-an-object', 'an option names a check that does not exist')
  if (!isList(value)) checkOne(value, setting, findings)
  else
    for (const [at, item] of value.entries()) {
      findings.enter(at)
      checkOne(item, setting, findings)
      findings.leave()
    }
  return findings
}

function checkOne(value: JsonValue, setting: Setting, findings: Findings): void {
  if (!isObject(value) || !Object.hasOwn(value, 'id') || typeof value.type !== 'string') {
    findings.add('not-an-object', 'must be an object with id and type')
    return
  }
  checkByVersion(value, setting, undefined, findings)
  if (value.type === 'bundle' && Object.hasOwn(value, 'objects'))
    checkMembers(value, setting, findings)
  if (setting.options.interop === true && versionFor(value, setting, undefined) !== '2.0')
    checkCreators(value, findings)
  checkRules(value, setting, findings)
}

/** The version to check by: that of the options, the object, or the bundle around it. */
function versionFor(object: JsonObject, { options }: Setting, bundle: JsonValue | undefined) {
  if (bundle === '2.0') return '2.0'
  if (
    bundle === '2.1' &&
    !Object.hasOwn(object, 'spec_version') &&
    Object.hasOwn(object, 'created')
  )
    return '2.0'
  return options.version ?? object.spec_version ?? '2.1'
}

function checkByVersion(
  object: JsonObject,
  setting: Setting,
  bundle: JsonValue | undefined,
  findings: Findings,
): void {
  const version = versionFor(object, setting, bundle)
  if (version !== '2.0' && version !== '2.1') {
    findings.add('fixed-value', 'must be 2.0 or 2.1', 'spec_version')
    return
  }
  const schema = version === '2.0' ? checkSchema20 : checkSchema
  schema(object, findings)
  if (setting.options.interop === true && version === '2.1') checkInterop(object, findings)
  if (object.type === 'observed-data' && Object.hasOwn(object, 'objects'))
    checkContained(object.objects ?? null, schema, findings)
}

function checkContained(
  container: JsonValue,
  schema: (object: JsonObject, findings: Findings, contained?: boolean) => void,
  findings: Findings,
): void {
  if (!isObject(container)) {
    findings.add('property-type', 'must be a dictionary of observables', 'objects')
    return
  }
  findings.enter('objects')
  for (const [key, object] of Object.entries(container)) {
    findings.enter(key)
    if (!isObject(object) || textOf(object, 'type') === undefined)
      findings.add('required-property', 'type is required', 'type')
    else schema(object, findings, true)
    findings.leave()
  }
  findings.leave()
}

function checkMembers(bundle: JsonObject, setting: Setting, findings: Findings): void {
  const { objects } = bundle
  // Empty text and an empty dictionary can be gone through too, and hold nothing wrong.
  if (objects === '' || (isObject(objects) && Object.keys(objects).length === 0)) return
  if (!isList(objects)) {
    findings.add('property-type', 'must be a list of objects', 'objects')
    return
  }
  const around = bundle.spec_version ?? '2.1'
  warnOfVersions(bundle, objects, setting, findings)
  findings.enter('objects')
  for (const [at, object] of objects.entries()) {
    findings.enter(at)
    if (!isObject(object) || typeof object.type !== 'string')
      findings.add('bundled-object', 'must be an object with a type')
    else checkByVersion(object, setting, around, findings)
    findings.leave()
  }
  findings.leave()
}

function warnOfVersions(
  bundle: JsonObject,
  objects: readonly JsonValue[],
  { options }: Setting,
  findings: Findings,
): void {
  const version = options.version ?? bundle.spec_version
  if (version === undefined) return
  const report = (...steps: readonly (string | number)[]) =>
    findings.addAt('spec-version' satisfies Code, `is taken for ${version}`, steps)
  if (bundle.spec_version !== undefined && bundle.spec_version !== version) report('spec_version')
  for (const [at, object] of objects.entries())
    if (isObject(object) && object.spec_version !== undefined && object.spec_version !== version)
      report('objects', at, 'spec_version')
}

/** Objects in lists of objects: beyond this the validator runs out of its stack. */
const deepest = 400

/** The rules for an object and for every object with id and type in a list of it. */
function checkRules(object: JsonObject, setting: Setting, findings: Findings): void {
  const places: { object: JsonObject; steps: readonly (string | number)[] }[] = [
    { object, steps: [] },
  ]
  for (let next = places.pop(); next !== undefined; next = places.pop()) {
    const { object: at, steps } = next
    if (steps.length > deepest) {
      findings.add('not-an-object', 'holds objects within objects too deep to be checked')
      return
    }
    for (const step of steps) findings.enter(step)
    checkMusts(at, findings)
    checkIndicator(at, setting.patterns, findings)
    for (const should of setting.shoulds) should(at, findings)
    for (const _ of steps) findings.leave()
    for (const [name, value] of Object.entries(at)) {
      if (!isList(value)) continue
      for (const [index, item] of value.entries())
        if (isObject(item) && Object.hasOwn(item, 'id') && Object.hasOwn(item, 'type'))
          places.push({ object: item, steps: [...steps, name, index] })
    }
  }
}
