import type { Findings } from '../finding.ts'
import { entryOf, isList, type JsonObject, textOf } from '../json-value.ts'
import { tlpMarkings } from '../tlp.ts'
import { interopRequired } from './overlay.ts'

const tlp1 = new Set<unknown>(tlpMarkings.filter((m) => m.version === 1).map(({ id }) => id))

/** What the interoperability profile asks of an object beyond its schema. */
export function checkInterop(object: JsonObject, findings: Findings): void {
  const type = textOf(object, 'type') ?? ''
  const required = entryOf(interopRequired, type)
  const versioned = Object.hasOwn(object, 'created') || Object.hasOwn(object, 'modified')
  if (required === undefined && !versioned && type !== 'marking-definition') return
  const common = ['created', 'modified', 'spec_version']
  for (const name of [...common, ...(required ?? [])])
    if (!Object.hasOwn(object, name)) findings.add('interop-property', `${name} is required`, name)
  const markings = object.object_marking_refs
  if (!isList(markings)) return
  if (markings.filter((ref) => tlp1.has(ref)).length > 1)
    findings.add('interop-property', 'must have one TLP marking at most', 'object_marking_refs')
  if (!markings.every((ref) => typeof ref === 'string' && ref.startsWith('marking-definition--')))
    findings.add('interop-property', 'must be marking definitions', 'object_marking_refs')
}
