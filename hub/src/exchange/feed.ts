import type { Match } from '@comity/taxii'
import type { Query } from '../core/database.ts'
import type { Collection } from './collection.ts'
import { byId } from './store.ts'
import { isFirst, isLast, isShown, isVisible, type Sight } from './visible.ts'

/** Wakes event streams and the search index after a commit that added to a feed. */
export const feedTopic = 'feed'

export interface FeedQuery {
  /** Strictly after this date, in microseconds since 1970. */
  readonly after: number
  readonly limit: number
  readonly match: Match
}

/** A page of the feed: columns are raw bytes of PostgreSQL's text form, in the order asked for. */
export interface FeedPage {
  readonly rows: readonly (readonly Buffer[])[]
  readonly more: boolean
}

/**
 * Reads one page, oldest first. The first column is always the entry's date. Where later entries were
 * appended for this reader, an object comes at the last of them, once.
 */
export async function readFeed(
  sql: Query,
  collection: Collection,
  sight: Sight,
  query: FeedQuery,
  columns: 'bodies' | 'manifest',
): Promise<FeedPage> {
  if (sight.reach === 0) return { rows: [], more: false }
  const rows = await feedRows(sql, collection, sight, query, columns).raw()
  const more = rows.length > query.limit
  return { rows: more ? rows.slice(0, query.limit) : rows, more }
}

/**
 * One row more than the page holds tells whether there are more. `offset 0` has a subquery asked for
 * each row by its index: as a join, the planner may choose to read a whole collection for each.
 */
export function feedRows(
  sql: Query,
  collection: Collection,
  sight: Sight,
  { after, limit, match }: FeedQuery,
  columns: 'bodies' | 'manifest',
) {
  const picked = columns === 'bodies' ? sql`r.body` : sql`r.stix_id, r.version, r.spec`
  const wanted = sql`${isVisible(sql, sight)} and ${matches(sql, sight, match)}`
  // Few objects are looked up by their ids, rather than looked for along the whole feed.
  const from = match.ids ? byId(sql, collection.no, [...new Set(match.ids)]) : sql`representation r`
  if (!collection.reveals)
    return sql`
      select r.date_added, ${picked} from ${from}
      where r.collection = ${collection.no} and r.date_added > ${after} and ${wanted}
      order by r.date_added limit ${limit + 1}`
  const revealed = match.ids
    ? sql`${from} cross join lateral (
        select * from reveal
        where collection = r.collection and original = r.date_added offset 0) as v`
    : sql`reveal v cross join lateral (
        select * from representation
        where collection = v.collection and date_added = v.original offset 0) as r`
  return sql`
    select date, ${columns === 'bodies' ? sql`body` : sql`stix_id, version, spec`} from (
      (select r.date_added as date, ${picked} from ${from}
       where r.collection = ${collection.no} and r.date_added > ${after} and ${wanted}
         and not exists (select from reveal v where v.collection = r.collection
           and v.original = r.date_added and ${isFor(sql, sight)} offset 0)
       order by r.date_added limit ${limit + 1})
      union all
      (select v.date_added, ${picked} from ${revealed}
       where v.collection = ${collection.no} and v.date_added > ${after}
         and ${isFor(sql, sight)} and ${wanted}
         and not exists (select from reveal w where w.collection = v.collection
           and w.original = v.original and w.date_added > v.date_added
           and (w.party is null or w.party = any(${sight.names as string[]})) offset 0)
       order by v.date_added limit ${limit + 1})
    ) as entries order by date limit ${limit + 1}`
}

const isFor = (sql: Query, sight: Sight) =>
  sql`(v.party is null or v.party = any(${sight.names as string[]}))`

export function matches(sql: Query, sight: Sight, match: Match) {
  const ids = match.ids ? sql`r.stix_id = any(${match.ids as string[]})` : sql`true`
  const types = match.types ? sql`r.type = any(${match.types as string[]})` : sql`true`
  const specs = match.specVersions
    ? sql`r.spec = any(${match.specVersions as string[]})`
    : sql`true`
  return sql`${isWantedVersion(sql, sight, match)} and ${ids} and ${types} and ${specs}`
}

function isWantedVersion(sql: Query, sight: Sight, { versions }: Match) {
  if (versions === 'all') return isShown(sql, sight)
  if (versions.last && !versions.first && versions.keys.length === 0) return isLast(sql, sight)
  const last = versions.last ? isLast(sql, sight) : sql`false`
  const first = versions.first ? isFirst(sql, sight) : sql`false`
  return sql`${isShown(sql, sight)} and
    (${last} or ${first} or r.version_key = any(${versions.keys as string[]}))`
}
