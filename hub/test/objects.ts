import { randomUUID } from 'node:crypto'

/** The fixed ids of TLP 2.0 (FIRST; OASIS STIX 2.1 repository, extension of TLP 2.0). */
export const tlp = {
  clear: 'marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487',
  green: 'marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb',
  amber: 'marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421',
  'amber+strict': 'marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003',
  red: 'marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1',
} as const

/** The id of a marking definition that nobody has posted: it may be a TLP of somebody's own. */
export const unknownMarking = (): string => `marking-definition--${randomUUID()}`

export interface Tool {
  readonly [key: string]: unknown
  readonly type: 'tool'
  readonly id: string
  readonly created: string
  readonly modified: string
  readonly name: string
}

const day = '2026-01-01T00:00:00.000Z'

/** A small valid object; `marking` is a level's name or the id of a marking definition. */
export function tool(
  name: string,
  marking?: string,
  more: Readonly<Record<string, unknown>> = {},
): Tool {
  const level = Object.entries(tlp).find(([level]) => level === marking)?.[1] ?? marking
  return {
    type: 'tool',
    spec_version: '2.1',
    id: `tool--${randomUUID()}`,
    created: day,
    modified: day,
    name,
    ...(level === undefined ? {} : { object_marking_refs: [level] }),
    ...more,
  }
}

/** The same object at a later minute. */
export const later = (object: Tool, minutes: number, more: object = {}): Tool => ({
  ...object,
  modified: new Date(Date.parse(day) + minutes * 60_000).toISOString(),
  ...more,
})
