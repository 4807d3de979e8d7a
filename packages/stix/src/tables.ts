import type { ObjectTable } from './tables/every-object.ts'
import * as host from './tables/host.ts'
import * as knowledge from './tables/knowledge.ts'
import * as links from './tables/links.ts'
import * as network from './tables/network.ts'
import * as threats from './tables/threats.ts'

/** The property tables of all object types that STIX 2.1 defines, by type name. */
export const objectTables: ReadonlyMap<string, ObjectTable> = new Map(
  [threats, knowledge, links, network, host]
    .flatMap((family): readonly ObjectTable[] => Object.values(family))
    .map((table) => [table.type, table]),
)

const typesOf = (...families: readonly string[]): ReadonlySet<string> =>
  new Set([...objectTables.values()].filter((t) => families.includes(t.family)).map((t) => t.type))

/** Names of the 19 domain object types (§4). */
export const domainTypes = typesOf('sdo')
/** Names of the 18 cyber-observable types (§6). */
export const observableTypes = typesOf('sco')
/** Names of every defined type that is not a cyber-observable, the bundle included. */
export const coreTypes = typesOf('sdo', 'sro', 'meta', 'bundle')
