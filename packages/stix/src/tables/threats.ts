import { boolean, list, open, optional, refTo, required, text, timestamp } from '../kinds.ts'
import { killChainPhases, type ObjectOf, sdo } from './every-object.ts'

const named = { name: required(text), description: optional(text) }
const seen = { first_seen: optional(timestamp), last_seen: optional(timestamp) }
const motives = {
  resource_level: optional(open('attack-resource-level-ov')),
  primary_motivation: optional(open('attack-motivation-ov')),
  secondary_motivations: optional(list(open('attack-motivation-ov'))),
}

export const attackPattern = sdo('attack-pattern', '4.1', {
  ...named,
  aliases: optional(list(text)),
  kill_chain_phases: optional(killChainPhases),
})

export const campaign = sdo('campaign', '4.2', {
  ...named,
  aliases: optional(list(text)),
  ...seen,
  objective: optional(text),
})

export const infrastructure = sdo('infrastructure', '4.8', {
  ...named,
  infrastructure_types: optional(list(open('infrastructure-type-ov'))),
  aliases: optional(list(text)),
  kill_chain_phases: optional(killChainPhases),
  ...seen,
})

export const intrusionSet = sdo('intrusion-set', '4.9', {
  ...named,
  aliases: optional(list(text)),
  ...seen,
  goals: optional(list(text)),
  ...motives,
})

export const malware = sdo('malware', '4.11', {
  name: optional(text),
  description: optional(text),
  malware_types: optional(list(open('malware-type-ov'))),
  is_family: required(boolean),
  aliases: optional(list(text)),
  kill_chain_phases: optional(killChainPhases),
  ...seen,
  operating_system_refs: optional(list(refTo('software'))),
  architecture_execution_envs: optional(list(open('processor-architecture-ov'))),
  implementation_languages: optional(list(open('implementation-language-ov'))),
  capabilities: optional(list(open('malware-capabilities-ov'))),
  sample_refs: optional(list(refTo('artifact', 'file'))),
})

export const malwareAnalysis = sdo(
  'malware-analysis',
  '4.12',
  {
    product: required(text),
    version: optional(text),
    host_vm_ref: optional(refTo('software')),
    operating_system_ref: optional(refTo('software')),
    installed_software_refs: optional(list(refTo('software'))),
    configuration_version: optional(text),
    modules: optional(list(text)),
    analysis_engine_version: optional(text),
    analysis_definition_version: optional(text),
    submitted: optional(timestamp),
    analysis_started: optional(timestamp),
    analysis_ended: optional(timestamp),
    result_name: optional(text),
    result: optional(open('malware-result-ov')),
    analysis_sco_refs: optional(list<string>({ is: 'identifier' })),
    sample_ref: optional(refTo('artifact', 'file', 'network-traffic')),
  },
  ['result', 'analysis_sco_refs'],
)

export const threatActor = sdo('threat-actor', '4.17', {
  ...named,
  threat_actor_types: optional(list(open('threat-actor-type-ov'))),
  aliases: optional(list(text)),
  ...seen,
  roles: optional(list(open('threat-actor-role-ov'))),
  goals: optional(list(text)),
  sophistication: optional(open('threat-actor-sophistication-ov')),
  ...motives,
  personal_motivations: optional(list(open('attack-motivation-ov'))),
})

export const tool = sdo('tool', '4.18', {
  ...named,
  tool_types: optional(list(open('tool-type-ov'))),
  aliases: optional(list(text)),
  kill_chain_phases: optional(killChainPhases),
  tool_version: optional(text),
})

export const vulnerability = sdo('vulnerability', '4.19', named)

export type AttackPattern = ObjectOf<typeof attackPattern>
export type Campaign = ObjectOf<typeof campaign>
export type Infrastructure = ObjectOf<typeof infrastructure>
export type IntrusionSet = ObjectOf<typeof intrusionSet>
export type Malware = ObjectOf<typeof malware>
export type MalwareAnalysis = ObjectOf<typeof malwareAnalysis>
export type ThreatActor = ObjectOf<typeof threatActor>
export type Tool = ObjectOf<typeof tool>
export type Vulnerability = ObjectOf<typeof vulnerability>
