import type { Findings } from '../finding.ts'
import { isList, isObject, type JsonObject, type JsonValue } from '../json-value.ts'
import { vocabularies } from '../vocabularies.ts'
import { extensionOf, observablesOf } from './observables.ts'

const withHashes = new Set(['file', 'artifact', 'x509-certificate'])

const namesOf = (hashes: JsonValue | undefined): readonly string[] =>
  isObject(hashes) ? Object.keys(hashes) : []

const innerNames = (list: JsonValue | undefined): readonly string[] =>
  isList(list) ? list.flatMap((item) => (isObject(item) ? namesOf(item.hashes) : [])) : []

/** Names of hash algorithms from the vocabulary, or of one's own with `x_`. */
export function checkHashNames(object: JsonObject, findings: Findings): void {
  for (const { object: inner, steps } of observablesOf(object)) {
    if (!withHashes.has(String(inner.type))) continue
    const names = [
      ...namesOf(inner.hashes),
      ...(inner.type === 'file' ? extensionNames(inner) : []),
    ]
    for (const name of names)
      if (!vocabularies['hash-algorithm-ov'].has(name) && !name.startsWith('x_'))
        findings.addAt('hash-name', `${name} is not in hash-algorithm-ov`, steps)
  }
}

function extensionNames(file: JsonObject): readonly string[] {
  const binary = extensionOf(file, 'windows-pebinary-ext')
  const header = binary?.optional_header
  return [
    ...innerNames(extensionOf(file, 'ntfs-ext')?.alternate_data_streams),
    ...namesOf(binary?.file_header_hashes),
    ...(isObject(header) ? namesOf(header.hashes) : []),
    ...innerNames(binary?.sections),
  ]
}

const isLong = (name: string): boolean => [...name].length > 30

/**
 * Names of at most 30 characters. The validator gives up at the first place that a file does not
 * have: a section's names count only where streams, header and optional header have hashes too.
 */
export function checkHashLength(object: JsonObject, findings: Findings): void {
  for (const { object: inner, steps } of observablesOf(object))
    if (withHashes.has(String(inner.type)) && reachableNames(inner).some(isLong))
      findings.addAt('hash-name-length', 'should be at most 30 long', steps)
}

function reachableNames(object: JsonObject): readonly string[] {
  const names = [...namesOf(object.hashes)]
  if (object.type !== 'file' || object.hashes === undefined) return names
  const streams = extensionOf(object, 'ntfs-ext')?.alternate_data_streams
  if (!isList(streams)) return names
  for (const stream of streams) {
    if (!isObject(stream) || stream.hashes === undefined) return names
    names.push(...namesOf(stream.hashes))
  }
  const binary = extensionOf(object, 'windows-pebinary-ext')
  if (binary?.file_header_hashes === undefined) return names
  names.push(...namesOf(binary.file_header_hashes))
  const header = binary.optional_header
  if (!isObject(header) || header.hashes === undefined || !isList(binary.sections))
    return isObject(header) ? [...names, ...namesOf(header.hashes)] : names
  names.push(...namesOf(header.hashes))
  for (const section of binary.sections) {
    if (!isObject(section) || section.hashes === undefined) return names
    names.push(...namesOf(section.hashes))
  }
  return names
}
