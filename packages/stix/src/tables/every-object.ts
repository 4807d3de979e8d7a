import type { JsonObject } from '../json-value.ts'
import {
  between,
  boolean,
  exactly,
  formatted,
  type Kind,
  list,
  optional,
  type Properties,
  refTo,
  required,
  text,
  type Values,
} from '../kinds.ts'

/** The five groups of things that STIX 2.1 defines (§1.2, §8). */
export type Family = 'sdo' | 'sro' | 'sco' | 'meta' | 'bundle'

/** The property table of one object type. */
export interface ObjectTable<T extends string = string, P extends Properties = Properties> {
  readonly type: T
  readonly family: Family
  /** Section of the standard that holds the type's own table. */
  readonly clause: string
  /** Common and specific properties together. */
  readonly properties: P
  /** At least one of these must be present; the text that demands it is in `clause`. */
  readonly atLeastOne?: readonly string[]
}

/** The TypeScript type of the objects that a table describes. */
export type ObjectOf<Table> =
  Table extends ObjectTable<infer T, infer P> ? Values<P> & { readonly type: T } : never

/** An external reference (§2.5). A type, not an interface: it is JSON and must be taken for such. */
export type ExternalReference = {
  readonly source_name: string
  readonly description?: string
  readonly url?: string
  readonly hashes?: { readonly [algorithm: string]: string }
  readonly external_id?: string
}

export type GranularMarking = {
  readonly selectors: readonly string[]
  readonly marking_ref?: string
  readonly lang?: string
}

export type KillChainPhase = {
  readonly kill_chain_name: string
  readonly phase_name: string
}

const externalReference: Kind<ExternalReference> = { is: 'external-reference' }
const granularMarking: Kind<GranularMarking> = { is: 'granular-marking' }
export const extensionsKind: Kind<{ readonly [name: string]: JsonObject }> = { is: 'extensions' }
const milliseconds: Kind<string> = { is: 'timestamp', precision: 'milliseconds' }

export const killChainPhases: Kind<readonly KillChainPhase[]> = list({
  is: 'record',
  record: {
    name: 'kill-chain-phase',
    clause: '2.11',
    properties: { kill_chain_name: required(text), phase_name: required(text) },
  },
})

const markings = {
  object_marking_refs: optional(list(refTo('marking-definition'))),
  granular_markings: optional(list(granularMarking)),
}

const specVersion = exactly('2.1')

const versioned = {
  spec_version: required(specVersion),
  created_by_ref: optional(refTo('identity')),
  created: required(milliseconds),
  modified: required(milliseconds),
  revoked: optional(boolean),
  labels: optional(list(text)),
  confidence: optional(between(0, 100)),
  external_references: optional(list(externalReference)),
  ...markings,
  extensions: optional(extensionsKind),
}

/** `type` and `id` of a table: the id must begin with the type (§2.9). */
const identity = <T extends string>(type: T) => ({
  type: required(exactly(type)),
  id: required(refTo(type)),
})

const coreRows = <T extends string>(type: T) => ({
  ...identity(type),
  ...versioned,
  lang: optional(formatted('language-tag')),
})

const scoRows = <T extends string>(type: T) => ({
  ...identity(type),
  spec_version: optional(specVersion),
  ...markings,
  defanged: optional(boolean),
  extensions: optional(extensionsKind),
})

const table =
  <F extends Family>(family: F) =>
  <T extends string, P extends Properties>(
    type: T,
    clause: string,
    specific: P,
    atLeastOne?: readonly string[],
  ) => ({
    type,
    family,
    clause,
    properties: { ...coreRows(type), ...specific },
    ...(atLeastOne === undefined ? {} : { atLeastOne }),
  })

/** A domain object: the common properties of §3.2 and its own (§4). */
export const sdo = table('sdo')
/** A relationship object (§5). */
export const sro = table('sro')

/** A cyber-observable object (§6). */
export const sco = <T extends string, P extends Properties>(
  type: T,
  clause: string,
  specific: P,
  atLeastOne?: readonly string[],
) => ({
  type,
  family: 'sco' as const,
  clause,
  properties: { ...scoRows(type), ...specific },
  ...(atLeastOne === undefined ? {} : { atLeastOne }),
})

/** A meta object that has versions but no language of its own (§7.1, §7.3). */
export const versionedMeta = <T extends string, P extends Properties>(
  type: T,
  clause: string,
  specific: P,
) => ({
  type,
  family: 'meta' as const,
  clause,
  properties: { ...identity(type), ...versioned, ...specific },
})

/** The common properties of a marking definition: it has no versions (§7.2.1). */
export const markingRows = {
  ...identity('marking-definition'),
  spec_version: required(specVersion),
  created: required(milliseconds),
  created_by_ref: optional(refTo('identity')),
  external_references: optional(list(externalReference)),
  ...markings,
  extensions: optional(extensionsKind),
}

/** Common properties by family, for objects whose type the standard does not define (§11.2). */
export const customObjectRows = {
  ...coreRows('custom'),
  type: required(formatted('type-name')),
  id: required<string>({ is: 'identifier' }),
}
export const customObservableRows = {
  ...scoRows('custom'),
  type: required(formatted('type-name')),
  id: required<string>({ is: 'identifier' }),
}
