import { observableTypes } from './tables.ts'

const types = (list: string): readonly string[] => list.split(' ')
const anyObservable = [...observableTypes]
const actorUses = types('attack-pattern infrastructure malware tool')
const actorTargets = types('identity location vulnerability')

/**
 * The relationships that the standard suggests (§4, §6): by source type, then by name, the target
 * types. A producer may use others; a check then only warns.
 */
export const suggestedRelationships: {
  readonly [source: string]: { readonly [name: string]: readonly string[] }
} = {
  'attack-pattern': {
    delivers: ['malware'],
    targets: actorTargets,
    uses: types('malware tool'),
  },
  campaign: {
    'attributed-to': types('intrusion-set threat-actor'),
    compromises: ['infrastructure'],
    'originates-from': ['location'],
    targets: actorTargets,
    uses: actorUses,
  },
  'course-of-action': {
    investigates: ['indicator'],
    mitigates: types('attack-pattern indicator malware tool vulnerability'),
    remediates: types('malware vulnerability'),
  },
  'domain-name': { 'resolves-to': types('domain-name ipv4-addr ipv6-addr') },
  identity: { 'located-at': ['location'] },
  indicator: {
    indicates: types(
      'attack-pattern campaign infrastructure intrusion-set malware threat-actor tool',
    ),
    'based-on': ['observed-data'],
  },
  infrastructure: {
    'communicates-with': types('infrastructure ipv4-addr ipv6-addr domain-name url'),
    'consists-of': ['infrastructure', 'observed-data', ...anyObservable],
    controls: types('infrastructure malware'),
    delivers: ['malware'],
    has: ['vulnerability'],
    hosts: types('tool malware'),
    'located-at': ['location'],
    uses: ['infrastructure'],
  },
  'intrusion-set': {
    'attributed-to': ['threat-actor'],
    compromises: ['infrastructure'],
    hosts: ['infrastructure'],
    owns: ['infrastructure'],
    'originates-from': ['location'],
    targets: actorTargets,
    uses: actorUses,
  },
  'ipv4-addr': { 'resolves-to': ['mac-addr'], 'belongs-to': ['autonomous-system'] },
  'ipv6-addr': { 'resolves-to': ['mac-addr'], 'belongs-to': ['autonomous-system'] },
  malware: {
    'authored-by': types('threat-actor intrusion-set'),
    'beacons-to': ['infrastructure'],
    'exfiltrates-to': ['infrastructure'],
    'communicates-with': types('ipv4-addr ipv6-addr domain-name url'),
    controls: ['malware'],
    downloads: types('malware tool file'),
    drops: types('malware tool file'),
    exploits: ['vulnerability'],
    'originates-from': ['location'],
    targets: types('identity infrastructure location vulnerability'),
    uses: actorUses,
    'variant-of': ['malware'],
  },
  'malware-analysis': {
    characterizes: ['malware'],
    'analysis-of': ['malware'],
    'av-analysis-of': ['malware'],
    'static-analysis-of': ['malware'],
    'dynamic-analysis-of': ['malware'],
  },
  'threat-actor': {
    'attributed-to': ['identity'],
    compromises: ['infrastructure'],
    hosts: ['infrastructure'],
    owns: ['infrastructure'],
    impersonates: ['identity'],
    'located-at': ['location'],
    targets: actorTargets,
    uses: actorUses,
  },
  tool: {
    delivers: ['malware'],
    drops: ['malware'],
    has: ['vulnerability'],
    targets: types('identity infrastructure location vulnerability'),
    uses: ['infrastructure'],
  },
}

/** Relationships that any two domain objects or observables may have (§3.7). */
export const commonRelationships: ReadonlySet<string> = new Set([
  'derived-from',
  'duplicate-of',
  'related-to',
])
