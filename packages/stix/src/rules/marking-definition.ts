import type { Findings } from '../finding.ts'
import { isList, isObject, type JsonObject, type JsonValue, textOf } from '../json-value.ts'
import { tlpMarkings } from '../tlp.ts'

/** The definition itself (§7.2.1): statement, TLP, or an extension. */
export function checkMarkingDefinition(object: JsonObject, findings: Findings): void {
  const { definition, definition_type: type } = object
  if (!Object.hasOwn(object, 'extensions')) {
    for (const name of ['definition_type', 'definition'])
      if (!Object.hasOwn(object, name))
        findings.addAt('required-property', `${name} is required here`, [name], '7.2.1')
  }
  if (type === 'statement' && !(isObject(definition) && typeof definition.statement === 'string'))
    findings.add('marking-definition', 'must hold a statement', 'definition')
  const id = textOf(object, 'id') ?? ''
  checkTlp(object, id, findings)
  checkSelf(object, id, findings)
}

const tlp2Extension = 'extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d'

/** TLP markings are the fixed objects and no others (§7.2.1). */
function checkTlp(object: JsonObject, id: string, findings: Findings): void {
  const marking = tlpMarkings.find((known) => known.id === id)
  if (marking === undefined) {
    if (object.definition_type === 'tlp' || tlp2Level(object) !== undefined)
      findings.add('tlp-marking', 'must be one of the fixed TLP markings')
    return
  }
  const first = marking.version === 1
  const level = first ? tlp1Level(object) : tlp2Level(object)
  const expected = first ? tlp1Level(marking.object) : tlp2Level(marking.object)
  if (level !== expected) findings.add('tlp-marking', `must be defined as ${marking.name}`)
  // The standard fixes the objects of TLP 1; for those of TLP 2.0 only the level matters here.
  for (const name of first ? ['created', 'name', 'definition_type'] : ['created', 'name'])
    if (object[name] !== marking.object[name])
      findings.add(
        'tlp-marking',
        `is otherwise in ${marking.name}`,
        name,
        first ? 'error' : 'warning',
      )
}

const tlp1Level = ({ definition }: JsonObject): JsonValue | undefined =>
  isObject(definition) ? definition.tlp : undefined

const tlp2Level = ({ extensions }: JsonObject): JsonValue | undefined => {
  const extension = isObject(extensions) ? extensions[tlp2Extension] : undefined
  return isObject(extension) ? extension.tlp_2_0 : undefined
}

/** A marking definition that marks itself (§3.2). */
function checkSelf(object: JsonObject, id: string, findings: Findings): void {
  const refs = object.object_marking_refs
  if (isList(refs) && refs.includes(id))
    findings.add('marking-cycle', 'must not mark itself', 'object_marking_refs')
  const granular = object.granular_markings
  if (!isList(granular)) return
  for (const [at, marking] of granular.entries())
    if (isObject(marking) && marking.marking_ref === id && id !== '')
      findings.addAt('marking-cycle', 'must not mark itself', ['granular_markings', at])
}
