import type { Match } from '@comity/taxii'
import { describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import type { Collection } from './collection.ts'
import { feedRows } from './feed.ts'

// On an empty database that was never analysed: whatever plan is made there must do for a million rows.
const { db } = await testDatabase()

const collection: Collection = {
  ...{ no: 1, id: '', group: 'demo', alias: undefined, title: '', description: undefined },
  ...{ audience: [], writers: [], defaultMarking: 'amber', owner: undefined, reveals: false },
}
const last = { first: false, last: true, keys: [] }
const sights = {
  'a team': { collection: 1, reach: 4, own: 'state:XA', names: ['person:1', 'state:XA'] },
  anyone: { collection: 1, reach: 1, own: null, names: [] },
}
const matches: Record<string, Match> = {
  'the last versions': { versions: last },
  'all versions': { versions: 'all' },
  'the first and some': { versions: { first: true, last: false, keys: ['2026-01-01T00:00:00'] } },
  'the last of some types': { versions: last, types: ['tool'], specVersions: ['2.1'] },
}

async function planOf(reveals: boolean, sight: keyof typeof sights, match: Match) {
  const query = { after: 1, limit: 1000, match }
  const rows = feedRows(db.ranges, { ...collection, reveals }, sights[sight], query, 'bodies')
  const lines = await db.ranges<{ 'QUERY PLAN': string }[]>`explain ${rows}`
  return lines.map((line) => line['QUERY PLAN']).join('\n')
}

describe.each(['a team', 'anyone'] as const)('for %s', (sight) => {
  test.each(Object.keys(matches))(
    '%s are read along the feed, and nothing is sorted',
    async (name) => {
      for (const reveals of [false, true]) {
        const plan = await planOf(reveals, sight, matches[name] ?? { versions: 'all' })
        expect(plan).toMatch(
          /Index Scan using representation_pkey on representation r.*\n +Index Cond: \(\(collection = '?1'?(::integer)?\) AND \(date_added > /,
        )
        expect(plan).not.toMatch(
          /Sort {2}|Seq Scan|Bitmap|Hash|Materialize|Join Filter|Index Cond: \(collection = 1\)$/m,
        )
        if (reveals) expect(plan).toMatch(/Index Scan using reveal_pkey on reveal v/)
      }
    },
  )

  test('few objects are found by their ids', async () => {
    for (const reveals of [false, true]) {
      const plan = await planOf(reveals, sight, { versions: last, ids: ['tool--1', 'tool--2'] })
      expect(plan).toMatch(/Index Scan using representation_of_object on representation/)
      expect(plan).not.toMatch(/representation_pkey|Seq Scan|Bitmap|Hash|Join Filter/)
    }
  })
})
