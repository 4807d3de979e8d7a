import { identifierType, isPropertyName } from '../check/characters.ts'
import { compile, compileRecord } from '../check/shape.ts'
import type { Findings } from '../finding.ts'
import { isList, isObject, type JsonObject, type JsonValue } from '../json-value.ts'
import { binary, hex, oneOf } from '../kinds.ts'
import { predefinedExtensions } from '../tables/extensions.ts'

const predefined = new Map(
  predefinedExtensions.map((table) => [
    table.name,
    { extends: table.extends, clause: table.clause, check: compileRecord(table) },
  ]),
)

const extensionType = compile(oneOf('extension-type-enum'))
const isBinary = compile(binary)
const isHex = compile(hex)
const customName = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*-ext$/

/** The `extensions` dictionary of an object (§3.2, §3.10, §7.3, §11.3). */
export function checkExtensions(
  value: JsonValue,
  type: string,
  observable: boolean,
  findings: Findings,
): void {
  if (!isObject(value)) {
    findings.add('property-type', 'must be a dictionary of extensions', 'extensions')
    return
  }
  const names = Object.keys(value)
  if (names.length === 0) findings.add('empty-dictionary', 'must not be empty', 'extensions')
  findings.enter('extensions')
  for (const name of names) checkExtension(name, value[name] ?? null, type, observable, findings)
  findings.leave()
}

function checkExtension(
  name: string,
  content: JsonValue,
  type: string,
  observable: boolean,
  findings: Findings,
): void {
  const known = predefined.get(name)
  if (known?.extends === type) {
    known.check(content, name, findings)
    return
  }
  const defined = identifierType(name) === 'extension-definition'
  if (known !== undefined)
    findings.addAt('extension-key', `${name} extends ${known.extends}`, [name], known.clause)
  else if (!defined && !(observable && name.length <= 250 && customName.test(name)))
    findings.add('extension-key', 'must be the id of an extension definition', name)
  if (!isObject(content)) {
    findings.add('property-type', 'must be an object', name)
    return
  }
  findings.enter(name)
  if (Object.keys(content).length === 0) findings.add('empty-dictionary', 'must not be empty')
  if (defined && !Object.hasOwn(content, 'extension_type'))
    findings.add('extension-type', 'extension_type is required', 'extension_type')
  for (const [property, inner] of Object.entries(content)) {
    if (property === 'extension_type') extensionType(inner, property, findings)
    else checkUndefined(property, inner, findings)
  }
  findings.leave()
}

/** A property that no table describes: its name, and what holds for every value (§2, §3.1). */
export function checkUndefined(name: string, value: JsonValue, findings: Findings): void {
  if (!isPropertyName(name))
    findings.add('property-name', 'must be a-z, 0-9 and _, 3 to 250 long', name)
  if (value === null) findings.add('null-value', 'must not be null', name)
  else if (isList(value) && value.length === 0)
    findings.add('empty-list', 'must not be empty', name)
  else if (isObject(value) && Object.keys(value).length === 0)
    findings.add('empty-dictionary', 'must not be empty', name)
  else if (name.endsWith('_hex')) isHex(value, name, findings)
  else if (name.endsWith('_bin')) isBinary(value, name, findings)
}

/** The extension types that the extensions of an object name. */
export function extensionTypes(object: JsonObject): ReadonlySet<JsonValue | undefined> {
  const extensions = object.extensions
  if (!isObject(extensions)) return none
  return new Set(
    Object.values(extensions).map((content) =>
      isObject(content) ? content.extension_type : undefined,
    ),
  )
}

const none: ReadonlySet<undefined> = new Set()
