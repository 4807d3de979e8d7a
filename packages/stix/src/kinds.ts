import type { EnumerationName } from './enumerations.ts'
import type { JsonObject, JsonValue } from './json-value.ts'
import type { VocabularyName } from './vocabularies.ts'

/** Spellings of a string that a property may demand beyond "any Unicode text". */
export type Format =
  | 'type-name'
  | 'language-tag'
  | 'uri'
  | 'domain-name'
  | 'email-addr'
  | 'ipv4-addr'
  | 'ipv6-addr'
  | 'mac-addr'
  | 'cpe'
  | 'media-type'
  | 'character-set'
  | 'registry-key'
  | 'relationship-type'

/** What the values of a dictionary must be. */
export type DictionaryOf = 'any' | 'string' | 'integer' | 'string-or-integer' | 'strings' | 'header'

/** The data behind a kind: what a value of a property must look like (STIX 2.1 §2). */
export type Shape =
  | { readonly is: 'any' | 'boolean' | 'binary' | 'hex' | 'hashes' | 'object' | 'extensions' }
  | { readonly is: 'container' | 'bundled' | 'language-contents' | 'external-reference' }
  | { readonly is: 'granular-marking' }
  | { readonly is: 'string'; readonly format?: Format; readonly exactly?: string }
  | { readonly is: 'vocabulary'; readonly vocabulary: VocabularyName }
  | { readonly is: 'enumeration'; readonly enumeration: EnumerationName }
  | { readonly is: 'integer' | 'float'; readonly min?: number; readonly max?: number }
  | { readonly is: 'timestamp'; readonly precision?: 'milliseconds' | 'seconds' }
  | { readonly is: 'identifier'; readonly of?: readonly string[]; readonly not?: readonly string[] }
  | { readonly is: 'local-reference'; readonly of?: readonly string[] }
  | { readonly is: 'dictionary'; readonly of: DictionaryOf; readonly keys?: DictionaryKeys }
  | { readonly is: 'list'; readonly items: Shape }
  | { readonly is: 'record'; readonly record: RecordTable }

/** Which names the keys of a dictionary must or should have. */
export type DictionaryKeys = 'exif' | 'socket-options' | 'startup-info' | 'header-fields'

/** A shape that also tells TypeScript the type of its values. */
export type Kind<T> = Shape & { readonly sample?: T }

/** One row of a property table. `clause` names the section when it is not that of the table. */
export interface Property<T = unknown, Required extends boolean = boolean> {
  readonly kind: Kind<T>
  readonly required: Required
  readonly deprecated?: boolean
}

export type Properties = { readonly [name: string]: Property }

/** An embedded type (§6.6.2 mime part, …) or the content of a predefined extension. */
export interface RecordTable {
  readonly name: string
  readonly clause: string
  readonly properties: Properties
  /** At least one property of the table must be present. */
  readonly atLeastOne?: boolean
}

type RequiredNames<P extends Properties> = {
  [N in keyof P]: P[N] extends Property<unknown, true> ? N : never
}[keyof P]

type ValueOf<P> = P extends Property<infer T, boolean> ? T : never

/** The TypeScript type of an object with these properties. */
export type Values<P extends Properties> = {
  readonly [N in RequiredNames<P>]: ValueOf<P[N]>
} & { readonly [N in Exclude<keyof P, RequiredNames<P>>]?: ValueOf<P[N]> }

export const required = <T>(kind: Kind<T>): Property<T, true> => ({ kind, required: true })
export const optional = <T>(kind: Kind<T>): Property<T, false> => ({ kind, required: false })
export const deprecated = <T>(kind: Kind<T>): Property<T, false> => ({
  kind,
  required: false,
  deprecated: true,
})

export const text: Kind<string> = { is: 'string' }
export const boolean: Kind<boolean> = { is: 'boolean' }
export const binary: Kind<string> = { is: 'binary' }
export const hex: Kind<string> = { is: 'hex' }
export const hashes: Kind<{ readonly [algorithm: string]: string }> = { is: 'hashes' }
export const timestamp: Kind<string> = { is: 'timestamp' }
export const integer: Kind<number> = { is: 'integer' }
export const float: Kind<number> = { is: 'float' }
export const notNegative: Kind<number> = { is: 'integer', min: 0 }
export const anyObject: Kind<JsonObject> = { is: 'object' }
export const identifier: Kind<string> = { is: 'identifier' }

export const formatted = (format: Format): Kind<string> => ({ is: 'string', format })
export const exactly = <T extends string>(value: T): Kind<T> => ({ is: 'string', exactly: value })
export const between = (min: number, max: number): Kind<number> => ({ is: 'integer', min, max })
export const degrees = (max: number): Kind<number> => ({ is: 'float', min: -max, max })
export const open = (vocabulary: VocabularyName): Kind<string> => ({ is: 'vocabulary', vocabulary })
export const oneOf = (enumeration: EnumerationName): Kind<string> => ({
  is: 'enumeration',
  enumeration,
})
export const list = <T>(items: Kind<T>): Kind<readonly T[]> => ({ is: 'list', items })
export const record = <P extends Properties>(
  table: RecordTable & { readonly properties: P },
): Kind<Values<P>> => ({ is: 'record', record: table })

/** An identifier of an object of one of these types (§2.9). */
export const refTo = (...of: readonly string[]): Kind<string> => ({ is: 'identifier', of })
/** An identifier of an object of none of these types. */
export const refToNone = (...not: readonly string[]): Kind<string> => ({ is: 'identifier', not })
/**
 * A reference between cyber-observables: an identifier, or the key of another object when both
 * sit in a deprecated observable container (§2.13).
 */
export const scoRef = (...of: readonly string[]): Kind<string> => ({ is: 'local-reference', of })

export const dictionary = (
  of: DictionaryOf,
  keys?: DictionaryKeys,
): Kind<{ readonly [key: string]: JsonValue }> =>
  keys === undefined ? { is: 'dictionary', of } : { is: 'dictionary', of, keys }
