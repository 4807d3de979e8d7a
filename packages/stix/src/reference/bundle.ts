import type { Findings } from '../finding.ts'
import { isList, isObject, type JsonObject, type JsonValue } from '../json-value.ts'

type Entry = readonly [number, JsonObject]

const entriesOf = (bundle: JsonObject): readonly Entry[] =>
  bundle.type === 'bundle' && isList(bundle.objects)
    ? [...bundle.objects.entries()].flatMap(([at, object]): readonly Entry[] =>
        isObject(object) ? [[at, object]] : [],
      )
    : []

/** Both ends of every relationship should be in the bundle. */
export function checkEnds(bundle: JsonObject, findings: Findings): void {
  const entries = entriesOf(bundle)
  const ids = new Set<JsonValue | undefined>(
    entries.flatMap(([, { type, id }]) => (type === 'relationship' ? [] : [id])),
  )
  for (const [at, object] of entries) {
    if (object.type !== 'relationship') continue
    for (const name of ['source_ref', 'target_ref'])
      if (!ids.has(object[name]))
        findings.addAt('unresolved-reference', 'is not in the bundle', ['objects', at, name])
  }
}

/** Interoperability: every object names as its creator an identity of the bundle with a creator. */
export function checkCreators(bundle: JsonObject, findings: Findings): void {
  const entries = entriesOf(bundle)
  const producers = new Set<JsonValue | undefined>(
    entries.flatMap(([, object]) =>
      object.type === 'identity' && Object.hasOwn(object, 'created_by_ref') ? [object.id] : [],
    ),
  )
  for (const [at, object] of entries)
    if (object.type !== 'identity' && !producers.has(object.created_by_ref))
      findings.addAt('interop-property', 'must name a producer of the bundle', [
        'objects',
        at,
        'created_by_ref',
      ])
}
