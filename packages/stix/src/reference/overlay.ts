import {
  dictionary,
  float,
  identifier,
  list,
  optional,
  type Properties,
  type Property,
  refTo,
  refToNone,
  text,
} from '../kinds.ts'

/** Rows where the schemas of the reference validator differ from the standard's tables. */
const rows: { readonly [type: string]: { readonly [name: string]: Property } } = {
  'language-content': { object_ref: optional(refToNone('bundle', 'language-content')) },
  malware: { sample_refs: optional(list(text)) },
  'marking-definition': {
    created: optional<string>({ is: 'timestamp' }),
    object_marking_refs: optional(list(refTo('marking-definition'))),
  },
  'observed-data': { object_refs: optional(list(text)) },
  process: { environment_variables: optional(dictionary('any')) },
}

const linkTargets = [
  'relationship',
  'sighting',
  'bundle',
  'marking-definition',
  'language-content',
] as const

/** The same for properties of any type that has them. */
const everywhere: { readonly [name: string]: Property } = {
  created_by_ref: optional(identifier),
  object_marking_refs: optional(list(identifier)),
  lang: optional(text),
  source_ref: optional(refToNone(...linkTargets)),
  target_ref: optional(refToNone(...linkTargets)),
  sighting_of_ref: optional(refToNone(...linkTargets)),
  gid: optional(float),
}

/** The rows of a table as the reference validator has them. */
export const overlaid = (type: string, properties: Properties): Properties => {
  const special = rows[type]
  const changed = Object.keys(properties).flatMap((name) => {
    if (type === 'software' || name === 'objects') return []
    const row = special?.[name] ?? (name === 'src_ref' ? undefined : everywhere[name])
    return row === undefined ? [] : [[name, row] as const]
  })
  return { ...properties, ...Object.fromEntries(changed) }
}

/** Sets of properties of which one must be there, as its schemas list them. */
export const atLeastOneOf: { readonly [type: string]: readonly string[] } = {
  process: [
    'extensions',
    'is_hidden',
    'pid',
    'name',
    'created',
    'cwd',
    'arguments',
    'command_line',
    'environment_variables',
    'opened_connection_refs',
    'creator_user_ref',
    'image_ref',
    'parent_ref',
    'child_refs',
  ],
  'windows-registry-key': ['key', 'values', 'modified', 'creator_user_ref', 'number_of_subkeys'],
}

/** Required properties that its schemas do not require. */
export const notRequired: { readonly [type: string]: readonly string[] } = {
  'extension-definition': ['created_by_ref'],
}

/** What the interoperability profile requires besides, by type; its spellings are kept. */
export const interopRequired: { readonly [type: string]: readonly string[] } = {
  'attack-pattern': ['external_references', 'kill_chain_phases', 'created_by_ref'],
  campaign: ['created_by_ref'],
  'course-of-action': ['created_by_ref'],
  grouping: ['created_by_ref'],
  indicator: ['name', 'indicator_types', 'created_by_ref'],
  infrastructure: ['infrastructure_types', 'created_by_ref'],
  'intrusion-set': ['resource_level', 'primary_motivation', 'created_by_ref'],
  location: ['region', 'created_by_ref'],
  malware: [
    'name',
    'malware_types',
    'first_seen',
    'last_seen',
    'architecture_exectuion_envs',
    'implementation_languages',
    'capabiliites',
    'created_by_ref',
  ],
  'malware-analysis': [
    'version',
    'submitted',
    'analysis_started',
    'analysis_ended',
    'result',
    'created_by_ref',
  ],
  note: ['created_by_ref'],
  'observed-data': ['object_refs', 'created_by_ref'],
  opinion: ['created_by_ref'],
  relationship: ['created_by_ref'],
  report: ['report_types', 'created_by_ref'],
  sighting: ['first_seen', 'last_seen', 'count', 'created_by_ref'],
  'threat-actor': [
    'threat_actor_types',
    'roles',
    'sophistication',
    'resource_level',
    'primary_motivation',
    'created_by_ref',
  ],
  tool: ['tool_types', 'created_by_ref'],
  vulnerability: ['external_references:', 'created_by_ref'],
}
