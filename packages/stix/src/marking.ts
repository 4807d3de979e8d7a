import { isJsonObject, type JsonObject, type JsonValue } from '@comity/json'
import { moreRestrictive, type TlpLevel, tlpOf } from './tlp.ts'
import { type TlpLikeness, tlpLikenessOf } from './tlp-likeness.ts'

/** Finds a marking definition by its id; `undefined` where it is not held. */
export type ResolveMarking = (id: string) => JsonObject | undefined

/** What a marking counts as when it is decided who may see an object. */
export type MarkingClass =
  | { readonly kind: 'tlp'; readonly level: TlpLevel }
  | { readonly kind: 'unrestricting' }
  | { readonly kind: 'unresolved'; readonly like: UnresolvedLike }

/**
 * Why a marking is not resolved: it looks like TLP (of this level, or `tlp` where none can be read)
 * without having one of its ids; it belongs to a scheme that is not known here (`scheme`); nobody
 * holds it (`absent`); or what stands in its place is no id or no marking definition (`malformed`).
 */
export type UnresolvedLike = TlpLikeness | 'scheme' | 'absent' | 'malformed'

/** One reason for an effective marking, in the order of the object. */
export type MarkingReason =
  | {
      readonly from: 'object' | 'granular'
      /** The id as given; empty where something else than an id was given. */
      readonly id: string
      /** JSON pointer of the reference in the object, e.g. `/granular_markings/0/marking_ref`. */
      readonly where: string
      /** The selectors of a granular marking, as given. */
      readonly selectors: readonly string[]
      readonly counted: MarkingClass
    }
  | { readonly from: 'default'; readonly level: TlpLevel; readonly declared: boolean }

export interface EffectiveMarking {
  readonly level: TlpLevel | 'unresolved'
  readonly because: readonly MarkingReason[]
}

/**
 * Says what a marking counts as. The nine TLP definitions are known by their ids alone, whatever the
 * object under the id says (STIX 2.1 §7.2.1.4: no other instances are permitted). Statements restrict
 * nobody, and neither does the Permissible Actions Protocol, which tells readers what they may do.
 * What only looks like TLP, and what is not understood, is not resolved.
 *
 * @param marking a marking definition, or its id
 */
export function classifyMarking(
  marking: string | JsonObject,
  resolve: ResolveMarking = () => undefined,
): MarkingClass {
  const id = typeof marking === 'string' ? marking : marking.id
  if (typeof id !== 'string') return { kind: 'unresolved', like: 'malformed' }
  const level = tlpOf(id)
  if (level !== undefined) return { kind: 'tlp', level }
  const definition = typeof marking === 'string' ? resolve(marking) : marking
  if (definition === undefined) return { kind: 'unresolved', like: 'absent' }
  if (definition.type !== 'marking-definition') return { kind: 'unresolved', like: 'malformed' }
  const like = tlpLikenessOf(definition)
  if (like !== undefined) return { kind: 'unresolved', like }
  return restrictsNobody(definition)
    ? { kind: 'unrestricting' }
    : { kind: 'unresolved', like: 'scheme' }
}

/**
 * The one marking that an object as a whole is handled by: of several the most restrictive, granular
 * ones counted for the whole object, and those of observables inside an observed-data object too.
 * Without TLP it is the declared default of the collection, else AMBER+STRICT. One marking that is
 * not resolved makes it `unresolved`, which is more restrictive than every level.
 *
 * STIX 2.1 §7.2 leaves the meaning of several markings open; this is Comity's rule.
 *
 * @param object any STIX object. That of a marking definition is handled by its own markings.
 */
export function effectiveMarking(
  object: JsonObject,
  options: { readonly resolve?: ResolveMarking; readonly default?: TlpLevel } = {},
): EffectiveMarking {
  return effectOf(markingsOf(object), options)
}

/** The same, of the references alone: for whoever has let go of the object meanwhile. */
export function effectOf(
  markings: readonly MarkingReference[],
  options: { readonly resolve?: ResolveMarking; readonly default?: TlpLevel } = {},
): EffectiveMarking {
  if (markings.length === 0) return unmarked(options.default)
  const because: MarkingReason[] = markings.map(({ ref, ...rest }) => ({
    ...rest,
    id: ref ?? '',
    counted:
      ref === undefined
        ? { kind: 'unresolved', like: 'malformed' }
        : classifyMarking(ref, options.resolve),
  }))
  let level: TlpLevel | 'unresolved' | undefined
  for (const reason of because) {
    if (reason.from === 'default' || reason.counted.kind === 'unrestricting') continue
    if (reason.counted.kind === 'unresolved') level = 'unresolved'
    else if (level !== 'unresolved') {
      level = level ? moreRestrictive(level, reason.counted.level) : reason.counted.level
    }
  }
  if (level !== undefined) return { level, because }
  const fallback = unmarked(options.default)
  return { level: fallback.level, because: [...because, ...fallback.because] }
}

/** Of an object without any marking; one answer for all of them, as most objects have none. */
function unmarked(given: TlpLevel | undefined): EffectiveMarking {
  const known = unmarkedBy.get(given)
  if (known) return known
  const level = given ?? 'amber+strict'
  const because = [{ from: 'default', level, declared: given !== undefined }] as const
  const marking = { level, because }
  unmarkedBy.set(given, marking)
  return marking
}

const unmarkedBy = new Map<TlpLevel | undefined, EffectiveMarking>()

/** The ids of all markings that an object refers to, granular ones included, each once. */
export function markingIdsOf(object: JsonObject): string[] {
  return [...new Set(markingsOf(object).flatMap(({ ref }) => (ref === undefined ? [] : [ref])))]
}

/** A marking that an object refers to. */
export interface MarkingReference {
  readonly from: 'object' | 'granular'
  /** The id; `undefined` where something else than text was given. */
  readonly ref: string | undefined
  /** JSON pointer of the reference in the object. */
  readonly where: string
  /** The selectors of a granular marking, as given. */
  readonly selectors: readonly string[]
}

/**
 * All markings that an object refers to, in its order. Anything that stands where a marking belongs is
 * given back, so that nothing slips through.
 */
export function markingsOf(object: JsonObject): readonly MarkingReference[] {
  // Most objects have none.
  const plain = object.object_marking_refs === undefined && object.granular_markings === undefined
  if (plain && object.type !== 'observed-data') return none
  return [...references(object)]
}

const none: readonly MarkingReference[] = []

function* references(object: JsonObject, at = ''): Generator<MarkingReference> {
  const whole = `${at}/object_marking_refs`
  for (const [k, ref] of itemsOf(object.object_marking_refs)) {
    const where = k === undefined ? whole : `${whole}/${k}`
    yield { from: 'object', ref: textOf(ref), where, selectors: [] }
  }
  const parts = `${at}/granular_markings`
  for (const [k, item] of itemsOf(object.granular_markings)) {
    const where = k === undefined ? parts : `${parts}/${k}`
    if (!isJsonObject(item)) {
      yield { from: 'granular', ref: undefined, where, selectors: [] }
      continue
    }
    // A language marking says in what language the text is; it restricts nobody (§7.2.3).
    if (item.marking_ref === undefined && typeof item.lang === 'string') continue
    const selectors = [...itemsOf(item.selectors)].map(([, value]) => value)
    yield {
      from: 'granular',
      ref: textOf(item.marking_ref),
      where: `${where}/marking_ref`,
      selectors: selectors.filter((value) => typeof value === 'string'),
    }
  }
  // The deprecated container of observed-data (§2.13) holds objects with markings of their own.
  if (at !== '' || object.type !== 'observed-data' || !isJsonObject(object.objects)) return
  for (const [key, inner] of Object.entries(object.objects)) {
    const name = key.replaceAll('~', '~0').replaceAll('/', '~1')
    if (isJsonObject(inner)) yield* references(inner, `/objects/${name}`)
  }
}

const textOf = (value: JsonValue | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined

/** The items of a list; something else than a list counts as one item without an index. */
function itemsOf(value: JsonValue | undefined): Iterable<readonly [number | undefined, JsonValue]> {
  if (value === undefined) return []
  return Array.isArray(value) ? value.entries() : [[undefined, value]]
}

function restrictsNobody(definition: JsonObject): boolean {
  const schemes = [definition.definition_type, definition.x_opencti_definition_type]
  if (schemes.includes('PAP') || schemes.includes('pap')) return true
  return definition.definition_type === 'statement' && definition.extensions === undefined
}
