import type { JsonObject, JsonValue } from '../json-value.ts'
import {
  anyObject,
  between,
  boolean,
  formatted,
  type Kind,
  list,
  oneOf,
  optional,
  refTo,
  refToNone,
  required,
  text,
  timestamp,
} from '../kinds.ts'
import { markingRows, type ObjectOf, sro, versionedMeta } from './every-object.ts'

/** What nothing may be related to or sighted as: neither a domain object nor an observable. */
const notRelatable = [
  'relationship',
  'sighting',
  'bundle',
  'marking-definition',
  'language-content',
  'extension-definition',
]

export const relationship = sro('relationship', '5.1', {
  relationship_type: required(formatted('relationship-type')),
  description: optional(text),
  source_ref: required(refToNone(...notRelatable)),
  target_ref: required(refToNone(...notRelatable)),
  start_time: optional(timestamp),
  stop_time: optional(timestamp),
})

export const sighting = sro('sighting', '5.2', {
  description: optional(text),
  first_seen: optional(timestamp),
  last_seen: optional(timestamp),
  count: optional(between(0, 999_999_999)),
  sighting_of_ref: required(refToNone(...notRelatable)),
  observed_data_refs: optional(list(refTo('observed-data'))),
  where_sighted_refs: optional(list(refTo('identity', 'location'))),
  // The table of Errata 01 says "string"; its text, the default it names and the schemas say boolean.
  summary: optional(boolean),
})

const translations: Kind<{
  readonly [language: string]: { readonly [property: string]: JsonValue }
}> = { is: 'language-contents' }

export const languageContent = versionedMeta('language-content', '7.1', {
  object_ref: required(refToNone('bundle')),
  object_modified: optional(timestamp),
  contents: required(translations),
})

export const markingDefinition = {
  type: 'marking-definition' as const,
  family: 'meta' as const,
  clause: '7.2.1',
  properties: {
    ...markingRows,
    name: optional(text),
    definition_type: optional(text),
    definition: optional(anyObject),
  },
}

export const extensionDefinition = versionedMeta('extension-definition', '7.3.1', {
  created_by_ref: required(refTo('identity')),
  name: required(text),
  description: optional(text),
  schema: required(text),
  version: required(text),
  extension_types: required(list(oneOf('extension-type-enum'))),
  extension_properties: optional(list(text)),
})

const bundled: Kind<readonly JsonObject[]> = { is: 'bundled' }

export const bundle = {
  type: 'bundle' as const,
  family: 'bundle' as const,
  clause: '8',
  properties: {
    type: required<'bundle'>({ is: 'string', exactly: 'bundle' }),
    id: required(refTo('bundle')),
    objects: optional(bundled),
  },
}

export type Relationship = ObjectOf<typeof relationship>
export type Sighting = ObjectOf<typeof sighting>
export type LanguageContent = ObjectOf<typeof languageContent>
export type MarkingDefinition = ObjectOf<typeof markingDefinition>
export type ExtensionDefinition = ObjectOf<typeof extensionDefinition>
export type Bundle = ObjectOf<typeof bundle>
