import { microsToTimestamp } from '@comity/stix'
import type { Query } from '../core/database.ts'
import type { Collection } from './collection.ts'
import { isLast, isShown, isVisible, type Sight } from './visible.ts'

/** Counts what this reader sees; what it does not see is in no count. */
export async function statisticsOf(sql: Query, collection: Collection, sight: Sight) {
  const rows =
    sight.reach === 0
      ? []
      : await sql<
          {
            type: string
            level: string
            objects: bigint
            versions: bigint
            first: bigint
            last: bigint
          }[]
        >`
          select r.type, r.level, count(*) filter (where ${isLast(sql, sight)}) as objects,
            count(*) as versions, min(r.date_added) as first, max(r.date_added) as last
          from representation r
          where r.collection = ${collection.no} and ${isVisible(sql, sight)} and ${isShown(sql, sight)}
          group by r.type, r.level order by r.type, r.level`
  const total = (of: (row: (typeof rows)[number]) => bigint) =>
    rows.reduce((sum, row) => sum + Number(of(row)), 0)
  const by = (of: (row: (typeof rows)[number]) => string) => {
    const counts = new Map<string, number>()
    for (const row of rows) counts.set(of(row), (counts.get(of(row)) ?? 0) + Number(row.objects))
    return [...counts]
  }
  const first = rows.reduce<bigint | undefined>(
    (a, r) => (a === undefined || r.first < a ? r.first : a),
    undefined,
  )
  const last = rows.reduce<bigint | undefined>(
    (a, r) => (a === undefined || r.last > a ? r.last : a),
    undefined,
  )
  return {
    objects: total((row) => row.objects),
    versions: total((row) => row.versions),
    byType: by((row) => row.type).map(([type, objects]) => ({ type, objects })),
    byLevel: by((row) => row.level).map(([level, objects]) => ({ level, objects })),
    ...(first === undefined ? {} : { firstAdded: microsToTimestamp(first) }),
    ...(last === undefined ? {} : { lastAdded: microsToTimestamp(last) }),
  }
}
