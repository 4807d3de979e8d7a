import type { Findings } from '../finding.ts'
import { isObject, type JsonValue, textOf } from '../json-value.ts'
import { vocabularies } from '../vocabularies.ts'
import { isUri } from './addresses.ts'
import { checkHashes } from './hashes.ts'

const cve = /^CVE-[0-9]{4}-(?:0[0-9]{3}|[1-9][0-9]{3,})$/
const capec = /^CAPEC-[0-9]+$/

const stringProperties = ['source_name', 'description', 'url', 'external_id']

/** An external reference (§2.5): a source and at least one of description, url and external_id. */
export function checkExternalReference(
  value: JsonValue,
  key: string | number,
  findings: Findings,
): void {
  if (!isObject(value)) {
    findings.add('property-type', 'must be an external reference', key)
    return
  }
  findings.enter(key)
  for (const name of stringProperties)
    if (Object.hasOwn(value, name) && typeof value[name] !== 'string')
      findings.add('property-type', 'must be a string', name)
  if (!Object.hasOwn(value, 'source_name'))
    findings.add('required-property', 'source_name is required', 'source_name')
  if (!['description', 'url', 'external_id'].some((name) => Object.hasOwn(value, name)))
    findings.add('external-reference', 'must have a description, url or external_id')
  const url = textOf(value, 'url')
  // The text cites RFC 3986 here without a MUST.
  if (url !== undefined && !isUri(url))
    findings.addAt('uri', 'should be a URI', ['url'], '2.5.1', 'warning')
  if (value.hashes !== undefined) checkReferenceHashes(value.hashes, findings)
  checkKnownId(textOf(value, 'source_name'), textOf(value, 'external_id'), findings)
  findings.leave()
}

function checkReferenceHashes(hashes: JsonValue, findings: Findings): void {
  checkHashes(hashes, 'hashes', findings)
  if (!isObject(hashes)) return
  for (const name of Object.keys(hashes))
    if (!vocabularies['hash-algorithm-ov'].has(name))
      findings.addAt('dictionary-key', 'must be in hash-algorithm-ov', ['hashes', name], '2.5.1')
}

function checkKnownId(source: string | undefined, id: string | undefined, findings: Findings) {
  if (source === 'cve' && !(id !== undefined && cve.test(id)))
    findings.addAt('external-id', 'must be a CVE identifier', ['external_id'], '4.19.1')
  if (source === 'capec' && !(id !== undefined && capec.test(id)))
    findings.addAt('external-id', 'must be CAPEC-[id]', ['external_id'], '4.1.1')
}
