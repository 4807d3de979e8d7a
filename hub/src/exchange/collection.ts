import { hash } from 'node:crypto'
import type { AudienceEntry, CollectionThing, Level, Party } from '@comity/policy'

/** A collection as the rules see it. `no` is its short key inside this hub's tables. */
export interface Collection extends CollectionThing {
  readonly no: number
  readonly id: string
  readonly group: string
  readonly alias: string | undefined
  readonly title: string
  readonly description: string | undefined
  readonly audience: readonly AudienceEntry[]
  readonly writers: readonly AudienceEntry[]
  readonly defaultMarking: Level
  /** The party that opened it; undefined where it came with the hub. */
  readonly owner: Party | undefined
  /** True once the feed holds later entries for the newly entitled. */
  readonly reveals: boolean
}

/** What one contributes on: for which readers, and how what has no marking is marked. */
export const termsOf = ({ audience, defaultMarking }: Collection): string =>
  JSON.stringify([audience, defaultMarking])

/** Tells one state of a collection from another: what somebody saw before they asked for a change. */
export const stateOf = ({ title, description, audience, writers, defaultMarking }: Collection) =>
  hash('sha256', JSON.stringify([title, description ?? null, audience, writers, defaultMarking]))
