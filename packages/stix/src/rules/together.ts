import type { Findings } from '../finding.ts'
import { entryOf, isList, isObject, type JsonObject } from '../json-value.ts'

type Rule = (object: JsonObject, findings: Findings) => void

const has = (object: JsonObject, name: string): boolean => Object.hasOwn(object, name)

const needs =
  (name: string, other: string, clause: string): Rule =>
  (object, findings) => {
    if (has(object, name) && !has(object, other))
      findings.addAt('dependent-property', `${name} needs ${other}`, [name], clause)
  }

const excludes =
  (name: string, other: string, clause: string): Rule =>
  (object, findings) => {
    if (has(object, name) && has(object, other))
      findings.addAt('exclusive-properties', `${name} excludes ${other}`, [name], clause)
  }

const place: Rule = (object, findings) => {
  const point = has(object, 'latitude') && has(object, 'longitude')
  if (!has(object, 'region') && !has(object, 'country') && !point)
    findings.addAt('at-least-one', 'must have region, country or coordinates', [], '4.10')
}

const familyName: Rule = (object, findings) => {
  if (object.is_family === true && !has(object, 'name'))
    findings.addAt('dependent-property', 'a family must have a name', ['name'], '4.11.1')
}

const multipart: Rule = (object, findings) => {
  if (object.is_multipart === true && has(object, 'body'))
    findings.addAt('exclusive-properties', 'a multipart message has no body', ['body'], '6.6.1')
  if (object.is_multipart === false && has(object, 'body_multipart'))
    findings.addAt(
      'exclusive-properties',
      'only a multipart message has body_multipart',
      ['body_multipart'],
      '6.6.1',
    )
  const parts = object.body_multipart
  if (!isList(parts)) return
  for (const [at, part] of parts.entries())
    if (isObject(part) && has(part, 'body') === has(part, 'body_raw_ref'))
      findings.addAt(
        'exclusive-properties',
        'must have either body or body_raw_ref',
        ['body_multipart', at],
        '6.6.2',
      )
}

const ongoing: Rule = (object, findings) => {
  if (object.is_active === true && has(object, 'end'))
    findings.addAt('exclusive-properties', 'active traffic has no end', ['end'], '6.12.1')
}

const observed: Rule = (object, findings) => {
  if (!has(object, 'objects') && !has(object, 'object_refs'))
    findings.addAt('at-least-one', 'must have object_refs or objects', [], '4.14.1')
}

const topLevelProperties: Rule = (object, findings) => {
  const types = object.extension_types
  const topLevel = isList(types) && types.includes('toplevel-property-extension')
  if (has(object, 'extension_properties') && !topLevel)
    findings.add(
      'extension-properties-misplaced',
      'only a toplevel-property-extension has extension_properties',
      'extension_properties',
    )
}

/** Rules about which properties stand together, by object type. */
const rules: { readonly [type: string]: readonly Rule[] } = {
  artifact: [
    excludes('payload_bin', 'url', '6.1.1'),
    needs('url', 'hashes', '6.1.1'),
    needs('decryption_key', 'encryption_algorithm', '6.1.1'),
  ],
  directory: [needs('path_enc', 'path', '3.1')],
  'email-message': [multipart],
  'extension-definition': [topLevelProperties],
  file: [needs('name_enc', 'name', '3.1')],
  location: [
    place,
    needs('latitude', 'longitude', '4.10.1'),
    needs('longitude', 'latitude', '4.10.1'),
    needs('precision', 'latitude', '4.10.1'),
    needs('precision', 'longitude', '4.10.1'),
  ],
  malware: [familyName],
  'network-traffic': [ongoing],
  'observed-data': [excludes('object_refs', 'objects', '4.14.1'), observed],
}

/** Checks which properties of an object stand together. */
export function checkTogether(object: JsonObject, type: string, findings: Findings): void {
  const own = entryOf(rules, type)
  if (own !== undefined) for (const rule of own) rule(object, findings)
}
