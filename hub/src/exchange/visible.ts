import type { Actor } from '@comity/policy'
import { readingBounds } from '@comity/policy'
import type { Query } from '../core/database.ts'
import type { Collection } from './collection.ts'

/** What a reader may see of a collection, as values for SQL; from `readingBounds` alone. */
export interface Sight {
  /** `no` of the collection. */
  readonly collection: number
  readonly reach: number
  readonly own: string | null
  /** Parties in whose name later entries of the feed may have been appended. */
  readonly names: readonly string[]
}

export function sightOf(actor: Actor, collection: Collection): Sight {
  const { reach, own } = readingBounds(actor, collection)
  const names =
    actor.kind === 'anonymous'
      ? []
      : [`person:${actor.person}`, ...(actor.party ? [actor.party] : []), ...actor.servedBy]
  return { collection: collection.no, reach, own: own ?? null, names }
}

/** The masks' bits that speak of this reader (exchange/version.ts). */
export const bitsOf = ({ reach, own }: Sight): number =>
  (reach > 0 ? 1 << reach : 0) | (own === null ? 0 : 64)

/**
 * The reading half of `decide` in SQL, for rows `r` of `representation`. The masks imply it; it
 * stands here all the same, so that a wrong mask can never show what a marking withholds.
 */
export const isVisible = (sql: Query, { reach, own }: Sight) => sql`
  r.body is not null and (r.min_reach <= ${reach} or (r.min_reach = 6 and r.contributor = ${own}))`

/** Of each version the one representation that this reader is given. */
export const isShown = (sql: Query, sight: Sight) => sql`(r.shown_for & ${bitsOf(sight)}) <> 0`

/** The last version that this reader may see. */
export function isLast(sql: Query, sight: Sight) {
  const last = sql`(r.last_for & ${bitsOf(sight)}) <> 0`
  if (sight.own === null) return last
  // A contributor's own unresolved object may be newer than what the team's mask knows of. Mostly there
  // is none, which is asked once and not for each row.
  const own = sql`p.collection = ${sight.collection} and p.min_reach = 6
    and p.contributor = ${sight.own} and p.body is not null`
  return sql`(${last} and (not exists (select from representation p where ${own})
    or not exists (select from representation p where ${own}
      and p.stix_id = r.stix_id and p.version_key > r.version_key offset 0)))`
}

/** The first version that this reader may see. */
export const isFirst = (sql: Query, sight: Sight) => sql`not exists (
  select from representation p
  where p.collection = r.collection and p.stix_id = r.stix_id and p.version_key < r.version_key
    and p.body is not null and (p.shown_for & ${bitsOf(sight)}) <> 0
    and (p.min_reach <= ${sight.reach} or (p.min_reach = 6 and p.contributor = ${sight.own})) offset 0)`
