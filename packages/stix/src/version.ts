import { canonicalize, type JsonObject, type JsonValue } from '@comity/json'
import { isTimestamp, versionKey } from './timestamp.ts'

/** Which rule of versioning two representations of one object break (STIX 2.1 §3.6). */
export type VersionCode = keyof typeof versionCodes

/** Every code, with the clause and what is wrong in one sentence. */
export const versionCodes = {
  'other-object': { clause: '3.6', message: 'the id or the type is another' },
  'not-versioned': { clause: '7.2.1', message: 'marking definitions have no versions' },
  'version-conflict': { clause: '3.6', message: 'one id and version, but other content' },
  'created-changed': { clause: '3.2', message: 'created must stay the same in all versions' },
  'creator-changed': { clause: '3.6', message: 'only the creator makes new versions' },
  'revoked-is-final': { clause: '3.2', message: 'no version follows one that is revoked' },
} as const

export interface VersionFinding {
  readonly code: VersionCode
  readonly clause: string
  /** JSON pointer of the property in question, `''` for the object as a whole. */
  readonly path: string
  readonly message: string
}

/**
 * The version of an object as TAXII 2.1 counts it: `modified`, else `created`, as given.
 * `undefined` where there is neither, as with most cyber-observables: they have one version.
 */
export function objectVersion(object: JsonObject): string | undefined {
  const { modified, created } = object
  if (typeof modified === 'string') return modified
  return typeof created === 'string' ? created : undefined
}

/**
 * Tells what is wrong with two representations of one object standing side by side, whichever came
 * first: the order is that of their versions, not that of their arrival. Each must be valid by
 * itself; who sent them is not looked at.
 */
export function checkVersions(one: JsonObject, other: JsonObject): VersionFinding[] {
  if (one.id !== other.id) return [finding('other-object', '/id')]
  if (one.type !== other.type) return [finding('other-object', '/type')]
  const [a, b] = [keyOf(objectVersion(one)), keyOf(objectVersion(other))]
  if (a === undefined || b === undefined) return []
  if (one.type === 'marking-definition') {
    return a === b && sameContent(one, other) ? [] : [finding('not-versioned', '')]
  }
  if (a === b) return sameContent(one, other) ? [] : [finding('version-conflict', '')]
  const earlier = a < b ? one : other
  const findings: VersionFinding[] = []
  if (keyOf(one.created) !== keyOf(other.created)) {
    findings.push(finding('created-changed', '/created'))
  }
  if (one.created_by_ref !== other.created_by_ref) {
    findings.push(finding('creator-changed', '/created_by_ref'))
  }
  if (earlier.revoked === true) findings.push(finding('revoked-is-final', '/revoked'))
  return findings
}

/**
 * True where two representations say the same: equal in canonical JSON, with defaults that may be
 * left out (§3.6) and without regard to how precisely `created` and `modified` are written.
 *
 * @throws JsonError where one of them has no canonical form
 */
export function sameContent(one: JsonObject, other: JsonObject): boolean {
  return contentForm(one) === contentForm(other)
}

/**
 * The text that is equal for representations with the same content: hash it to compare with many.
 *
 * @throws JsonError
 */
export function contentForm(object: JsonObject): string {
  const form: Record<string, JsonValue> = { ...object }
  // Defaults of common properties (§3.2) and of a sighting (§5.2).
  for (const property of ['revoked', 'defanged']) {
    if (form[property] === false) delete form[property]
  }
  if (form.type === 'sighting' && form.summary === false) delete form.summary
  for (const property of ['created', 'modified']) {
    const key = keyOf(form[property])
    if (key !== undefined) form[property] = `${key}Z`
  }
  return canonicalize(form)
}

function keyOf(value: JsonValue | undefined): string | undefined {
  if (typeof value !== 'string') return undefined
  return isTimestamp(value) ? versionKey(value) : value
}

function finding(code: VersionCode, path: string): VersionFinding {
  return { code, path, ...versionCodes[code] }
}
