import { makeId } from './deterministic-id.ts'
import type { JsonObject } from './json-value.ts'
import type { ObjectOf, ObjectTable } from './tables/every-object.ts'
import * as host from './tables/host.ts'
import * as knowledge from './tables/knowledge.ts'
import * as links from './tables/links.ts'
import * as network from './tables/network.ts'
import * as threats from './tables/threats.ts'

/** What building takes from outside: a clock and randomness. */
export interface BuildSources {
  /** The present as a timestamp with at least milliseconds (`new Date().toISOString()`). */
  readonly now: () => string
  /** A UUID of version 4 (`crypto.randomUUID()`). */
  readonly randomUuid: () => string
}

type Filled = 'type' | 'spec_version' | 'id' | 'created' | 'modified'

/** The properties of a new object: what a builder fills may be left out, or given to be kept. */
export type New<T> = Omit<T, Filled> & Partial<Pick<T, Extract<keyof T, Filled>>>

type Build<Table> = (values: New<ObjectOf<Table>>) => ObjectOf<Table>

/**
 * Builders for the objects of the standard. They fill `type`, `spec_version`, `id`, `created` and
 * `modified` where the type has them; observables get the id that follows from their content (§2.9).
 * They do not check: `check` does.
 *
 * @example
 * const { indicator } = builders({ now: () => new Date().toISOString(), randomUuid })
 * indicator({ pattern: "[url:value = 'http://a.example/']", pattern_type: 'stix', valid_from: now })
 */
export function builders(sources: BuildSources) {
  const build = builder(sources)
  return {
    artifact: build(host.artifact),
    attackPattern: build(threats.attackPattern),
    autonomousSystem: build(network.autonomousSystem),
    bundle: build(links.bundle),
    campaign: build(threats.campaign),
    courseOfAction: build(knowledge.courseOfAction),
    directory: build(host.directory),
    domainName: build(network.domainName),
    emailAddr: build(network.emailAddr),
    emailMessage: build(network.emailMessage),
    extensionDefinition: build(links.extensionDefinition),
    file: build(host.file),
    grouping: build(knowledge.grouping),
    identity: build(knowledge.identity),
    incident: build(knowledge.incident),
    indicator: build(knowledge.indicator),
    infrastructure: build(threats.infrastructure),
    intrusionSet: build(threats.intrusionSet),
    ipv4Addr: build(network.ipv4Addr),
    ipv6Addr: build(network.ipv6Addr),
    languageContent: build(links.languageContent),
    location: build(knowledge.location),
    macAddr: build(network.macAddr),
    malware: build(threats.malware),
    malwareAnalysis: build(threats.malwareAnalysis),
    markingDefinition: build(links.markingDefinition),
    mutex: build(host.mutex),
    networkTraffic: build(network.networkTraffic),
    note: build(knowledge.note),
    observedData: build(knowledge.observedData),
    opinion: build(knowledge.opinion),
    process: build(host.process),
    relationship: build(links.relationship),
    report: build(knowledge.report),
    sighting: build(links.sighting),
    software: build(host.software),
    threatActor: build(threats.threatActor),
    tool: build(threats.tool),
    url: build(network.url),
    userAccount: build(host.userAccount),
    vulnerability: build(threats.vulnerability),
    windowsRegistryKey: build(host.windowsRegistryKey),
    x509Certificate: build(host.x509Certificate),
  }
}

function builder({ now, randomUuid }: BuildSources) {
  function build<Table extends ObjectTable>(table: Table): Build<Table>
  // The values are typed by the caller's table; in here they are JSON like any other.
  function build(table: ObjectTable): unknown {
    return (values: JsonObject): JsonObject => {
      const time = now()
      const object = { type: table.type, ...common(table, time), ...values }
      return { ...object, id: values.id ?? makeId(object, randomUuid) }
    }
  }
  return build
}

function common({ type, family }: ObjectTable, time: string): JsonObject {
  if (family === 'bundle') return {}
  if (family === 'sco') return { spec_version: '2.1' }
  if (type === 'marking-definition') return { spec_version: '2.1', created: time }
  return { spec_version: '2.1', created: time, modified: time }
}
