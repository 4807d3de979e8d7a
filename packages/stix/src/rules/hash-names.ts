import type { Findings } from '../finding.ts'
import { isList, isObject, type JsonObject, type JsonValue } from '../json-value.ts'
import { vocabularies } from '../vocabularies.ts'

/** Warns about the names of hashes wherever a cyber-observable has some (§2.7). */
export function checkHashNames(object: JsonObject, findings: Findings): void {
  look(object.hashes, ['hashes'], findings)
  const extensions = object.extensions
  if (!isObject(extensions)) return
  const { 'ntfs-ext': ntfs, 'windows-pebinary-ext': binary } = extensions
  if (isObject(ntfs)) {
    const at = ['extensions', 'ntfs-ext', 'alternate_data_streams']
    lookInList(ntfs.alternate_data_streams, at, findings)
  }
  if (!isObject(binary)) return
  const at = ['extensions', 'windows-pebinary-ext']
  look(binary.file_header_hashes, [...at, 'file_header_hashes'], findings)
  lookInList(binary.sections, [...at, 'sections'], findings)
  const header = binary.optional_header
  if (isObject(header)) look(header.hashes, [...at, 'optional_header', 'hashes'], findings)
}

function lookInList(list: JsonValue | undefined, at: readonly string[], findings: Findings): void {
  if (!isList(list)) return
  for (const [index, item] of list.entries())
    if (isObject(item)) look(item.hashes, [...at, index, 'hashes'], findings)
}

function look(
  hashes: JsonValue | undefined,
  at: readonly (string | number)[],
  findings: Findings,
): void {
  if (!isObject(hashes)) return
  for (const name of Object.keys(hashes)) {
    if (!vocabularies['hash-algorithm-ov'].has(name))
      findings.addAt('hash-name', `${name} is not in hash-algorithm-ov`, [...at, name])
    if (name.length > 30)
      findings.addAt('hash-name-length', 'should be at most 30 long', [...at, name])
  }
}
