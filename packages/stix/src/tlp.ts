import type { JsonObject } from '@comity/json'

/** The levels of TLP 2.0 (FIRST, August 2022). WHITE of TLP 1 is `clear`, its AMBER is `amber`. */
export type TlpLevel = 'clear' | 'green' | 'amber' | 'amber+strict' | 'red'

/** The levels from the most open to the most restrictive. */
export const tlpLevels: readonly TlpLevel[] = ['clear', 'green', 'amber', 'amber+strict', 'red']

/** One of the nine TLP marking definitions that have fixed ids. */
export interface TlpMarking {
  readonly id: string
  readonly level: TlpLevel
  readonly version: 1 | 2
  /** Its label as the protocol writes it, e.g. `TLP:AMBER+STRICT`. */
  readonly name: string
  /** The whole object, as published: TLP 1 in STIX 2.1 §7.2.1.4, TLP 2.0 by OASIS as an extension. */
  readonly object: JsonObject
}

const tlp2Extension = 'extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d'

/** All nine TLP marking definitions: four of TLP 1, five of TLP 2.0. */
export const tlpMarkings: readonly TlpMarking[] = [
  tlp1('613f2e26-407d-48c7-9eca-b8e91df99dc9', 'clear', 'white'),
  tlp1('34098fce-860f-48ae-8e50-ebd3cc5e41da', 'green', 'green'),
  tlp1('f88d31f6-486f-44da-b317-01333bde0b82', 'amber', 'amber'),
  tlp1('5e57c739-391a-4eb3-b6be-7d15ca92d5ed', 'red', 'red'),
  tlp2('94868c89-83c2-464b-929b-a1a8aa3c8487', 'clear'),
  tlp2('bab4a63c-aed9-4cf5-a766-dfca5abac2bb', 'green'),
  tlp2('55d920b0-5e8b-4f79-9ee9-91f868d9b421', 'amber'),
  tlp2('939a9414-2ddd-4d32-a0cd-375ea402b003', 'amber+strict'),
  tlp2('e828b379-4e03-4974-9ac4-e53a884c97c1', 'red'),
]

const levelById = new Map(tlpMarkings.map(({ id, level }) => [id, level]))

/** The level of a marking definition with one of the nine fixed ids, compared exactly. */
export function tlpOf(markingId: string): TlpLevel | undefined {
  return levelById.get(markingId)
}

/** The more restrictive of two levels. */
export function moreRestrictive(a: TlpLevel, b: TlpLevel): TlpLevel {
  return tlpLevels.indexOf(a) >= tlpLevels.indexOf(b) ? a : b
}

function tlp1(uuid: string, level: TlpLevel, word: string): TlpMarking {
  const id = `marking-definition--${uuid}`
  const name = `TLP:${word.toUpperCase()}`
  const object = {
    type: 'marking-definition',
    spec_version: '2.1',
    id,
    created: '2017-01-20T00:00:00.000Z',
    definition_type: 'tlp',
    name,
    definition: { tlp: word },
  }
  return { id, level, version: 1, name, object }
}

function tlp2(uuid: string, level: TlpLevel): TlpMarking {
  const id = `marking-definition--${uuid}`
  const name = `TLP:${level.toUpperCase()}`
  const object = {
    type: 'marking-definition',
    spec_version: '2.1',
    id,
    created: '2022-10-01T00:00:00.000Z',
    name,
    extensions: { [tlp2Extension]: { extension_type: 'property-extension', tlp_2_0: level } },
  }
  return { id, level, version: 2, name, object }
}
