import { identifierType } from '../check/characters.ts'
import { entryOf, isList, isObject, type JsonObject, type JsonValue } from '../json-value.ts'
import { tlpMarkings } from '../tlp.ts'

const has = (object: JsonObject, name: string): boolean => Object.hasOwn(object, name)

type Rule = (object: JsonObject) => boolean

const observedRef = (ref: JsonValue): boolean => {
  if (typeof ref !== 'string') return false
  const type = identifierType(ref)
  return (type !== undefined && !domainPrefix.test(ref)) || observablePrefix.test(ref)
}

const domainPrefix =
  /^(?:attack-pattern|campaign|course-of-action|grouping|identity|incident|indicator|infrastructure|intrusion-set|location|malware|note|observed-data|opinion|report|threat-actor|tool|vulnerability)/
const observablePrefix =
  /^(?:autonomous-system|directory|domain-name|email-addr|email-message|file|ipv4-addr|ipv6-addr|mac-addr|mutex|network-traffic|process|software|url|user-account|windows-registry-key|x509-certificate|relationship|sighting)--/

/** Rules of the reference validator's schemas about several properties, by type. */
const rules: { readonly [type: string]: Rule } = {
  artifact: (object) => {
    const payload = has(object, 'payload_bin')
    if (payload === has(object, 'url') || (!payload && !has(object, 'hashes'))) return false
    return has(object, 'encryption_algorithm') || !has(object, 'decryption_key')
  },
  'email-message': (object) => {
    if (object.is_multipart === true) return !has(object, 'body')
    return object.is_multipart === false && !has(object, 'body_multipart')
  },
  'extension-definition': (object) => {
    const types = object.extension_types
    if (types === undefined || !has(object, 'extension_properties')) return true
    return isList(types) && types.includes('toplevel-property-extension')
  },
  location: (object) => {
    const latitude = has(object, 'latitude')
    if (latitude !== has(object, 'longitude')) return false
    if (has(object, 'precision') && !latitude) return false
    return latitude || has(object, 'region') || has(object, 'country')
  },
  malware: (object) => object.is_family !== true || has(object, 'name'),
  'network-traffic': (object) => object.is_active !== true || !has(object, 'end'),
  'observed-data': (object) => {
    if (has(object, 'objects') === has(object, 'object_refs')) return false
    const refs = object.object_refs
    return refs === undefined || (isList(refs) && refs.every(observedRef))
  },
}

/** Whether the properties of an object go together. */
export const acceptsTogether = (object: JsonObject, type: string): boolean =>
  entryOf(rules, type)?.(object) ?? true

const tlpProperties = new Set([
  'id',
  'type',
  'spec_version',
  'name',
  'created',
  'definition',
  'definition_type',
])

const isFixedTlp = (object: JsonObject): boolean => {
  const fixed = tlpMarkings.find(({ id, version }) => version === 1 && id === object.id)
  const { definition } = object
  if (fixed === undefined || !isObject(definition)) return false
  const expected = fixed.object.definition
  const level = isObject(expected) ? expected.tlp : undefined
  return (
    Object.keys(object).every((name) => tlpProperties.has(name)) &&
    object.spec_version === '2.1' &&
    object.created === fixed.object.created &&
    object.definition_type === 'tlp' &&
    object.name === fixed.object.name &&
    (!has(definition, 'tlp') || definition.tlp === level)
  )
}

/** A statement, an open marking of another type, or one of the four fixed TLP markings. */
export const isMarking = (object: JsonObject): boolean => {
  if (isFixedTlp(object)) return true
  const { id, definition, definition_type: type } = object
  if (typeof id !== 'string' || identifierType(id) !== 'marking-definition') return false
  if (!['type', 'spec_version', 'created'].every((name) => has(object, name))) return false
  const defined = has(object, 'definition') && has(object, 'definition_type')
  if (!has(object, 'extensions') && !defined) return false
  if (type === 'statement')
    return defined && isObject(definition) && typeof definition.statement === 'string'
  if (type !== undefined && (typeof type !== 'string' || /^statement|tlp$/.test(type))) return false
  return definition === undefined || isObject(definition)
}
