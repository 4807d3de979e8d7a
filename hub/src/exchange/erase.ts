import type { Threshold } from '@comity/policy'
import type { RemoveMatch } from '@comity/taxii'
import type { Query, Tx } from '../core/database.ts'
import type { Collection } from './collection.ts'
import { matches } from './feed.ts'
import { holdSearch } from './search-index.ts'
import { isVisible, type Sight } from './visible.ts'

export const eraseMatching = {
  /** Visible representations of an object under the versions asked for, of whatever contributor. */
  async find(sql: Query, collection: Collection, sight: Sight, id: string, match: RemoveMatch) {
    const versions =
      match.versions === 'all'
        ? sql`true`
        : sql`r.version_key in (select r.version_key from representation r
            where r.collection = ${collection.no} and r.stix_id = ${id}
              and ${isVisible(sql, sight)} and ${matches(sql, sight, match)})`
    const rows = await sql<{ date: bigint; contributor: string; threshold: Threshold }[]>`
      select r.date_added as date, r.contributor, r.min_reach as threshold from representation r
      where r.collection = ${collection.no} and r.stix_id = ${id} and ${isVisible(sql, sight)}
        and ${versions} order by r.date_added`
    return rows.map((row) => ({ ...row, dateAdded: Number(row.date) }))
  },

  /** Destroys payload and salt: the log's commitment then reveals nothing that could be tested. */
  async erase(tx: Tx, collection: number, dates: readonly number[]) {
    await holdSearch(tx, collection)
    const rows = await tx<{ index: bigint; contributor: string; date: bigint }[]>`
      update representation set body = null, salt = null, erased_at = now(), hash = ''
      where collection = ${collection} and date_added = any(${dates as number[]}::bigint[])
        and body is not null
      returning index, contributor, date_added as date`
    await tx`
      delete from search_entry
      where collection = ${collection} and date_added = any(${dates as number[]}::bigint[])`
    await tx`
      delete from awaited_marking
      where collection = ${collection} and date_added = any(${dates as number[]}::bigint[])`
    return rows.map((row) => ({ index: Number(row.index), contributor: row.contributor }))
  },
}
