import { hash } from 'node:crypto'
import { isJsonObject } from '@comity/json'
import type { AudienceEntry, Level } from '@comity/policy'
import type { FileItem } from '../stix-file.ts'

export const states = ['XA', 'XB', 'XC', 'XD'] as const
export type State = (typeof states)[number]
export const group = 'demo'

/** One collection of the demonstration, as the hub must hold it. */
export interface Place {
  readonly alias: string
  readonly title: string
  readonly audience: readonly AudienceEntry[]
  readonly writers: readonly AudienceEntry[]
  readonly defaultMarking: Level
  /** What objects without any TLP are given, part by part; undefined leaves the default. */
  readonly remarks: readonly (Level | undefined)[]
}

const members: readonly AudienceEntry[] = [`group:${group}`]
const pair: readonly AudienceEntry[] = ['state:XA', 'state:XB']

export const places: readonly Place[] = [
  {
    ...{ alias: 'public', title: 'Public warnings', audience: ['public'], writers: members },
    ...{ defaultMarking: 'clear', remarks: [undefined, 'green'] },
  },
  {
    ...{ alias: 'group', title: 'Group exchange', audience: members, writers: members },
    ...{ defaultMarking: 'green', remarks: [undefined, 'amber+strict'] },
  },
  {
    ...{ alias: 'pair', title: 'XA and XB only', audience: pair, writers: pair },
    ...{ defaultMarking: 'amber+strict', remarks: [undefined, 'amber'] },
  },
]

/** Objects that are sent together: one collection, one remark. */
export interface Part {
  readonly place: Place
  readonly remark: Level | undefined
  readonly items: readonly FileItem[]
}

/**
 * Spreads a bundle over collections and markings by the hash of each object's id, so that all versions
 * of one object, also of another release, come to the same place. Marking definitions go everywhere
 * and first: what they mark may be anywhere.
 */
export function spread(items: readonly FileItem[]): Part[] {
  const definitions = items.filter((item) => typeOf(item) === 'marking-definition')
  const others = items.filter((item) => typeOf(item) !== 'marking-definition')
  return places.flatMap((place, p) => [
    ...(definitions.length === 0 ? [] : [{ place, remark: undefined, items: definitions }]),
    ...place.remarks.flatMap((remark, r) => {
      const own = others.filter((item) => {
        const [first = 0, second = 0] = hash('sha256', idOf(item), 'buffer')
        return first % places.length === p && second % place.remarks.length === r
      })
      return own.length === 0 ? [] : [{ place, remark, items: own }]
    }),
  ])
}

const typeOf = (item: FileItem): unknown => (isJsonObject(item.value) ? item.value.type : undefined)

function idOf(item: FileItem): string | Uint8Array {
  const id = isJsonObject(item.value) ? item.value.id : undefined
  return typeof id === 'string' ? id : item.bytes
}
